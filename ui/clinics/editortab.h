// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/context.h"
#include "shell/place.h"

#include <QDate>
#include <QWidget>

namespace lockstep {

class ClinicDraft;

/// One tab of the clinic editor: shows the draft of the clinic that is open, and puts into it what
/// a person does there. Tabs know nothing of each other: what one changes, the others hear from the
/// draft. editortabs.cpp lists them.
class EditorTab : public QWidget {
    Q_OBJECT
public:
    /// `key` is for code, e.g. "weekly": the widget is named clinics.tab.KEY.
    explicit EditorTab(const QString &key, QWidget *parent = nullptr);

    QString key() const { return m_key; }
    /// As it stands on the tab bar, with its count: "Exceptions (2)". Asked again whenever the
    /// draft changes or titleChanged() is told.
    virtual QString title() const = 0;

    /// Another clinic is open, or none. The draft outlives its time here.
    void setDraft(ClinicDraft *draft, QDate today);

    /// Takes over what is being typed; false when it cannot be read, and has the cursor now.
    virtual bool commit() { return true; }
    virtual bool hasUnreadText() const { return false; }
    /// Gives up what is typed and was not taken over.
    virtual void forgetTyping() { }
    /// Where the keyboard begins.
    virtual QWidget *firstField() { return this; }

Q_SIGNALS:
    void titleChanged();
    /// hasUnreadText() may answer differently now.
    void unreadChanged();
    void openRequested(const lockstep::Place &place);
    /// A sentence for screen readers and the status bar.
    void announced(const QString &sentence);

protected:
    /// Null while no clinic is open.
    ClinicDraft *draft() const { return m_draft; }
    /// At the clinic.
    QDate today() const { return m_today; }
    /// Shows the draft as it is now. `other`: it is another clinic than before, so selections and
    /// half-filled fields mean nothing any more. Only called with a draft.
    virtual void refresh(bool other) = 0;

private:
    const QString m_key;
    ClinicDraft *m_draft = nullptr;
    QDate m_today;
};

/// Every tab, in the order of the tab bar. A new tab is one line there.
QList<EditorTab *> makeEditorTabs(const Context &context);

} // namespace lockstep
