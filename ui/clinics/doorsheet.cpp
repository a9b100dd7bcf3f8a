// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/doorsheet.h"

#include "campaigns.h"
#include "clinics/exceptionsmodel.h"
#include "clinics/sheetwords.h"
#include "exceptions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

using Phrase = SheetWords::Phrase;

/// One language of a clinic's sheet.
class PartMaker {
public:
    PartMaker(const Clinic &clinic, const QString &language, QDate today)
        : m_clinic(clinic)
        , m_words(language)
        , m_today(today)
        , m_last(today.addDays(SheetDays))
        , m_campaigns(campaignsOf(clinic))
    {
    }

    SheetPart make()
    {
        SheetPart part{.language = m_words.language(), .blocks = weeks(), .footer = {}};
        part.blocks << exceptions();
        for (const Campaign &campaign : std::as_const(m_campaigns)) {
            if (const SheetBlock block = this->campaign(campaign); !block.rows.isEmpty())
                part.blocks << block;
        }
        part.footer = m_words(Phrase::Updated).arg(m_words.longDate(m_today));
        return part;
    }

private:
    bool isCampaign(const QString &service) const
    {
        return std::any_of(m_campaigns.cbegin(), m_campaigns.cend(),
            [&](const Campaign &each) { return each.service == service; });
    }

    QString nameOf(const QString &service) const
    {
        return m_words.label(serviceText(m_clinic, service));
    }

    /// The weeks that are in effect today, a service each.
    QList<SheetBlock> weeks() const
    {
        QList<SheetBlock> blocks;
        for (const Schedule &schedule : m_clinic.schedules) {
            if (!schedule.covers(m_today) || isCampaign(schedule.service))
                continue;
            SheetBlock block{.title = nameOf(schedule.service), .note = {}, .rows = {}};
            const int first
                = int(QLocale(QLocale::English, QLocale::UnitedStates).firstDayOfWeek());
            for (int i = 0; i < 7; ++i) {
                const int day = (first - 1 + i) % 7;
                block.rows << SheetRow{
                    m_words.weekday(day), m_words.hours(schedule.weekly[size_t(day)]), {}};
            }
            blocks << block;
        }
        // One service is the clinic: its name says nothing at the door.
        if (blocks.size() == 1)
            blocks.first().title = m_words(Phrase::Hours);
        return blocks;
    }

    SheetBlock exceptions() const
    {
        SheetBlock block{.title = m_words(Phrase::SpecialDays), .note = {}, .rows = {}};
        for (const qsizetype place : exceptionsIn(m_clinic)) {
            const Override &entry = m_clinic.overrides[place];
            if (entry.lastDate() < m_today || entry.date > m_last)
                continue;
            QStringList note;
            if (entry.service != EveryService && servicesOf(m_clinic).size() > 1)
                note << nameOf(entry.service);
            if (!entry.label.isEmpty())
                note << m_words.label(entry.label);
            block.rows << row(entry, note.join(u" · "_s));
        }
        if (block.rows.isEmpty())
            block.note = m_words(Phrase::Usual);
        return block;
    }

    SheetBlock campaign(const Campaign &campaign) const
    {
        SheetBlock block{.title = m_words.label(campaign.name),
            .note = m_words.label(campaign.note),
            .rows = {}};
        for (const Override &entry : campaign.dates) {
            if (entry.lastDate() >= m_today && entry.date <= m_last && !entry.closed)
                block.rows << row(entry, {});
        }
        return block;
    }

    SheetRow row(const Override &entry, const QString &note) const
    {
        return {m_words.dates({entry.date, entry.lastDate()}),
            m_words.hours(DayHours(entry.intervals)), note};
    }

    const Clinic &m_clinic;
    const SheetWords m_words;
    const QDate m_today;
    const QDate m_last;
    const QList<Campaign> m_campaigns;
};

QString html(const QString &text)
{
    return text.toHtmlEscaped();
}

QString rowHtml(const SheetRow &row)
{
    const QString note = row.note.isEmpty() ? QString() : u"<br><i>"_s + html(row.note) + u"</i>"_s;
    return u"<tr><th align=\"left\" valign=\"top\" scope=\"row\" width=\"42%\">"_s + html(row.day)
        + u"</th><td valign=\"top\">"_s + html(row.hours) + note + u"</td></tr>\n"_s;
}

QString blockHtml(const SheetBlock &block)
{
    QString text = u"<h2>"_s + html(block.title) + u"</h2>\n"_s;
    if (!block.note.isEmpty())
        text += u"<p>"_s + html(block.note) + u"</p>\n"_s;
    if (block.rows.isEmpty())
        return text;
    text += u"<table width=\"100%\" cellpadding=\"3\" cellspacing=\"0\">\n"_s;
    for (const SheetRow &row : block.rows)
        text += rowHtml(row);
    return text + u"</table>\n"_s;
}

QString partHtml(const SheetPart &part)
{
    QString text = u"<div lang=\""_s + part.language + u"\">\n"_s;
    for (const SheetBlock &block : part.blocks)
        text += blockHtml(block);
    return text + u"<p><small>"_s + html(part.footer) + u"</small></p>\n</div>\n"_s;
}

} // namespace

DoorSheet doorSheet(const Clinic &clinic, SheetLanguage language, QDate today)
{
    DoorSheet sheet{.clinic = clinic.name, .parts = {}};
    if (language != SheetLanguage::Spanish)
        sheet.parts << PartMaker(clinic, u"en"_s, today).make();
    if (language != SheetLanguage::English)
        sheet.parts << PartMaker(clinic, u"es"_s, today).make();
    return sheet;
}

QString sheetBody(const DoorSheet &sheet)
{
    const QString title = u"<h1>"_s + html(sheet.clinic) + u"</h1>\n"_s;
    QStringList parts;
    for (const SheetPart &part : sheet.parts)
        parts << partHtml(part);
    if (parts.size() < 2)
        return title + parts.join(QString());
    // Side by side both have large type.
    return title
        + u"<table width=\"100%\" cellspacing=\"0\"><tr><td width=\"50%\" valign=\"top\">"_s
        + parts.join(u"</td><td width=\"50%\" valign=\"top\">"_s) + u"</td></tr></table>\n"_s;
}

QString sheetPage(const DoorSheet &sheet)
{
    static const QString style
        = u"body{font:1.5em/1.4 sans-serif;color:#000;background:#fff;max-width:40em;"
          "margin:1.5em auto;padding:0 1em}h1{font-size:1.8em;margin:0 0 .3em}"
          "h2{font-size:1.2em;margin:1em 0 .2em}table{border-collapse:collapse;width:100%}"
          "th,td{text-align:left;vertical-align:top;padding:.2em .5em .2em 0;"
          "border-bottom:1px solid #767676}"
          "div+div{border-top:3px solid #000;margin-top:1.5em}@media print{body{font-size:16pt;margin:0}}"_s;
    QString parts;
    for (const SheetPart &part : sheet.parts)
        parts += partHtml(part);
    const QString language = sheet.parts.isEmpty() ? u"en"_s : sheet.parts.first().language;
    return u"<!DOCTYPE html>\n<html lang=\""_s + language
        + u"\">\n<head>\n<meta charset=\"utf-8\">\n<title>"_s + html(sheet.clinic)
        + u"</title>\n<style>"_s + style + u"</style>\n</head>\n<body>\n<h1>"_s + html(sheet.clinic)
        + u"</h1>\n"_s + parts + u"</body>\n</html>\n"_s;
}

} // namespace lockstep
