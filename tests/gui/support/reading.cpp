// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QMetaProperty>
#include <QUrl>
#include <QWidget>

#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int MostRows = 300;
constexpr int MostChildren = 60;
constexpr int OwnRoles = 12; ///< of Qt::UserRole and above
constexpr std::array Roles{Qt::DisplayRole, Qt::EditRole, Qt::ToolTipRole, Qt::StatusTipRole,
    Qt::WhatsThisRole, Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole};
constexpr std::array Said{
    QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help};

/// The properties of a class that hold texts, found once for each class.
const QList<QMetaProperty> &textProperties(const QMetaObject *type)
{
    static QHash<const QMetaObject *, QList<QMetaProperty>> known;
    const auto found = known.constFind(type);
    if (found != known.constEnd())
        return *found;
    QList<QMetaProperty> properties;
    for (int i = 0; i < type->propertyCount(); ++i) {
        const QMetaProperty property = type->property(i);
        const int id = property.metaType().id();
        const bool text = id == QMetaType::QString || id == QMetaType::QStringList
            || id == QMetaType::QByteArray || id == QMetaType::QUrl || id == QMetaType::QVariant;
        // The same text again, marked up.
        const QLatin1StringView name(property.name());
        const bool again = name == "html"_L1 || name == "markdown"_L1;
        if (text && property.isReadable() && !again)
            properties << property;
    }
    return *known.insert(type, properties);
}

} // namespace

void Reading::take(const QString &place, const QString &text)
{
    if (!text.isEmpty() && !m_texts.contains(text))
        m_texts.insert(text, place);
}

void Reading::takeBytes(const QString &place, const QByteArray &bytes)
{
    if (!bytes.isEmpty() && !m_bytes.contains(bytes))
        m_bytes.insert(bytes, place);
}

void Reading::takeFolder(const QString &place, const QString &folder)
{
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.open(QIODevice::ReadOnly))
            takeBytes(place + u' ' + all.fileName(), file.readAll());
        take(place, all.fileName());
    }
}

void Reading::takeValue(const QString &place, const QVariant &value)
{
    switch (value.metaType().id()) {
    case QMetaType::QByteArray:
        takeBytes(place, value.toByteArray());
        return take(place, QString::fromUtf8(value.toByteArray()));
    case QMetaType::QStringList:
    case QMetaType::QVariantList:
        for (const QVariant &each : value.toList())
            takeValue(place, each);
        return;
    case QMetaType::QUrl:
        return take(place, value.toUrl().toString());
    default:
        if (value.canConvert<QString>())
            take(place, value.toString());
    }
}

void Reading::takeShown(const QString &stop)
{
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        takeObject(stop, *widget);
        takeNames(stop, *widget);
        for (const QAction *action : widget->actions())
            takeObject(stop, *action);
    }
}

void Reading::takeAll(const QString &stop)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        QList<QObject *> objects = window->findChildren<QObject *>();
        objects << window;
        for (QObject *object : std::as_const(objects)) {
            takeObject(stop, *object);
            if (object->isWidgetType())
                takeNames(stop, *object);
        }
    }
}

void Reading::takeObject(const QString &stop, const QObject &object)
{
    const QString place = u"%1: %2 '%3'"_s.arg(
        stop, QLatin1StringView(object.metaObject()->className()), object.objectName());
    for (const QMetaProperty &property : textProperties(object.metaObject()))
        takeValue(place + u' ' + QLatin1StringView(property.name()), property.read(&object));
    const auto *view = qobject_cast<const QAbstractItemView *>(&object);
    const auto *box = qobject_cast<const QComboBox *>(&object);
    const QAbstractItemModel *model = view ? view->model() : box ? box->model() : nullptr;
    if (model)
        takeModel(place, *model);
}

/// What a screen reader is told, of parts that are no widgets too.
void Reading::takeNames(const QString &stop, QObject &object)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&object);
    if (!face)
        return;
    const QString place = u"%1: names of '%2'"_s.arg(stop, object.objectName());
    for (const QAccessible::Text kind : Said)
        take(place, face->text(kind));
    if (qobject_cast<const QAbstractItemView *>(&object))
        return; // its model was taken
    for (int i = 0; i < qMin(face->childCount(), MostChildren); ++i) {
        QAccessibleInterface *child = face->child(i);
        if (!child || child->object())
            continue;
        for (const QAccessible::Text kind : Said)
            take(place, child->text(kind));
    }
}

void Reading::takeModel(const QString &place, const QAbstractItemModel &model)
{
    const auto each = [&](const std::function<QVariant(int)> &value, const QString &where) {
        for (const int role : Roles)
            takeValue(u"%1 role %2"_s.arg(where).arg(role), value(role));
        for (int role = Qt::UserRole; role < Qt::UserRole + OwnRoles; ++role)
            takeValue(u"%1 role %2"_s.arg(where).arg(role), value(role));
    };
    for (int column = 0; column < model.columnCount(); ++column) {
        each([&](int role) { return model.headerData(column, Qt::Horizontal, role); },
            place + u" header"_s);
        for (int row = 0; row < qMin(model.rowCount(), MostRows); ++row) {
            const QModelIndex index = model.index(row, column);
            each([&](int role) { return index.data(role); },
                u"%1 row %2 column %3"_s.arg(place).arg(row).arg(column));
        }
    }
}

} // namespace lockstep
