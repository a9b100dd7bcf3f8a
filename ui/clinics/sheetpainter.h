// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/doorsheet.h"

#include <QPageSize>
#include <QTextDocument>

class QPainter;
class QPrinter;

namespace lockstep {

/// Lays a sheet out on one page, as large as it fits, and draws it: on the screen, on paper, and
/// into a PDF, always with the same line breaks.
class SheetPainter final {
public:
    explicit SheetPainter(const QPageSize &page);

    void setSheet(const DoorSheet &sheet);
    /// The page in units of 1/96 inch.
    QSizeF pageSize() const { return m_page; }
    /// Draws the page at the origin, in these units.
    void draw(QPainter &painter) const;
    /// Prints one page; false when the printer or the file does not take it.
    bool print(QPrinter &printer) const;
    /// Height of the body type in these units; for people "18 pt" is 24.
    int typeSize() const { return m_typeSize; }
    /// Whether a word had to be broken between two lines.
    bool breaksWords() const;
    QString plainText() const { return m_document.toPlainText(); }

private:
    QSizeF inside() const;
    bool fits(const QString &html, int typeSize);

    QSizeF m_page;
    mutable QTextDocument m_document;
    int m_typeSize = 0;
    double m_shrink = 1; ///< of what does not fit in the smallest type: nothing is cut
};

/// Letter in the United States and where it is used, else A4.
QPageSize sheetPageSize();

} // namespace lockstep
