// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/editortab.h"
#include "result.h"
#include "views.h"
#include "widgets/singleflight.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace lockstep {

class CodeView;
class DestinationsModel;
struct Destination;
class TableView;

/// Every system this clinic's hours go to: how the link stands, exactly what it will get, what it
/// cannot carry, and how that differs from what it accepted last.
class WhereItGoesTab final : public EditorTab {
    Q_OBJECT
public:
    explicit WhereItGoesTab(const Context &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *firstField() override;
    /// Chooses the system that is worst off, whatever was chosen before.
    void chooseWorst();

protected:
    void refresh(bool other) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeTable();
    QWidget *makeDetail();
    void connectAll();
    void ask(const std::function<void()> &answered);
    void askRevisions();
    void fill();
    void showSystem();
    void showDifference();
    /// What mends the chosen system's trouble, and what tries it again.
    void offerFix(const Destination &row);
    void fix();
    void retry();
    /// The body of the revision that the system accepted last; empty: none, or not kept any more.
    QByteArray acceptedBody() const;
    const Lane *lane() const;
    QString system() const;

    const Context m_context;
    DestinationsModel *m_model;
    TableView *m_table;
    QLabel *m_headline;
    QLabel *m_notes;
    QLabel *m_words;
    QPushButton *m_fix;
    QPushButton *m_retry;
    QPushButton *m_openSystem;
    QPushButton *m_raw;
    QTabWidget *m_views;
    CodeView *m_difference;
    CodeView *m_payload;
    QList<SystemPreview> m_previews;
    QList<RevisionRow> m_revisions;
    QString m_revisionsOf; ///< clinic they were read for
    qint64 m_revisionsAt = -1; ///< its newest revision then
    SingleFlight m_asking;
};

} // namespace lockstep
