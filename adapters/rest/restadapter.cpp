// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest/restadapter.h"

#include "http/connectiontest.h"
#include "http/curltransport.h"
#include "http/outcomefrom.h"
#include "rest/restmapping.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 InProgressWaitMs = 5000;
constexpr qsizetype WholeAnswer = 1024 * 1024;
constexpr qsizetype ShortestInHours = 8; ///< a credential that is masked in what they hold
const QString ProbeSubject = u"lockstep-connection-test"_s;

/// A 409 that says that our earlier request with the same key is still being worked on.
bool isStillInProgress(const HttpAnswer &answer)
{
    return answer.status == 409 && answer.body.toLower().contains("idempoten");
}

/// They are still at it: the same request again, but not at once (delivery.md section 3).
Outcome waitForThem(Outcome outcome)
{
    outcome.kind = OutcomeKind::Deferred;
    outcome.minDelayMs = InProgressWaitMs;
    return outcome;
}

} // namespace

RestAdapter::RestAdapter(const SystemConfig &config, Secret credential, Clock &clock,
    std::unique_ptr<HttpTransport> transport)
    : m_settings(config)
    , m_credential(std::move(credential))
    , m_clock(clock)
    , m_transport(std::move(transport))
{
    m_redactor.add(m_credential);
}

HttpRequest RestAdapter::request(const QByteArray &method, const QByteArray &url) const
{
    HttpRequest request{.method = method,
        .url = url,
        .headers = {{"user-agent"_ba, "Lockstep/" LOCKSTEP_VERSION ""_ba},
            {"accept"_ba, "application/json"_ba}, {"accept-encoding"_ba, "identity"_ba}},
        .deadlineMs = m_settings.deadlineMs,
        .tls = m_settings.tls,
        .allowInsecure = m_settings.allowInsecure};
    if (!m_credential.isEmpty()) {
        request.credentialHeader = m_settings.credentialHeader;
        request.credential = &m_credential;
    }
    request.headers += m_settings.extraHeaders;
    return request;
}

Outcome RestAdapter::conclude(const QString &requestHead, const HttpAnswer &answer) const
{
    Outcome outcome = outcomeFrom(answer, m_clock.wallMs());
    if (isStillInProgress(answer))
        outcome = waitForThem(std::move(outcome));
    outcome.request = requestHead;
    outcome.response = m_redactor.answerHead(answer.head);
    outcome.responseBody = m_redactor.excerpt(answer.body);
    return outcome;
}

void RestAdapter::deliver(const Delivery &delivery, std::function<void(Outcome)> done)
{
    HttpRequest update
        = request(m_settings.method, addressFor(m_settings.endpoint, delivery.event.subject));
    update.headers.append({"content-type"_ba, "application/json"_ba});
    update.headers
        += cloudEventHeaders(delivery.event, delivery.installation, delivery.idempotencyKey);
    update.body = restBody(delivery.event);
    QString head = m_redactor.requestHead(update);
    m_transport->send(std::move(update),
        [this, head = std::move(head), done = std::move(done)](
            HttpAnswer answer) { done(conclude(head, answer)); });
}

void RestAdapter::readBack(
    const QString &topic, const QString &subject, std::function<void(ReadBack)> done)
{
    HttpRequest question = request("GET"_ba, addressFor(m_settings.readBack, subject));
    question.keepBytes = WholeAnswer;
    QString head = m_redactor.requestHead(question);
    m_transport->send(std::move(question),
        [this, topic, head = std::move(head), done = std::move(done)](HttpAnswer answer) {
            ReadBack result{.outcome = conclude(head, answer)};
            if (result.outcome.kind == OutcomeKind::Delivered) {
                if (auto held = heldState(topic, answer.body)) {
                    // Only what cannot be a word of the hours themselves: the rest is compared.
                    result.body = m_credential.reveal().size() >= ShortestInHours
                        ? m_redactor.redacted(held->body)
                        : std::move(held->body);
                    result.revision = held->revision;
                } else {
                    result.outcome.kind = OutcomeKind::Refused;
                    result.outcome.reason = Reason::ContractBroken;
                }
            }
            done(std::move(result));
        });
}

bool RestAdapter::readsBack(const QString &topic) const
{
    // The address names no topic: it is that of the hours, or of the one topic the system takes.
    const bool ours = topic == HoursTopic || m_settings.topics == QStringList{topic};
    return ours && !m_settings.readBack.isEmpty();
}

void RestAdapter::test(std::function<void(TestStep)> step, std::function<void()> done)
{
    const bool reads = !m_settings.readBack.isEmpty();
    const QByteArray &pattern = reads ? m_settings.readBack : m_settings.endpoint;
    HttpRequest question = request("GET"_ba, addressFor(pattern, ProbeSubject));
    question.freshConnection = true;
    const bool secure = question.url.startsWith("https");
    const auto tellNew = [step = std::move(step), told = std::make_shared<qsizetype>(0)](
                             const QList<TestStep> &steps) {
        while (*told < steps.size())
            step(steps.at((*told)++));
    };
    question.progress = [secure, tellNew, nowMs = m_clock.wallMs()](const HttpAnswer &soFar) {
        tellNew(connectionTestStepsSoFar(soFar, secure, nowMs));
    };
    m_transport->send(std::move(question),
        [secure, reads, tellNew, done = std::move(done), nowMs = m_clock.wallMs()](
            const HttpAnswer &answer) {
            tellNew(connectionTestSteps(answer, secure, reads, nowMs));
            done();
        });
}

void RestAdapter::abortAll()
{
    m_transport->abortAll();
}

Preview RestAdapter::preview(const Event &event) const
{
    return {.payload = restBody(event), .contentType = u"application/json"_s, .notes = {}};
}

AdapterKind restAdapterKind()
{
    return {.description = restDescription(),
        .check = restProblems,
        .make = [](const SystemConfig &config, Secret credential,
                    Clock &clock) -> std::unique_ptr<Adapter> {
            return std::make_unique<RestAdapter>(
                config, std::move(credential), clock, std::make_unique<CurlTransport>(clock));
        }};
}

} // namespace lockstep
