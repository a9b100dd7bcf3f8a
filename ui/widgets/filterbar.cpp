// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbar.h"

#include "shell/icons.h"
#include "shell/theme.h"
#include "widgets/flowlayout.h"
#include "widgets/largetext.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int TypingMs = 250;
constexpr int AnnounceMs = 500;

/// Never narrower than what it asks for.
class FindField final : public QLineEdit {
public:
    QSize minimumSizeHint() const override
    {
        const int glyph = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
        const int text = fontMetrics().horizontalAdvance(placeholderText());
        return {text + 2 * glyph + 4 * space::S, QLineEdit::minimumSizeHint().height()};
    }
    QSize sizeHint() const override { return QLineEdit::sizeHint().expandedTo(minimumSizeHint()); }
};

} // namespace

QLineEdit *makeFindField(const QString &objectName, const QString &placeholder)
{
    auto *find = new FindField;
    find->setObjectName(objectName);
    find->setPlaceholderText(placeholder);
    find->setAccessibleName(placeholder);
    find->setClearButtonEnabled(true);
    find->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    return find;
}

FilterBar::FilterBar(const QString &stem, const QString &placeholder, QWidget *parent)
    : QWidget(parent)
    , m_layout(new FlowLayout)
    , m_more(new QPushButton(icon(Glyph::Filter), {}))
    , m_folded(new QWidget)
    , m_foldedLayout(new FlowLayout)
    , m_find(makeFindField(stem + u".findLineEdit"_s, placeholder))
    , m_count(new QLabel)
{
    m_count->setObjectName(stem + u".countLabel"_s);
    setSecondary(m_count);
    m_more->setObjectName(stem + u".filtersButton"_s);
    m_more->setCheckable(true);
    m_folded->setLayout(m_foldedLayout);
    m_foldedLayout->setContentsMargins({});
    m_layout->addWidget(m_find);
    m_layout->addWidget(m_more);
    m_layout->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::M, space::L, space::M);
    layout->addLayout(m_layout);
    layout->addWidget(m_folded);
    setNarrowing(0);
    placeFilters();
    connect(m_more, &QPushButton::toggled, m_folded, &QWidget::setVisible);
    for (QTimer *timer : {&m_typing, &m_announcing})
        timer->setSingleShot(true);
    m_typing.setInterval(TypingMs);
    m_announcing.setInterval(AnnounceMs);
    connect(m_find, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        m_typing.stop();
        Q_EMIT textSettled();
    });
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::textSettled);
    connect(&m_announcing, &QTimer::timeout, this, [this] {
        if (isVisible())
            Q_EMIT announced(m_count->text());
    });
}

QString FilterBar::text() const
{
    return m_find->text().trimmed();
}

void FilterBar::setText(const QString &text)
{
    const QSignalBlocker blocker(m_find);
    m_find->setText(text);
}

void FilterBar::addPart(QWidget *part)
{
    m_layout->removeWidget(m_count);
    m_layout->addWidget(part);
    m_layout->addWidget(m_count);
}

void FilterBar::addFilter(QWidget *filter)
{
    m_filters << filter;
    addPart(filter);
    placeFilters();
}

void FilterBar::setNarrowing(int count)
{
    m_more->setText(tr("Filters (%1)").arg(count));
}

void FilterBar::placeFilters()
{
    const bool folds = isLargeText(font()) && !m_filters.isEmpty();
    m_more->setVisible(folds);
    m_folded->setVisible(folds && m_more->isChecked());
    for (QWidget *filter : std::as_const(m_filters)) {
        if (folds == (filter->parentWidget() == m_folded))
            continue;
        (folds ? m_layout : m_foldedLayout)->removeWidget(filter);
        (folds ? m_foldedLayout : m_layout)->addWidget(filter);
    }
    m_layout->removeWidget(m_count);
    m_layout->addWidget(m_count);
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeFilters();
}

void FilterBar::setCount(const QString &text)
{
    if (m_count->text() == text)
        return;
    m_count->setText(text);
    m_announcing.start();
}

QString FilterBar::count() const
{
    return m_count->text();
}

} // namespace lockstep
