// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "needslist.h"

#include "failurecause.h"
#include "shell/fixes.h"
#include "shell/icons.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "widgets/foldlayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qsizetype MostRows = 3;
constexpr int LargeTick = 36; ///< px at 100 % text
constexpr int WordsCharacters = 30; ///< of room for what is needed beside its buttons

/// A row on the tint of its mark.
class TintedRow final : public QWidget {
public:
    explicit TintedRow(Mark mark)
        : m_mark(mark)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens t = Tokens::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(t.highContrast ? QPen(t.ink, 2) : QPen(Qt::NoPen));
        painter.setBrush(t[m_mark].tint.isValid() ? t[m_mark].tint : t.surface);
        painter.drawRoundedRect(QRectF(rect()), CornerRadius, CornerRadius);
    }

private:
    Mark m_mark;
};

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    return label;
}

Mark calmMark(const StateStore &state)
{
    const MarkCounts counts = state.shownCounts();
    if (state.stale())
        return Mark::Unknown;
    return counts[Mark::InSync] == counts.total() && counts.total() > 0 ? Mark::InSync
                                                                        : Mark::Accepted;
}

QString calmText(const StateStore &state)
{
    if (!state.loaded())
        return NeedsList::tr("Loading…");
    const Mark mark = calmMark(state);
    if (mark == Mark::Unknown)
        return NeedsList::tr("What needs you is not known while sending has stopped.");
    if (mark == Mark::Accepted)
        return NeedsList::tr("Nothing needs you.");
    qint64 verifiedMs = 0;
    for (const Lane &lane : state.lanes())
        verifiedMs = qMax(verifiedMs, lane.equalAtMs);
    return NeedsList::tr("Nothing needs you · last verified %1")
        .arg(momentText(verifiedMs, state.nowMs()));
}

} // namespace

NeedsList::NeedsList(const StateStore &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"overview.needs"_s);
    setAccessibleName(tr("Needs you"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::XS);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &NeedsList::refresh);
    // Many changes of one turn make the rows anew once.
    connect(&state, &StateStore::countsChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&state, &StateStore::jobsChanged, &m_soon, qOverload<>(&QTimer::start));
    // A drift that was let be until now needs somebody again, though nothing happened.
    connect(&state, &StateStore::engineChanged, &m_soon, qOverload<>(&QTimer::start));
    refresh();
}

void NeedsList::setDriftText(std::function<QString(const Need &)> text)
{
    m_driftText = std::move(text);
    refresh();
}

QString NeedsList::titleOf(const Need &need) const
{
    const QString what = need.mark == Mark::Drifted && m_driftText ? m_driftText(need) : QString();
    return tr("%1: %2").arg(
        need.system, what.isEmpty() ? shortText(need.reason) : tr("%1 differs").arg(what));
}

QString NeedsList::detailOf(const Need &need) const
{
    const QString since = tr("%1 since %2")
                              .arg(counted(need.count, tr("1 clinic"), tr("%1 clinics")),
                                  momentText(need.sinceMs, m_state.nowMs()));
    const QList<JobProgress> jobs = m_state.jobs();
    const auto tried = std::ranges::find_if(jobs, [&need](const JobProgress &job) {
        const auto group = GroupName::fromText(job.group);
        return group && !job.running() && group->system == need.system
            && group->reason == need.reason;
    });
    if (need.group.isEmpty() || tried == jobs.end() || tried->failed == 0)
        return since;
    return tr("%1 · last retry %2: failed again")
        .arg(since, momentText(tried->endedAtMs, m_state.nowMs()));
}

QString NeedsList::fixOf(const Need &need) const
{
    const Lane *lane = need.mark == Mark::Failed ? m_state.lane(need.sample) : nullptr;
    return lane ? lockstep::fixOf(*lane, m_state.system(need.system)).label : QString();
}

void NeedsList::refresh()
{
    const QList<Need> all = m_state.stale() ? QList<Need>() : needs(m_state);
    QList<Shown> shown;
    for (const Need &need : all.mid(0, MostRows))
        shown << Shown{need, titleOf(need), detailOf(need), fixOf(need)};
    const qsizetype more = all.size() - shown.size();
    const QString calm = shown.isEmpty() ? calmText(m_state) : QString();
    if (shown == m_shown && more == m_more && calm == m_calm)
        return;
    // Rows are made anew only for other needs: nobody's click may miss its button, and what differs
    // is known a moment after the need.
    if (more == m_more && calm == m_calm && reword(shown))
        return;
    m_shown = shown;
    m_more = more;
    m_calm = calm;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    m_rows.clear();
    for (const Shown &each : std::as_const(shown))
        m_layout->addWidget(makeRow(each));
    if (more > 0)
        m_layout->addWidget(makeMore(more), 0, Qt::AlignLeft);
    if (shown.isEmpty())
        m_layout->addWidget(makeCalm());
    // A layout shows what is new to it a turn later; these can be used at once.
    for (int i = 0; i < m_layout->count(); ++i)
        m_layout->itemAt(i)->widget()->show();
}

bool NeedsList::reword(const QList<Shown> &shown)
{
    const auto same
        = [](const Shown &a, const Shown &b) { return a.need == b.need && a.fix == b.fix; };
    if (!std::ranges::equal(shown, m_shown, same))
        return false;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const Row &row = m_rows.at(i);
        row.title->setText(shown.at(i).title);
        row.detail->setText(shown.at(i).detail);
        row.open->setAccessibleName(openName(shown.at(i)));
    }
    m_shown = shown;
    return true;
}

QString NeedsList::openName(const Shown &shown)
{
    return shown.need.mark == Mark::Drifted ? tr("Compare: %1").arg(shown.title)
                                            : tr("Why: %1").arg(shown.title);
}

QWidget *NeedsList::makeRow(const Shown &shown)
{
    const Need &need = shown.need;
    auto *row = new TintedRow(need.mark);
    auto *title = plainLabel(shown.title);
    title->setWordWrap(true);
    setTextStyle(title, TextStyle::Strong);
    auto *detail = plainLabel(shown.detail);
    detail->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(detail);
    auto *marked = new QHBoxLayout;
    marked->addWidget(new MarkWidget(need.mark));
    marked->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    auto *layout = new FoldLayout(row);
    layout->setCentred(true);
    layout->setContentsMargins(space::M, space::XS, space::XS, space::XS);
    layout->addPart(marked, 1, WordsCharacters);
    layout->addPart(buttons);
    m_rows << Row{title, detail, addButtons(*buttons, shown)};
    return row;
}

QPushButton *NeedsList::addButtons(QHBoxLayout &layout, const Shown &shown)
{
    const Need &need = shown.need;
    if (need.mark == Mark::Drifted) {
        auto *compare = new QPushButton(icon(Glyph::Compare), tr("Compare"));
        compare->setObjectName(u"overview.needs.compareButton"_s);
        compare->setAccessibleName(openName(shown));
        layout.addWidget(compare);
        connect(
            compare, &QPushButton::clicked, this, [this, need] { Q_EMIT compareRequested(need); });
        return compare;
    }
    if (!shown.fix.isEmpty()) {
        auto *fix = new QPushButton(shown.fix);
        fix->setObjectName(u"overview.needs.fixButton"_s);
        fix->setAccessibleName(tr("%1: %2").arg(shown.fix, shown.title));
        layout.addWidget(fix);
        connect(fix, &QPushButton::clicked, this, [this, need] { Q_EMIT fixRequested(need); });
    }
    auto *why = new QPushButton(tr("Why?"));
    why->setObjectName(u"overview.needs.whyButton"_s);
    why->setAccessibleName(openName(shown));
    auto *retry = new QPushButton(icon(Glyph::Retry), tr("Retry %1").arg(need.count));
    retry->setObjectName(u"overview.needs.retryButton"_s);
    retry->setAccessibleName(
        tr("Retry %1 of %2, %3").arg(need.count).arg(need.system, shortText(need.reason)));
    layout.addWidget(why);
    layout.addWidget(retry);
    connect(why, &QPushButton::clicked, this, [this, need] { Q_EMIT whyRequested(need.group); });
    connect(retry, &QPushButton::clicked, this, [this, need] { Q_EMIT retryRequested(need); });
    return why;
}

QWidget *NeedsList::makeMore(qsizetype more)
{
    auto *button = new QPushButton(counted(more, tr("1 more cause"), tr("%1 more causes")));
    button->setObjectName(u"overview.needs.moreButton"_s);
    button->setFlat(true);
    connect(button, &QPushButton::clicked, this, &NeedsList::allRequested);
    return button;
}

QWidget *NeedsList::makeCalm() const
{
    const Mark mark = calmMark(m_state);
    auto *row = new TintedRow(mark);
    auto *picture = new MarkWidget(mark);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    if (mark == Mark::InSync && m_state.loaded()) {
        picture->setSize(LargeTick * markSize(font()) / 16);
        auto *title = plainLabel(tr("Everything is in lockstep"));
        title->setWordWrap(true);
        setTextStyle(title, TextStyle::Section);
        words->addWidget(title);
    }
    auto *text = plainLabel(m_calm);
    text->setWordWrap(true);
    words->addWidget(text);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(space::M, space::S, space::M, space::S);
    layout->setSpacing(space::M);
    layout->addWidget(picture);
    layout->addLayout(words, 1);
    return row;
}

} // namespace lockstep
