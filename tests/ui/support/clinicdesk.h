// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/clinicspage.h"
#include "consoleworld.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

namespace lockstep {

/// The window on its Clinics page, with Northside open: Monday to Friday 8 to 5, in Denver, where
/// it is the evening of Sunday, November 22, 2026.
struct ClinicDesk : ConsoleWorld {
    ClinicDesk()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        settle();
        window->open(Place::clinic(QStringLiteral("northside")));
        settle();
    }

    void settle()
    {
        for (int i = 0; i < 10; ++i) {
            clock.advance(200);
            QCoreApplication::processEvents();
        }
    }
    template <typename T = QWidget> T *find(const QString &name)
    {
        return window->findChild<T *>(name);
    }
    void showTab(const QString &key)
    {
        find<QTabWidget>(QStringLiteral("clinics.tabs"))
            ->setCurrentWidget(find(QStringLiteral("clinics.tab.") + key));
        settle();
    }
    void type(const QString &name, const QString &text)
    {
        auto *field = find<QLineEdit>(name);
        QVERIFY2(field, qPrintable(name));
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    void click(const QString &name)
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button, qPrintable(name));
        QVERIFY2(button->isEnabled(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
        settle();
    }
    QString text(const QString &label) { return find<QLabel>(label)->text(); }
    void publish()
    {
        QTest::keyClick(window.get(), Qt::Key_S, Qt::ControlModifier);
        settle();
    }
    const Clinic &stored(const QString &id = QStringLiteral("northside"))
    {
        return *std::find_if(engine.clinics.cbegin(), engine.clinics.cend(),
            [&](const Clinic &each) { return each.id == id; });
    }
    qsizetype saves() { return engine.commands.filter(QStringLiteral("saveClinic")).size(); }
};

} // namespace lockstep
