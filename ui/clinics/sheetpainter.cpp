// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/sheetpainter.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QPainter>
#include <QPrinter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr double UnitsPerInch = 96;
constexpr double Margin = 0.6 * UnitsPerInch;
constexpr int Largest = 34; ///< 25 pt
constexpr int Smallest = 6;
/// A word that is longer is no day and no month: a name perhaps, which may be broken.
constexpr qsizetype LongestWord = 20;

/// Whether the text goes on with the same word at this place.
bool isWithinWord(const QString &text, qsizetype at)
{
    qsizetype first = at, last = at;
    while (first > 0 && text[first - 1].isLetter())
        --first;
    while (last < text.size() && text[last].isLetter())
        ++last;
    return first < at && at < last && last - first <= LongestWord;
}

bool breaksAWord(const QTextBlock &block)
{
    const QTextLayout *layout = block.layout();
    for (int i = 0; i + 1 < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        if (isWithinWord(block.text(), line.textStart() + line.textLength()))
            return true;
    }
    return false;
}

} // namespace

SheetPainter::SheetPainter(const QPageSize &page)
    : m_page(page.size(QPageSize::Inch) * UnitsPerInch)
{
    m_document.setDocumentMargin(0);
    m_document.setUndoRedoEnabled(false);
}

QSizeF SheetPainter::inside() const
{
    return {m_page.width() - 2 * Margin, m_page.height() - 2 * Margin};
}

bool SheetPainter::fits(const QString &html, int typeSize)
{
    QFont font(u"sans-serif"_s);
    font.setStyleHint(QFont::SansSerif);
    // In pixels, so that the screen's resolution has no say in the line breaks.
    font.setPixelSize(typeSize);
    m_document.setDefaultFont(font);
    m_document.setHtml(html);
    m_document.setTextWidth(inside().width());
    m_typeSize = typeSize;
    return m_document.size().height() <= inside().height()
        && m_document.idealWidth() <= inside().width() + 0.5 && !breaksWords();
}

bool SheetPainter::breaksWords() const
{
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        if (breaksAWord(block))
            return true;
    }
    return false;
}

void SheetPainter::setSheet(const DoorSheet &sheet)
{
    const QString html = sheetBody(sheet);
    int small = Smallest, large = Largest;
    while (small < large) {
        const int middle = (small + large + 1) / 2;
        if (fits(html, middle))
            small = middle;
        else
            large = middle - 1;
    }
    fits(html, small);
    m_shrink = std::min(1.0, inside().height() / m_document.size().height());
}

void SheetPainter::draw(QPainter &painter) const
{
    painter.save();
    painter.fillRect(QRectF(QPointF(), m_page), Qt::white);
    painter.translate(Margin, Margin);
    painter.scale(m_shrink, m_shrink);
    QAbstractTextDocumentLayout::PaintContext context;
    // Black on white in every theme.
    context.palette.setColor(QPalette::Text, Qt::black);
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();
}

bool SheetPainter::print(QPrinter &printer) const
{
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const double scale
        = std::min(printer.width() / m_page.width(), printer.height() / m_page.height());
    painter.scale(scale, scale);
    draw(painter);
    return painter.end();
}

QPageSize sheetPageSize()
{
    return QPageSize(QLocale().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter
                                                                                : QPageSize::A4);
}

} // namespace lockstep
