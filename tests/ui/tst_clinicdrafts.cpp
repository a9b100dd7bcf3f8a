// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/clinicspage.h"
#include "engineclient.h"
#include "enginethread.h"
#include "shell/preferences.h"
#include "shell/statefeed.h"
#include "shell/statestore.h"
#include "widgets/carddelegate.h"
#include "world.h"

#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

Clinic northside()
{
    Clinic clinic;
    clinic.id = u"northside"_s;
    clinic.name = u"Northside"_s;
    clinic.timezone = u"America/Denver"_s;
    Schedule schedule{u"general"_s, QDate(2026, 1, 1), std::nullopt, {}};
    schedule.weekly.fill(QList<Interval>{{8 * 60, 17 * 60}});
    clinic.schedules = {schedule};
    return clinic;
}

/// One console: the clinics page over an engine in its own thread, on a real store.
struct Console {
    FakeClock clock; ///< the window's
    SystemClock engineClock;
    MemoryKeyStore keys;
    EngineThread thread;
    std::unique_ptr<EngineClient> client;
    StateStore state{clock};
    std::unique_ptr<StateFeed> feed;
    Actions actions;
    Preferences preferences;
    std::unique_ptr<ClinicsPage> page;

    explicit Console(const QString &folder)
        : thread(
            [this, folder] {
                return std::make_unique<Engine>(
                    EnginePorts{.clock = engineClock, .keys = keys, .adapters = {}, .rng = Rng(1)},
                    EngineOptions{.dataFolder = folder,
                        .actor = u"A. Admin"_s,
                        .program = u"test"_s,
                        .dailyBackups = false});
            },
            QList<AdapterKind>{}, folder)
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        client = std::make_unique<EngineClient>(thread);
        bool opened = false;
        thread.open(&state, [&](const Result<void> &result) { opened = result.ok(); });
        [&] { QTRY_VERIFY(opened); }();
    }
    ~Console()
    {
        page.reset();
        feed.reset();
        client.reset();
        thread.close();
    }

    void openPage()
    {
        feed = std::make_unique<StateFeed>(*client, state, clock);
        page = std::make_unique<ClinicsPage>(Context{*client, state, actions, clock, preferences});
        page->show();
    }
    QLineEdit *field(const QString &day)
    {
        return page->findChild<QLineEdit *>(u"clinics.week.%1.text"_s.arg(day));
    }
    QString aside()
    {
        const auto *model = page->findChild<QListView *>(u"clinics.list"_s)->model();
        return model->rowCount() == 0 ? u"(empty)"_s
                                      : model->index(0, 0).data(card::AsideRole).toString();
    }
};

} // namespace

/// Drafts over a real store: what a person typed is there after the console was killed.
class TestClinicDrafts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDraftIsThereAfterAKill();
};

void TestClinicDrafts::aDraftIsThereAfterAKill()
{
    QTemporaryDir folder, killed;
    Console first(folder.path());
    bool saved = false;
    first.client->saveClinic(
        northside(), {}, &first.state, [&](const Result<Published> &) { saved = true; });
    QTRY_VERIFY(saved);
    first.openPage();
    first.page->go(Place::clinic(u"northside"_s));
    QTRY_COMPARE(first.field(u"tue"_s)->text(), u"8:00 AM–5:00 PM"_s);
    first.field(u"tue"_s)->setText(u"8-6"_s);
    QTest::keyClick(first.field(u"tue"_s), Qt::Key_Return);
    first.clock.advance(2'000);
    bool kept = false;
    first.client->drafts(
        &first.state, [&](const Result<QList<Draft>> &drafts) { kept = drafts->size() == 1; });
    QTRY_VERIFY(kept);

    // What lies on the disk now is what a kill would leave.
    for (const QString &file : {u"/lockstep.db"_s, u"/lockstep.db-wal"_s})
        QFile::copy(folder.path() + file, killed.path() + file);
    Console second(killed.path());
    second.openPage();
    QTRY_COMPARE(second.aside(), u"draft"_s);
    second.page->go(Place::clinic(u"northside"_s));
    QTRY_COMPARE(second.field(u"tue"_s)->text(), u"8:00 AM–6:00 PM"_s);
    QVERIFY(second.page->can(ActionId::Revert));
    second.page->run(ActionId::Revert);
    QCOMPARE(second.field(u"tue"_s)->text(), u"8:00 AM–5:00 PM"_s);
    second.clock.advance(2'000);
    QTRY_COMPARE(second.aside(), QString());
}

QTEST_MAIN(TestClinicDrafts)
#include "tst_clinicdrafts.moc"
