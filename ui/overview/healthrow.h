// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTimer>
#include <QWidget>

namespace lockstep {

class HealthCard;
class OkRates;
class StateStore;

/// One card for each system: how it is, the last hour as bars, how fast and how often it says yes.
/// As many in a line as there is room for; with very large text each says less.
class HealthRow final : public QWidget {
    Q_OBJECT
public:
    /// `sandbox`: nothing of it leaves this computer, and each card says so.
    HealthRow(
        const StateStore &state, const OkRates &rates, bool sandbox, QWidget *parent = nullptr);
    ~HealthRow() override;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void systemChosen(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void makeCards();
    void refresh();
    void refreshSoon();
    void place();
    /// The least room of a card, so that all of them are alike.
    QSize cardSize() const;
    int cardsInALine(int width) const;

    const StateStore &m_state;
    const OkRates &m_rates;
    bool m_sandbox;
    QHash<QString, HealthCard *> m_cards;
    QStringList m_names;
    QTimer m_refreshTimer;
};

} // namespace lockstep
