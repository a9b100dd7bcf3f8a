// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowfilter.h"

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace lockstep {

class StateStore;

/// The field for the filter of the live list: completes keys and values, and underlines what it
/// could not read.
class FilterEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterEdit(const StateStore &state, QWidget *parent = nullptr);

    const FlowFilter &filter() const { return m_filter; }
    /// Adds a term unless it is there already.
    void addTerm(const QString &term);

Q_SIGNALS:
    void filterChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void read();
    void underline();
    void offer();
    void complete(const QString &choice);
    QStringList valuesOf(FlowFilter::Key key) const;

    const StateStore &m_state;
    FlowFilter m_filter;
    QStringListModel *m_choices;
    QCompleter *m_completer;
};

} // namespace lockstep
