// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lockstep {

class ProblemLine;

/// An editor with its label above it and, below, one sentence of help and the problem it has.
/// The editor's object name is the stem: its problem is named STEM.problem.
class FormField final : public QWidget {
    Q_OBJECT
public:
    /// Takes ownership of `editor`. A check box carries its own label: give none.
    FormField(
        const QString &label, QWidget *editor, const QString &help = {}, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    /// Plain text; empty takes it away. Told to assistive technology as the editor's description.
    void setProblem(const QString &text);
    QString problem() const;

private:
    QWidget *m_editor;
    QString m_help;
    ProblemLine *m_problem;
};

} // namespace lockstep
