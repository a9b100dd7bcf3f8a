// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/doorsheet.h"
#include "hours.h"

#include <QWidget>

class QComboBox;
class QFileDialog;
class QLabel;
class QPushButton;

namespace lockstep {

class MessageBar;
class SheetPainter;
class SheetView;

/// The sheet of one clinic before it is printed: what it looks like, in which language, and the
/// ways out: paper, PDF, HTML.
class DoorSheetPanel final : public QWidget {
    Q_OBJECT
public:
    explicit DoorSheetPanel(QWidget *parent = nullptr);
    ~DoorSheetPanel() override;

    /// `draft`: it has changes that are not published.
    void setClinic(const Clinic &clinic, QDate today, bool draft);
    void setLanguage(SheetLanguage language);
    SheetLanguage language() const;
    QWidget *firstField() const;

    void savePdf(const QString &path);
    void saveHtml(const QString &path);

Q_SIGNALS:
    /// A person chose it.
    void languageChosen(lockstep::SheetLanguage language);
    void closed();

private:
    QWidget *makeBar();
    void layOut();
    void chooseFile(const QString &name, const QString &filter, const QString &suffix,
        void (DoorSheetPanel::*save)(const QString &));
    void print();
    void tellSaved(const QString &path, bool saved);

    Clinic m_clinic;
    QDate m_today;
    std::unique_ptr<SheetPainter> m_painter;
    QComboBox *m_language;
    QPushButton *m_print;
    QPushButton *m_pdf;
    QPushButton *m_html;
    QPushButton *m_done;
    QLabel *m_draft;
    MessageBar *m_message;
    SheetView *m_view;
};

} // namespace lockstep
