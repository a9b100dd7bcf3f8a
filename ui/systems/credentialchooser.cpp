// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/credentialchooser.h"

#include "shell/statusmark.h"
#include "shell/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// What stands before the colon of each kind, in the order of the list.
const QStringList &prefixes()
{
    static const QStringList list{QString(), u"env"_s, u"keychain"_s, u"file"_s};
    return list;
}

} // namespace

CredentialChooser::CredentialChooser(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_name(new QLineEdit)
    , m_hint(new QLabel)
    , m_knownMark(new MarkWidget)
    , m_known(new QLabel)
{
    setObjectName(objectName);
    m_kind->setObjectName(objectName + u".kind"_s);
    m_kind->addItems(
        {tr("No credential"), tr("Environment variable"), tr("Keychain entry"), tr("File")});
    m_kind->setAccessibleName(tr("Where the credential lies"));
    m_name->setObjectName(objectName + u".name"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    setTextStyle(m_hint, TextStyle::Small);
    setSecondary(m_hint);
    setFocusProxy(m_kind);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_kind, 0, 0);
    layout->addWidget(m_name, 0, 1);
    auto *known = new QHBoxLayout;
    known->setSpacing(space::S);
    known->addWidget(m_knownMark, 0, Qt::AlignTop);
    known->addWidget(m_known, 1);
    layout->addLayout(known, 1, 0, 1, 2);
    layout->addWidget(m_hint, 2, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    m_known->setObjectName(objectName + u".known"_s);
    m_known->setTextFormat(Qt::PlainText);
    m_known->setWordWrap(true);
    setKnown(Known::Nothing, {});

    connect(m_kind, &QComboBox::currentIndexChanged, this, &CredentialChooser::showKind);
    // Not activated(): a letter typed on the closed list chooses too.
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CredentialChooser::edited);
    connect(m_name, &QLineEdit::textEdited, this, &CredentialChooser::edited);
    showKind();
}

QString CredentialChooser::reference() const
{
    const QString prefix = prefixes().value(m_kind->currentIndex());
    const QString name = m_name->text().trimmed();
    return prefix.isEmpty() ? QString() : prefix + u':' + name;
}

void CredentialChooser::setReference(const QString &reference)
{
    const QSignalBlocker quiet(this);
    const qsizetype colon = reference.indexOf(u':');
    const qsizetype kind = colon < 0 ? 0 : prefixes().indexOf(reference.left(colon));
    m_kind->setCurrentIndex(int(qMax<qsizetype>(kind, 0)));
    m_name->setText(kind > 0 ? reference.mid(colon + 1) : QString());
}

void CredentialChooser::setKnown(Known known, const QString &text)
{
    m_known->setText(text);
    m_known->setVisible(!text.isEmpty());
    m_knownMark->setVisible(!text.isEmpty());
    m_knownMark->setMark(known == Known::Set ? Mark::Accepted
            : known == Known::Nothing        ? Mark::Unknown
                                             : Mark::Failed);
}

void CredentialChooser::showKind()
{
    static const std::array hints{
        QT_TR_NOOP("Requests are sent without a key."),
        QT_TR_NOOP("The key is read from this variable when Lockstep starts. Type its name, not "
                   "the key."),
        QT_TR_NOOP("The key is read from this entry of the system's keychain. Type its name, not "
                   "the key."),
        QT_TR_NOOP("The key is read from this file, which only you may read (mode 600)."),
    };
    static const std::array names{QT_TR_NOOP("Name"), QT_TR_NOOP("Name of the variable"),
        QT_TR_NOOP("Name of the keychain entry"), QT_TR_NOOP("Path of the file")};
    static const std::array examples{
        "", "SCHEDULER_API_KEY", "lockstep/scheduler", "/home/me/.config/scheduler.key"};
    const auto kind = size_t(m_kind->currentIndex());
    m_name->setVisible(kind != 0);
    m_name->setPlaceholderText(QString::fromLatin1(examples.at(kind)));
    m_name->setAccessibleName(tr(names.at(kind)));
    m_hint->setText(tr(hints.at(kind)));
}

} // namespace lockstep
