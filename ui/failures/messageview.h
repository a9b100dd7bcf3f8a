// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace lockstep {

class CodeView;

/// A request or an answer: its body pretty or as it is, its headers, and a way to save all of it
/// where it is too long to show.
class MessageView final : public QWidget {
    Q_OBJECT
public:
    static constexpr qsizetype MostShown = 64 * 1024;

    /// `objectName` names the text; the controls are named after it.
    MessageView(const QString &objectName, const QString &title, QWidget *parent = nullptr);

    /// `otherwise` is shown where there is neither head nor body.
    void setMessage(const QString &head, const QByteArray &body, const QString &otherwise);
    void clear();
    QString text() const;
    /// As it is shown, with all its headers.
    QString ticketText() const;
    /// Head and body in full, as "Save…" writes them.
    QByteArray whole() const;

private:
    QString withHead(const QString &head) const;
    void show();
    void save();

    QString m_head;
    QByteArray m_body;
    QString m_otherwise;
    CodeView *m_text;
    QCheckBox *m_raw;
    QCheckBox *m_headers;
    QLabel *m_clipped;
    QPushButton *m_save;
};

} // namespace lockstep
