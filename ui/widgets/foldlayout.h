// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace lockstep {

/// Parts side by side while each has the room it asks for; one below the other in a narrow pane or
/// with large text.
class FoldLayout final : public QLayout {
    Q_OBJECT
public:
    explicit FoldLayout(QWidget *parent = nullptr);
    ~FoldLayout() override;

    /// Side by side, what is left of the width goes to those with a stretch, in its proportion.
    /// `leastCharacters` is the width that a part asks for; 0: what it is best seen at.
    void addPart(QWidget *part, int stretch = 0, int leastCharacters = 0);
    void addPart(QLayout *part, int stretch = 0, int leastCharacters = 0);
    /// Parts of one line share its middle; otherwise they begin at its top.
    void setCentred(bool centred);

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Part {
        std::unique_ptr<QLayoutItem> item;
        int stretch = 0;
        int leastCharacters = 0;
    };

    std::vector<const Part *> shown() const;
    int widthOf(const Part &part) const;
    /// Below one another: those that use it get the whole width.
    static int foldedWidthOf(const Part &part, int width);
    bool isFolded(int width) const;
    /// Side by side: the width of each part that is shown.
    std::vector<int> widths(int width) const;

    std::vector<Part> m_parts;
    bool m_centred = false;
};

} // namespace lockstep
