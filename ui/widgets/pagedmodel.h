// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/tableexport.h"
#include "widgets/tablemodel.h"

namespace lockstep {

/// Rows that match a filter, newest first, fetched a page at a time by key as the view comes near
/// the end.
template <typename Row, typename Filter, typename Answer>
class PagedModel : public TableModel<Row, qint64>, public ExportsWhole {
public:
    using TableModel<Row, qint64>::TableModel;

    /// A page was asked for.
    std::function<void()> asked;
    /// A page has come.
    std::function<void()> loaded;
    std::function<void(const Error &)> failed;

    const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter)
    {
        m_filter = filter;
        reload();
    }
    /// From the newest again.
    void reload()
    {
        m_next = 0;
        ask(0);
    }
    bool loading() const { return m_loading; }
    /// The question was never answered, or not well.
    bool answered() const { return m_answered; }
    /// More than what is loaded may exist.
    bool more() const { return m_next > 0; }

    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && !m_loading && more();
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (canFetchMore(parent))
            ask(m_next);
    }

    /// Every row that matches, loaded or not.
    ExportSource exportWhole(const QString &title, const QList<int> &columns) override
    {
        ExportSource source{.title = title, .columns = {}, .total = 0, .next = {}, .about = {}};
        for (const int column : columns)
            source.columns << this->headerData(column, Qt::Horizontal).toString();
        source.next = pages([this, columns](const Row &row) {
            QStringList line;
            for (const int column : columns)
                line << this->fileText(row, column);
            return line;
        });
        return source;
    }

protected:
    /// One page after the other, each row as a line of a file. The filter stays as it is now.
    auto pages(std::function<QStringList(const Row &)> line)
    {
        struct Place {
            Filter filter;
            qint64 after = 0;
            bool over = false;
        };
        const auto place = std::make_shared<Place>();
        place->filter = m_filter;
        place->filter.limit = ExportPage;
        const QPointer<PagedModel> guard(this);
        return [this, guard, place, line = std::move(line)](
                   std::function<void(const Result<QList<QStringList>> &)> got) {
            if (!guard || place->over)
                return got(QList<QStringList>());
            query(place->filter, place->after,
                [this, guard, place, line, got](const Result<Answer> &page) {
                    if (!page)
                        return got(page.error());
                    QList<QStringList> lines;
                    for (const Row &row : page->rows)
                        lines << line(row);
                    place->after = nextAfter(*page);
                    place->over = place->after == 0;
                    got(lines);
                });
        };
    }

    /// Asks for the page behind `after` (0: the first).
    virtual void query(
        Filter filter, qint64 after, std::function<void(const Result<Answer> &)> answer)
        = 0;
    /// Where the next page begins; 0: there is none.
    virtual qint64 nextAfter(const Answer &page) const = 0;

private:
    static constexpr int ExportPage = 1000;

    void ask(qint64 after)
    {
        m_loading = true;
        if (asked)
            asked();
        const int question = ++m_question;
        query(m_filter, after, [this, question, after](const Result<Answer> &page) {
            if (question != m_question)
                return; // of an older filter
            m_loading = false;
            m_answered = page.ok();
            if (!page) {
                if (failed)
                    failed(page.error());
                return;
            }
            m_next = nextAfter(*page);
            if (after > 0)
                this->append(page->rows);
            else
                this->setRows(page->rows);
            if (loaded)
                loaded();
        });
    }

    Filter m_filter;
    qint64 m_next = 0;
    int m_question = 0;
    bool m_loading = false;
    bool m_answered = false;
};

} // namespace lockstep
