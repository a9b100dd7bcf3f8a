// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/removablelist.h"

#include "shell/icons.h"
#include "shell/theme.h"
#include "widgets/carddelegate.h"
#include "widgets/deletekey.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

RemovableList::RemovableList(const QString &stem, const QString &accessibleName,
    const QString &none, QAbstractItemModel *model, QWidget *parent)
    : QWidget(parent)
    , m_view(new QListView)
    , m_none(new QLabel(none))
    , m_remove(new QPushButton(icon(Glyph::Discard), tr("Remove selected")))
{
    m_view->setObjectName(stem + u".listView"_s);
    m_view->setAccessibleName(accessibleName);
    m_view->setModel(model);
    m_view->setItemDelegate(new CardDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    // The button stands below the last card, not below the room that is left.
    m_view->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_none->setWordWrap(true);
    setSecondary(m_none);
    m_remove->setObjectName(stem + u".removeButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_none);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_remove, 0, Qt::AlignLeading);
    layout->addStretch();
    onDelete(m_view, [this] { Q_EMIT removeRequested(); });
    connect(m_remove, &QPushButton::clicked, this, &RemovableList::removeRequested);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &RemovableList::tellRows);
    tellRows();
}

void RemovableList::tellRows()
{
    const bool any = m_view->model()->rowCount() > 0;
    m_none->setVisible(!any);
    m_view->setVisible(any);
    m_remove->setVisible(any);
    m_remove->setEnabled(m_view->currentIndex().isValid());
}

} // namespace lockstep
