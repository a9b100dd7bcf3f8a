// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstrun.h"

#include "icons.h"
#include "style.h"
#include "theme.h"
#include "widgets/foldlayout.h"
#include "widgets/readingcolumn.h"
#include "widgets/scrollingpage.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int LogoSide = 64;
constexpr int ChoiceCharacters = 36;
constexpr int ColumnCharacters = 88;

QLabel *paragraph(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    return label;
}

/// A button with the sentence that says what it leads to.
QWidget *choice(QPushButton *button, const QString &text)
{
    auto *caption = paragraph(text);
    setSecondary(caption);
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    layout->addWidget(button);
    layout->addWidget(caption);
    layout->addStretch();
    return box;
}

} // namespace

FirstRun::FirstRun(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"firstRun.page"_s);
    auto *logo = new QLabel;
    logo->setObjectName(u"firstRun.logoLabel"_s);
    logo->setPixmap(logoPixmap(LogoSide, devicePixelRatioF()));
    auto *title = paragraph(tr("One change, every system"));
    setTextStyle(title, TextStyle::Title);
    auto *text = paragraph(tr("Save a clinic's hours once; Lockstep brings them to every system "
                              "you connect, and shows which ones have them."));

    auto *explore = new QPushButton(icon(Glyph::Sandbox), tr("Explore with sample data"));
    explore->setObjectName(u"firstRun.exploreButton"_s);
    auto *setUp = new QPushButton(tr("Set up my first system"));
    setUp->setObjectName(u"firstRun.setUpButton"_s);
    setPrimary(setUp);

    auto *choices = new FoldLayout;
    choices->setSpacing(space::XL);
    choices->addPart(choice(explore,
                         tr("6 sample clinics and 4 simulated systems inside Lockstep, one of "
                            "them failing on purpose. Nothing leaves this computer.")),
        1, ChoiceCharacters);
    choices->addPart(
        choice(setUp,
            tr("You need its web address, and to know where its key is kept. You can test the "
               "connection before anything is sent.")),
        1, ChoiceCharacters);

    auto *content = new ReadingColumn(ColumnCharacters,
        QMargins(space::L, space::L, space::L, space::L), ReadingColumn::Place::Middle);
    QVBoxLayout *layout = content->content();
    layout->setSpacing(space::M);
    layout->addStretch(2);
    layout->addWidget(logo, 0, Qt::AlignHCenter);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(space::L);
    layout->addLayout(choices);
    layout->addStretch(3);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(new ScrollingPage(content));
    connect(explore, &QPushButton::clicked, this, &FirstRun::exploreRequested);
    connect(setUp, &QPushButton::clicked, this, &FirstRun::setUpRequested);
}

} // namespace lockstep
