// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions.h"
#include "context.h"
#include "place.h"

#include <QWidget>

class QAbstractItemView;

namespace lockstep {

/// One page of the console. The window owns it, shows it, asks it what is possible now, and takes
/// it where it asks to go. Pages never talk to each other: they ask for places.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(PageId id, const Context &context, QWidget *parent = nullptr);

    PageId id() const { return m_id; }
    QString title() const;
    Glyph glyph() const;

    /// Called each time the page comes into view: the place for keyboard focus and fresh queries.
    virtual void activate() { }
    /// Shows what the place names. An empty key changes nothing.
    virtual void go(const Place &) { }
    /// Where the person is now, for Back.
    virtual Place place() const { return Place::of(m_id); }
    /// Where Ctrl+F goes.
    virtual QWidget *findField() { return nullptr; }
    /// F6 walks through these, in order.
    virtual QList<QWidget *> panes() { return {}; }
    /// F5.
    virtual void refresh() { }

    /// The table that Export takes out: the one with the focus, else the first in sight.
    virtual QAbstractItemView *exportView();

    /// Which of the actions that belong to pages are possible now, and doing one.
    virtual bool can(ActionId) const { return false; }
    virtual void run(ActionId) { }

Q_SIGNALS:
    void openRequested(const lockstep::Place &place);
    /// can() may answer differently now.
    void actionsChanged();
    /// A sentence for screen readers and the status bar.
    void announced(const QString &sentence);
    /// For screen readers only: others see it.
    void spoken(const QString &sentence);

protected:
    Context context() const { return m_context; }
    EngineClient &engine() const { return m_context.engine; }
    StateStore &state() const { return m_context.state; }
    Preferences &preferences() const { return m_context.preferences; }
    /// A QAction by id, for buttons that do the same as the menu.
    QAction *action(ActionId id) const;

private:
    PageId m_id;
    Context m_context;
};

/// Name and glyph of each page, for sidebar, menus and palette.
QString pageTitle(PageId id);
Glyph pageGlyph(PageId id);

} // namespace lockstep
