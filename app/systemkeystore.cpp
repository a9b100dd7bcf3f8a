// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemkeystore.h"

#include "tr.h"

#include <QFile>
#include <QtGlobal>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 LargestSecret = 64 * 1024;

Error missing(const QString &text, const QString &fix)
{
    return {.kind = Error::Kind::InvalidInput,
        .reason = u"credential-missing"_s,
        .text = text,
        .fix = fix};
}

Secret withoutLineEnd(QByteArray value)
{
    if (value.endsWith('\n'))
        value.chop(1);
    if (value.endsWith('\r'))
        value.chop(1);
    Secret secret(value);
    std::memset(value.data(), 0, size_t(value.size()));
    return secret;
}

QString whyNotPrivate(const struct stat &info, const QString &path)
{
    if (!S_ISREG(info.st_mode))
        return tr("The credential file %1 is not a regular file.").arg(path);
    if (info.st_uid != ::geteuid() && info.st_uid != 0)
        return tr("The credential file %1 belongs to another user.").arg(path);
    if ((info.st_mode & 077) != 0)
        return tr("The credential file %1 can be read or changed by other users.").arg(path);
    if (info.st_size > LargestSecret)
        return tr("The credential file %1 is larger than any credential.").arg(path);
    return {};
}

Result<Secret> fromFile(const QString &path)
{
    // A symbolic link could be turned to another file by somebody else between check and use.
    const int descriptor = ::open(
        QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return missing(errno == ELOOP ? tr("The credential file %1 is a symbolic link.").arg(path)
                                      : tr("The credential file %1 cannot be opened.").arg(path),
            tr("Put the credential alone into that file, owned by you, mode 0600."));
    QFile file;
    struct stat info { };
    const bool opened = file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
    if (!opened || ::fstat(descriptor, &info) != 0)
        return missing(tr("The credential file %1 cannot be read.").arg(path),
            tr("Check the disk it lies on."));
    if (const QString why = whyNotPrivate(info, path); !why.isEmpty())
        return missing(why, tr("Run: chmod 600 '%1'").arg(path));
    Secret secret = withoutLineEnd(file.read(LargestSecret));
    if (secret.isEmpty())
        return missing(tr("The credential file %1 is empty.").arg(path),
            tr("Put the credential alone into that file."));
    return secret;
}

} // namespace

void SystemKeyStore::resolve(const QString &reference, std::function<void(Result<Secret>)> done)
{
    const qsizetype colon = reference.indexOf(u':');
    const QString kind = reference.left(colon);
    const QString name = reference.mid(colon + 1);
    if (kind == "env"_L1)
        done(fromEnvironment(name));
    else if (kind == "file"_L1)
        done(fromFile(name));
    else if (kind == "keychain"_L1)
        m_keychain.read(name, std::move(done));
    else
        done(missing(lockstep::tr("This is not a reference to a credential."),
            lockstep::tr("Write env:NAME, keychain:NAME or file:PATH.")));
}

Result<Secret> SystemKeyStore::fromEnvironment(const QString &name)
{
    const auto known = m_fromEnvironment.constFind(name);
    if (known != m_fromEnvironment.constEnd())
        return *known;
    const QByteArray variable = name.toUtf8();
    Secret secret(qgetenv(variable.constData()));
    if (secret.isEmpty())
        return missing(
            lockstep::tr("The environment variable %1 is not set for this program.").arg(name),
            lockstep::tr("Set it where this program is started: export %1=…").arg(name));
    // Overwritten in place: /proc shows the memory that the program was started with, which
    // removing the variable would leave as it is.
    if (char *value = std::getenv(variable.constData()))
        std::memset(value, 0, std::strlen(value));
    m_fromEnvironment.insert(name, secret);
    return secret;
}

} // namespace lockstep
