// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/doorsheetpanel.h"

#include "clinics/sheetpainter.h"
#include "clinics/sheetview.h"
#include "shell/icons.h"
#include "shell/theme.h"
#include "widgets/flowlayout.h"
#include "widgets/messagebar.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

DoorSheetPanel::DoorSheetPanel(QWidget *parent)
    : QWidget(parent)
    , m_painter(std::make_unique<SheetPainter>(sheetPageSize()))
    , m_draft(new QLabel(tr("This clinic has changes that are not published yet. The sheet shows "
                            "them.")))
    , m_message(new MessageBar)
    , m_view(new SheetView(*m_painter))
{
    m_draft->setObjectName(u"clinics.sheet.draftLabel"_s);
    m_draft->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::M, space::L, space::S);
    layout->setSpacing(space::S);
    layout->addWidget(makeBar());
    layout->addWidget(m_draft);
    layout->addWidget(m_message);
    layout->addWidget(m_view, 1);
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        layOut();
        Q_EMIT languageChosen(language());
    });
    connect(m_print, &QPushButton::clicked, this, &DoorSheetPanel::print);
    connect(m_pdf, &QPushButton::clicked, this, [this] {
        chooseFile(
            tr("Save the sheet as PDF"), tr("PDF (*.pdf)"), u"pdf"_s, &DoorSheetPanel::savePdf);
    });
    connect(m_html, &QPushButton::clicked, this, [this] {
        chooseFile(tr("Save the sheet as HTML"), tr("HTML (*.html)"), u"html"_s,
            &DoorSheetPanel::saveHtml);
    });
    connect(m_done, &QPushButton::clicked, this, &DoorSheetPanel::closed);
}

DoorSheetPanel::~DoorSheetPanel() = default;

QWidget *DoorSheetPanel::makeBar()
{
    m_language = new QComboBox;
    m_language->setObjectName(u"clinics.sheet.languageComboBox"_s);
    m_language->addItem(tr("English"), int(SheetLanguage::English));
    m_language->addItem(tr("Spanish"), int(SheetLanguage::Spanish));
    m_language->addItem(tr("English and Spanish"), int(SheetLanguage::Both));
    auto *caption = new QLabel(tr("Language of the sheet"));
    caption->setBuddy(m_language);
    m_language->setAccessibleName(caption->text());
    const auto button = [](const QString &name, Glyph glyph, const QString &text) {
        auto *made = new QPushButton(icon(glyph), text);
        made->setObjectName(u"clinics.sheet."_s + name);
        return made;
    };
    m_print = button(u"printButton"_s, Glyph::Print, tr("Print…"));
    m_pdf = button(u"pdfButton"_s, Glyph::Export, tr("Save as PDF…"));
    m_html = button(u"htmlButton"_s, Glyph::Export, tr("Save as HTML…"));
    m_html->setToolTip(tr("A page that screen readers read with its headings and languages"));
    m_done = button(u"doneButton"_s, Glyph::None, tr("Done"));
    auto *bar = new QWidget;
    auto *row = new FlowLayout(bar);
    for (QWidget *part : {static_cast<QWidget *>(caption), static_cast<QWidget *>(m_language),
             static_cast<QWidget *>(m_print), static_cast<QWidget *>(m_pdf),
             static_cast<QWidget *>(m_html), static_cast<QWidget *>(m_done)})
        row->addWidget(part);
    return bar;
}

void DoorSheetPanel::setClinic(const Clinic &clinic, QDate today, bool draft)
{
    m_clinic = clinic;
    m_today = today;
    m_draft->setVisible(draft);
    m_message->clear();
    layOut();
}

void DoorSheetPanel::setLanguage(SheetLanguage language)
{
    const QSignalBlocker quiet(m_language);
    m_language->setCurrentIndex(m_language->findData(int(language)));
    layOut();
}

SheetLanguage DoorSheetPanel::language() const
{
    return SheetLanguage(m_language->currentData().toInt());
}

QWidget *DoorSheetPanel::firstField() const
{
    return m_language;
}

void DoorSheetPanel::layOut()
{
    if (m_clinic.id.isEmpty())
        return;
    m_painter->setSheet(doorSheet(m_clinic, language(), m_today));
    m_view->sheetChanged();
}

void DoorSheetPanel::chooseFile(const QString &name, const QString &filter, const QString &suffix,
    void (DoorSheetPanel::*save)(const QString &))
{
    auto *dialog = new QFileDialog(this, name);
    dialog->setObjectName(u"clinics.sheet.fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(m_clinic.id + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, save](const QString &path) { (this->*save)(path); });
    dialog->open();
}

void DoorSheetPanel::savePdf(const QString &path)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    printer.setPageSize(sheetPageSize());
    printer.setDocName(m_clinic.name);
    printer.setCreator(u"Lockstep"_s);
    tellSaved(path, m_painter->print(printer));
}

void DoorSheetPanel::saveHtml(const QString &path)
{
    QSaveFile file(path);
    const QByteArray page = sheetPage(doorSheet(m_clinic, language(), m_today)).toUtf8();
    tellSaved(
        path, file.open(QIODevice::WriteOnly) && file.write(page) == page.size() && file.commit());
}

void DoorSheetPanel::tellSaved(const QString &path, bool saved)
{
    if (saved)
        m_message->tell(MessageBar::Kind::Success, tr("Saved as %1.").arg(path));
    else
        m_message->tell(MessageBar::Kind::Failure,
            tr("%1 could not be written. Choose a folder you may write to.").arg(path));
}

void DoorSheetPanel::print()
{
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return m_message->tell(MessageBar::Kind::Caution,
            tr("No printer is set up on this computer. Save the sheet as PDF instead."));
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(sheetPageSize());
    printer->setDocName(m_clinic.name);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName(u"clinics.sheet.printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer](QPrinter *) {
            if (m_painter->print(*printer))
                m_message->tell(MessageBar::Kind::Success, tr("Sent to the printer."));
            else
                m_message->tell(MessageBar::Kind::Failure, tr("The printer did not take it."));
        });
    dialog->open();
}

} // namespace lockstep
