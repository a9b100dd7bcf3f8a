// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain.h"

#include "session.h"
#include "verbs.h"

#include <QFile>

#include <cstring>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

constexpr qint64 LargestSecret = 64 * 1024;

/// Standard input does not show what is typed while this lives; nothing changes when it is no
/// terminal.
class Unseen {
public:
    Unseen()
        : m_terminal(::isatty(STDIN_FILENO) && ::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_terminal)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~Unseen()
    {
        if (m_terminal)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(Unseen)

    bool terminal() const { return m_terminal; }

private:
    termios m_before{};
    bool m_terminal;
};

/// One line of a person, or all that a pipe holds; without its line end.
Secret typed(Output &out)
{
    const Unseen unseen;
    QFile input;
    if (!input.open(STDIN_FILENO, QIODevice::ReadOnly))
        return {};
    if (unseen.terminal())
        out.note(u"Type or paste the credential, then press Enter. It is not shown."_s);
    QByteArray value
        = unseen.terminal() ? input.readLine(LargestSecret) : input.read(LargestSecret);
    qsizetype size = value.size();
    if (size > 0 && value[size - 1] == '\n')
        --size;
    if (size > 0 && value[size - 1] == '\r')
        --size;
    Secret secret(QByteArray::fromRawData(value.constData(), size));
    std::memset(value.data(), 0, size_t(value.size()));
    return secret;
}

std::optional<int> badName(Session &session)
{
    const QString &name = session.line.arguments.first();
    if (!name.trimmed().isEmpty() && !name.contains(u':'))
        return std::nullopt;
    return session.out.failUsage({.reason = u"keychain-name"_s,
        .text = u"\"%1\" cannot be the name of an entry."_s.arg(name),
        .fix
        = u"Choose a name without a colon, e.g. scheduler; a system then says keychain:scheduler."_s});
}

std::function<void(Result<void>)> ended(Session &session, const QString &what)
{
    return [&session, what](const Result<void> &done) {
        if (!done)
            return session.finish(session.out.fail(done.error()));
        const QString &name = session.line.arguments.first();
        session.out.row({{u"reference"_s, QString(u"keychain:"_s + name)}, {u"done"_s, what}});
        session.out.text(u"keychain:%1 %2"_s.arg(name, what));
        session.finish(Done);
    };
}

std::optional<int> set(Session &session)
{
    if (const auto refused = badName(session))
        return refused;
    const Secret secret = typed(session.out);
    if (secret.isEmpty())
        return session.out.fail({.reason = u"credential-empty"_s,
            .text = u"Nothing was typed: the keychain was not changed."_s,
            .fix = u"Type the credential, or pipe it into this program."_s});
    const auto keychain = std::make_shared<Keychain>();
    session.kept = keychain;
    keychain->write(session.line.arguments.first(), secret, ended(session, u"stored"_s));
    return std::nullopt;
}

std::optional<int> remove(Session &session)
{
    if (const auto refused = badName(session))
        return refused;
    const auto keychain = std::make_shared<Keychain>();
    session.kept = keychain;
    keychain->remove(session.line.arguments.first(), ended(session, u"removed"_s));
    return std::nullopt;
}

} // namespace

Verb keychainSet()
{
    return {.words = {u"keychain"_s, u"set"_s},
        .arguments = u"NAME"_s,
        .least = 1,
        .most = 1,
        .summary
        = u"stores a credential in this desktop's keychain; systems name it keychain:NAME"_s,
        .details = u"The credential is read from standard input, never from the command line."_s,
        .run = set};
}

Verb keychainRemove()
{
    return {.words = {u"keychain"_s, u"remove"_s},
        .arguments = u"NAME"_s,
        .least = 1,
        .most = 1,
        .summary = u"forgets a credential of the keychain"_s,
        .run = remove};
}

} // namespace lockstep::control
