// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/settingeditor.h"

#include "systems/credentialchooser.h"
#include "systems/headermapedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFileSystemModel>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <limits>

using namespace Qt::StringLiterals;

namespace lockstep {

SettingEditor::SettingEditor(const SettingField &field, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    switch (field.type) {
    case SettingField::Type::Text:
    case SettingField::Type::Url:
    case SettingField::Type::HeaderName:
        makeLine(objectName);
        break;
    case SettingField::Type::FilePath:
        makeFilePath(objectName);
        break;
    case SettingField::Type::Choice:
        makeChoice(objectName);
        break;
    case SettingField::Type::Whole:
        makeWhole(objectName);
        break;
    case SettingField::Type::Flag:
        makeFlag(objectName);
        break;
    case SettingField::Type::CredentialReference:
        makeCredential(objectName);
        break;
    case SettingField::Type::HeaderMap:
        makeHeaders(objectName);
        break;
    }
    setValue(QJsonValue::Undefined);
}

void SettingEditor::setValue(const QJsonValue &value)
{
    m_write(value.isUndefined() ? m_field.fallback : value);
}

void SettingEditor::makeLine(const QString &objectName)
{
    auto *line = new QLineEdit;
    line->setObjectName(objectName);
    if (m_field.type == SettingField::Type::Url)
        line->setPlaceholderText(u"https://"_s);
    m_read = [line] { return QJsonValue(line->text().trimmed()); };
    m_write = [line](const QJsonValue &value) { line->setText(value.toString()); };
    connect(line, &QLineEdit::textEdited, this, &SettingEditor::edited);
    place(line);
}

void SettingEditor::makeFilePath(const QString &objectName)
{
    makeLine(objectName);
    auto *line = findChild<QLineEdit *>(objectName);
    auto *completer = new QCompleter(line);
    auto *files = new QFileSystemModel(completer);
    files->setRootPath(QString());
    completer->setModel(files);
    line->setCompleter(completer);
    line->setPlaceholderText(tr("Path of a file; the arrow keys choose from what is there"));
}

void SettingEditor::makeChoice(const QString &objectName)
{
    auto *box = new QComboBox;
    box->setObjectName(objectName);
    box->addItems(m_field.choices);
    m_read = [box] { return QJsonValue(box->currentText()); };
    m_write = [this, box](const QJsonValue &value) {
        const QSignalBlocker quiet(this);
        const QString text = value.toString();
        if (!text.isEmpty() && box->findText(text) < 0)
            box->addItem(text);
        box->setCurrentText(text);
    };
    connect(box, &QComboBox::currentIndexChanged, this, &SettingEditor::edited);
    place(box);
}

void SettingEditor::makeWhole(const QString &objectName)
{
    auto *number = new QSpinBox;
    number->setObjectName(objectName);
    number->setRange(0, std::numeric_limits<int>::max());
    m_read = [number] { return QJsonValue(number->value()); };
    m_write = [this, number](const QJsonValue &value) {
        const QSignalBlocker quiet(this);
        number->setValue(value.toInt());
    };
    connect(number, &QSpinBox::valueChanged, this, &SettingEditor::edited);
    place(number);
}

void SettingEditor::makeFlag(const QString &objectName)
{
    auto *box = new QCheckBox(m_field.label);
    box->setObjectName(objectName);
    m_read = [box] { return QJsonValue(box->isChecked()); };
    m_write = [box](const QJsonValue &value) { box->setChecked(value.toBool()); };
    connect(box, &QCheckBox::clicked, this, &SettingEditor::edited);
    place(box);
}

void SettingEditor::makeCredential(const QString &objectName)
{
    auto *chooser = new CredentialChooser(objectName);
    m_read = [chooser] { return QJsonValue(chooser->reference()); };
    m_write = [chooser](const QJsonValue &value) { chooser->setReference(value.toString()); };
    connect(chooser, &CredentialChooser::edited, this, &SettingEditor::edited);
    place(chooser);
}

void SettingEditor::makeHeaders(const QString &objectName)
{
    auto *headers = new HeaderMapEdit(objectName);
    m_read = [headers] { return QJsonValue(headers->headers()); };
    m_write = [headers](const QJsonValue &value) { headers->setHeaders(value.toObject()); };
    connect(headers, &HeaderMapEdit::edited, this, &SettingEditor::edited);
    place(headers);
}

void SettingEditor::place(QWidget *editor)
{
    layout()->addWidget(editor);
    setFocusProxy(editor);
}

} // namespace lockstep
