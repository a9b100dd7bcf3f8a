// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/context.h"
#include "views.h"

#include <QDate>
#include <QWidget>

class QComboBox;
class QPushButton;
class QSpinBox;

namespace lockstep {

class ChoiceStrip;
class FilterBar;
class SavedSearches;
class SpanField;

/// What narrows the history: words and a day among them, a span of time, system, status, clinic and
/// version, and what another page narrowed it to.
class HistoryFilters final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryFilters(const Context &context, QWidget *parent = nullptr);

    HistoryFilter filter() const;
    /// Shows the filter, without a signal.
    void setFilter(const HistoryFilter &filter);
    bool isNarrowed() const;
    QWidget *findField() const;

    void setCount(const QString &text);
    /// 0 hides it.
    void setNewer(qint64 count);

Q_SIGNALS:
    void changed();
    void newerRequested();
    void announced(const QString &sentence);
    /// For screen readers only.
    void spoken(const QString &sentence);

private:
    void makeBoxes();
    void makeBar();
    void makeSaving();
    void connectAll();
    void fillSystems();
    void fillClinics();
    void tellNarrowing();
    void showPlaced();
    /// What is typed to find, and the day among it: "northside yesterday".
    struct Typed {
        QString words;
        QDate day;
    };
    Typed typed() const;

    Context m_context;
    FilterBar *m_bar;
    SpanField *m_span;
    QComboBox *m_system;
    QComboBox *m_outcome;
    QComboBox *m_clinic;
    QSpinBox *m_version;
    QPushButton *m_clear;
    QPushButton *m_newer;
    SavedSearches *m_saved;
    ChoiceStrip *m_saving;
    HistoryFilter
        m_placed; ///< narrowed from another page: topic, reason, a subject that is no clinic
};

} // namespace lockstep
