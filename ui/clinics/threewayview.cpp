// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/threewayview.h"

#include "shell/theme.h"
#include "widgets/foldlayout.h"
#include "widgets/wrappingradio.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int PartCharacters = 17; ///< of room for one of four, at least

QLabel *label(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// What it is and was, and the two to choose from: in columns, or in two lines of two where there
/// is no room for four.
FoldLayout *line(const QList<QWidget *> &parts)
{
    auto *whole = new FoldLayout;
    whole->setSpacing(space::M);
    for (int half = 0; half < 2; ++half) {
        auto *pair = new FoldLayout;
        pair->setSpacing(space::M);
        pair->addPart(parts.at(2 * half), half == 0 ? 2 : 3, PartCharacters);
        pair->addPart(parts.at(2 * half + 1), 3, PartCharacters);
        whole->addPart(pair, half == 0 ? 5 : 6, 2 * PartCharacters + 2);
    }
    return whole;
}

} // namespace

ThreeWayView::ThreeWayView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"clinics.threeWay"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
}

void ThreeWayView::setClinics(
    const Clinic &base, const Clinic &theirs, const Clinic &mine, const QString &who)
{
    m_base = base;
    m_theirs = theirs;
    m_mine = mine;
    m_rows.clear();
    delete m_content;
    m_content = new QWidget;
    m_lines = new QVBoxLayout(m_content);
    m_lines->setContentsMargins({});
    m_lines->setSpacing(space::XS);
    addHeadings(who);
    const QList<HoursItem> items = differingItems({theirs, mine});
    for (const HoursItem &item : items)
        addRow(item);
    layout()->addWidget(m_content);
}

void ThreeWayView::addHeadings(const QString &who)
{
    const QStringList titles{tr("What"), tr("Before (v%1)").arg(m_base.revision),
        tr("Theirs (v%1, %2)").arg(m_theirs.revision).arg(who), tr("Mine")};
    QList<QWidget *> labels;
    for (const QString &text : titles) {
        QLabel *title = label(text);
        setTextStyle(title, TextStyle::Small);
        setSecondary(title);
        labels << title;
    }
    m_lines->addLayout(line(labels));
}

QRadioButton *ThreeWayView::makeChoice(
    const HoursItem &item, const Clinic &clinic, const QString &whose)
{
    const QString text = itemText(item, clinic);
    auto *choice = new WrappingRadio(text);
    choice->setAccessibleName(
        tr("%1, %2: %3", "what, whose, hours").arg(itemTitle(item, m_theirs), whose, text));
    return choice;
}

void ThreeWayView::addRow(const HoursItem &item)
{
    const bool iChanged = !sameItem(item, m_base, m_mine);
    const bool theyChanged = !sameItem(item, m_base, m_theirs);
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
    m_lines->addLayout(line({what, label(itemText(item, m_base)), theirs, mine}));
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
