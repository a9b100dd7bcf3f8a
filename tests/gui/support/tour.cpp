// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "shell/needs.h"
#include "shell/page.h"
#include "shell/statestore.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QRegularExpression>
#include <QTabWidget>

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int Deepest = 4;
constexpr int RowsOfFirst = 3; ///< looked at of each table of a page; one of further places
constexpr qsizetype MostPlaces = 14; ///< of one page

/// Buttons that show, unfold or copy something and change nothing.
bool opens(const QAbstractButton &button)
{
    static const QRegularExpression names(
        u"(copy|copykey|curl|payload|raw|fold|evidence|details)\\w*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return names.match(button.objectName().section(u'.', -1)).hasMatch()
        && !button.objectName().contains(u"copyDays"_s);
}

template <typename T> QList<QPointer<T>> shownIn(QWidget *part)
{
    QList<QPointer<T>> found;
    for (T *each : part->findChildren<T *>()) {
        if (each->isVisible())
            found << each;
    }
    return found;
}

/// Not in a tab widget that is itself in `part`.
bool isOutermost(const QWidget *tabs, const QWidget *part)
{
    for (const QWidget *up = tabs->parentWidget(); up && up != part; up = up->parentWidget()) {
        if (qobject_cast<const QTabWidget *>(up))
            return false;
    }
    return true;
}

} // namespace

Tour::Tour(MainWindow &window, const StateStore &state, Settle settle, Look look)
    : m_window(window)
    , m_state(state)
    , m_settle(std::move(settle))
    , m_look(std::move(look))
{
}

void Tour::stop(const QString &name)
{
    m_settle();
    ++m_stops;
    m_look(name);
}

void Tour::open(const Place &place, const QString &name, int rows)
{
    m_window.open(place);
    stop(name);
    walk(m_window.currentPage(), name, rows, 0);
    // Whatever was opened on the way, the page has to be the same.
    if (m_window.currentPage()->id() != place.page)
        m_window.open(place);
    if (QAction *copy = m_window.actions()[ActionId::Copy]; copy->isEnabled()) {
        copy->trigger();
        stop(name + u", copied"_s);
    }
}

void Tour::walk(QWidget *part, const QString &name, int rows, int depth)
{
    if (depth > Deepest)
        return;
    walkRows(part, name, rows);
    pressWhatOpens(part, name);
    if (rows > 0)
        openMenus(part, name); // the same on every further place
    walkTabs(part, name, rows, depth);
}

void Tour::walkRows(QWidget *part, const QString &name, int rows)
{
    for (const auto &view : shownIn<QAbstractItemView>(part)) {
        for (int row = rows - 1; row >= 0; --row) {
            if (!view || !view->isVisible() || !view->model() || row >= view->model()->rowCount())
                continue;
            const int column = qMin(1, view->model()->columnCount() - 1);
            view->setCurrentIndex(view->model()->index(row, column));
            stop(u"%1, %2 row %3"_s.arg(name, view->objectName()).arg(row));
        }
    }
}

void Tour::walkTabs(QWidget *part, const QString &name, int rows, int depth)
{
    for (const auto &tabs : shownIn<QTabWidget>(part)) {
        if (!tabs || !isOutermost(tabs, part))
            continue;
        const int before = tabs->currentIndex();
        for (int i = 0; tabs && i < tabs->count(); ++i) {
            if (!tabs->isTabVisible(i) || !tabs->isTabEnabled(i))
                continue;
            tabs->setCurrentIndex(i);
            const QString tab = u"%1, tab %2"_s.arg(name, tabs->tabText(i));
            stop(tab);
            if (tabs && tabs->currentWidget())
                walk(tabs->currentWidget(), tab, rows, depth + 1);
        }
        if (tabs)
            tabs->setCurrentIndex(before);
    }
}

void Tour::pressWhatOpens(QWidget *part, const QString &name)
{
    for (const auto &button : shownIn<QAbstractButton>(part)) {
        if (!button || !button->isVisible() || !button->isEnabled() || !opens(*button))
            continue;
        button->click();
        if (QPointer<QWidget> popup = QApplication::activePopupWidget()) {
            const QList<QAction *> entries = popup->actions();
            popup->close();
            for (QAction *entry : entries) {
                entry->trigger();
                stop(u"%1, %2"_s.arg(name, entry->objectName()));
            }
        }
        stop(u"%1, %2"_s.arg(name, button ? button->objectName() : QString()));
    }
}

void Tour::openMenus(QWidget *part, const QString &name)
{
    for (const auto &view : shownIn<QAbstractItemView>(part)) {
        if (!view || view->contextMenuPolicy() == Qt::NoContextMenu
            || !view->currentIndex().isValid())
            continue;
        for (QAction *action : view->actions()) {
            if (action->isEnabled() && action->text().contains(u"copy"_s, Qt::CaseInsensitive))
                action->trigger();
        }
        if (view->contextMenuPolicy() == Qt::ActionsContextMenu)
            continue; // that was all of it
        const QPoint at = view->visualRect(view->currentIndex()).center();
        QContextMenuEvent event(QContextMenuEvent::Other, at, view->viewport()->mapToGlobal(at));
        QApplication::sendEvent(view->viewport(), &event);
        copyFromMenu(u"%1, menu of %2"_s.arg(name, view->objectName()));
    }
}

void Tour::copyFromMenu(const QString &name)
{
    QPointer<QMenu> menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (!menu)
        return;
    stop(name);
    QList<QPointer<QAction>> entries;
    for (QAction *entry : menu->actions())
        entries << entry;
    for (const auto &entry : std::as_const(entries)) {
        const bool copies = entry && entry->isEnabled()
            && (entry->text().contains(u"copy"_s, Qt::CaseInsensitive));
        if (copies)
            entry->trigger();
    }
    if (menu)
        menu->close();
    stop(name + u", copied"_s);
}

void Tour::press(const QString &button, const QString &name)
{
    auto *found = m_window.findChild<QAbstractButton *>(button);
    if (!found || !found->isVisible() || !found->isEnabled())
        return;
    found->click();
    stop(name + u", "_s + button);
    walk(m_window.currentPage(), name + u", "_s + button, 1, 0);
}

void Tour::pages()
{
    for (const PageId page : {PageId::Overview, PageId::Clinics, PageId::Flow, PageId::Failures,
             PageId::Systems, PageId::History, PageId::Audit, PageId::Settings}) {
        Place place = Place::of(page);
        if (page == PageId::Clinics && !m_state.clinics().isEmpty())
            place.key = m_state.clinics().first().id;
        if (page == PageId::Systems && !m_state.systems().isEmpty())
            place.key = m_state.systems().first().config.name;
        m_window.open(place);
        stop(pageTitle(page));
    }
}

void Tour::all()
{
    overview();
    clinics();
    open(Place::of(PageId::Flow), u"Live Flow"_s, RowsOfFirst);
    press(u"flow.asTableButton"_s, u"Live Flow"_s);
    failures();
    systems();
    open(Place::of(PageId::History), u"History"_s, RowsOfFirst);
    open(Place::of(PageId::Audit), u"Audit"_s, RowsOfFirst);
    open(Place::of(PageId::Settings), u"Settings"_s, 1);
    panels();
}

void Tour::overview()
{
    open(Place::of(PageId::Overview), u"Overview"_s, RowsOfFirst);
    QList<LaneKey> seen;
    for (const Need &need : needs(m_state)) {
        if (seen.size() < MostPlaces)
            seen << need.sample;
    }
    for (const LaneKey &lane : std::as_const(seen))
        open(Place::lane(lane), u"Overview, "_s + lane.text(), 0);
    QList<LaneKey> drifted;
    for (const Lane &lane : m_state.lanes()) {
        if (lane.drifted() && drifted.size() < MostPlaces)
            drifted << lane.key;
    }
    for (const LaneKey &lane : std::as_const(drifted))
        open(Place::lane(lane), u"Overview, drift of "_s + lane.text(), 0);
}

void Tour::clinics()
{
    int rows = RowsOfFirst;
    for (const ClinicRow &clinic : m_state.clinics().mid(0, 2)) {
        open(Place::clinic(clinic.id), u"Clinics, "_s + clinic.id, rows);
        rows = 1;
    }
    m_window.actions()[ActionId::Print]->trigger();
    stop(u"Clinics, door sheet"_s);
    if (auto *done = m_window.findChild<QAbstractButton *>(u"clinics.sheet.doneButton"_s))
        done->click();
}

void Tour::failures()
{
    open(Place::of(PageId::Failures), u"Failures"_s, RowsOfFirst);
    QStringList groups;
    for (const Need &need : needs(m_state)) {
        if (!need.group.isEmpty() && groups.size() < MostPlaces)
            groups << need.group;
    }
    for (const QString &group : std::as_const(groups))
        open(Place::failureGroup(group), u"Failures, "_s + group, 0);
    for (const JobProgress &job : m_state.jobs().mid(0, 2))
        open(Place::failureGroup(u"job/%1"_s.arg(job.id)), u"Failures, a job"_s, 1);
    press(u"failures.discarded"_s, u"Failures"_s);
    press(u"failures.discarded"_s, u"Failures"_s);
}

void Tour::systems()
{
    int rows = RowsOfFirst;
    QList<SystemStatus> systems = m_state.systems();
    systems.resize(qMin(systems.size(), MostPlaces));
    for (const SystemStatus &system : std::as_const(systems)) {
        open(Place::system(system.config.name), u"Systems, "_s + system.config.name, rows);
        rows = 0;
    }
}

void Tour::panels()
{
    if (auto *jobs = m_window.findChild<QAbstractButton *>(u"status.jobsButton"_s)) {
        jobs->click();
        stop(u"jobs"_s);
        jobs->click();
    }
    for (const QString &typed : {u""_s, u"c "_s, u"s "_s, u"f "_s, u"#"_s, u">"_s}) {
        m_window.actions()[ActionId::GoTo]->trigger();
        auto *field = m_window.findChild<QLineEdit *>(u"goTo.findLineEdit"_s);
        field->setText(typed);
        stop(u"go to '%1'"_s.arg(typed));
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, {});
        QApplication::sendEvent(field, &escape);
    }
    for (const ActionId topic :
        {ActionId::Contents, ActionId::Shortcuts, ActionId::Legend, ActionId::About}) {
        m_window.actions()[topic]->trigger();
        stop(u"help"_s);
    }
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->objectName() == "help.window"_L1)
            top->close();
    }
    m_window.actions()[ActionId::CopyDiagnostics]->trigger();
    stop(u"diagnostic report"_s);
}

} // namespace lockstep
