// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/connectiontest.h"

#include "http/outcomefrom.h"
#include "text.h"
#include "tr.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

using Status = TestStep::Status;

constexpr qint64 DayMs = 24 * 60 * 60 * qint64(1000);

/// Gathers steps: the first one that fails ends the test, all after it are skipped.
class Steps {
public:
    void passed(const QString &name, qint64 us, const QString &detail,
        const std::optional<CertificateDetails> &certificate = {})
    {
        add({name, Status::Passed, us / 1000, detail, certificate});
    }
    void failed(const QString &name, qint64 us, const QString &detail)
    {
        add({name, Status::Failed, us / 1000, detail});
        m_over = true;
    }
    void skipped(const QString &name, const QString &detail)
    {
        add({name, Status::Skipped, 0, detail});
    }
    QList<TestStep> take() { return std::move(m_steps); }

private:
    void add(TestStep step)
    {
        if (m_over)
            step = {step.name, Status::Skipped, 0, lockstep::tr("Not reached.")};
        m_steps.append(std::move(step));
    }

    QList<TestStep> m_steps;
    bool m_over = false;
};

QString failureText(HttpError error)
{
    switch (error) {
    case HttpError::None:
        break;
    case HttpError::NameNotFound:
        return tr("The name cannot be found (DNS).");
    case HttpError::ConnectionRefused:
        return tr("Nothing accepts connections there.");
    case HttpError::Unreachable:
        return tr("The address cannot be reached over the network.");
    case HttpError::TlsFailed:
        return tr("Their certificate or our TLS was refused: expired, another name, an unknown "
                  "authority, or a client certificate they do not know.");
    case HttpError::DeadlineExceeded:
        return tr("There was no answer within the time allowed.");
    case HttpError::ConnectionLost:
        return tr("The connection broke before the answer was complete.");
    case HttpError::ProtocolError:
        return tr("The answer is not HTTP as we know it.");
    case HttpError::ResponseTooLarge:
        return tr("The answer is larger than we accept.");
    case HttpError::EgressBlocked:
        return tr("The address is one that may never be contacted.");
    case HttpError::RequestInvalid:
        return tr("The address, a header or the credential may not be sent as it is.");
    case HttpError::BodyTooLarge:
        return tr("The request is too large.");
    case HttpError::Aborted:
        return tr("The test was stopped.");
    }
    return tr("It worked.");
}

QString certificateText(const std::optional<CertificateDetails> &certificate, qint64 nowMs)
{
    const qint64 expiresMs = certificate ? certificate->expiresMs : 0;
    if (expiresMs == 0)
        return tr("The certificate is trusted.");
    return tr("The certificate is trusted; it expires on %1, in %n days.", nullptr,
        int((expiresMs - nowMs) / DayMs))
        .arg(rfc3339Ms(expiresMs).left(10));
}

void addLookup(Steps &steps, const HttpAnswer &answer)
{
    const QString name = tr("Name lookup");
    const qint64 us = answer.timings.nameLookupUs;
    const bool notReached = answer.error == HttpError::NameNotFound
        || answer.error == HttpError::RequestInvalid || answer.error == HttpError::Aborted;
    if (notReached || (us == 0 && answer.error == HttpError::DeadlineExceeded))
        steps.failed(name, answer.timings.totalUs, failureText(answer.error));
    else
        steps.passed(name, us, tr("The address is known."));
}

void addConnection(Steps &steps, const HttpAnswer &answer)
{
    const QString name = tr("Connection");
    const HttpTimings &at = answer.timings;
    if (at.connectUs == 0 && answer.error != HttpError::None)
        steps.failed(name, at.totalUs - at.nameLookupUs, failureText(answer.error));
    else
        steps.passed(name, at.connectUs - at.nameLookupUs,
            tr("Connected to %1.").arg(QString::fromLatin1(answer.peer)));
}

void addTls(Steps &steps, const HttpAnswer &answer, bool secure, qint64 nowMs)
{
    const QString name = u"TLS"_s;
    const HttpTimings &at = answer.timings;
    const bool failed = answer.error == HttpError::TlsFailed
        || (at.tlsUs == 0 && answer.error != HttpError::None);
    if (!secure)
        steps.skipped(name, tr("The address is http: nothing is encrypted."));
    else if (failed)
        steps.failed(name, at.totalUs - at.connectUs, failureText(answer.error));
    else
        steps.passed(name, at.tlsUs - at.connectUs, certificateText(answer.certificate, nowMs),
            answer.certificate);
}

void addSignIn(Steps &steps, const HttpAnswer &answer)
{
    const QString name = tr("Sign-in");
    const HttpTimings &at = answer.timings;
    const qint64 us = at.totalUs - std::max(at.tlsUs, at.connectUs);
    if (!answer.headComplete)
        steps.failed(name, us, failureText(answer.error));
    else if (outcomeFrom(answer, 0).reason == Reason::SignInRefused)
        steps.failed(name, us,
            tr("They refused our sign-in (%1): check the credential.").arg(answer.status));
    else if (answer.status >= 200 && answer.status < 300)
        steps.passed(
            name, us, tr("They answered %1 and did not refuse our sign-in.").arg(answer.status));
    else
        steps.skipped(name, tr("Not refused on reading; a write was not tried."));
}

void addRead(Steps &steps, const HttpAnswer &answer, bool reads)
{
    const QString name = tr("Read", "step of a connection test");
    const qint64 us = answer.timings.totalUs - answer.timings.firstByteUs;
    if (!reads)
        steps.skipped(name, tr("No read-back address is set."));
    else if (answer.error != HttpError::None)
        steps.failed(name, us, failureText(answer.error));
    else if (answer.status == 404)
        steps.passed(name, us, tr("They do not know the clinic we made up, as it should be."));
    else if (answer.status >= 200 && answer.status < 300)
        steps.passed(name, us, tr("They answered the question (%1).").arg(answer.status));
    else
        steps.failed(name, us, tr("They did not answer the question (%1).").arg(answer.status));
}

} // namespace

QList<TestStep> connectionTestSteps(const HttpAnswer &answer, bool secure, bool reads, qint64 nowMs)
{
    Steps steps;
    addLookup(steps, answer);
    addConnection(steps, answer);
    addTls(steps, answer, secure, nowMs);
    addSignIn(steps, answer);
    addRead(steps, answer, reads);
    return steps.take();
}

QList<TestStep> connectionTestStepsSoFar(const HttpAnswer &soFar, bool secure, qint64 nowMs)
{
    Steps steps;
    addLookup(steps, soFar);
    const HttpTimings &at = soFar.timings;
    const bool open = at.connectUs > 0 && (!secure || at.tlsUs > 0);
    if (open) {
        addConnection(steps, soFar);
        addTls(steps, soFar, secure, nowMs);
    }
    return steps.take();
}

} // namespace lockstep
