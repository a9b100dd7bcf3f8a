// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthrow.h"

#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "widgets/largetext.h"
#include "widgets/plaintip.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
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
        return HealthRow::tr("held: %1").arg(shortText(system.holdReason));
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
        // With large text the table below needs the room more.
        const bool large = isLargeText(font());
        m_spark->setVisible(!large);
        m_figures->setVisible(!large);
        const QString marked = trouble
            ? HealthRow::tr("%1 %2").arg(count).arg(word(worst).toLower())
            : word(worst).toLower();
        m_marked = trouble ? marked : QString();
        m_number = trouble ? QString::number(count) : QString();
        fitCount();
        setAccessibleName(
            HealthRow::tr("%1, %2, %3. %4.")
                .arg(system.config.name, marked, m_figures->text(), sentenceOf(health)));
        setToolTip(plainTip(accessibleName()));
    }

    QSize sizeHint() const override
    {
        // The word beside the number goes first where there is little room.
        const QFontMetrics metrics = m_count->fontMetrics();
        const int word
            = metrics.horizontalAdvance(m_count->text()) - metrics.horizontalAdvance(m_number);
        return (layout()->sizeHint() - QSize(word, 0)).expandedTo({CardWidth, 0});
    }
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
    void resizeEvent(QResizeEvent *event) override
    {
        QAbstractButton::resizeEvent(event);
        fitCount();
    }
    void fitCount()
    {
        const QFontMetrics metrics = m_count->fontMetrics();
        const int more
            = metrics.horizontalAdvance(m_marked) - metrics.horizontalAdvance(m_count->text());
        const bool fits = layout()->sizeHint().width() + more <= width();
        m_count->setText(fits ? m_marked : m_number);
    }

    QString m_marked; ///< "6 failed"
    QString m_number;
    MarkWidget *m_mark;
    QLabel *m_name;
    QLabel *m_count;
    Sparkline *m_spark;
    QLabel *m_figures;
};

HealthRow::HealthRow(const StateStore &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
{
    setObjectName(u"overview.health"_s);
    setAccessibleName(tr("Health of the systems"));
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
        const Mark worst = m_state.shown(system);
        const qint64 count = m_state.stale() ? 0 : m_state.counts(system.config.name)[worst];
        card->tell(
            system, worst, count, m_book.of(system.config.name, m_state.nowMs()), m_state.nowMs());
    }
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

void HealthRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        refreshSoon();
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
