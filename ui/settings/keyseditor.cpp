// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyseditor.h"

#include "shell/theme.h"
#include "widgets/choicestrip.h"
#include "widgets/flowlayout.h"
#include "widgets/problemline.h"
#include "widgets/tableview.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

class KeysEditor::Model final : public TableModel<Row, int> {
public:
    explicit Model(QObject *parent)
        : TableModel(
            {{.title = KeysEditor::tr("Action"),
                 .width = 0,
                 .text = [](const Row &row) { return row.text; }},
                {.title = KeysEditor::tr("Keys"),
                    .width = 240,
                    .text = [](const Row &row) { return row.keys; }},
                {.title = KeysEditor::tr("Changed"),
                    .width = 100,
                    .text =
                        [](const Row &row) {
                            return row.chosen ? KeysEditor::tr("Changed") : QString();
                        },
                    .secondary = true}},
            [](const Row &row) { return int(row.id); }, parent)
    {
    }
};

KeysEditor::KeysEditor(Actions &actions, Shortcuts &shortcuts, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_shortcuts(shortcuts)
    , m_model(new Model(this))
    , m_table(new TableView)
    , m_name(new QLabel)
    , m_edit(new QKeySequenceEdit)
    , m_none(new QPushButton(tr("No keys")))
    , m_reset(new QPushButton(icon(Glyph::Undo), tr("Reset")))
    , m_resetAll(new QPushButton(tr("Reset all keys")))
    , m_problem(new ProblemLine)
    , m_taken(new ChoiceStrip(u"settings.keysTaken"_s))
    , m_takeOver(m_taken->addAnswer(u"takeOverButton"_s, tr("Take them over")))
{
    m_taken->addDecline(u"keepButton"_s, tr("Leave them"));
    m_table->setObjectName(u"settings.keysTableView"_s);
    m_table->setAccessibleName(tr("Actions and their keys"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(8 * rowHeight(font()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::M, 0, space::M, 0);
    layout->setSpacing(space::S);
    layout->addWidget(m_table, 1);
    layout->addWidget(makeEditor());
    layout->addWidget(m_taken);
    layout->addWidget(m_problem);
    connectAll();
    fill();
    m_table->selectRowAt(0);
}

QWidget *KeysEditor::makeEditor()
{
    m_name->setTextFormat(Qt::PlainText);
    setTextStyle(m_name, TextStyle::Strong);
    m_edit->setObjectName(u"settings.keysKeySequenceEdit"_s);
    m_edit->setAccessibleName(tr("Press the new keys"));
    m_edit->setToolTip(tr("Press the new keys"));
    if (auto *field = m_edit->findChild<QLineEdit *>())
        field->setAccessibleName(m_edit->accessibleName());
    m_edit->setMinimumWidth(fontMetrics().horizontalAdvance(u"Ctrl+Shift+Backspace, …"_s) + 32);
    m_none->setObjectName(u"settings.keysNoneButton"_s);
    m_reset->setObjectName(u"settings.keysResetButton"_s);
    m_resetAll->setObjectName(u"settings.keysResetAllButton"_s);
    m_problem->setObjectName(u"settings.keysProblem"_s);
    auto *editor = new QWidget;
    auto *layout = new FlowLayout(editor);
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_name, m_edit, m_none, m_reset, m_resetAll})
        layout->addWidget(part);
    return editor;
}

void KeysEditor::connectAll()
{
    connect(m_table, &TableView::currentRowChanged, this, &KeysEditor::showCurrent);
    connect(m_table, &TableView::activated, m_edit, qOverload<>(&QWidget::setFocus));
    connect(
        m_edit, &QKeySequenceEdit::editingFinished, this, [this] { take(m_edit->keySequence()); });
    connect(m_none, &QPushButton::clicked, this, [this] {
        if (const auto id = current())
            m_shortcuts.set(*id, {});
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const auto id = current())
            m_shortcuts.reset(*id);
    });
    connect(m_resetAll, &QPushButton::clicked, &m_shortcuts, &Shortcuts::resetAll);
    connect(m_takeOver, &QPushButton::clicked, this, [this] {
        if (const auto id = current())
            m_shortcuts.set(*id, m_wanted);
    });
    connect(m_taken, &ChoiceStrip::declined, this, &KeysEditor::showCurrent);
    connect(&m_shortcuts, &Shortcuts::changed, this, &KeysEditor::fill);
}

bool KeysEditor::setFilter(const QString &text)
{
    if (m_filter == text)
        return m_model->rowCount() > 0;
    m_filter = text;
    fill();
    if (m_model->rowCount() > 0)
        return true;
    m_filter.clear();
    fill();
    return false;
}

void KeysEditor::fill()
{
    QList<Row> rows;
    for (const ActionId id : m_actions.ids()) {
        Row row{.id = id,
            .text = m_actions[id]->text().remove(u'&'),
            .keys = keysText(m_shortcuts.keys(id)),
            .chosen = m_shortcuts.isChosen(id)};
        if (row.text.contains(m_filter, Qt::CaseInsensitive)
            || row.keys.contains(m_filter, Qt::CaseInsensitive))
            rows << row;
    }
    m_model->setRows(rows);
    showCurrent();
}

std::optional<ActionId> KeysEditor::current() const
{
    const int row = m_table->currentRow();
    return row < 0 ? std::nullopt : std::optional(m_model->row(row).id);
}

void KeysEditor::showCurrent()
{
    const auto id = current();
    m_taken->hide();
    m_problem->setText({});
    const bool any = std::any_of(
        m_model->rows().begin(), m_model->rows().end(), [](const Row &row) { return row.chosen; });
    m_resetAll->setEnabled(any || !m_filter.isEmpty());
    for (QWidget *part : std::initializer_list<QWidget *>{m_edit, m_none, m_reset})
        part->setEnabled(id.has_value());
    if (!id)
        return;
    m_name->setText(tr("Shortcut for “%1”").arg(m_actions[*id]->text().remove(u'&')));
    const QSignalBlocker blocker(m_edit);
    m_edit->setKeySequence(m_shortcuts.keys(*id).value(0));
    m_none->setEnabled(!m_shortcuts.keys(*id).isEmpty());
    m_reset->setEnabled(m_shortcuts.isChosen(*id));
}

void KeysEditor::take(const QKeySequence &keys)
{
    const auto id = current();
    if (!id || keys == m_shortcuts.keys(*id).value(0))
        return;
    m_taken->hide();
    m_problem->setText(keys.isEmpty() ? QString() : Shortcuts::problem(keys));
    if (!m_problem->text().isEmpty())
        return;
    if (const auto other = m_shortcuts.taken(keys, *id); other && !keys.isEmpty())
        return askForTaken(keys, *other);
    m_shortcuts.set(*id, keys);
}

void KeysEditor::askForTaken(const QKeySequence &keys, ActionId other)
{
    m_wanted = keys;
    m_taken->ask(
        tr("%1 belongs to “%2”. Take it over?")
            .arg(keys.toString(QKeySequence::NativeText), m_actions[other]->text().remove(u'&')));
}

} // namespace lockstep
