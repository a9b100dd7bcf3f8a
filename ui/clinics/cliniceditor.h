// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/editortab.h"
#include "shell/statestore.h"

#include <QDate>
#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace lockstep {

class Actions;
class ChangePreview;
class ClinicDraft;
class FittedTabs;
class MarkTally;
class ScrollingPage;
class WeeklyTab;

/// Shows one draft and puts into it what a person types and draws. Decides nothing: publishing,
/// conflicts and messages are the page's.
class ClinicEditor final : public QWidget {
    Q_OBJECT
public:
    explicit ClinicEditor(const Context &context, QWidget *parent = nullptr);

    /// Between header and hours, for the page's messages and questions. Takes ownership.
    void addNotice(QWidget *notice);
    /// The draft outlives the editor.
    void setDraft(ClinicDraft *draft, QDate today);
    void setMarks(const MarkCounts &counts);
    /// Somebody else published this revision, and it is not settled yet what becomes of mine; 0:
    /// no.
    void setNewerRevision(qint64 revision);
    /// Publishing is what there is to do next.
    void setPublishPrimary(bool primary);
    /// Takes over what is being typed; false when it cannot be read.
    bool commit();
    /// Gives up what is typed and cannot be read.
    void forgetTyping();
    bool hasUnreadText() const;
    ChangePreview *preview() const { return m_preview; }
    /// Where the keyboard begins.
    QWidget *firstField() const;
    /// The weekly hours, while they are looked at.
    WeeklyTab *weeklyTab() const;
    /// Brings the tab with this key to the front.
    void showTab(const QString &key);

Q_SIGNALS:
    void unreadChanged();
    void openRequested(const lockstep::Place &place);
    void announced(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeader(const Actions &actions);
    QWidget *makeHours(const Context &context);
    void makeTabs(const Context &context);
    EditorTab *currentTab() const;
    /// Publish comes last, after what it would do.
    void orderTabs();
    /// The preview lies open where the hours leave it the room; elsewhere it is one line, and the
    /// hours scroll above it.
    void fitPreview();
    void fitPreviewSoon();
    void retitle();
    void refresh();
    void tellAbout();

    ClinicDraft *m_draft = nullptr;
    QDate m_today;
    qint64 m_newer = 0;
    QLabel *m_name;
    QLabel *m_about;
    MarkTally *m_marks;
    QPushButton *m_publish;
    QVBoxLayout *m_notices;
    FittedTabs *m_bar;
    QList<EditorTab *> m_tabs;
    ChangePreview *m_preview;
    ScrollingPage *m_hours;
    ScrollingPage *m_foot; ///< the preview, which scrolls where even alone it is too high
    QSplitter *m_splitter; ///< hours above, preview below
    bool m_fitting = false; ///< soon
    bool m_open = false; ///< the preview lay open when it was fitted last
    bool m_moved = false; ///< since then a person gave hours and preview their sizes
};

} // namespace lockstep
