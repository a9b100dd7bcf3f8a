// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace lockstep {

class AuditEntry;
class AuditModel;
class EmptyState;
class FilterBar;
class GlyphLabel;
class MessageBar;
class SpanField;
class TableView;

/// Who changed what? The audit trail, read-only, with what is known of its chain in words.
/// (AuditPage is the page of entries that a query gives.)
class AuditView final : public Page {
    Q_OBJECT
public:
    explicit AuditView(const Context &context, QWidget *parent = nullptr);

    void activate() override;
    /// The key is a clinic or a system.
    void go(const Place &place) override;
    Place place() const override;
    QWidget *findField() override;
    QList<QWidget *> panes() override;
    QAbstractItemView *exportView() override;
    void refresh() override;
    bool can(ActionId id) const override;
    void run(ActionId id) override;

private:
    void makeBar();
    QWidget *makeChainLine();
    void connectAll();
    void applyFields();
    void fillNames();
    void showLoaded();
    void followChain();
    void tellChain();

    FilterBar *m_bar;
    QComboBox *m_who;
    QComboBox *m_what;
    SpanField *m_span;
    QPushButton *m_clear;
    GlyphLabel *m_chainMark;
    QLabel *m_chainText;
    MessageBar *m_broken;
    MessageBar *m_message;
    AuditModel *m_model;
    TableView *m_table;
    EmptyState *m_empty;
    AuditEntry *m_entry;
    AuditChain m_chain;
    QString m_object; ///< narrowed from another page
    bool m_following = false;
};

} // namespace lockstep
