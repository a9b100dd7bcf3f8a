// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewstate.h"

#include "preferences.h"
#include "widgets/adaptivesplitter.h"
#include "widgets/tableview.h"

#include <QHeaderView>
#include <QSplitter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int SaveAfterMs = 400;

/// A name that is the same at the next start: its own, or its place below `root`.
QString keyOf(const QWidget *root, const QWidget *widget, qsizetype place)
{
    const QString own
        = widget->objectName().startsWith(u"qt_"_s) ? QString() : widget->objectName();
    return u"view/"_s
        + (own.isEmpty()
                ? u"%1.%2"_s
                      .arg(QString::fromLatin1(root->metaObject()->className()).section(u':', -1))
                      .arg(place)
                : own);
}

/// Runs once the hand has rested.
template <typename Save> auto restedSaver(QWidget *widget, Save save)
{
    auto *timer = new QTimer(widget);
    timer->setSingleShot(true);
    timer->setInterval(SaveAfterMs);
    QObject::connect(timer, &QTimer::timeout, widget, save);
    return [timer] { timer->start(); };
}

void keepAdaptive(AdaptiveSplitter *splitter, const QString &key, Preferences &preferences)
{
    const QVariantList shares = preferences.stored(key).toList();
    if (shares.size() == 2)
        splitter->setShares(shares[0].toInt(), shares[1].toInt());
    QObject::connect(splitter, &AdaptiveSplitter::sharesChanged, splitter,
        restedSaver(splitter, [splitter, key, &preferences] {
            preferences.store(
                key, QVariantList{splitter->share(Qt::Horizontal), splitter->share(Qt::Vertical)});
        }));
}

void keepSplitter(QSplitter *splitter, const QString &key, Preferences &preferences)
{
    splitter->restoreState(preferences.stored(key).toByteArray());
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
        restedSaver(splitter,
            [splitter, key, &preferences] { preferences.store(key, splitter->saveState()); }));
}

void keepTable(TableView *table, const QString &key, Preferences &preferences)
{
    QList<int> widths;
    for (const QVariant &width : preferences.stored(key).toList())
        widths << width.toInt();
    table->setChosenWidths(widths);
    QObject::connect(table, &TableView::chosenWidthsChanged, table,
        restedSaver(table, [table, key, &preferences] {
            QVariantList kept;
            for (const int width : table->chosenWidths())
                kept << width;
            preferences.store(key, kept);
        }));
    if (!table->isSortingEnabled())
        return;
    const QString sortKey = key + u".sort"_s;
    if (const QVariantList sort = preferences.stored(sortKey).toList(); sort.size() == 2)
        table->sortByColumn(sort[0].toInt(), Qt::SortOrder(sort[1].toInt()));
    QObject::connect(table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, table,
        [sortKey, &preferences](int column, Qt::SortOrder order) {
            preferences.store(sortKey, QVariantList{column, int(order)});
        });
}

} // namespace

void keepViewState(QWidget *root, Preferences &preferences)
{
    qsizetype place = 0;
    for (QSplitter *splitter : root->findChildren<QSplitter *>()) {
        const QString key = keyOf(root, splitter, place++);
        if (auto *adaptive = qobject_cast<AdaptiveSplitter *>(splitter))
            keepAdaptive(adaptive, key, preferences);
        else
            keepSplitter(splitter, key, preferences);
    }
    for (TableView *table : root->findChildren<TableView *>())
        keepTable(table, keyOf(root, table, place++), preferences);
}

} // namespace lockstep
