// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/connectiontest.h"

#include "shell/statusmark.h"
#include "shell/theme.h"
#include "shell/timetext.h"
#include "tr.h"
#include "widgets/busybar.h"

#include <QDateTime>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

Mark markOf(TestStep::Status status)
{
    switch (status) {
    case TestStep::Status::Passed:
        return Mark::InSync;
    case TestStep::Status::Failed:
        return Mark::Failed;
    case TestStep::Status::Skipped:
        return Mark::NotLinked;
    }
    return Mark::Unknown;
}

QLabel *stepLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

ConnectionTest::ConnectionTest(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_busy(new BusyBar)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_signIn(new QPushButton(tr("Check the sign-in")))
{
    setObjectName(u"systems.test"_s);
    m_title->setObjectName(u"systems.test.title"_s);
    m_title->setTextFormat(Qt::PlainText);
    setTextStyle(m_title, TextStyle::Section);
    m_busy->setFixedSize(96, 6);
    m_busy->setAccessibleName(tr("Testing"));
    m_cancel->setObjectName(u"systems.test.cancel"_s);
    m_signIn->setObjectName(u"systems.test.signInButton"_s);
    m_signIn->hide();
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_title);
    heading->addWidget(m_busy);
    heading->addStretch();
    heading->addWidget(m_cancel);
    heading->addWidget(m_signIn);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(heading);
    connect(m_cancel, &QPushButton::clicked, this, &ConnectionTest::cancelRequested);
    connect(m_signIn, &QPushButton::clicked, this, &ConnectionTest::signInRequested);
    hide();
}

void ConnectionTest::begin()
{
    delete m_steps;
    m_steps = new QWidget;
    m_grid = new QGridLayout(m_steps);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::M);
    m_grid->setColumnStretch(3, 1);
    layout()->addWidget(m_steps);
    m_failed = 0;
    m_told.clear();
    m_running = true;
    m_title->setText(tr("Testing; nothing is written there"));
    m_busy->show();
    m_signIn->hide();
    m_cancel->show();
    show();
}

void ConnectionTest::addStep(const TestStep &step)
{
    if (!m_running)
        return;
    const int row = m_grid->rowCount();
    auto *mark = new MarkWidget(markOf(step.status));
    auto *name = stepLabel(step.name);
    setTextStyle(name, TextStyle::Strong);
    auto *time = stepLabel(
        step.status == TestStep::Status::Skipped ? u"–"_s : tr("%1 ms").arg(step.durationMs));
    setSecondary(time);
    auto *detail = stepLabel(step.detail);
    detail->setWordWrap(true);
    detail->setObjectName(u"systems.test.step.%1"_s.arg(row));
    m_grid->addWidget(mark, row, 0, Qt::AlignTop);
    m_grid->addWidget(name, row, 1, Qt::AlignTop);
    m_grid->addWidget(time, row, 2, Qt::AlignTop | Qt::AlignTrailing);
    m_grid->addWidget(detail, row, 3);
    if (step.certificate)
        addCertificate(*step.certificate, row + 1);
    m_told << step;
    m_failed += step.status == TestStep::Status::Failed ? 1 : 0;
}

void ConnectionTest::addCertificate(const CertificateDetails &certificate, int row)
{
    auto *form = new QFormLayout;
    form->setContentsMargins({});
    form->setHorizontalSpacing(space::M);
    form->setVerticalSpacing(space::XS);
    const auto line = [&](const QString &label, const QString &text, const QString &name) {
        if (text.isEmpty())
            return;
        auto *caption = new QLabel(label);
        auto *value = stepLabel(text);
        value->setWordWrap(true);
        value->setObjectName(u"systems.test.certificate."_s + name);
        for (QLabel *each : {caption, value}) {
            setTextStyle(each, TextStyle::Small);
            setSecondary(each);
        }
        form->addRow(caption, value);
    };
    line(tr("Subject"), certificate.subject, u"subject"_s);
    line(tr("Issuer"), certificate.issuer, u"issuer"_s);
    if (certificate.expiresMs > 0)
        line(tr("Valid to"),
            QLocale().toString(
                QDateTime::fromMSecsSinceEpoch(certificate.expiresMs).date(), QLocale::LongFormat),
            u"validTo"_s);
    // In two lines: a word of 95 letters would make the whole page that wide.
    QString fingerprint = certificate.fingerprint;
    if (fingerprint.size() > 48)
        fingerprint.insert(48, u'\n');
    line(tr("Fingerprint"), fingerprint, u"fingerprint"_s);
    m_grid->addLayout(form, row, 3);
}

void ConnectionTest::finish(const Result<void> &result, const SystemStatus *system, qint64 nowMs)
{
    if (!m_running)
        return;
    const bool refused = system && system->holdReason == Reason::SignInRefused;
    m_well = result.ok() && passed() && !refused;
    if (!result)
        end(result.error().text);
    else if (!passed())
        end(tr("It does not work yet: %1 failed", "a step of the test").arg(failedStep()->name));
    else if (refused)
        end(tr("Reading works, but they have refused our sign-in for updates since %1")
                .arg(momentText(system->heldSinceMs, nowMs)));
    else
        end(tr("Test ended: no trouble found"));
}

QString ConnectionTest::outcomeAt(const QString &name) const
{
    if (const TestStep *failed = failedStep())
        return tr("%1 failed at %2.", "a step of the test, system").arg(failed->name, name);
    return m_well ? tr("No trouble found at %1.").arg(name)
                  : tr("%1: %2").arg(name, accessibleName());
}

const TestStep *ConnectionTest::failedStep() const
{
    const auto found = std::ranges::find(m_told, TestStep::Status::Failed, &TestStep::status);
    return found == m_told.end() ? nullptr : &*found;
}

void ConnectionTest::cancel()
{
    if (m_running)
        end(tr("Test cancelled"));
}

void ConnectionTest::clear()
{
    m_running = false;
    hide();
}

void ConnectionTest::end(const QString &text)
{
    m_running = false;
    m_title->setText(text);
    setAccessibleName(text);
    m_busy->hide();
    m_cancel->hide();
    const TestStep *failed = failedStep();
    m_signIn->setVisible(m_mendsSignIn && failed && failed->name == lockstep::tr("Sign-in"));
}

} // namespace lockstep
