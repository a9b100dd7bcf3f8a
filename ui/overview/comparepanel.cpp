// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparepanel.h"

#include "engineclient.h"
#include "shell/icons.h"
#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/style.h"
#include "shell/timetext.h"
#include "widgets/flowlayout.h"
#include "widgets/messagebar.h"
#include "widgets/scrollingpage.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 DayMs = 24 * 3600 * qint64(1000);
constexpr int SideBySide = 70; ///< characters: with less, what a line is about stands above it

QPushButton *button(const QString &name, const QString &text, Glyph glyph = Glyph::None)
{
    auto *made = new QPushButton(text);
    if (glyph != Glyph::None)
        made->setIcon(icon(glyph));
    made->setObjectName(u"overview.compare."_s + name);
    return made;
}

QLabel *wrapped(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// An empty one has nothing to select, and nothing to say to a screen reader.
QLabel *cell(const QString &text)
{
    QLabel *label = wrapped(text);
    if (text.isEmpty())
        label->setTextInteractionFlags(Qt::NoTextInteraction);
    return label;
}

/// A cell of a day that differs: the drifted tint behind it.
class TintedLabel final : public QLabel {
public:
    explicit TintedLabel(const QString &text)
        : QLabel(text)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        setTextInteractionFlags(Qt::TextSelectableByMouse);
        setContentsMargins(space::S, space::XS, space::S, space::XS);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const Tokens t = Tokens::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(t.highContrast ? QPen(t.ink, 2) : QPen(Qt::NoPen));
        painter.setBrush(
            t[Mark::Drifted].tint.isValid() ? t[Mark::Drifted].tint : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), CornerRadius, CornerRadius);
        painter.end();
        QLabel::paintEvent(event);
    }
};

} // namespace

ComparePanel::ComparePanel(EngineClient &engine, const StateStore &state, QWidget *parent)
    : QFrame(parent)
    , m_engine(engine)
    , m_state(state)
    , m_mark(new MarkWidget(Mark::Drifted))
    , m_title(wrapped({}))
    , m_seen(wrapped({}))
    , m_ignored(wrapped({}))
    , m_count(wrapped({}))
    , m_message(new MessageBar)
    , m_grid(new QGridLayout)
    , m_fold(new QToolButton)
    , m_push(button(u"pushButton"_s, tr("Push &ours")))
    , m_take(button(u"takeButton"_s, tr("&Take theirs as draft"), Glyph::Edit))
    , m_ignore(button(u"ignoreButton"_s, tr("Ignore until…")))
    , m_heed(button(u"heedButton"_s, tr("Stop ignoring")))
    , m_check(button(u"checkButton"_s, tr("Check now"), Glyph::Refresh))
    , m_next(button(u"nextButton"_s, tr("Next difference")))
    , m_close(new QToolButton)
    , m_ignoring(makeIgnoring())
{
    setObjectName(u"overview.compare.frame"_s);
    setAccessibleName(tr("Compare ours and theirs"));
    setPrimary(m_push);
    m_grid->setHorizontalSpacing(space::S);
    m_grid->setVerticalSpacing(space::XS);
    m_fold->setObjectName(u"overview.compare.foldToolButton"_s);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setAutoRaise(true);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::L, space::M, space::L, space::M);
    layout->setSpacing(space::S);
    layout->addWidget(makeHeader());
    layout->addWidget(m_message);
    layout->addWidget(m_ignored);
    layout->addWidget(m_count);
    layout->addLayout(m_grid);
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    layout->addWidget(makeButtons());
    layout->addWidget(m_ignoring);
    layout->addStretch();
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(1, 1, 0, 0);
    m_scroll = new ScrollingPage(content);
    around->addWidget(m_scroll);

    connect(m_fold, &QToolButton::clicked, this, [this] { fold(!m_folded); });
    connect(&state, &StateStore::lanesChanged, this, [this](const QList<LaneKey> &keys) {
        if (isVisible() && keys.contains(m_key))
            ask();
    });
    connect(&state, &StateStore::lanesChanged, this, &ComparePanel::tellOutcomes);
    connect(&state, &StateStore::lanesReset, this, [this] {
        if (isVisible())
            ask();
    });
    hide();
}

QWidget *ComparePanel::makeHeader()
{
    setTextStyle(m_title, TextStyle::Section);
    setTextStyle(m_seen, TextStyle::Small);
    setSecondary(m_seen);
    m_close->setObjectName(u"overview.compare.closeToolButton"_s);
    m_close->setIcon(icon(Glyph::Cancel));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the comparison"));
    connect(m_close, &QToolButton::clicked, this, &ComparePanel::closed);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_seen);
    auto *header = new QWidget;
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins({});
    layout->addWidget(m_mark, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    return header;
}

QWidget *ComparePanel::makeButtons()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row);
    for (QPushButton *each : {m_push, m_take, m_ignore, m_heed, m_check, m_next})
        layout->addWidget(each);
    connect(m_push, &QPushButton::clicked, this, &ComparePanel::push);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (m_held && m_held->theirs)
            Q_EMIT draftRequested(m_key.subject, *m_held->theirs);
    });
    connect(m_ignore, &QPushButton::clicked, this, &ComparePanel::askHowLong);
    connect(m_heed, &QPushButton::clicked, this, [this] { ignore(0); });
    connect(m_check, &QPushButton::clicked, this, [this] { Q_EMIT checkRequested(m_key); });
    connect(m_next, &QPushButton::clicked, this, &ComparePanel::nextRequested);
    return row;
}

QWidget *ComparePanel::makeIgnoring()
{
    m_howLong = new QComboBox;
    m_howLong->setObjectName(u"overview.compare.howLongComboBox"_s);
    m_howLong->setAccessibleName(tr("Ignore until"));
    m_reason = new QLineEdit;
    m_reason->setObjectName(u"overview.compare.reasonLineEdit"_s);
    m_reason->setPlaceholderText(tr("Why may it stay like this?"));
    m_reason->setAccessibleName(tr("Reason"));
    m_letBe = button(u"letBeButton"_s, tr("Ignore"));
    m_letBe->setEnabled(false);
    auto *cancel = button(u"cancelButton"_s, tr("Cancel"));
    connect(m_reason, &QLineEdit::textChanged, m_letBe,
        [this](const QString &text) { m_letBe->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, m_letBe, &QPushButton::click);
    connect(m_letBe, &QPushButton::clicked, this,
        [this] { ignore(m_howLong->currentData().toLongLong()); });
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_letBe);
    buttons->addWidget(cancel);
    auto *untilLabel = new QLabel(tr("Ignore until"));
    auto *reasonLabel = new QLabel(tr("Reason (required)"));
    untilLabel->setBuddy(m_howLong);
    reasonLabel->setBuddy(m_reason);
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins({});
    layout->setSpacing(space::XS);
    for (QWidget *part :
        std::initializer_list<QWidget *>{untilLabel, m_howLong, reasonLabel, m_reason})
        layout->addWidget(part);
    layout->addLayout(buttons);
    form->hide();
    connect(cancel, &QPushButton::clicked, this, [this] { showIgnoring(false); });
    return form;
}

void ComparePanel::compare(const LaneKey &lane)
{
    if (lane != m_key) {
        m_held.reset();
        m_checkedAtMs = -1;
        showIgnoring(false);
        m_message->clear();
        m_folded = true;
    }
    m_key = lane;
    QFrame::show();
    showHead();
    ask();
}

int ComparePanel::contentHeight() const
{
    return m_scroll->widget()->heightForWidth(width()) + 2;
}

void ComparePanel::setPlace(qsizetype number, qsizetype all)
{
    m_next->setVisible(all > (number > 0 ? 1 : 0));
    m_next->setText(number > 0 ? tr("Next difference (this is %1 of %2)").arg(number).arg(all)
                               : tr("Next difference"));
}

void ComparePanel::setAlone(bool alone)
{
    m_close->setText(tr("Back"));
    m_close->setIcon(icon(alone ? Glyph::ChevronLeft : Glyph::Cancel));
    m_close->setToolButtonStyle(alone ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    m_close->setToolTip(alone ? tr("Back to all connections") : tr("Close"));
}

bool ComparePanel::isNarrow() const
{
    return width() < SideBySide * fontMetrics().averageCharWidth();
}

void ComparePanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (m_held && isNarrow() != m_narrow)
        showRows();
}

void ComparePanel::ask()
{
    m_engine.clinic(m_key.subject, this, [this, key = m_key](const Result<Clinic> &clinic) {
        if (key == m_key)
            m_services = clinic ? clinic->services : QList<Service>();
    });
    m_engine.heldThere(m_key, this, [this, key = m_key](const Result<HeldThere> &held) {
        if (key != m_key)
            return;
        if (held)
            show(*held);
        else
            m_message->tell(held.error());
    });
}

void ComparePanel::show(const HeldThere &held)
{
    const bool same = m_held && m_held->known == held.known && m_held->theirs == held.theirs
        && m_held->ours == held.ours && m_checkedAtMs >= 0;
    m_held = held;
    m_checkedAtMs = held.lane.checkedAtMs;
    showHead();
    showIgnored();
    if (same)
        return; // nobody's selection or place is lost
    m_comparison = held.known ? compareBodies(m_key.topic, held.ours, held.theirs, m_services)
                              : Comparison();
    showRows();
}

void ComparePanel::showHead()
{
    const Lane *lane = m_state.lane(m_key);
    m_title->setText(tr("%1 · %2").arg(m_state.subjectName(m_key.subject), m_key.system));
    if (!lane)
        return;
    m_mark->setMark(m_state.shown(*lane));
    const qint64 now = m_state.nowMs();
    const QString seen = lane->checkedAtMs > 0
        ? tr("Seen %1").arg(momentText(lane->checkedAtMs, now))
        : tr("Never read back");
    const QString equal = lane->equalAtMs > 0
        ? tr("last equal %1").arg(momentText(lane->equalAtMs, now))
        : tr("not seen equal yet");
    m_seen->setText(tr("%1, %2").arg(seen, equal));
    const bool drifted = lane->drifted();
    m_push->setVisible(drifted);
    m_take->setVisible(drifted);
    m_ignore->setVisible(drifted && lane->ignoredUntilMs <= now);
    m_heed->setVisible(drifted && lane->ignoredUntilMs > now);
    m_take->setEnabled(m_held && m_held->theirs && m_comparison.readable);
}

void ComparePanel::showIgnored()
{
    const Lane &lane = m_held->lane;
    m_ignored->setVisible(lane.ignoredUntilMs > m_state.nowMs());
    m_ignored->setText(tr("Ignored until %1 by %2: %3")
                           .arg(momentText(lane.ignoredUntilMs, m_state.nowMs()), m_held->ignoredBy,
                               m_held->ignoredReason));
}

void ComparePanel::showRows()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_narrow = isNarrow();
    m_lines = 0;
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column == (m_narrow ? 2 : 0) ? 0 : 1);
    m_count->show();
    if (!m_held->known)
        m_count->setText(m_held->lane.checkedAtMs > 0
                ? tr("They hold what they accepted: nothing differs.")
                : tr("Nothing was read back yet. Check now asks them what they hold."));
    else if (!m_held->theirs)
        m_count->setText(tr("They hold nothing of this clinic."));
    else
        m_count->setText(m_comparison.readable
                ? QString()
                : tr("What they hold cannot be read as hours, so it cannot become a draft."));
    m_count->setVisible(!m_count->text().isEmpty());
    if (m_held->known) {
        auto *ours = cell(tr("Ours (v%1)").arg(m_held->lane.desired));
        auto *theirs = cell(tr("%1 has").arg(m_key.system));
        for (QLabel *label : {ours, theirs}) {
            setTextStyle(label, TextStyle::Overline);
            setSecondary(label);
        }
        addCells(nullptr, ours, theirs);
        for (const ComparedRow &row : std::as_const(m_comparison.rows))
            addRow(row);
    }
    m_take->setEnabled(m_held->theirs && m_comparison.readable);
    fold(m_folded);
    Q_EMIT filled();
}

void ComparePanel::addRow(const ComparedRow &row)
{
    QLabel *cells[]{cell(row.what), nullptr, nullptr};
    const QString texts[]{QString(), row.ours, row.theirs};
    if (!row.equal)
        setTextStyle(cells[0], TextStyle::Strong);
    for (int column = 1; column < 3; ++column)
        cells[column] = row.equal ? wrapped(texts[column]) : new TintedLabel(texts[column]);
    cells[1]->setAccessibleName(tr("%1, ours: %2").arg(row.what, row.ours));
    cells[2]->setAccessibleName(tr("%1, theirs: %2").arg(row.what, row.theirs));
    for (QLabel *each : cells)
        each->setProperty("equal", row.equal);
    addCells(cells[0], cells[1], cells[2]);
}

void ComparePanel::addCells(QWidget *what, QWidget *ours, QWidget *theirs)
{
    const int first = m_narrow ? 0 : 1;
    if (what)
        m_grid->addWidget(what, m_lines, 0, 1, m_narrow ? 2 : 1);
    m_lines += what && m_narrow ? 1 : 0;
    m_grid->addWidget(ours, m_lines, first);
    m_grid->addWidget(theirs, m_lines++, first + 1);
}

void ComparePanel::fold(bool folded)
{
    m_folded = folded;
    const auto equal = int(m_comparison.rows.size() - m_comparison.differing());
    for (int i = 0; i < m_grid->count(); ++i) {
        QWidget *cell = m_grid->itemAt(i)->widget();
        if (cell->property("equal").toBool())
            cell->setVisible(!folded);
    }
    m_fold->setVisible(equal > 0);
    m_fold->setIcon(icon(folded ? Glyph::ChevronRight : Glyph::ChevronDown));
    m_fold->setText(folded ? tr("%n others are equal · Show", nullptr, equal)
                           : tr("Hide the %n that are equal", nullptr, equal));
}

void ComparePanel::askHowLong()
{
    const qint64 now = m_state.nowMs();
    m_howLong->clear();
    const std::pair<QString, qint64> spans[]{{tr("1 day"), DayMs}, {tr("1 week"), 7 * DayMs},
        {tr("30 days"), 30 * DayMs}, {tr("90 days"), 90 * DayMs}};
    for (const auto &[span, ms] : spans)
        m_howLong->addItem(tr("%1, until %2").arg(span, momentText(now + ms, now)), now + ms);
    m_howLong->setCurrentIndex(1);
    m_reason->clear();
    showIgnoring(true);
    m_reason->setFocus();
}

void ComparePanel::showIgnoring(bool shown)
{
    m_ignoring->setVisible(shown);
    setPrimary(m_push, !shown);
    setPrimary(m_letBe, shown);
}

void ComparePanel::ignore(qint64 untilMs)
{
    showIgnoring(false);
    m_engine.ignoreDrift(
        m_key, untilMs, m_reason->text(), this, [this, untilMs](const Result<void> &done) {
            if (!done)
                return m_message->tell(done.error());
            Q_EMIT announced(untilMs > 0 ? tr("The difference is ignored until %1.")
                                               .arg(momentText(untilMs, m_state.nowMs()))
                                         : tr("The difference is no longer ignored."));
        });
}

void ComparePanel::push()
{
    const qint64 now = m_state.nowMs();
    m_engine.pushAgain({m_key}, this, [this, key = m_key, now](const Result<qint64> &pushed) {
        if (!pushed)
            return m_message->tell(pushed.error());
        const QString text
            = tr("Ours is on its way to %1; it is read back a moment later.").arg(key.system);
        if (key == m_key)
            m_message->tell(MessageBar::Kind::Info, text);
        Q_EMIT announced(text);
        m_pushed.insert(key, now);
        tellOutcomes({key});
    });
}

void ComparePanel::tellOutcomes(const QList<LaneKey> &keys)
{
    for (const LaneKey &key : keys) {
        const auto pushed = m_pushed.constFind(key);
        const Lane *lane = m_state.lane(key);
        const QString outcome
            = lane && pushed != m_pushed.cend() ? outcomeOf(*lane, *pushed) : QString();
        if (outcome.isEmpty())
            continue;
        m_pushed.erase(pushed);
        if (key == m_key)
            m_message->clear();
        Q_EMIT announced(outcome);
    }
}

QString ComparePanel::outcomeOf(const Lane &lane, qint64 pushedAtMs) const
{
    const QString clinic = m_state.subjectName(lane.key.subject);
    const QString system = lane.key.system;
    if (markOf(lane) == Mark::InSync && lane.equalAtMs >= pushedAtMs)
        return tr("%1 holds our hours of %2: read back and equal.").arg(system, clinic);
    if (lane.drifted() && lane.checkedAtMs > pushedAtMs)
        return tr("%1 still holds other hours of %2.").arg(system, clinic);
    if (markOf(lane) == Mark::Failed)
        return tr("Ours could not be sent to %1: %2.").arg(system, shortText(lane.reason));
    return {};
}

void ComparePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QFrame::keyPressEvent(event);
    if (m_ignoring->isVisible())
        showIgnoring(false);
    else
        Q_EMIT closed();
}

void ComparePanel::paintEvent(QPaintEvent *)
{
    const Tokens t = Tokens::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.page);
    painter.setPen(t.hairline);
    painter.drawLine(rect().topLeft(), rect().topRight());
    painter.drawLine(rect().topLeft(), rect().bottomLeft());
}

} // namespace lockstep
