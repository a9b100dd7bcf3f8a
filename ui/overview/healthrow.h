// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health.h"

#include <QScrollArea>
#include <QTimer>

class QHBoxLayout;

namespace lockstep {

class HealthCard;
class StateStore;

/// One card for each system: how it is, the last hour as bars, how fast and how often it says yes.
class HealthRow final : public QScrollArea {
    Q_OBJECT
public:
    explicit HealthRow(const StateStore &state, QWidget *parent = nullptr);
    ~HealthRow() override;

    void add(const QList<Attempt> &attempts);

Q_SIGNALS:
    void systemChosen(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeCards();
    void refresh();
    void refreshSoon();
    void fitHeight();

    const StateStore &m_state;
    HealthBook m_book;
    QHBoxLayout *m_layout;
    QHash<QString, HealthCard *> m_cards;
    QStringList m_names;
    QTimer m_refreshTimer;
};

} // namespace lockstep
