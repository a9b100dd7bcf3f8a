// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/threewayview.h"

#include "shell/theme.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int MostLines = 8; ///< more are scrolled

QLabel *label(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ThreeWayView::ThreeWayView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"clinics.threeWay"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    layout->addWidget(scroll);
}

void ThreeWayView::setClinics(
    const Clinic &base, const Clinic &theirs, const Clinic &mine, const QString &who)
{
    m_base = base;
    m_theirs = theirs;
    m_mine = mine;
    m_rows.clear();
    m_content = new QWidget;
    m_grid = new QGridLayout(m_content);
    m_grid->setContentsMargins(0, 0, space::S, 0);
    m_grid->setHorizontalSpacing(space::M);
    m_grid->setVerticalSpacing(space::XS);
    for (int column = 1; column < 4; ++column)
        m_grid->setColumnStretch(column, 1);
    addHeadings(who);
    const QList<HoursItem> items = differingItems({theirs, mine});
    for (const HoursItem &item : items)
        addRow(item);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    findChild<QScrollArea *>()->setWidget(m_content);
    m_content->setAutoFillBackground(false); // it lies on the strip that asks
    const int lines = 1 + std::min<int>(MostLines, int(m_rows.size()));
    setMinimumHeight(std::min(m_content->sizeHint().height(), lines * rowHeight(font())));
}

void ThreeWayView::addHeadings(const QString &who)
{
    const QStringList titles{tr("What"), tr("Before (v%1)").arg(m_base.revision),
        tr("Theirs (v%1, %2)").arg(m_theirs.revision).arg(who), tr("Mine")};
    for (int column = 0; column < titles.size(); ++column) {
        QLabel *title = label(titles[column]);
        setTextStyle(title, TextStyle::Small);
        setSecondary(title);
        m_grid->addWidget(title, 0, column);
    }
}

QRadioButton *ThreeWayView::makeChoice(
    const HoursItem &item, const Clinic &clinic, const QString &whose)
{
    const QString text = itemText(item, clinic);
    auto *choice = new QRadioButton(QString(text).replace(u'&', u"&&"_s));
    choice->setAccessibleName(
        tr("%1, %2: %3", "what, whose, hours").arg(itemTitle(item, m_theirs), whose, text));
    return choice;
}

void ThreeWayView::addRow(const HoursItem &item)
{
    const bool iChanged = !sameItem(item, m_base, m_mine);
    const bool theyChanged = !sameItem(item, m_base, m_theirs);
    const int row = int(m_rows.size()) + 1;
    QRadioButton *theirs = makeChoice(item, m_theirs, tr("theirs"));
    QRadioButton *mine = makeChoice(item, m_mine, tr("mine"));
    const QString stem = u"clinics.threeWay.%1."_s.arg(m_rows.size());
    theirs->setObjectName(stem + u"theirs"_s);
    mine->setObjectName(stem + u"mine"_s);
    auto *group = new QButtonGroup(m_content);
    group->addButton(theirs);
    group->addButton(mine);
    (iChanged ? mine : theirs)->setChecked(true);

    const QString title = itemTitle(item, m_theirs);
    QLabel *what
        = label(iChanged && theyChanged ? tr("%1: both of you changed it").arg(title) : title);
    setTextStyle(what, iChanged && theyChanged ? TextStyle::Strong : TextStyle::Body);
    m_grid->addWidget(what, row, 0);
    m_grid->addWidget(label(itemText(item, m_base)), row, 1);
    m_grid->addWidget(theirs, row, 2);
    m_grid->addWidget(mine, row, 3);
    m_rows.append({item, mine});
}

Clinic ThreeWayView::chosen(const Clinic &mine) const
{
    Clinic result = m_theirs;
    const QList<HoursItem> items = differingItems({m_theirs, mine});
    for (const HoursItem &item : items) {
        const auto row = std::find_if(
            m_rows.cbegin(), m_rows.cend(), [&](const Row &each) { return each.item == item; });
        const bool take
            = row == m_rows.cend() ? !sameItem(item, m_base, mine) : row->mine->isChecked();
        if (take)
            copyItem(item, mine, result);
    }
    return result;
}

} // namespace lockstep
