// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns.h"
#include "clinicdesk.h"
#include "hoursrules.h"
#include "widgets/problemline.h"

#include <QComboBox>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

const QString Name = u"clinics.campaigns.nameLineEdit"_s;
const QString When = u"clinics.campaigns.whenLineEdit"_s;
const QString Hours = u"clinics.campaigns.hoursLineEdit"_s;
const QString Save = u"clinics.campaigns.saveButton"_s;

struct Desk : ClinicDesk {
    Desk() { showTab(u"campaigns"_s); }
    QAbstractItemView *list() { return find<QAbstractItemView>(u"clinics.campaigns.listView"_s); }
};

} // namespace

class TestCampaignsTab : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void threeFluSaturdaysInFourteenActions();
    void theRegularHoursStayAsTheyAre();
    void aCampaignThatLacksSomethingHoldsThePublish();
    void anEmptyFormSaysWhatItWants();
    void theListTellsWhichOneIsInTheForm();
    void lookingAtACampaignChangesNothing();
    void aCampaignIsChangedInItsPlace();
    void datesWithHoursOfTheirOwnKeepThem();
    void removingIsOneStepThatComesBack();
    void aClosedDayIsToldBeforeItSurprises();
};

void TestCampaignsTab::threeFluSaturdaysInFourteenActions()
{
    ClinicDesk desk;
    desk.window->open(Place::of(PageId::Overview));
    desk.settle();
    int actions = 0;
    const auto key = [&](QWidget *at, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        ++actions;
        QTest::keyClick(at, key, modifiers);
        desk.settle();
    };
    const auto typed = [&](QWidget *at, const QString &text) {
        ++actions;
        QTest::keyClicks(at, text);
    };
    key(desk.window.get(), Qt::Key_K, Qt::ControlModifier);
    typed(desk.find(u"goTo.findLineEdit"_s), u"north"_s);
    key(desk.find(u"goTo.findLineEdit"_s), Qt::Key_Return);
    ++actions; // a click on the tab
    desk.showTab(u"campaigns"_s);
    ++actions; // a click into the name
    desk.find(Name)->setFocus();
    typed(desk.find(Name), u"Flu shots"_s);
    key(desk.find(Name), Qt::Key_Tab); // vaccine: influenza
    key(QApplication::focusWidget(), Qt::Key_Tab);
    typed(QApplication::focusWidget(), u"3 Saturdays from Dec 5"_s);
    ++actions; // a click into the hours
    desk.find(Hours)->setFocus();
    desk.find<QLineEdit>(Hours)->selectAll();
    typed(desk.find(Hours), u"9-2"_s);
    key(desk.find(Hours), Qt::Key_Return);
    key(desk.window.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY2(actions <= 14, qPrintable(QString::number(actions)));

    QCOMPARE(desk.saves(), 1);
    const QList<Campaign> campaigns = campaignsOf(desk.stored());
    QCOMPARE(campaigns.size(), 1);
    QCOMPARE(campaigns.first().name, u"Flu shots"_s);
    QCOMPARE(campaigns.first().note, u"Influenza · Walk-in"_s);
    QCOMPARE(campaigns.first().dates.size(), 3);
    QCOMPARE(campaigns.first().dates.last().date, QDate(2026, 12, 19));
    QCOMPARE(campaigns.first().dates.first().intervals, (QList<Interval>{{9 * 60, 14 * 60}}));
    QVERIFY(brokenRules(desk.stored()).isEmpty());
}

void TestCampaignsTab::theRegularHoursStayAsTheyAre()
{
    Desk desk;
    const Schedule before = desk.stored().schedules.first();
    desk.type(Name, u"Flu"_s);
    desk.type(When, u"Dec 5"_s);
    desk.click(Save);
    desk.publish();
    QCOMPARE(desk.stored().schedules.first(), before);
    QCOMPARE(desk.stored().schedules.size(), 2);
}

void TestCampaignsTab::aCampaignThatLacksSomethingHoldsThePublish()
{
    Desk desk;
    desk.type(Name, u"Flu"_s);
    desk.click(Save); // tells what is missing
    QVERIFY(desk.find<QLineEdit>(When)->hasFocus());
    desk.publish();
    QCOMPARE(desk.saves(), 0);
    QCOMPARE(desk.find<QLineEdit>(Name)->text(), u"Flu"_s);
    desk.type(When, u"Dec 5"_s);
    desk.publish(); // without a click on "Add"
    QCOMPARE(desk.saves(), 1);
    QCOMPARE(campaignsOf(desk.stored()).size(), 1);
}

void TestCampaignsTab::anEmptyFormSaysWhatItWants()
{
    Desk desk;
    const auto *problem = desk.find<ProblemLine>(u"clinics.campaigns.problem"_s);
    QVERIFY(!problem->isVisible());
    desk.click(Save);
    QVERIFY(problem->isVisible());
    QVERIFY(desk.find(Name)->hasFocus());
    desk.publish(); // nothing is begun, so nothing stands in the way
    QCOMPARE(desk.saves(), 0);
}

void TestCampaignsTab::theListTellsWhichOneIsInTheForm()
{
    Desk desk;
    const auto *remove = desk.find<QPushButton>(u"clinics.campaigns.removeButton"_s);
    for (const QString &name : {u"Flu"_s, u"RSV"_s}) {
        desk.type(Name, name);
        desk.type(When, u"Dec 5"_s);
        desk.click(Save);
    }
    QVERIFY(!desk.list()->currentIndex().isValid());
    QVERIFY(!remove->isEnabled());
    desk.list()->setFocus();
    QTest::keyClick(desk.list(), Qt::Key_End);
    QCOMPARE(desk.find<QLineEdit>(Name)->text(), desk.list()->currentIndex().data().toString());
    QVERIFY(remove->isEnabled());
    QVERIFY(desk.list()->geometry().bottom() < remove->y());
    QVERIFY(remove->y() - desk.list()->geometry().bottom() < remove->height());
    QVERIFY(desk.list()->mapTo(desk.window.get(), QPoint()).y()
        < desk.find(Name)->mapTo(desk.window.get(), QPoint()).y());
    desk.click(u"clinics.campaigns.newButton"_s);
    QVERIFY(!desk.list()->currentIndex().isValid());
    QCOMPARE(desk.find<QLineEdit>(Name)->text(), QString());
}

void TestCampaignsTab::lookingAtACampaignChangesNothing()
{
    ClinicDesk desk;
    for (Clinic &clinic : desk.engine.clinics) {
        if (clinic.id != "eastgate"_L1)
            continue;
        Override date;
        date.date = QDate(2026, 12, 5);
        date.intervals = {{9 * 60, 12 * 60}};
        clinic = withCampaign(clinic,
            {.service = {}, .name = u"Flu"_s, .note = u"Bring your card"_s, .dates = {date}});
    }
    desk.window->open(Place::clinic(u"eastgate"_s));
    desk.settle();
    desk.showTab(u"campaigns"_s);
    auto *list = desk.find<QAbstractItemView>(u"clinics.campaigns.listView"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
        list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(desk.find<QLineEdit>(Name)->text(), u"Flu"_s);
    desk.publish();
    QCOMPARE(desk.saves(), 0);
    QCOMPARE(campaignsOf(desk.stored(u"eastgate"_s)).first().note, u"Bring your card"_s);
}

void TestCampaignsTab::aCampaignIsChangedInItsPlace()
{
    Desk desk;
    desk.type(Name, u"Flu"_s);
    desk.type(When, u"Dec 5, 12"_s);
    desk.click(Save);
    QCOMPARE(desk.list()->model()->rowCount(), 1);
    desk.list()->setFocus();
    QTest::keyClick(desk.list(), Qt::Key_Return);
    QCOMPARE(desk.find<QLineEdit>(Name)->text(), u"Flu"_s);
    QCOMPARE(desk.find<QLineEdit>(When)->text(), u"Dec 5, 2026; Dec 12, 2026"_s);
    desk.type(Name, u"Flu and RSV"_s);
    desk.find<QComboBox>(u"clinics.campaigns.accessComboBox"_s)->setCurrentIndex(1);
    desk.click(Save);
    desk.publish();
    QCOMPARE(campaignsOf(desk.stored()).size(), 1);
    QCOMPARE(campaignsOf(desk.stored()).first().name, u"Flu and RSV"_s);
    QCOMPARE(campaignsOf(desk.stored()).first().note, u"Influenza · By appointment"_s);
}

void TestCampaignsTab::datesWithHoursOfTheirOwnKeepThem()
{
    ClinicDesk desk;
    for (Clinic &clinic : desk.engine.clinics) {
        if (clinic.id != "eastgate"_L1)
            continue;
        Campaign campaign;
        campaign.name = u"Flu"_s;
        Override first;
        first.date = QDate(2026, 12, 5);
        first.intervals = {{9 * 60, 12 * 60}};
        Override second = first;
        second.date = QDate(2026, 12, 12);
        second.intervals = {{13 * 60, 16 * 60}};
        campaign.dates = {first, second};
        clinic = withCampaign(clinic, campaign);
    }
    desk.window->open(Place::clinic(u"eastgate"_s));
    desk.settle();
    desk.showTab(u"campaigns"_s);
    auto *list = desk.find<QAbstractItemView>(u"clinics.campaigns.listView"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    desk.type(Name, u"Flu, both doors"_s);
    desk.click(Save);
    desk.publish();
    const QList<Override> dates = campaignsOf(desk.stored(u"eastgate"_s)).first().dates;
    QCOMPARE(dates.first().intervals, (QList<Interval>{{9 * 60, 12 * 60}}));
    QCOMPARE(dates.last().intervals, (QList<Interval>{{13 * 60, 16 * 60}}));
}

void TestCampaignsTab::removingIsOneStepThatComesBack()
{
    Desk desk;
    desk.type(Name, u"Flu"_s);
    desk.type(When, u"Dec 5"_s);
    desk.click(Save);
    desk.list()->setFocus();
    QTest::keyClick(desk.list(), Qt::Key_Delete);
    QCOMPARE(desk.list()->model()->rowCount(), 0);
    QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.list()->model()->rowCount(), 1);
}

void TestCampaignsTab::aClosedDayIsToldBeforeItSurprises()
{
    Desk desk;
    desk.showTab(u"exceptions"_s);
    desk.type(u"clinics.exceptions.whenLineEdit"_s, u"Dec 5"_s);
    desk.type(u"clinics.exceptions.labelLineEdit"_s, u"Inventory"_s);
    desk.click(u"clinics.exceptions.addButton"_s);
    desk.showTab(u"campaigns"_s);
    desk.type(Name, u"Flu"_s);
    desk.type(When, u"Dec 5"_s);
    const QString echo = desk.text(u"clinics.campaigns.echoLabel"_s);
    QVERIFY2(echo.contains(u"the clinic is closed (Inventory)"_s), qPrintable(echo));
}

QTEST_MAIN(TestCampaignsTab)
#include "tst_campaignstab.moc"
