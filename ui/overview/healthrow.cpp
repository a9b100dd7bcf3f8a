// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthrow.h"

#include "health.h"
#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "systems/okrates.h"
#include "widgets/largetext.h"
#include "widgets/plaintip.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

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

QString fastText(const Health &health)
{
    return HealthRow::tr("mostly under %1").arg(durationText(health.p95Ms));
}

/// From the most that there may be room for to the least.
QStringList figuresOf(const Health &health, qint64 nowMs)
{
    if (health.total == 0)
        return {HealthRow::tr("quiet")};
    const QString tries = counted(
        health.total, HealthRow::tr("1 try, not failed"), HealthRow::tr("%1 tries, none failed"));
    if (health.failed == 0)
        return {HealthRow::tr("%1 · %2").arg(tries, fastText(health)),
            HealthRow::tr("none failed · %1").arg(fastText(health)), tries};
    const QString failed
        = HealthRow::tr("%1 of %2 tries failed").arg(health.failed).arg(health.total);
    return {HealthRow::tr("%1, last %2").arg(failed, momentText(health.lastFailedMs, nowMs)),
        failed, HealthRow::tr("%1 of %2 failed").arg(health.failed).arg(health.total)};
}

/// What stands in the way of the system, the same way; empty: nothing.
QStringList conditionOf(const SystemStatus &system, qint64 nowMs)
{
    if (system.paused && system.pausedUntilMs > 0)
        return {HealthRow::tr("paused, %1 left").arg(spanText(system.pausedUntilMs - nowMs))};
    if (system.paused)
        return {HealthRow::tr("paused")};
    if (system.holdReason != Reason::None) {
        const QString why = shortText(system.holdReason);
        return {HealthRow::tr("held: %1").arg(why), why, HealthRow::tr("held")};
    }
    if (system.breaker == BreakerState::Open)
        return {HealthRow::tr("resting after failures"), HealthRow::tr("resting")};
    return {};
}

QString markedText(Mark mark, qint64 count)
{
    const bool trouble = mark < Mark::Unknown && count > 0;
    return trouble ? HealthRow::tr("%1 %2").arg(count).arg(word(mark).toLower())
                   : word(mark).toLower();
}

} // namespace

/// A system's card; a click opens the system.
class HealthCard final : public QAbstractButton {
public:
    explicit HealthCard(bool sandbox)
        : m_isSandbox(sandbox)
        , m_mark(new MarkWidget)
        , m_name(new QLabel)
        , m_count(new QLabel)
        , m_spark(new Sparkline)
        , m_newest(new QLabel)
        , m_figures(new QLabel)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        m_name->setTextFormat(Qt::PlainText);
        setTextStyle(m_name, TextStyle::Strong);
        for (QLabel *label : {m_newest, m_figures}) {
            setTextStyle(label, TextStyle::Small);
            setSecondary(label);
        }
        setTextStyle(m_count, TextStyle::Small);
        // They say what there is room for.
        for (QLabel *label : {m_count, m_figures})
            label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        m_count->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        auto *title = new QHBoxLayout;
        title->addWidget(m_mark);
        title->addWidget(m_name);
        title->addWidget(m_count, 1);
        auto *past = new QHBoxLayout;
        past->addWidget(m_spark, 1);
        past->addWidget(m_newest);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(space::M, space::S, space::M, space::S);
        layout->setSpacing(space::XS);
        layout->addLayout(title);
        layout->addLayout(past);
        layout->addWidget(m_figures);
        for (QWidget *part :
            std::initializer_list<QWidget *>{m_mark, m_name, m_count, m_spark, m_newest, m_figures})
            part->setAttribute(Qt::WA_TransparentForMouseEvents);
    }

    struct State {
        Mark shown; ///< Unknown while nobody knows
        Mark known; ///< as last heard
        qint64 count; ///< lanes of the mark last heard
        Health health;
    };
    void tell(const SystemStatus &system, const State &state, qint64 nowMs)
    {
        const bool away = state.shown == Mark::Unknown;
        const QString marked = markedText(state.known, state.count);
        const bool trouble = state.known < Mark::Unknown && state.count > 0;
        const QStringList condition = conditionOf(system, nowMs);
        m_name->setText(system.config.name);
        m_mark->setMark(state.shown);
        m_spark->setEnabled(!away);
        m_spark->setBuckets(state.health.buckets, sentenceOf(state.health));
        m_newest->setText(HealthRow::tr("%1 in 5 min").arg(state.health.buckets.last().total));
        m_texts = away            ? QStringList{HealthRow::tr("last known: %1").arg(marked)}
            : condition.isEmpty() ? figuresOf(state.health, nowMs)
                                  : condition;
        m_counts = trouble && !away ? QStringList{marked, QString::number(state.count)}
                                    : QStringList{QString()};
        fit();
        QStringList said{
            system.config.name, away ? word(Mark::Unknown).toLower() : marked, m_texts.first()};
        if (m_isSandbox)
            said << HealthRow::tr("Sandbox");
        setAccessibleName(
            HealthRow::tr("%1. %2.").arg(said.join(u", "_s), sentenceOf(state.health)));
        setToolTip(plainTip(accessibleName()));
    }

    QSize sizeHint() const override
    {
        const int sides = 2 * space::M;
        const int title = m_mark->sizeHint().width() + m_name->sizeHint().width()
            + widthOf(m_count, m_counts.last()) + 3 * layout()->spacing();
        const int wide = qMax(title, widthOf(m_figures, m_texts.last())) + sides;
        return {qMax(wide, CardWidth), layout()->sizeHint().height()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens t = Tokens::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor border = hasFocus()  ? t.focus
            : underMouse() || m_isSandbox ? t.controlBorder
                                          : t.hairline;
        painter.setPen(QPen(border, hasFocus() || t.highContrast ? 2 : 1,
            m_isSandbox ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(isDown() ? t.alternate : t.page);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), CornerRadius, CornerRadius);
    }

private:
    void resizeEvent(QResizeEvent *event) override
    {
        QAbstractButton::resizeEvent(event);
        fit();
    }
    void changeEvent(QEvent *event) override
    {
        QAbstractButton::changeEvent(event);
        if (event->type() == QEvent::FontChange)
            fit();
    }
    static int widthOf(const QLabel *label, const QString &text)
    {
        return label->fontMetrics().horizontalAdvance(text) + 2;
    }
    static void sayWhatFits(QLabel *label, const QStringList &texts, int room)
    {
        const auto fitting = std::ranges::find_if(
            texts, [&](const QString &text) { return widthOf(label, text) <= room; });
        label->setText(fitting == texts.end() ? texts.last() : *fitting);
    }
    void fit()
    {
        // With large text the table below needs the room more.
        const bool large = isLargeText(font());
        m_spark->setVisible(!large);
        m_newest->setVisible(!large && m_spark->isEnabled());
        const int room = width() - 2 * space::M;
        sayWhatFits(m_figures, m_texts, room);
        const int left = room - m_mark->sizeHint().width() - m_name->sizeHint().width()
            - 3 * layout()->spacing();
        sayWhatFits(m_count, m_counts, left);
    }

    bool m_isSandbox;
    QStringList m_texts{QString()}; ///< of the figures, from the most to the least
    QStringList m_counts{QString()}; ///< "6 failed", "6"
    MarkWidget *m_mark;
    QLabel *m_name;
    QLabel *m_count;
    Sparkline *m_spark;
    QLabel *m_newest;
    QLabel *m_figures;
};

HealthRow::HealthRow(const StateStore &state, const OkRates &rates, bool sandbox, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_rates(rates)
    , m_sandbox(sandbox)
{
    setObjectName(u"overview.health"_s);
    setAccessibleName(tr("Health of the systems"));
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(SoonMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &HealthRow::refresh);
    connect(&rates, &OkRates::changed, this, &HealthRow::refreshSoon);
    connect(&state, &StateStore::systemsChanged, this, &HealthRow::makeCards);
    connect(&state, &StateStore::countsChanged, this, &HealthRow::refreshSoon);
    connect(&state, &StateStore::engineChanged, this, &HealthRow::refreshSoon);
    makeCards();
}

HealthRow::~HealthRow() = default;

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
            auto *card = new HealthCard(m_sandbox);
            card->setObjectName(u"overview.health.%1Button"_s.arg(name));
            connect(
                card, &QAbstractButton::clicked, this, [this, name] { Q_EMIT systemChosen(name); });
            m_cards.insert(name, card);
            card->setParent(this);
            card->show();
        }
    }
    refresh();
    place();
    setVisible(!m_names.isEmpty());
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
        const QString name = system.config.name;
        const Mark known = m_state.known(system);
        card->tell(system,
            {.shown = m_state.shown(system),
                .known = known,
                .count = m_state.counts(name)[known],
                .health = m_rates.book().of(name, m_state.nowMs())},
            m_state.nowMs());
    }
    // Cards may need another room for what they say now.
    updateGeometry();
    place();
}

QSize HealthRow::cardSize() const
{
    QSize size;
    for (const HealthCard *card : m_cards)
        size = size.expandedTo(card->sizeHint());
    return size;
}

int HealthRow::cardsInALine(int width) const
{
    const int all = qMax(1, int(m_names.size()));
    const int most = qBound(1, (width + space::S) / qMax(1, cardSize().width() + space::S), all);
    const int lines = (all + most - 1) / most;
    return (all + lines - 1) / lines;
}

int HealthRow::heightForWidth(int width) const
{
    if (m_names.isEmpty())
        return 0;
    const int each = cardsInALine(width);
    const int lines = (int(m_names.size()) + each - 1) / each;
    return lines * (cardSize().height() + space::S) - space::S;
}

QSize HealthRow::sizeHint() const
{
    const QSize card = cardSize();
    return {int(m_names.size()) * (card.width() + space::S), card.height()};
}

QSize HealthRow::minimumSizeHint() const
{
    return cardSize();
}

void HealthRow::place()
{
    const int each = cardsInALine(width());
    const int high = cardSize().height();
    const auto left = [&](int column) { return column * (width() + space::S) / each; };
    for (int i = 0; i < m_names.size(); ++i) {
        const int column = i % each;
        const QRect box(left(column), i / each * (high + space::S),
            left(column + 1) - left(column) - space::S, high);
        m_cards.value(m_names.at(i))
            ->setGeometry(QStyle::visualRect(layoutDirection(), rect(), box));
    }
}

void HealthRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool HealthRow::event(QEvent *event)
{
    // A card grew or shrank, with its text say.
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

} // namespace lockstep
