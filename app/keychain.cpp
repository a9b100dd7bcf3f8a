// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychain.h"

#include "tr.h"

#include <qt6keychain/keychain.h>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// What this program's entries are filed under.
QString service()
{
    return u"lockstep"_s;
}

Error missing(const QString &text, const QString &fix)
{
    return {.reason = u"credential-missing"_s, .text = text, .fix = fix};
}

/// Their texts may name anything: only the kind of error is told.
Error errorOf(QKeychain::Error error, const QString &name)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return missing(tr("The keychain has no entry \"%1\" of Lockstep.").arg(name),
            tr("Store it: lockstepctl keychain set %1").arg(name));
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return missing(tr("The keychain does not give \"%1\" out.").arg(name),
            tr("Unlock the keychain and allow this program to read the entry."));
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return missing(tr("No keychain answers here, so \"keychain:%1\" names nothing.").arg(name),
            tr("Start a Secret Service (GNOME Keyring, KWallet, KeePassXC), or use file:PATH (a "
               "file of your own, mode 0600) or env:NAME, as servers do."));
    default:
        return missing(tr("The keychain could not be asked for \"%1\".").arg(name),
            tr("See whether a Secret Service (GNOME Keyring, KWallet, KeePassXC) runs here and is "
               "unlocked, or use file:PATH (a file of your own, mode 0600) or env:NAME."));
    }
}

Error noAnswer(const QString &name)
{
    return missing(tr("The keychain did not answer when it was asked for \"%1\".").arg(name),
        tr("Unlock it, then resume the system."));
}

/// Brings an answer back into the thread that asks now; that thread may have ended by then.
template <typename Value>
std::function<void(Result<Value>)> broughtBack(std::function<void(Result<Value>)> done)
{
    return [there = new QObject, done = std::move(done)](Result<Value> value) {
        QMetaObject::invokeMethod(
            there,
            [there, done, value = std::move(value)] {
                there->deleteLater();
                done(value);
            },
            Qt::QueuedConnection);
    };
}

} // namespace

Keychain::Keychain(int patienceMs, QObject *parent)
    : QObject(parent)
    , m_patienceMs(patienceMs)
{
}

void Keychain::read(const QString &name, std::function<void(Result<Secret>)> done)
{
    auto answer = broughtBack<Secret>(std::move(done));
    QMetaObject::invokeMethod(this, [this, name, answer = std::move(answer)] {
        start(new QKeychain::ReadPasswordJob(service()), name,
            [name, answer](QKeychain::Job *ended, const Error *error) {
                if (error)
                    return answer(*error);
                Secret secret(static_cast<QKeychain::ReadPasswordJob *>(ended)->binaryData());
                if (secret.isEmpty())
                    return answer(errorOf(QKeychain::EntryNotFound, name));
                answer(std::move(secret));
            });
    });
}

void Keychain::write(
    const QString &name, const Secret &secret, std::function<void(Result<void>)> done)
{
    auto answer = broughtBack<void>(std::move(done));
    QMetaObject::invokeMethod(this, [this, name, secret, answer = std::move(answer)] {
        auto *job = new QKeychain::WritePasswordJob(service());
        job->setBinaryData(secret.reveal());
        start(job, name, [answer](QKeychain::Job *, const Error *error) {
            answer(error ? Result<void>(*error) : Result<void>());
        });
    });
}

void Keychain::remove(const QString &name, std::function<void(Result<void>)> done)
{
    auto answer = broughtBack<void>(std::move(done));
    QMetaObject::invokeMethod(this, [this, name, answer = std::move(answer)] {
        // Some keychains call it done when there was nothing to remove: it is looked for first.
        start(new QKeychain::ReadPasswordJob(service()), name,
            [this, name, answer](QKeychain::Job *, const Error *missing) {
                if (missing)
                    return answer(*missing);
                start(new QKeychain::DeletePasswordJob(service()), name,
                    [answer](QKeychain::Job *, const Error *error) {
                        answer(error ? Result<void>(*error) : Result<void>());
                    });
            });
    });
}

void Keychain::start(QKeychain::Job *job, const QString &name, Ended ended)
{
    // Whichever comes first tells; a keychain that waits for its person is not waited for.
    const auto told = std::make_shared<bool>(false);
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [name, ended, told](QKeychain::Job *finished) {
        if (std::exchange(*told, true))
            return;
        if (finished->error() == QKeychain::NoError)
            return ended(finished, nullptr);
        const Error error = errorOf(finished->error(), name);
        ended(finished, &error);
    });
    QTimer::singleShot(m_patienceMs, this, [name, ended, told] {
        if (std::exchange(*told, true))
            return;
        const Error error = noAnswer(name);
        ended(nullptr, &error);
    });
    job->start();
}

} // namespace lockstep
