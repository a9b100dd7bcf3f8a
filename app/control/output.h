// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace lockstep::control {

/// How lockstepctl ends (interface.md).
enum Exit {
    Done = 0,
    NotInLockstep = 1,
    WrongUsage = 2,
    BadInput = 3,
    StoreUnusable = 4,
    NotAllowed = 5,
};

/// Where everything goes that lockstepctl says: with --json JSON Lines on standard output and
/// nothing else there; otherwise text. Messages for people always go to standard error.
class Output {
public:
    explicit Output(bool json);

    bool json() const { return m_json; }
    /// Standard output is a person's screen: colours and a progress bar are welcome.
    bool onTerminal() const { return m_terminal; }

    /// One object, one line; only with --json.
    void row(const QJsonObject &object);
    /// One line of text; only without --json.
    void text(const QString &line);
    /// Columns as wide as their widest cell; only without --json.
    void table(const QStringList &titles, const QList<QStringList> &rows);
    /// Text as it is, with its line ends: a document, whatever the form of output.
    void raw(const QByteArray &bytes);
    /// A message for people.
    void note(const QString &line);

    /// Tells every problem of an error, `file` where the problems name none, and returns the exit
    /// code that belongs to it.
    Exit fail(const Error &error, const QString &file = {});
    /// The same for a command line that is wrong.
    Exit failUsage(const Error &error);

    /// Shown in place, on a terminal only. `left`: what to print after the bar.
    void progress(qint64 done, qint64 total, double perSecond);
    void endProgress();

    QString bold(const QString &text) const { return painted(text, 1); }
    QString dim(const QString &text) const { return painted(text, 2); }
    QString red(const QString &text) const { return painted(text, 31); }
    QString green(const QString &text) const { return painted(text, 32); }
    QString yellow(const QString &text) const { return painted(text, 33); }

private:
    QString painted(const QString &text, int code) const;
    void tell(const QString &kind, const Problem &problem);

    bool m_json;
    bool m_terminal;
    bool m_bar = false;
};

/// Text that came from elsewhere, made safe for a terminal: control characters are shown as spaces.
QString plain(const QString &text);

} // namespace lockstep::control
