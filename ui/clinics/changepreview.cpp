// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/changepreview.h"

#include "clinics/clinicsmodel.h"
#include "clinics/draftwarnings.h"
#include "clinics/linediff.h"
#include "clinics/previewmodel.h"
#include "clinics/scheduledwords.h"
#include "shell/statestore.h"
#include "shell/theme.h"
#include "widgets/codeview.h"
#include "widgets/flowlayout.h"
#include "widgets/foldlayout.h"
#include "widgets/problemline.h"
#include "widgets/tableview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int MostChanges = 6; ///< told one by one
constexpr int SmallestRows = 3;
constexpr int NoteColumn = 3;
constexpr int ToldCharacters = 36; ///< of room for the words beside the buttons

/// The lines of a text that differ from another, from 0.
QList<int> addedLines(const QString &before, const QString &text)
{
    QList<int> added;
    int at = 0;
    for (const DiffLine &line : lineDiff(before.split(u'\n'), text.split(u'\n'))) {
        if (line.kind == DiffLine::Kind::Added)
            added << at;
        at += line.kind != DiffLine::Kind::Removed;
    }
    return added;
}

} // namespace

ChangePreview::ChangePreview(StateStore &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_summary(new QLabel)
    , m_words(new QLabel)
    , m_why(new QPushButton(tr("Why?")))
    , m_warning(new ProblemLine(ProblemLine::Kind::Caution))
    , m_model(new PreviewModel(this))
    , m_table(new TableView)
    , m_note(new QLabel)
    , m_fix(new QPushButton)
    , m_systems(new QPushButton(tr("Show systems")))
    , m_payloadButton(new QPushButton(tr("E&xact message")))
    , m_payload(new CodeView(tr("Exact message")))
{
    m_summary->setObjectName(u"clinics.preview.summary"_s);
    setTextStyle(m_summary, TextStyle::Strong);
    m_words->setObjectName(u"clinics.preview.words"_s);
    m_warning->setObjectName(u"clinics.preview.warning"_s);
    m_note->setObjectName(u"clinics.preview.note"_s);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel *label : {m_summary, m_words, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_why->setObjectName(u"clinics.preview.whyButton"_s);
    m_why->setToolTip(tr("What is wrong, whose side it is, and how it is mended"));
    m_fix->setObjectName(u"clinics.preview.fixButton"_s);
    m_systems->setObjectName(u"clinics.preview.systemsButton"_s);
    m_systems->setCheckable(true);
    m_payloadButton->setObjectName(u"clinics.preview.payload"_s);
    m_payloadButton->setCheckable(true);
    m_payload->setObjectName(u"clinics.preview.payload.text"_s);
    m_payload->hide();
    makeTable();

    auto *heading = new FoldLayout;
    heading->setCentred(true);
    auto *told = new QVBoxLayout;
    told->setSpacing(0);
    told->addWidget(m_summary);
    told->addWidget(m_words);
    auto *buttons = new FlowLayout;
    for (QPushButton *button : {m_why, m_fix, m_systems, m_payloadButton})
        buttons->addWidget(button);
    heading->addPart(told, 1, ToldCharacters);
    heading->addPart(buttons);
    auto *below = new QHBoxLayout;
    below->addWidget(m_table, 1);
    below->addWidget(m_payload, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::S, space::L, space::S);
    layout->setSpacing(space::XS);
    layout->addLayout(heading);
    layout->addWidget(m_warning);
    layout->addLayout(below, 1);
    layout->addWidget(m_note);

    connect(m_payloadButton, &QPushButton::toggled, this, [this](bool on) {
        m_payload->setVisible(on);
        fitRoom();
        for (int column = 1; column < m_model->columnCount(); ++column)
            m_table->setColumnHidden(column, on);
        m_table->setChosenWidths(m_table->chosenWidths()); // alone, the first took all the room
        showRow();
    });
    connect(m_why, &QPushButton::clicked, this, &ChangePreview::whyRequested);
    connect(m_systems, &QPushButton::toggled, this, &ChangePreview::fitRoom);
    connect(m_fix, &QPushButton::clicked, this, &ChangePreview::openFix);
    connect(m_table, &TableView::currentRowChanged, this, &ChangePreview::showRow);
    const auto marksChanged = [this] { setPreviews(m_previews); };
    connect(&m_state, &StateStore::lanesReset, this, marksChanged);
    connect(&m_state, &StateStore::lanesChanged, this,
        [this, marksChanged](const QList<LaneKey> &keys) {
            if (std::any_of(keys.cbegin(), keys.cend(),
                    [this](const LaneKey &key) { return key.subject == m_clinic; }))
                marksChanged();
        });
    tellChanges();
    tellSummary();
}

void ChangePreview::makeTable()
{
    m_table->setObjectName(u"clinics.preview.table"_s);
    m_table->setAccessibleName(tr("What each system will get"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height()
        + SmallestRows * m_table->verticalHeader()->defaultSectionSize());
}

void ChangePreview::setChange(const Clinic &saved, const Clinic &draft)
{
    if (draft.id != m_clinic) { // what is known is of another clinic
        m_published.clear();
        setPreviews({});
    }
    m_clinic = draft.id;
    const bool published = saved.revision > 0;
    m_changes = published ? changeLines(saved, draft) : QStringList{tr("A new clinic")};
    if (published && saved.name != draft.name)
        m_changes << tr("Name: %1 → %2").arg(saved.name, draft.name);
    m_sends = published ? sentText(saved, draft) : tr("all hours");
    m_warning->setText(draftWarnings(saved, draft, m_state.nowMs()).join(u'\n'));
    tellChanges();
    tellSummary();
}

void ChangePreview::tellChanges()
{
    const int most = m_folded ? 1 : MostChanges;
    QStringList shown = m_changes.mid(0, most);
    if (m_changes.size() > most)
        shown << tr("and %n more", nullptr, int(m_changes.size() - most));
    if (m_folded && !shown.isEmpty())
        shown << countText(previews(), m_state.nowMs());
    const bool calm = m_changes.isEmpty();
    m_words->setText(calm ? linksText(m_state, m_clinic) : shown.join(u" · "_s));
    m_words->setVisible(!m_words->text().isEmpty() && !(calm && m_folded));
    m_why->setVisible(
        calm && m_offered && !worstLinkText(m_state, m_state.systems(), m_clinic).isEmpty());
    setTextStyle(m_words, m_folded && !calm ? TextStyle::Strong : TextStyle::Body);
    fitRoom();
}

void ChangePreview::fitRoom()
{
    // Where nothing would be sent one line says so, and the hours have the room.
    const bool calm = m_changes.isEmpty();
    const bool asked = m_payloadButton->isChecked() || m_systems->isChecked();
    const bool low = calm || (m_folded && !asked);
    m_systems->setVisible(m_folded && !calm);
    m_summary->setVisible(calm || !m_folded);
    if (low == m_table->isHidden() && low == m_low && calm == m_calm)
        return;
    m_low = low;
    m_calm = calm;
    m_table->setVisible(!low);
    tellNote();
    Q_EMIT roomChanged();
}

void ChangePreview::setFolded(bool folded)
{
    if (folded == m_folded)
        return;
    m_folded = folded;
    tellChanges();
}

int ChangePreview::openHeight() const
{
    const int line = fontMetrics().height() + space::XS;
    const int warning = m_warning->isHidden() ? 0 : line;
    return 2 * space::S + 2 * line + warning + m_table->minimumHeight() + line;
}

int ChangePreview::neededHeight() const
{
    return m_low ? layout()->heightForWidth(width()) : layout()->minimumHeightForWidth(width());
}

void ChangePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    tellNote();
}

void ChangePreview::setPreviews(const QList<SystemPreview> &previews)
{
    m_previews = previews;
    for (const SystemPreview &preview : previews) {
        if (m_changes.isEmpty())
            m_published[preview.system.config.name] = readableBody(preview.payload);
    }
    QList<PreviewRow> rows;
    for (const SystemPreview &preview : previews) {
        rows << previewRow(preview, m_changes.isEmpty() ? QString() : m_sends, m_state.nowMs());
        rows.last().mark = linkMark(m_state, preview, m_clinic);
    }
    m_model->setRows(rows);
    if (m_table->currentRow() < 0 && !rows.isEmpty()) {
        // What stands in the way is what a person should read.
        const auto odd = std::find_if(
            rows.cbegin(), rows.cend(), [](const PreviewRow &row) { return !row.note.isEmpty(); });
        m_table->selectRowAt(odd == rows.cend() ? 0 : int(odd - rows.cbegin()));
    }
    tellChanges();
    tellSummary();
    showRow();
}

void ChangePreview::offerMessage(bool offered)
{
    m_offered = offered;
    tellChanges();
    tellSummary();
}

void ChangePreview::tellSummary()
{
    const bool calm = m_changes.isEmpty();
    m_summary->setText(
        calm ? tr("No unpublished changes") : destinationsText(previews(), m_state.nowMs()));
    if (calm)
        m_payloadButton->setChecked(false);
    m_payloadButton->setVisible((m_offered && !calm) || m_payloadButton->isChecked());
}

QList<SystemPreview> ChangePreview::previews() const
{
    QList<SystemPreview> previews;
    for (const PreviewRow &row : m_model->rows())
        previews << row.preview;
    return previews;
}

Reason ChangePreview::troubleOfRow() const
{
    const int row = m_table->currentRow();
    return row < 0 || m_low ? Reason::None : m_model->row(row).preview.system.holdReason;
}

void ChangePreview::openFix()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const SystemStatus &system = m_model->row(row).preview.system;
    Q_EMIT openRequested(Place::mending(system.config.name, system.holdReason));
}

void ChangePreview::tellNote()
{
    const int row = m_table->currentRow();
    const QString note = row < 0 ? QString() : m_model->row(row).note;
    const int room
        = m_table->isColumnHidden(NoteColumn) ? 0 : m_table->columnWidth(NoteColumn) - 2 * space::S;
    const QRect seen = m_table->viewport()->rect();
    const bool whole = seen.right() >= m_table->columnViewportPosition(NoteColumn) + room
        && room >= m_table->fontMetrics().horizontalAdvance(note);
    const QString sentence
        = row < 0 ? QString() : obstacleSentence(m_model->row(row).preview.system, m_state.nowMs());
    m_note->setText(!sentence.isEmpty() ? sentence
            : row < 0                   ? QString()
                                        : tr("%1: %2", "system, what stands in the way")
                            .arg(m_model->row(row).preview.system.config.name, note));
    m_note->setVisible(!m_low && (!sentence.isEmpty() || (!note.isEmpty() && !whole)));
    const Reason trouble = troubleOfRow();
    m_fix->setVisible(trouble != Reason::None);
    if (trouble != Reason::None)
        m_fix->setText(fixLabel(m_model->row(row).preview.system));
}

void ChangePreview::showRow()
{
    tellNote();
    const int row = m_table->currentRow();
    if (!m_payloadButton->isChecked() || row < 0)
        return m_payload->clear();
    const SystemPreview &preview = m_model->row(row).preview;
    const QString text = readableBody(preview.payload);
    m_payload->setText(text, {});
    const auto before = m_published.constFind(preview.system.config.name);
    if (before != m_published.cend())
        m_payload->markLines(addedLines(*before, text));
}

} // namespace lockstep
