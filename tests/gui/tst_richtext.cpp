// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultd.h"
#include "ownconsole.h"
#include "shell/page.h"
#include "snares.h"
#include "tour.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QTextDocument>
#include <QTextEdit>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr int LongMs = OwnConsole::LongMs;
constexpr int Systems = 6;

} // namespace

/// What people and systems wrote is shown as they wrote it (security.md S15): nothing of it is
/// taken for markup, on any page, and nothing that it names is fetched.
class TestRichText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theSnaresCatchWhatTakesThemForMarkup();
    void nothingIsTakenForMarkupAndNothingIsFetched();

private:
    QString next() { return m_texts[m_next++ % m_texts.size()]; }
    Clinic clinic(int number);
    void addSystems();
    void answerWithThem();
    void look(const QString &stop);
    void lookAt(const QString &stop, const QWidget &widget);
    bool hostile(const QString &text) const;
    void noteTip(const QString &stop, const QString &where, const QString &tip);
    void commands();

    Snares m_snares;
    QStringList m_texts;
    qsizetype m_next = 0;
    Faultd m_systems;
    std::unique_ptr<OwnConsole> m_console;
    QSet<QString> m_shown; ///< hostile texts that were seen somewhere
    QStringList m_wrong;
};

bool TestRichText::hostile(const QString &text) const
{
    return std::any_of(m_texts.begin(), m_texts.end(),
        [&text](const QString &each) { return text.contains(each); });
}

void TestRichText::initTestCase()
{
    QAccessible::setActive(true);
    m_texts = m_snares.texts();
    m_console = std::make_unique<OwnConsole>(m_texts.first());
    answerWithThem();
    m_console->open();
    addSystems();
    for (int i = 0; i < m_texts.size() / 2; ++i)
        m_console->save(clinic(i));
    StateStore &state = m_console->state();
    QTRY_COMPARE_WITH_TIMEOUT(state.counts().total(), Systems * (m_texts.size() / 2), LongMs);
    QTRY_VERIFY_WITH_TIMEOUT(state.counts()[Mark::Pending] == 0, LongMs);
    commands();
}

/// Each of its free texts is one of them.
Clinic TestRichText::clinic(int number)
{
    Clinic clinic;
    clinic.id = u"clinic-%1"_s.arg(number, 2, 10, QChar(u'0'));
    clinic.name = next();
    clinic.timezone = u"America/Denver"_s;
    clinic.services = {{u"general"_s, next(), next()}};
    Schedule schedule{u"general"_s, QDate(2026, 1, 1), std::nullopt, {}};
    schedule.weekly.fill(QList<Interval>{{480, 1020}});
    clinic.schedules = {schedule};
    Override closing;
    closing.date = QDate::currentDate().addDays(3);
    closing.service = EveryService;
    closing.closed = true;
    closing.label = next();
    closing.kind = u"holiday"_s;
    clinic.overrides = {closing};
    return clinic;
}

void TestRichText::addSystems()
{
    for (int i = 0; i < Systems; ++i) {
        SystemConfig config;
        config.name = u"%1<img src=%2>"_s.arg(i).arg(i).left(40);
        config.adapter = u"rest"_s;
        config.endpoint = m_systems.url(u"/%1/{id}"_s.arg(i));
        config.settings = {{u"readBack"_s, config.endpoint},
            {u"headers"_s, QJsonObject{{u"x-note"_s, u"<b>note</b>"_s}}}};
        config.limits = {0, 0, 4};
        m_console->addSystem(config);
    }
}

/// Every system answers with them, each in its own way.
void TestRichText::answerWithThem()
{
    m_systems.script([this](int number) {
        return Faultd::Behaviour{
            Faultd::When::Whole, [this, number](const Faultd::Request &request) {
                const QByteArray text = m_texts[number % m_texts.size()].toUtf8();
                const int system = request.target.split('/').value(1).toInt();
                if (system == 0 && request.method == "GET") {
                    const QJsonObject closing{{u"date"_s, u"2026-12-25"_s}, {u"service"_s, u"*"_s},
                        {u"closed"_s, true}, {u"label"_s, QString::fromUtf8(text)},
                        {u"kind"_s, u"holiday"_s}};
                    const QJsonObject hours{{u"timezone"_s, u"America/Denver"_s},
                        {u"schedules"_s, QJsonArray()}, {u"overrides"_s, QJsonArray{closing}}};
                    return QList<Faultd::Step>{Faultd::Step::write(Faultd::answer(
                        200, QJsonDocument(QJsonObject{{u"hours"_s, hours}}).toJson()))};
                }
                const std::array statuses{200, 422, 400, 409, 401, 404};
                const QByteArray body = system % 2 == 0
                    ? text
                    : QJsonDocument(QJsonObject{{u"error"_s, QString::fromUtf8(text)}}).toJson();
                return QList<Faultd::Step>{
                    Faultd::Step::write(Faultd::answer(statuses.at(size_t(system)), body,
                        {"server: <b>" + QByteArray::number(number), "via: <img src=x>"}))};
            }};
    });
}

/// What people write beside the hours.
void TestRichText::commands()
{
    EngineClient &engine = m_console->engine();
    StateStore &state = m_console->state();
    const QList<SystemStatus> systems = state.systems();
    for (const SystemStatus &system : systems)
        engine.verify({.system = system.config.name}, this, {});
    engine.pauseSystem(systems.last().config.name, 3'600'000, this, {}, next());
    QList<FailureGroup> groups;
    m_console->answered([&](auto done) {
        engine.failures(0, this, [&groups, done](const Result<QList<FailureGroup>> &found) {
            groups = found.ok() ? *found : QList<FailureGroup>();
            done();
        });
    });
    QVERIFY(groups.size() >= 3);
    for (const FailureGroup &group : std::as_const(groups))
        engine.setGroupNote(group.id, next(), this, {});
    engine.retry({.group = groups.first().id}, this, {});
    m_console->answered([&](auto done) {
        engine.discard(
            {.group = groups.last().id}, next(), this, [done](const Result<qint64> &) { done(); });
    });
    QTRY_VERIFY_WITH_TIMEOUT(state.counts()[Mark::Drifted] > 1, LongMs);
    for (const Lane &lane : state.lanes()) {
        if (!lane.drifted())
            continue;
        engine.ignoreDrift(lane.key, state.nowMs() + 3'600'000, next(), this, {});
        break;
    }
    m_console->settle();
}

void TestRichText::noteTip(const QString &stop, const QString &where, const QString &tip)
{
    if (!Qt::mightBeRichText(tip))
        return;
    // As markup it has to say what it says as a text.
    QTextDocument document;
    document.setHtml(tip);
    if (tip != Qt::convertFromPlainText(document.toPlainText()))
        m_wrong << u"%1: a tooltip of %2 is markup: %3"_s.arg(stop, where, tip);
}

void TestRichText::lookAt(const QString &stop, const QWidget &widget)
{
    const QString where = u"%1 '%2'"_s.arg(
        QLatin1StringView(widget.metaObject()->className()), widget.objectName());
    if (const auto *label = qobject_cast<const QLabel *>(&widget);
        label && hostile(label->text())) {
        m_shown << label->text();
        if (label->textFormat() != Qt::PlainText)
            m_wrong << u"%1: %2 may take its text for markup: %3"_s.arg(
                stop, where, label->text().left(120));
    }
    if (const auto *edit = qobject_cast<const QTextEdit *>(&widget); edit)
        m_wrong << u"%1: %2 shows rich text"_s.arg(stop, where);
    noteTip(stop, where, widget.toolTip());
    noteTip(stop, where, widget.whatsThis());
    for (const QAction *action : widget.actions())
        noteTip(stop, where, action->toolTip());
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    if (!view || !view->model())
        return;
    const QAbstractItemModel &model = *view->model();
    for (int column = 0; column < model.columnCount(); ++column) {
        noteTip(stop, where, model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        for (int row = 0; row < qMin(model.rowCount(), 100); ++row) {
            const QModelIndex index = model.index(row, column);
            noteTip(stop, where, index.data(Qt::ToolTipRole).toString());
            if (const QString text = index.data().toString(); hostile(text))
                m_shown << text;
        }
    }
}

void TestRichText::look(const QString &stop)
{
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        lookAt(stop, *window);
        for (const QWidget *widget : window->findChildren<QWidget *>())
            lookAt(stop, *widget);
    }
    (void)m_console->window().grab(); // whatever is drawn only when it is seen
}

/// A check that nothing can fail would be worth nothing.
void TestRichText::theSnaresCatchWhatTakesThemForMarkup()
{
    QCOMPARE(m_snares.filesOpened(), 0);
    QVERIFY2(m_texts.size() >= 60, qPrintable(QString::number(m_texts.size())));
    for (const QString &text : std::as_const(m_texts))
        QVERIFY2(text.size() <= 120, qPrintable(text));
    Snares others;
    QLabel careless(others.texts().first());
    (void)careless.grab();
    QVERIFY(others.filesOpened() > 0);
}

void TestRichText::nothingIsTakenForMarkupAndNothingIsFetched()
{
    Tour tour(
        m_console->window(), m_console->state(), [this] { m_console->settle(); },
        [this](const QString &stop) { look(stop); });
    tour.all();
    m_wrong.removeDuplicates();
    QVERIFY2(m_wrong.isEmpty(), qPrintable(u'\n' + m_wrong.mid(0, 20).join(u'\n')));
    QCOMPARE(m_snares.filesOpened(), 0);
    QCOMPARE(m_snares.connections(), 0);
    QVERIFY2(m_shown.size() > 60, qPrintable(QString::number(m_shown.size())));
}

QTEST_MAIN(TestRichText)
#include "tst_richtext.moc"
