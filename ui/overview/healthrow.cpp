// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthrow.h"

#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "widgets/plaintip.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int CardWidth = 168;
constexpr int SoonMs = 500;

QString trend(const Health &health)
{
    const auto failed = [&health](qsizetype from, qsizetype to) {
        int sum = 0;
        for (qsizetype i = from; i < to; ++i)
            sum += health.buckets[i].failed;
        return sum;
    };
    const int earlier = failed(0, HealthBook::Buckets / 2);
    const int later = failed(HealthBook::Buckets / 2, HealthBook::Buckets);
    return later > earlier ? HealthRow::tr("rising")
        : later < earlier  ? HealthRow::tr("falling")
                           : HealthRow::tr("steady");
}

QString sentenceOf(const Health &health)
{
    if (health.total == 0)
        return HealthRow::tr("Nothing was sent in the last hour");
    if (health.failed == 0)
        return counted(health.total, HealthRow::tr("1 try in the last hour, it did not fail"),
            HealthRow::tr("%1 tries in the last hour, none failed"));
    return counted(health.failed, HealthRow::tr("1 failure in the last hour"),
               HealthRow::tr("%1 failures in the last hour"))
        + u", "_s + trend(health);
}

QString figuresOf(const Health &health)
{
    if (health.total == 0)
        return HealthRow::tr("quiet");
    const int ok = (health.total - health.failed) * 100 / health.total;
    return HealthRow::tr("%1 % ok · p95 %2").arg(ok).arg(durationText(health.p95Ms));
}

QString conditionOf(const SystemStatus &system, qint64 nowMs)
{
    if (system.paused && system.pausedUntilMs > 0)
        return HealthRow::tr("paused, %1 left").arg(spanText(system.pausedUntilMs - nowMs));
    if (system.paused)
        return HealthRow::tr("paused");
    if (system.holdReason != Reason::None)
        return HealthRow::tr("held until it is mended");
    if (system.breaker == BreakerState::Open)
        return HealthRow::tr("resting after failures");
    return {};
}

} // namespace

/// A system's card; a click opens the system.
class HealthCard final : public QAbstractButton {
public:
    HealthCard()
        : m_mark(new MarkWidget)
        , m_name(new QLabel)
        , m_count(new QLabel)
        , m_spark(new Sparkline)
        , m_figures(new QLabel)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        m_name->setTextFormat(Qt::PlainText);
        setTextStyle(m_name, TextStyle::Strong);
        setTextStyle(m_figures, TextStyle::Small);
        setTextStyle(m_count, TextStyle::Small);
        setSecondary(m_figures);
        auto *title = new QHBoxLayout;
        title->addWidget(m_mark);
        title->addWidget(m_name, 1);
        title->addWidget(m_count);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(space::M, space::S, space::M, space::S);
        layout->setSpacing(space::XS);
        layout->addLayout(title);
        layout->addWidget(m_spark);
        layout->addWidget(m_figures);
        for (QWidget *part :
            std::initializer_list<QWidget *>{m_mark, m_name, m_count, m_spark, m_figures})
            part->setAttribute(Qt::WA_TransparentForMouseEvents);
    }

    /// `count`: lanes of the worst mark, shown where it is trouble.
    void tell(
        const SystemStatus &system, Mark worst, qint64 count, const Health &health, qint64 nowMs)
    {
        const bool trouble = worst < Mark::Unknown && count > 0;
        m_count->setVisible(trouble);
        const QString condition = conditionOf(system, nowMs);
        m_name->setText(system.config.name);
        m_mark->setMark(worst);
        m_spark->setBuckets(health.buckets, sentenceOf(health));
        m_figures->setText(condition.isEmpty() ? figuresOf(health) : condition);
        const QString marked = trouble
            ? HealthRow::tr("%1 %2").arg(count).arg(word(worst).toLower())
            : word(worst).toLower();
        m_count->setText(trouble ? marked : QString());
        setAccessibleName(
            HealthRow::tr("%1, %2, %3. %4.")
                .arg(system.config.name, marked, m_figures->text(), sentenceOf(health)));
        setToolTip(plainTip(accessibleName()));
    }

    QSize sizeHint() const override { return layout()->sizeHint().expandedTo({CardWidth, 0}); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens t = Tokens::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(hasFocus() ? t.focus
                : underMouse()         ? t.controlBorder
                                       : t.hairline,
            hasFocus() || t.highContrast ? 2 : 1));
        painter.setBrush(isDown() ? t.alternate : t.page);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), CornerRadius, CornerRadius);
    }

private:
    MarkWidget *m_mark;
    QLabel *m_name;
    QLabel *m_count;
    Sparkline *m_spark;
    QLabel *m_figures;
};

HealthRow::HealthRow(const StateStore &state, QWidget *parent)
    : QScrollArea(parent)
    , m_state(state)
{
    setObjectName(u"overview.healthScrollArea"_s);
    setAccessibleName(tr("Health of the systems"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    m_layout = new QHBoxLayout(content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    setWidget(content);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(SoonMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &HealthRow::refresh);
    connect(&state, &StateStore::systemsChanged, this, &HealthRow::makeCards);
    connect(&state, &StateStore::countsChanged, this, &HealthRow::refreshSoon);
    connect(&state, &StateStore::engineChanged, this, &HealthRow::refreshSoon);
    makeCards();
}

HealthRow::~HealthRow() = default;

void HealthRow::add(const QList<Attempt> &attempts)
{
    for (const Attempt &attempt : attempts)
        m_book.add(attempt);
    refreshSoon();
}

void HealthRow::makeCards()
{
    QStringList names;
    for (const SystemStatus &system : m_state.systems())
        names << system.config.name;
    if (names != m_names) {
        m_names = names;
        qDeleteAll(m_cards);
        m_cards.clear();
        for (const QString &name : names) {
            auto *card = new HealthCard;
            card->setObjectName(u"overview.health.%1Button"_s.arg(name));
            connect(
                card, &QAbstractButton::clicked, this, [this, name] { Q_EMIT systemChosen(name); });
            m_cards.insert(name, card);
            m_layout->addWidget(card);
        }
    }
    refresh();
    fitHeight();
}

void HealthRow::refreshSoon()
{
    if (!m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void HealthRow::refresh()
{
    for (const SystemStatus &system : m_state.systems()) {
        HealthCard *card = m_cards.value(system.config.name);
        if (!card)
            continue;
        const Mark worst = m_state.shown(system);
        const qint64 count = m_state.stale() ? 0 : m_state.counts(system.config.name)[worst];
        card->tell(
            system, worst, count, m_book.of(system.config.name, m_state.nowMs()), m_state.nowMs());
    }
}

void HealthRow::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitHeight();
}

void HealthRow::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) // the cards hear of it after their row
        QMetaObject::invokeMethod(this, &HealthRow::fitHeight, Qt::QueuedConnection);
}

bool HealthRow::eventFilter(QObject *watched, QEvent *event)
{
    // The cards grew or shrank, with their text say.
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fitHeight();
    return done;
}

void HealthRow::fitHeight()
{
    const bool scrolls = widget()->minimumSizeHint().width() > width();
    setFixedHeight(
        widget()->sizeHint().height() + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0));
    setVisible(!m_names.isEmpty());
}

} // namespace lockstep
