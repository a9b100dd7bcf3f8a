// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

class QLabel;

class QToolButton;

namespace lockstep {

class FoldLayout;

// Small parts that the form of a system is made of.

/// A number with only as many decimals as it needs. The wheel scrolls the page unless the box has
/// the focus.
class NumberBox final : public QDoubleSpinBox {
public:
    NumberBox(const QString &objectName, double least, double most, const QString &suffix);
    QString textFromValue(double value) const override;

protected:
    void wheelEvent(QWheelEvent *event) override;
};

QLabel *plainLabel(const QString &objectName);
/// Small and in secondary ink, for explanations.
QLabel *smallLabel(const QString &objectName);
/// Content under a title that opens and closes it; closed at first.
class FoldedPart final : public QWidget {
    Q_OBJECT
public:
    FoldedPart(const QString &objectName, const QString &title, QLayout *content);
    void open();

private:
    QToolButton *m_title;
};

/// Fields beside each other, each with the same room.
FoldLayout *beside(const QList<QWidget *> &fields);
/// A tab that scrolls when it has to, with lines no longer than can be read.
QWidget *makeTab(QLayout *fields);

} // namespace lockstep
