// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/statestore.h"
#include "widgets/tablemodel.h"

#include <QDate>
#include <QSet>
#include <QSortFilterProxyModel>

namespace lockstep {

struct ClinicItem {
    QString id;
    QString name;
    QString timezone;
    qint64 revision = 0;
    qint64 updatedAtMs = 0;
    Mark mark = Mark::NotLinked;
    bool draft = false; ///< has changes that are not published
    QDate scheduled; ///< when the next published change takes effect; invalid: none is scheduled
    QString trouble; ///< "sign-in refused · Notifications"; empty: nothing is wrong

    bool operator==(const ClinicItem &) const = default;
};

/// Every clinic with the worst of its marks, from the state store, and those that are only drafts
/// yet. One column, painted as a card.
class ClinicsModel final : public TableModel<ClinicItem, QString> {
    Q_OBJECT
public:
    static constexpr int IdRole = Qt::UserRole + 50;
    static constexpr int DraftRole = Qt::UserRole + 51; ///< bool

    explicit ClinicsModel(StateStore &state, QObject *parent = nullptr);

    /// Marks a clinic as changed; one the store does not know is listed under `name`.
    void setDraft(const QString &id, const QString &name, bool draft);
    /// When the next scheduled change of each clinic takes effect.
    void setScheduled(const QHash<QString, QDate> &dates);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void reload();
    void refreshMarks(const QList<LaneKey> &keys);
    void change(int row, const ClinicItem &item);
    QString asideText(const ClinicItem &item) const;
    QString spokenText(const ClinicItem &item) const;

    StateStore &m_state;
    QMap<QString, QString> m_drafts; ///< id to name
    QHash<QString, QDate> m_scheduled;
};

/// How many lanes of a clinic's hours show each mark.
/// How the link of a clinic and the system of a preview stands, as everywhere else.
Mark linkMark(const StateStore &state, const SystemPreview &preview, const QString &clinic);
MarkCounts clinicMarks(const StateStore &state, const QString &clinic);
/// Which link of a clinic is worst off, and why: "Notifications: sign-in refused"; empty: none is
/// in trouble.
QString worstLinkText(
    const StateStore &state, const QList<SystemStatus> &systems, const QString &clinic);
/// How the links of a clinic stand: those in trouble by name, the others counted.
QString linksText(const StateStore &state, const QString &clinic);

/// Narrows the list by text and to those with a problem, and puts it in order.
class ClinicsFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Order { Name, Problems, Newest };

    explicit ClinicsFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    void setProblemsOnly(bool problemsOnly);
    bool problemsOnly() const { return m_problemsOnly; }
    void setOrder(Order order);
    Order order() const { return m_order; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &a, const QModelIndex &b) const override;

private:
    const ClinicItem &item(int row) const;

    QString m_text;
    bool m_problemsOnly = false;
    Order m_order = Order::Name;
};

} // namespace lockstep
