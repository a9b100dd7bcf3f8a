// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/connectiontest.h"

#include "http/outcomefrom.h"
#include "text.h"

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
            step = {step.name, Status::Skipped, 0, u"Not reached."_s};
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
        return u"The name cannot be found (DNS)."_s;
    case HttpError::ConnectionRefused:
        return u"Nothing accepts connections there."_s;
    case HttpError::Unreachable:
        return u"The address cannot be reached over the network."_s;
    case HttpError::TlsFailed:
        return u"Their certificate or our TLS was refused: expired, another name, an unknown "
               "authority, or a client certificate they do not know."_s;
    case HttpError::DeadlineExceeded:
        return u"There was no answer within the time allowed."_s;
    case HttpError::ConnectionLost:
        return u"The connection broke before the answer was complete."_s;
    case HttpError::ProtocolError:
        return u"The answer is not HTTP as we know it."_s;
    case HttpError::ResponseTooLarge:
        return u"The answer is larger than we accept."_s;
    case HttpError::EgressBlocked:
        return u"The address is one that may never be contacted."_s;
    case HttpError::RequestInvalid:
        return u"The address, a header or the credential may not be sent as it is."_s;
    case HttpError::BodyTooLarge:
        return u"The request is too large."_s;
    case HttpError::Aborted:
        return u"The test was stopped."_s;
    }
    return u"It worked."_s;
}

QString certificateText(const std::optional<CertificateDetails> &certificate, qint64 nowMs)
{
    const qint64 expiresMs = certificate ? certificate->expiresMs : 0;
    if (expiresMs == 0)
        return u"The certificate is trusted."_s;
    return u"The certificate is trusted; it expires on %1, in %2 days."_s
        .arg(rfc3339Ms(expiresMs).left(10))
        .arg((expiresMs - nowMs) / DayMs);
}

void addLookup(Steps &steps, const HttpAnswer &answer)
{
    const QString name = u"Name lookup"_s;
    const qint64 us = answer.timings.nameLookupUs;
    const bool notReached = answer.error == HttpError::NameNotFound
        || answer.error == HttpError::RequestInvalid || answer.error == HttpError::Aborted;
    if (notReached || (us == 0 && answer.error == HttpError::DeadlineExceeded))
        steps.failed(name, answer.timings.totalUs, failureText(answer.error));
    else
        steps.passed(name, us, u"The name was found."_s);
}

void addConnection(Steps &steps, const HttpAnswer &answer)
{
    const QString name = u"Connection"_s;
    const HttpTimings &at = answer.timings;
    if (at.connectUs == 0 && answer.error != HttpError::None)
        steps.failed(name, at.totalUs - at.nameLookupUs, failureText(answer.error));
    else
        steps.passed(name, at.connectUs - at.nameLookupUs,
            u"Connected to %1."_s.arg(QString::fromLatin1(answer.peer)));
}

void addTls(Steps &steps, const HttpAnswer &answer, bool secure, qint64 nowMs)
{
    const QString name = u"TLS"_s;
    const HttpTimings &at = answer.timings;
    const bool failed = answer.error == HttpError::TlsFailed
        || (at.tlsUs == 0 && answer.error != HttpError::None);
    if (!secure)
        steps.skipped(name, u"The address is http: nothing is encrypted."_s);
    else if (failed)
        steps.failed(name, at.totalUs - at.connectUs, failureText(answer.error));
    else
        steps.passed(name, at.tlsUs - at.connectUs, certificateText(answer.certificate, nowMs),
            answer.certificate);
}

void addSignIn(Steps &steps, const HttpAnswer &answer)
{
    const QString name = u"Sign-in"_s;
    const HttpTimings &at = answer.timings;
    const qint64 us = at.totalUs - std::max(at.tlsUs, at.connectUs);
    if (!answer.headComplete)
        steps.failed(name, us, failureText(answer.error));
    else if (outcomeFrom(answer, 0).reason == Reason::SignInRefused)
        steps.failed(
            name, us, u"They refused our sign-in (%1): check the credential."_s.arg(answer.status));
    else
        steps.passed(
            name, us, u"They answered %1 and did not refuse our sign-in."_s.arg(answer.status));
}

void addRead(Steps &steps, const HttpAnswer &answer, bool reads)
{
    const QString name = u"Read"_s;
    const qint64 us = answer.timings.totalUs - answer.timings.firstByteUs;
    if (!reads)
        steps.skipped(name, u"No read-back address is set."_s);
    else if (answer.error != HttpError::None)
        steps.failed(name, us, failureText(answer.error));
    else if (answer.status == 404)
        steps.passed(name, us, u"They do not know the clinic we made up, as it should be."_s);
    else if (answer.status >= 200 && answer.status < 300)
        steps.passed(name, us, u"They answered the question (%1)."_s.arg(answer.status));
    else
        steps.failed(name, us, u"They did not answer the question (%1)."_s.arg(answer.status));
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
