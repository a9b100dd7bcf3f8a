// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace lockstep {

class MarkWidget;

/// Chooses where a credential lies: an environment variable, a keychain entry or an owner-only
/// file. There is no field for a value, because none is ever stored here (security.md).
class CredentialChooser final : public QWidget {
    Q_OBJECT
public:
    explicit CredentialChooser(const QString &objectName, QWidget *parent = nullptr);

    /// "env:NAME", "keychain:NAME", "file:PATH", or empty for none.
    QString reference() const;
    void setReference(const QString &reference);
    /// What is known of the credential there: set or not, refused or not. Never its value. Empty
    /// while nothing is known.
    enum class Known { Nothing, Set, NotSet, Refused };
    void setKnown(Known known, const QString &text);

Q_SIGNALS:
    void edited();

private:
    void showKind();

    QComboBox *m_kind;
    QLineEdit *m_name;
    QLabel *m_hint;
    MarkWidget *m_knownMark;
    QLabel *m_known;
};

} // namespace lockstep
