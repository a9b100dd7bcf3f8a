// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "showroom.h"
#include "tour.h"

#include <QAccessible>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr int MostChildren = 400; ///< of a table: more cells of the same kind add nothing

QString roleName(const QAccessibleInterface &face)
{
    return QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(face.role()));
}

bool isCell(QAccessible::Role role)
{
    return role == QAccessible::Cell || role == QAccessible::ListItem
        || role == QAccessible::TreeItem;
}

/// The path to something, for messages.
QString placeOf(const QAccessibleInterface &face)
{
    const QObject *object = face.object();
    QString place = roleName(face) + u" '"_s + face.text(QAccessible::Name).left(60) + u"'"_s;
    if (object)
        place += u" ("_s + QLatin1StringView(object->metaObject()->className()) + u' '
            + object->objectName() + u')';
    for (QAccessibleInterface *up = face.parent(); up; up = up->parent()) {
        if (up->object() && !up->object()->objectName().isEmpty())
            return place + u" in "_s + up->object()->objectName();
    }
    return place;
}

} // namespace

/// What a screen reader is told, on every page with its tabs and details: what can have the focus
/// has a name, siblings can be told apart, and a cell says by itself what it is about.
class TestNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_room = std::make_unique<Showroom>(); }
    void everythingSaysWhatItIs();

private:
    void look(const QString &stop, QAccessibleInterface *face, int depth);
    void lookAtSiblings(const QString &stop, QAccessibleInterface &parent);
    void note(const QString &problem, const QAccessibleInterface &face, const QString &stop);

    std::unique_ptr<Showroom> m_room;
    QMap<QString, QString> m_wrong; ///< and where it was seen first
    int m_seen = 0;
    int m_cells = 0;
};

void TestNames::note(const QString &problem, const QAccessibleInterface &face, const QString &stop)
{
    const QString key = problem + u": "_s + placeOf(face);
    if (!m_wrong.contains(key))
        m_wrong.insert(key, stop);
}

void TestNames::lookAtSiblings(const QString &stop, QAccessibleInterface &parent)
{
    QSet<QString> names;
    for (int i = 0; i < qMin(parent.childCount(), MostChildren); ++i) {
        const QAccessibleInterface *child = parent.child(i);
        if (!child || child->state().invisible || !child->state().focusable
            || isCell(child->role()))
            continue;
        const QString name = roleName(*child) + child->text(QAccessible::Name);
        if (names.contains(name) && !child->text(QAccessible::Name).isEmpty())
            note(u"twice"_s, *child, stop);
        names.insert(name);
    }
}

void TestNames::look(const QString &stop, QAccessibleInterface *face, int depth)
{
    if (!face || !face->isValid() || face->state().invisible || depth > 40)
        return;
    ++m_seen;
    const QString name = face->text(QAccessible::Name).trimmed();
    if (isCell(face->role())) {
        ++m_cells;
        // "Title: " is a beginning and no sentence.
        if (name.isEmpty() || name.endsWith(u':'))
            note(u"a cell that says nothing"_s, *face, stop);
        return;
    }
    if (face->state().focusable && name.isEmpty())
        note(u"no name"_s, *face, stop);
    lookAtSiblings(stop, *face);
    for (int i = 0; i < qMin(face->childCount(), MostChildren); ++i)
        look(stop, face->child(i), depth + 1);
}

void TestNames::everythingSaysWhatItIs()
{
    Tour tour(
        *m_room->window, m_room->state, [this] { m_room->settle(); },
        [this](const QString &stop) {
            for (QWidget *window : QApplication::topLevelWidgets()) {
                if (window->isVisible())
                    look(stop, QAccessible::queryAccessibleInterface(window), 0);
            }
        });
    tour.all();
    QStringList wrong;
    for (auto it = m_wrong.begin(); it != m_wrong.end(); ++it)
        wrong << it.key() + u"   ["_s + it.value() + u']';
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    QVERIFY2(tour.stops() > 100 && m_seen > 20'000 && m_cells > 2'000,
        qPrintable(u"%1 stops, %2 things, %3 cells"_s.arg(tour.stops()).arg(m_seen).arg(m_cells)));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QAccessible::setActive(true);
    TestNames test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_names.moc"
