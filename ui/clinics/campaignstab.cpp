// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/campaignstab.h"

#include "clinics/campaignform.h"
#include "clinics/clinicdraft.h"
#include "clinics/datewords.h"
#include "clinics/removablelist.h"
#include "shell/hourwords.h"
#include "shell/icons.h"
#include "shell/theme.h"
#include "widgets/carddelegate.h"
#include "widgets/flowlayout.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int ServiceRole = Qt::UserRole + 1;

TypedDates datesOf(const Campaign &campaign)
{
    TypedDates dates;
    for (const Override &entry : campaign.dates)
        dates.spans << DateSpan{entry.date, entry.lastDate()};
    return dates;
}

QStandardItem *cardOf(const Campaign &campaign)
{
    auto *item = new QStandardItem(campaign.name);
    item->setEditable(false);
    const QString hours = campaign.dates.isEmpty()
        ? QString()
        : hoursWords(DayHours(campaign.dates.first().intervals));
    QStringList details{datesWords(datesOf(campaign))};
    if (!campaign.note.isEmpty())
        details << campaign.note;
    item->setData(hours, card::AsideRole);
    item->setData(details, card::DetailsRole);
    item->setData(QStringList{campaign.name, hours, details.join(u", "_s)}.join(u", "_s),
        Qt::AccessibleTextRole);
    item->setData(campaign.service, ServiceRole);
    return item;
}

} // namespace

CampaignsTab::CampaignsTab(QWidget *parent)
    : EditorTab(u"campaigns"_s, parent)
    , m_model(new QStandardItemModel(this))
    , m_form(new CampaignForm)
    , m_kept(new RemovableList(u"clinics.campaigns"_s, tr("Campaigns"),
          tr("No campaigns. One that is added here stands beside the regular hours, "
             "hatched in the week, and changes none of them."),
          m_model))
    , m_list(m_kept->view())
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::S, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(m_kept);
    layout->addWidget(makeForm());
    layout->addStretch();
    connectAll();
}

QWidget *CampaignsTab::makeForm()
{
    m_save = new QPushButton(icon(Glyph::Add), tr("Add campaign"));
    m_save->setObjectName(u"clinics.campaigns.saveButton"_s);
    m_new = new QPushButton(tr("New campaign"));
    m_new->setObjectName(u"clinics.campaigns.newButton"_s);
    auto *part = new QWidget;
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_new);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_form);
    layout->addLayout(buttons);
    return part;
}

void CampaignsTab::connectAll()
{
    connect(m_kept, &RemovableList::removeRequested, this, &CampaignsTab::removeChosen);
    connect(m_list, &QListView::clicked, this, &CampaignsTab::workOnChosen);
    connect(m_list, &QListView::activated, this, &CampaignsTab::workOnChosen);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this](const QItemSelection &selected) {
            // What is typed for a new one is not lost to an arrow key.
            if (!selected.isEmpty() && (!m_form->isBegun() || m_form->isChange()))
                showChosen();
        });
    connect(m_save, &QPushButton::clicked, this, &CampaignsTab::save);
    connect(m_form, &CampaignForm::submitted, this, &CampaignsTab::save);
    connect(m_form, &CampaignForm::changed, this, &CampaignsTab::tellState);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_form->begin();
        highlight();
        m_form->name()->setFocus();
    });
}

QString CampaignsTab::title() const
{
    return draft() ? tr("Campaigns (%1)").arg(campaignsOf(draft()->clinic()).size())
                   : tr("Campaigns");
}

void CampaignsTab::refresh(bool other)
{
    m_form->setClinic(draft()->clinic(), today());
    if (other)
        m_form->begin();
    fillList();
    tellState();
}

void CampaignsTab::fillList()
{
    m_model->clear();
    for (const Campaign &campaign : campaignsOf(draft()->clinic()))
        m_model->appendRow(cardOf(campaign));
    highlight();
}

void CampaignsTab::highlight()
{
    const QSignalBlocker quiet(m_list->selectionModel());
    m_list->selectionModel()->clear();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->data(ServiceRole).toString() == m_form->service())
            m_list->setCurrentIndex(m_model->index(row, 0));
    }
    m_list->viewport()->update();
    m_kept->tellRows();
}

void CampaignsTab::showChosen()
{
    const QString service = m_list->currentIndex().data(ServiceRole).toString();
    for (const Campaign &campaign : campaignsOf(draft()->clinic())) {
        if (campaign.service == service)
            m_form->edit(campaign);
    }
}

void CampaignsTab::workOnChosen()
{
    showChosen();
    m_form->name()->setFocus();
}

bool CampaignsTab::commit()
{
    if (hasUnreadText()) {
        m_form->name()->setFocus();
        return false;
    }
    if (m_form->isTouched())
        save();
    return true;
}

bool CampaignsTab::hasUnreadText() const
{
    return m_form->isBegun() && !m_form->campaign();
}

void CampaignsTab::forgetTyping()
{
    m_form->begin();
}

QWidget *CampaignsTab::firstField()
{
    return m_form->name();
}

void CampaignsTab::save()
{
    const auto campaign = m_form->campaign();
    if (!draft())
        return;
    if (!campaign)
        return m_form->askForMore();
    m_form->begin();
    highlight();
    draft()->edit(withCampaign(draft()->clinic(), *campaign), campaign->name);
    Q_EMIT announced(tr("%1 is in the draft.").arg(campaign->name));
}

void CampaignsTab::removeChosen()
{
    const QModelIndex index = m_list->currentIndex();
    if (!draft() || !index.isValid())
        return;
    m_form->begin();
    draft()->edit(withoutCampaign(draft()->clinic(), index.data(ServiceRole).toString()),
        tr("Campaign removed"));
}

void CampaignsTab::tellState()
{
    m_save->setText(m_form->isChange() ? tr("Change campaign") : tr("Add campaign"));
    m_new->setVisible(m_form->isChange());
    Q_EMIT unreadChanged();
}

} // namespace lockstep
