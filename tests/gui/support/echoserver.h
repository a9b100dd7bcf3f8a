// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultd.h"

#include <QHash>

namespace lockstep {

/// Systems that throw back what they are signed in with, in their answers and their errors, in
/// whatever form frameworks put it there. Each has an address of its own, /NAME/…, and one way to
/// answer.
class EchoServer final : public Faultd {
public:
    enum class Way {
        Refuse, ///< 422 with a JSON body
        RefuseSignIn, ///< 401, with headers that repeat it
        Page, ///< 400 with a page of HTML
        Busy, ///< 503
        Conflict, ///< 409
        Accept, ///< 200
        Redirect, ///< 302 to an address that holds it
        StatusLine, ///< the reason phrase holds it
        Garbage, ///< no HTTP at all
        Long, ///< 422 with a body cut in the middle of one of many
        Wide, ///< 422 in UTF-16
        Missing, ///< 404
    };
    static constexpr int Ways = 12;

    EchoServer();

    /// How to answer at /NAME/.
    void add(const QString &name, Way way);
    QString address(const QString &name) const { return url(u'/' + name + QStringLiteral("/")); }
    /// What was signed in with, by name.
    const QHash<QByteArray, QByteArray> &seen() const { return m_seen; }

private:
    QList<Step> answerTo(const Request &request);

    QHash<QByteArray, Way> m_ways;
    QHash<QByteArray, QByteArray> m_seen;
};

/// The forms in which a peer may give a credential back, one a line.
QByteArray echoes(const QByteArray &secret);

} // namespace lockstep
