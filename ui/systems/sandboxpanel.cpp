// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/sandboxpanel.h"

#include "shell/icons.h"
#include "shell/theme.h"
#include "widgets/flowlayout.h"
#include "widgets/formfield.h"
#include "widgets/glyphlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

struct ErrorKind {
    int status;
    const char *text;
};

constexpr std::array ErrorKinds{
    ErrorKind{503, QT_TRANSLATE_NOOP("lockstep::SandboxPanel", "down for now (503)")},
    ErrorKind{500, QT_TRANSLATE_NOOP("lockstep::SandboxPanel", "broken (500)")},
    ErrorKind{429, QT_TRANSLATE_NOOP("lockstep::SandboxPanel", "too fast for them (429)")},
    ErrorKind{422, QT_TRANSLATE_NOOP("lockstep::SandboxPanel", "hours rejected (422)")},
    ErrorKind{404, QT_TRANSLATE_NOOP("lockstep::SandboxPanel", "clinic not known (404)")},
};

} // namespace

SandboxPanel::SandboxPanel(SandboxControl *sandbox, QWidget *parent)
    : QWidget(parent)
    , m_sandbox(sandbox)
    , m_latency(new QSpinBox)
    , m_errors(new QSpinBox)
    , m_kind(new QComboBox)
    , m_refuse(new QCheckBox(tr("Refuses our sign-in, whatever the key")))
    , m_drift(new QPushButton(icon(Glyph::Edit), tr("Change its hours behind our back")))
{
    setObjectName(u"systems.sandbox"_s);
    m_latency->setObjectName(u"systems.sandbox.latencySpinBox"_s);
    m_latency->setRange(0, 60'000);
    m_latency->setSingleStep(100);
    m_latency->setSuffix(tr(" ms"));
    m_errors->setObjectName(u"systems.sandbox.errorsSpinBox"_s);
    m_errors->setRange(0, 100);
    m_errors->setSingleStep(10);
    m_errors->setSuffix(tr(" %"));
    m_kind->setObjectName(u"systems.sandbox.errorKindComboBox"_s);
    for (const ErrorKind &kind : ErrorKinds)
        m_kind->addItem(tr(kind.text), kind.status);
    m_refuse->setObjectName(u"systems.sandbox.refuseCheckBox"_s);
    m_drift->setObjectName(u"systems.sandbox.driftButton"_s);
    makeLayout();
    connect(m_latency, &QSpinBox::valueChanged, this, &SandboxPanel::turn);
    connect(m_errors, &QSpinBox::valueChanged, this, &SandboxPanel::turn);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SandboxPanel::turn);
    connect(m_refuse, &QCheckBox::clicked, this, &SandboxPanel::turn);
    connect(m_drift, &QPushButton::clicked, this, &SandboxPanel::drift);
    setVisible(false);
}

void SandboxPanel::makeLayout()
{
    auto *heading = new QLabel(tr("Sandbox"));
    heading->setTextFormat(Qt::PlainText);
    setTextStyle(heading, TextStyle::Section);
    auto *text = new QLabel(tr("Simulated on this computer. Turn its dials and watch what "
                               "happens; each works at once."));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    setSecondary(text);
    auto *title = new QHBoxLayout;
    title->setSpacing(space::S);
    title->addWidget(new GlyphLabel(Glyph::Sandbox));
    title->addWidget(heading, 1);
    auto *dials = new FlowLayout;
    dials->addWidget(new FormField(tr("Answers after"), m_latency));
    dials->addWidget(new FormField(tr("Updates that fail"), m_errors));
    dials->addWidget(new FormField(tr("How they fail"), m_kind));
    auto *more = new FlowLayout;
    more->setSpacing(space::M);
    more->addWidget(m_refuse);
    more->addWidget(m_drift);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::M, space::M, space::M, space::M);
    layout->setSpacing(space::S);
    layout->addLayout(title);
    layout->addWidget(text);
    layout->addLayout(dials);
    layout->addLayout(more);
}

void SandboxPanel::show(const QString &system)
{
    m_system = system;
    const bool simulated = isSimulated(system);
    setVisible(simulated);
    if (!simulated)
        return;
    setEnabled(false);
    m_sandbox->dial(system, this, [this, system](const SandboxDial &dial) {
        if (system != m_system)
            return;
        fill(dial);
        setEnabled(true);
    });
}

bool SandboxPanel::isSimulated(const QString &system) const
{
    return m_sandbox && m_sandbox->systems().contains(system);
}

void SandboxPanel::fill(const SandboxDial &dial)
{
    m_filling = true;
    m_latency->setValue(dial.latencyMs);
    m_errors->setValue(dial.errorPercent);
    if (m_kind->findData(dial.errorStatus) < 0)
        m_kind->addItem(tr("status %1").arg(dial.errorStatus), dial.errorStatus);
    m_kind->setCurrentIndex(m_kind->findData(dial.errorStatus));
    m_refuse->setChecked(dial.refuseSignIn);
    m_filling = false;
}

void SandboxPanel::turn()
{
    if (m_filling)
        return;
    m_sandbox->setDial(m_system,
        {.latencyMs = m_latency->value(),
            .errorPercent = m_errors->value(),
            .errorStatus = m_kind->currentData().toInt(),
            .refuseSignIn = m_refuse->isChecked()});
}

void SandboxPanel::drift()
{
    m_sandbox->drift(m_system, this, [this, system = m_system](int changed) {
        Q_EMIT told(changed == 0
                ? tr("%1 holds no hours yet: there is nothing to change.").arg(system)
                : tr("%1 now holds other hours for %n clinics. Check for drift to find them.",
                    nullptr, changed)
                      .arg(system));
    });
}

void SandboxPanel::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.controlBorder, tokens.highContrast ? 2 : 1, Qt::DashLine));
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), CornerRadius, CornerRadius);
}

} // namespace lockstep
