// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/clinicspage.h"
#include "fakeclock.h"
#include "fakeengine.h"
#include "shell/statefeed.h"
#include "shell/statestore.h"
#include "widgets/choicestrip.h"
#include "widgets/messagebar.h"
#include "widgets/problemline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

/// A clinics page over a fake engine: two clinics, two systems.
struct Desk {
    FakeClock clock;
    FakeEngine engine;
    EngineClient client{engine};
    StateStore state{clock};
    std::unique_ptr<StateFeed> feed;
    Actions actions;
    std::unique_ptr<ClinicsPage> page;

    Desk()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        engine.addSystem(u"Google"_s);
        engine.addSystem(u"Phone tree"_s);
        engine.addClinic(u"clinic-1"_s, u"Northside"_s);
        engine.addClinic(u"clinic-2"_s, u"Riverbend"_s);
        feed = std::make_unique<StateFeed>(client, state, clock);
        settle();
        page = std::make_unique<ClinicsPage>(Context{client, state, actions, clock});
        page->resize(1100, 800);
        page->show();
        page->activateWindow();
        (void)QTest::qWaitForWindowActive(page.get());
        page->go(Place::clinic(u"clinic-1"_s));
        settle();
    }

    void settle()
    {
        for (int i = 0; i < 10; ++i) {
            clock.advance(200);
            QCoreApplication::processEvents();
        }
    }
    template <typename T> T *find(const QString &name) { return page->findChild<T *>(name); }
    QLineEdit *field(const QString &day)
    {
        return find<QLineEdit>(u"clinics.week.%1.text"_s.arg(day));
    }
    void type(const QString &day, const QString &text)
    {
        field(day)->setFocus();
        field(day)->selectAll();
        QTest::keyClicks(field(day), text);
    }
    MessageBar *message() { return page->findChild<MessageBar *>(); }
    ChoiceStrip *conflict() { return find<ChoiceStrip>(u"clinics.conflict"_s); }
    QString words() { return find<QLabel>(u"clinics.preview.words"_s)->text(); }
    const Clinic &stored(const QString &id)
    {
        return *std::find_if(engine.clinics.cbegin(), engine.clinics.cend(),
            [&](const Clinic &each) { return each.id == id; });
    }
    qsizetype saves() { return engine.commands.filter(u"saveClinic"_s).size(); }
    /// R. Diaz closes the clinic on Fridays, elsewhere.
    void diazClosesFriday(const QString &id)
    {
        for (Clinic &clinic : engine.clinics) {
            if (clinic.id == id)
                clinic.schedules[0].weekly[4] = QList<Interval>();
        }
        engine.publish(id);
        settle();
    }
};

} // namespace

class TestClinicsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void publishTakesOverWhatIsBeingTyped();
    void thePreviewIsThereBeforePublishing();
    void nothingIsPublishedWhileADayCannotBeRead();
    void aPublishIsTakenBackByOneClick();
    void whatSomebodyElsePublishesIsShownAtOnce();
    void aConflictIsAskedAndNeverOverwritten();
    void keepingMineIsPublishedOnTopOfTheirs();
    void theirsCanBeTakenInstead();
    void draftsStayWhileLookingElsewhere();
    void anErrorIsToldInThePage();
    void aNewClinicBeginsAsADraft();
    void anIdThatExistsIsNotTakenTwice();
    void everyFocusableWidgetHasAName();
};

void TestClinicsPage::publishTakesOverWhatIsBeingTyped()
{
    Desk desk;
    desk.type(u"tue"_s, u"8-6"_s);
    desk.page->run(ActionId::Publish); // no Enter before
    desk.settle();
    QCOMPARE(*desk.stored(u"clinic-1"_s).schedules[0].weekly[1], (QList<Interval>{{480, 1080}}));
    QCOMPARE(desk.message()->kind(), MessageBar::Kind::Success);
    QCOMPARE(desk.saves(), 1);
    QVERIFY(!desk.page->can(ActionId::Revert));
}

void TestClinicsPage::thePreviewIsThereBeforePublishing()
{
    Desk desk;
    desk.type(u"tue"_s, u"8-6"_s);
    QTest::keyClick(desk.field(u"tue"_s), Qt::Key_Return);
    desk.settle();
    QVERIFY2(desk.words().contains(u"Tue: 8–5 → 8–6"_s), qPrintable(desk.words()));
    const auto *table = desk.find<QAbstractItemView>(u"clinics.preview.table"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(desk.saves(), 0);
}

void TestClinicsPage::nothingIsPublishedWhileADayCannotBeRead()
{
    Desk desk;
    desk.type(u"mon"_s, u"9-4"_s);
    desk.type(u"tue"_s, u"8-x"_s);
    desk.page->run(ActionId::Publish);
    desk.settle();
    QCOMPARE(desk.saves(), 0);
    QCOMPARE(desk.message()->kind(), MessageBar::Kind::Caution);
    QVERIFY(desk.field(u"tue"_s)->hasFocus());
    desk.page->run(ActionId::Revert);
    QCOMPARE(desk.field(u"tue"_s)->text(), u"8:00 AM–5:00 PM"_s);
    QCOMPARE(desk.field(u"mon"_s)->text(), u"8:00 AM–5:00 PM"_s);
}

void TestClinicsPage::aPublishIsTakenBackByOneClick()
{
    Desk desk;
    const Week before = desk.stored(u"clinic-1"_s).schedules[0].weekly;
    desk.type(u"tue"_s, u"8-6"_s);
    desk.type(u"wed"_s, u"8-6"_s);
    desk.page->run(ActionId::Publish);
    desk.settle();
    desk.message()->findChild<QPushButton *>(u"message.fixButton"_s)->click();
    desk.settle();
    QCOMPARE(desk.saves(), 2);
    QCOMPARE(desk.stored(u"clinic-1"_s).schedules[0].weekly, before);
}

void TestClinicsPage::whatSomebodyElsePublishesIsShownAtOnce()
{
    Desk desk;
    desk.diazClosesFriday(u"clinic-1"_s);
    QCOMPARE(desk.field(u"fri"_s)->text(), u"Closed"_s);
    QVERIFY(!desk.conflict()->isVisible());
}

void TestClinicsPage::aConflictIsAskedAndNeverOverwritten()
{
    Desk desk;
    desk.type(u"tue"_s, u"8-6"_s);
    QTest::keyClick(desk.field(u"tue"_s), Qt::Key_Return);
    desk.diazClosesFriday(u"clinic-1"_s);
    QVERIFY(desk.conflict()->isVisible());
    QVERIFY2(desk.conflict()->text().startsWith(u"R. Diaz published v"_s),
        qPrintable(desk.conflict()->text()));
    QVERIFY(desk.conflict()->text().contains(u"Fri"_s));
    desk.page->run(ActionId::Publish); // in spite of the question
    desk.settle();
    QVERIFY(desk.stored(u"clinic-1"_s).schedules[0].weekly[4]->isEmpty());
    QCOMPARE(desk.stored(u"clinic-1"_s).schedules[0].weekly[1]->first().closes, 17 * 60);
    QVERIFY(desk.conflict()->isVisible());
}

void TestClinicsPage::keepingMineIsPublishedOnTopOfTheirs()
{
    Desk desk;
    desk.type(u"tue"_s, u"8-6"_s);
    QTest::keyClick(desk.field(u"tue"_s), Qt::Key_Return);
    desk.diazClosesFriday(u"clinic-1"_s);
    desk.find<QPushButton>(u"clinics.conflict.mine"_s)->click();
    desk.settle();
    QVERIFY(!desk.conflict()->isVisible());
    QVERIFY(desk.words().contains(u"Tue"_s));
    QVERIFY(!desk.words().contains(u"Fri"_s));
    QCOMPARE(desk.saves(), 0); // looked at again before it is published
    desk.page->run(ActionId::Publish);
    desk.settle();
    QVERIFY(desk.stored(u"clinic-1"_s).schedules[0].weekly[4]->isEmpty());
    QCOMPARE(desk.stored(u"clinic-1"_s).schedules[0].weekly[1]->first().closes, 18 * 60);
}

void TestClinicsPage::theirsCanBeTakenInstead()
{
    Desk desk;
    desk.type(u"tue"_s, u"8-6"_s);
    QTest::keyClick(desk.field(u"tue"_s), Qt::Key_Return);
    desk.diazClosesFriday(u"clinic-1"_s);
    desk.find<QPushButton>(u"clinics.conflict.theirs"_s)->click();
    QCOMPARE(desk.field(u"tue"_s)->text(), u"8:00 AM–5:00 PM"_s);
    QCOMPARE(desk.field(u"fri"_s)->text(), u"Closed"_s);
    QVERIFY(!desk.page->can(ActionId::Revert));
}

void TestClinicsPage::draftsStayWhileLookingElsewhere()
{
    Desk desk;
    desk.type(u"tue"_s, u"8-6"_s);
    QTest::keyClick(desk.field(u"tue"_s), Qt::Key_Return);
    desk.page->go(Place::clinic(u"clinic-2"_s));
    desk.settle();
    QCOMPARE(desk.field(u"tue"_s)->text(), u"8:00 AM–5:00 PM"_s);
    QVERIFY(!desk.page->can(ActionId::Undo));
    desk.page->go(Place::clinic(u"clinic-1"_s));
    QCOMPARE(desk.field(u"tue"_s)->text(), u"8:00 AM–6:00 PM"_s);
    desk.page->run(ActionId::Undo);
    QCOMPARE(desk.field(u"tue"_s)->text(), u"8:00 AM–5:00 PM"_s);
}

void TestClinicsPage::anErrorIsToldInThePage()
{
    Desk desk;
    desk.engine.refusal = Error{
        Error::Kind::Store, u"disk-full"_s, u"The disk is full."_s, u"Free space."_s, {}, {}};
    desk.type(u"tue"_s, u"8-6"_s);
    desk.page->run(ActionId::Publish);
    desk.settle();
    QCOMPARE(desk.message()->kind(), MessageBar::Kind::Failure);
    QVERIFY(desk.message()->text().contains(u"The disk is full."_s));
    QVERIFY(desk.page->can(ActionId::Publish));
    QCOMPARE(desk.field(u"tue"_s)->text(), u"8:00 AM–6:00 PM"_s);
}

void TestClinicsPage::aNewClinicBeginsAsADraft()
{
    Desk desk;
    desk.page->run(ActionId::New);
    QTest::keyClicks(desk.find<QLineEdit>(u"clinics.new.name"_s), u"Cedar Hill"_s);
    QTest::keyClicks(desk.find<QLineEdit>(u"clinics.new.id"_s), u"cedar hill"_s);
    desk.find<QComboBox>(u"clinics.new.zone"_s)->setCurrentText(u"America/Denver"_s);
    desk.find<QPushButton>(u"clinics.new.create"_s)->click();
    QVERIFY(!desk.find<ProblemLine>(u"clinics.new.id.problem"_s)->text().isEmpty());

    desk.find<QLineEdit>(u"clinics.new.id"_s)->setText(u"cedar-hill"_s);
    desk.find<QPushButton>(u"clinics.new.create"_s)->click();
    QCOMPARE(desk.saves(), 0);
    QCOMPARE(desk.field(u"tue"_s)->text(), u"Not set"_s);
    desk.type(u"tue"_s, u"8-5"_s);
    desk.page->run(ActionId::Publish);
    desk.settle();
    QCOMPARE(desk.stored(u"cedar-hill"_s).name, u"Cedar Hill"_s);
}

void TestClinicsPage::anIdThatExistsIsNotTakenTwice()
{
    Desk desk;
    desk.page->run(ActionId::New);
    desk.find<QLineEdit>(u"clinics.new.name"_s)->setText(u"Copy"_s);
    desk.find<QLineEdit>(u"clinics.new.id"_s)->setText(u"clinic-2"_s);
    desk.find<QComboBox>(u"clinics.new.zone"_s)->setCurrentText(u"America/Denver"_s);
    desk.find<QPushButton>(u"clinics.new.create"_s)->click();
    QVERIFY(desk.find<ProblemLine>(u"clinics.new.id.problem"_s)->text().contains(u"There is"_s));
}

void TestClinicsPage::everyFocusableWidgetHasAName()
{
    Desk desk;
    const QList<QWidget *> widgets = desk.page->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool ours = widget->focusPolicy() != Qt::NoFocus && widget->isVisible()
            && !widget->objectName().startsWith(u"qt_"_s);
        if (!ours)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool named = (label && !label->text().isEmpty())
            || !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool container = widget->inherits("QTabBar") || widget->inherits("QSplitterHandle")
            || widget->inherits("QTabWidget") || widget->inherits("QHeaderView");
        QVERIFY2(named || container,
            qPrintable(QLatin1StringView(widget->metaObject()->className()) + u' '
                + widget->objectName()));
    }
}

QTEST_MAIN(TestClinicsPage)
#include "tst_clinicspage.moc"
