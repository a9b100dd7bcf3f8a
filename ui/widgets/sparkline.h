// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace lockstep {

/// A small bar chart of the recent past: one bar a bucket, failures as a filled part with a dot
/// on top, so that shape tells them apart. Grey while disabled. Its accessible name is the sentence
/// it is given.
class Sparkline final : public QWidget {
    Q_OBJECT
public:
    struct Bucket {
        int total = 0;
        int failed = 0;
        bool operator==(const Bucket &) const = default;
    };

    explicit Sparkline(QWidget *parent = nullptr);

    void setBuckets(const QList<Bucket> &buckets, const QString &sentence);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Bucket> m_buckets;
};

} // namespace lockstep
