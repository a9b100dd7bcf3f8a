// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "picturebook.h"

namespace lockstep {

/// A scripted tour through the sandbox, an empty store and Spanish that leaves a picture of every
/// page and of every state worth seeing. It fills the pages with real traffic, one system failing,
/// and waits for what it needs to be said.
class Screenshots final : public QObject {
    Q_OBJECT
public:
    /// The event loop ends with 0 when every picture was written.
    Screenshots(Console &console, const QString &folder, int textScale);

private:
    void begin();
    void plan();
    void planTraffic();
    void planClinics();
    void planFlow();
    void planFailures();
    void planSystems();
    void planRecords();
    void planWindow();
    void planComparison();
    void planCalm();
    void planEmpty();
    void planSpanish();
    /// The pages themselves, without what a person does there.
    void planMainPages(const QString &suffix, const QList<PictureLook> &looks);

    void changeHours(qsizetype clinic);
    void changeBehindTheDraft();
    /// The failing system answers slowly, so that a job lasts.
    void slowDown(int latencyMs, bool refuses);
    void openMain(PageId page);
    void selectTellingRow(const QString &view);
    QList<LaneKey> lanesOf(const QString &system);
    /// Nothing is on its way.
    bool settled();

    Console &m_console;
    PictureBook m_book;
    bool m_begun = false;
};

} // namespace lockstep
