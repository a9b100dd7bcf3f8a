// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobspanel.h"

#include "jobrow.h"
#include "statestore.h"
#include "theme.h"
#include "widgets/flowlayout.h"
#include "widgets/foldlayout.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr QSize LargestSize(440, 460);

} // namespace

JobsPanel::JobsPanel(StateStore &state, QWidget *below, QWidget *parent)
    : QFrame(parent)
    , m_state(state)
    , m_below(below)
    , m_empty(new QLabel(tr("No retry was asked for yet. What you retry is counted here, and its "
                            "result stays.")))
    , m_clearAll(new QPushButton(tr("Clear all results")))
    , m_close(new QPushButton(tr("Close")))
    , m_head(new QWidget)
    , m_scroll(new QScrollArea)
    , m_rowsLayout(new QVBoxLayout)
{
    setObjectName(u"jobs.panelFrame"_s);
    setAccessibleName(tr("Jobs"));
    auto *title = new QLabel(tr("Jobs"));
    setTextStyle(title, TextStyle::Section);
    m_clearAll->setObjectName(u"jobs.clearAllButton"_s);
    m_close->setObjectName(u"jobs.closeButton"_s);
    m_empty->setWordWrap(true);
    setSecondary(m_empty);
    auto *rows = new QWidget;
    auto *inside = new QVBoxLayout(rows);
    inside->setContentsMargins(0, 0, space::S, 0);
    m_rowsLayout->setSpacing(space::L);
    inside->addWidget(m_empty);
    inside->addLayout(m_rowsLayout);
    inside->addStretch();
    m_scroll->setObjectName(u"jobs.scrollArea"_s);
    m_scroll->setAccessibleName(tr("The last jobs, newest first"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(rows);

    auto *answers = new FlowLayout;
    answers->addWidget(m_clearAll);
    answers->addWidget(m_close);
    auto *head = new FoldLayout(m_head);
    head->setContentsMargins({});
    head->setCentred(true);
    head->addPart(title, 1);
    head->addPart(answers);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::M, space::S, space::M);
    layout->setSpacing(space::M);
    layout->addWidget(m_head);
    layout->addWidget(m_scroll, 1);
    connect(m_close, &QPushButton::clicked, this, &JobsPanel::dismiss);
    connect(m_clearAll, &QPushButton::clicked, this, [this] {
        for (const JobProgress &job : m_state.jobs()) {
            if (!job.running())
                m_state.markJobRead(job.id);
        }
    });
    connect(&state, &StateStore::jobsChanged, this, [this] {
        if (!isVisible())
            return;
        fill();
        place();
    });
    hide();
}

void JobsPanel::toggle()
{
    if (isVisible())
        return dismiss();
    m_returnTo = QApplication::focusWidget();
    fill();
    place();
    show();
    raise();
    m_close->setFocus(Qt::ShortcutFocusReason);
    qApp->installEventFilter(this);
}

void JobsPanel::place()
{
    const QSize room = parentWidget()->size();
    const double scale = markSize(font()) / 16.0;
    const int bottom = m_below->mapTo(parentWidget(), QPoint()).y();
    const int width = qMin(int(LargestSize.width() * scale), room.width() - 2 * space::XL);
    const int most = qMin(int(LargestSize.height() * scale), bottom - 2 * space::XL);
    const int height = qMin(heightFor(width), most);
    const QRect logical(room.width() - width - space::M, bottom - height, width, height);
    setGeometry(QStyle::visualRect(layoutDirection(), QRect(QPoint(), room), logical));
}

int JobsPanel::heightFor(int width) const
{
    const QMargins around = layout()->contentsMargins();
    const int inner = width - around.left() - around.right();
    return around.top() + m_head->heightForWidth(inner) + layout()->spacing()
        + m_scroll->widget()->heightForWidth(inner) + around.bottom();
}

void JobsPanel::fill()
{
    QSet<qint64> shown;
    bool unread = false;
    for (const JobProgress &job : m_state.jobs()) {
        JobRow *row = m_rows.value(job.id);
        if (!row)
            row = makeRow(job.id);
        if (m_rowsLayout->indexOf(row) != shown.size())
            m_rowsLayout->insertWidget(int(shown.size()), row);
        row->tell(job, m_state, true);
        unread = unread || (!job.running() && !m_state.isJobRead(job.id));
        shown.insert(job.id);
    }
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        if (shown.contains(row.key())) {
            ++row;
        } else {
            row.value()->deleteLater();
            row = m_rows.erase(row);
        }
    }
    m_empty->setVisible(shown.isEmpty());
    m_clearAll->setEnabled(unread);
}

JobRow *JobsPanel::makeRow(qint64 id)
{
    auto *row = new JobRow(id, u"jobs.%1."_s.arg(id));
    m_rows.insert(id, row);
    connect(row, &JobRow::cancelRequested, this, &JobsPanel::cancelRequested);
    connect(row, &JobRow::readRequested, &m_state, &StateStore::markJobRead);
    connect(row, &JobRow::showRequested, this, [this](qint64 job) {
        dismiss();
        Q_EMIT showRequested(job);
    });
    return row;
}

void JobsPanel::dismiss()
{
    qApp->removeEventFilter(this);
    hide();
    if (m_returnTo && m_returnTo->window() == window())
        m_returnTo->setFocus(Qt::OtherFocusReason);
}

void JobsPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    QFrame::keyPressEvent(event);
}

bool JobsPanel::eventFilter(QObject *watched, QEvent *event)
{
    // A click elsewhere in the window closes it; the button that opened it does so itself.
    auto *widget = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::MouseButtonPress && widget && widget->window() == window()
        && widget != this && !isAncestorOf(widget)
        && widget->objectName() != "status.jobsButton"_L1) {
        qApp->removeEventFilter(this);
        hide();
    }
    const bool moved = (event->type() == QEvent::Resize && watched == parentWidget())
        || (event->type() == QEvent::Move && watched == m_below);
    const bool grown = event->type() == QEvent::LayoutRequest && watched == m_scroll->widget();
    if (moved || grown)
        place();
    return QFrame::eventFilter(watched, event);
}

void JobsPanel::paintEvent(QPaintEvent *)
{
    const Tokens t = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.controlBorder, t.highContrast ? 2 : 1));
    painter.setBrush(t.page);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), CornerRadius, CornerRadius);
}

} // namespace lockstep
