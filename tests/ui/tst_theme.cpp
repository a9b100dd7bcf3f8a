// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/icons.h"
#include "shell/statusmark.h"
#include "shell/theme.h"

#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QSpinBox>
#include <QStyleOptionSpinBox>
#include <QtMath>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : qPow((channel + 0.055) / 1.055, 2.4);
}

using Triple = std::array<double, 3>;

Triple linearRgb(const QColor &colour)
{
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

/// WCAG 2.2 contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &colour) {
        const Triple rgb = linearRgb(colour);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    };
    const double la = luminance(a), lb = luminance(b);
    return (qMax(la, lb) + 0.05) / (qMin(la, lb) + 0.05);
}

using Matrix = std::array<Triple, 3>;

Triple times(const Matrix &m, const Triple &v)
{
    Triple result{};
    for (size_t i = 0; i < 3; ++i)
        result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return result;
}

/// Machado, Oliveira and Fernandes 2009, severity 1.0; the first is normal vision.
constexpr std::array<Matrix, 4> Visions{{
    {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
        {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413},
        {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602},
        {0.004733, 0.691367, 0.303900}}},
}};

Triple lab(const Triple &rgb)
{
    constexpr Matrix ToXyz{{{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750},
        {0.0193339, 0.1191920, 0.9503041}}};
    constexpr Triple White{0.95047, 1.0, 1.08883};
    Triple f = times(ToXyz, rgb);
    for (size_t i = 0; i < 3; ++i) {
        const double t = f[i] / White[i];
        f[i] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

double hueOf(double a, double b)
{
    if (a == 0 && b == 0)
        return 0;
    const double degrees = qRadiansToDegrees(qAtan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
}

/// CIEDE2000 (Sharma, Wu and Dalal 2005).
double colourDistance(const Triple &first, const Triple &second)
{
    const auto pow7 = [](double x) { return qPow(x, 7); };
    const double c1 = std::hypot(first[1], first[2]), c2 = std::hypot(second[1], second[2]);
    const double mean = (c1 + c2) / 2;
    const double g = 0.5 * (1 - qSqrt(pow7(mean) / (pow7(mean) + pow7(25))));
    const double a1 = (1 + g) * first[1], a2 = (1 + g) * second[1];
    const double cp1 = std::hypot(a1, first[2]), cp2 = std::hypot(a2, second[2]);
    const double h1 = hueOf(a1, first[2]), h2 = hueOf(a2, second[2]);
    double dh = cp1 * cp2 == 0 ? 0 : h2 - h1;
    dh += dh > 180 ? -360 : dh < -180 ? 360 : 0;
    const double dL = second[0] - first[0], dC = cp2 - cp1;
    const double dH = 2 * qSqrt(cp1 * cp2) * qSin(qDegreesToRadians(dh / 2));
    const double meanL = (first[0] + second[0]) / 2, meanC = (cp1 + cp2) / 2;
    double meanH = h1 + h2;
    if (cp1 * cp2 != 0)
        meanH = qAbs(h1 - h2) <= 180 ? meanH / 2 : (meanH + (meanH < 360 ? 360 : -360)) / 2;
    const auto cosine = [](double degrees) { return qCos(qDegreesToRadians(degrees)); };
    const double t = 1 - 0.17 * cosine(meanH - 30) + 0.24 * cosine(2 * meanH)
        + 0.32 * cosine(3 * meanH + 6) - 0.20 * cosine(4 * meanH - 63);
    const double l50 = (meanL - 50) * (meanL - 50);
    const double sL = 1 + 0.015 * l50 / qSqrt(20 + l50);
    const double sC = 1 + 0.045 * meanC, sH = 1 + 0.015 * meanC * t;
    const double turn = 30 * qExp(-qPow((meanH - 275) / 25, 2));
    const double rT
        = -2 * qSqrt(pow7(meanC) / (pow7(meanC) + pow7(25))) * qSin(qDegreesToRadians(2 * turn));
    const double l = dL / sL, c = dC / sC, h = dH / sH;
    return qSqrt(l * l + c * c + h * h + rT * c * h);
}

QList<QColor> backgrounds(const Tokens &t)
{
    return {t.page, t.surface, t.alternate, t.selection};
}

QImage blackOnWhite(Mark mark, int size)
{
    Tokens tokens = Tokens::light();
    tokens.statuses.fill({Qt::black, QColor()});
    QImage image(size, size, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintMark(painter, image.rect(), mark, tokens);
    return image;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void colourDistanceAgreesWithPublishedPairs();
    void textIsReadableOnEveryBackground_data();
    void textIsReadableOnEveryBackground();
    void marksAndBordersStandOut_data() { textIsReadableOnEveryBackground_data(); }
    void marksAndBordersStandOut();
    void statusColoursDifferForEveryVision_data() { textIsReadableOnEveryBackground_data(); }
    void statusColoursDifferForEveryVision();
    void marksDifferInShapeAlone_data();
    void marksDifferInShapeAlone();
    void everyGlyphHasAPicture();
    void tokensComeBackFromThePaletteTheyMade();
    void textScaleMovesEveryStyle();
    void nothingIsGreyInHighContrast();
    void stepsOfANumberAreLargeEnoughToHit();
};

void TestTheme::colourDistanceAgreesWithPublishedPairs()
{
    // Pairs 1, 7 and 25 of Sharma, Wu and Dalal's test data.
    const auto close = [](double a, double b) { return qAbs(a - b) < 0.0001; };
    QVERIFY(close(colourDistance({50, 2.6772, -79.7751}, {50, 0, -82.7485}), 2.0425));
    QVERIFY(close(colourDistance({50, 0, 0}, {50, -1, 2}), 2.3669));
    QVERIFY(
        close(colourDistance({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}), 1.2644));
}

void TestTheme::textIsReadableOnEveryBackground_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::textIsReadableOnEveryBackground()
{
    QFETCH(bool, dark);
    const Tokens &t = dark ? Tokens::darkTable() : Tokens::light();
    for (const QColor &background : backgrounds(t)) {
        QVERIFY2(contrast(t.ink, background) >= 4.5, qPrintable(background.name()));
        QVERIFY2(contrast(t.secondaryInk, background) >= 4.5, qPrintable(background.name()));
    }
    QVERIFY(contrast(t.accent, t.page) >= 4.5);
    QVERIFY(contrast(t.onAccent, t.accent) >= 4.5);
    for (const Tokens::Status &status : t.statuses)
        QVERIFY(!status.tint.isValid() || contrast(t.ink, status.tint) >= 4.5);
}

void TestTheme::marksAndBordersStandOut()
{
    QFETCH(bool, dark);
    const Tokens &t = dark ? Tokens::darkTable() : Tokens::light();
    for (const QColor &background : {t.page, t.alternate, t.selection}) {
        for (const Tokens::Status &status : t.statuses)
            QVERIFY2(contrast(status.icon, background) >= 3.0, qPrintable(status.icon.name()));
        QVERIFY2(contrast(t.controlBorder, background) >= 3.0, qPrintable(background.name()));
        QVERIFY2(contrast(t.focus, background) >= 3.0, qPrintable(background.name()));
    }
    for (const Tokens::Status &status : t.statuses)
        QVERIFY(!status.tint.isValid() || contrast(status.icon, status.tint) >= 3.0);
}

void TestTheme::statusColoursDifferForEveryVision()
{
    QFETCH(bool, dark);
    const Tokens &t = dark ? Tokens::darkTable() : Tokens::light();
    constexpr std::array Six{
        Mark::InSync, Mark::Pending, Mark::Retrying, Mark::Failed, Mark::Drifted, Mark::Paused};
    double smallest = 100;
    for (const Matrix &vision : Visions) {
        const auto seen = [&](Mark mark) {
            Triple rgb = times(vision, linearRgb(t[mark].icon));
            for (double &channel : rgb)
                channel = qBound(0.0, channel, 1.0);
            return lab(rgb);
        };
        for (size_t i = 0; i < Six.size(); ++i) {
            for (size_t j = i + 1; j < Six.size(); ++j)
                smallest = qMin(smallest, colourDistance(seen(Six[i]), seen(Six[j])));
        }
    }
    QVERIFY2(smallest >= 15, qPrintable(QString::number(smallest)));
}

void TestTheme::marksDifferInShapeAlone_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {16, 20, 24})
        QTest::addRow("%d px", size) << size;
}

void TestTheme::marksDifferInShapeAlone()
{
    QFETCH(int, size);
    for (int a = 0; a < MarkCount; ++a) {
        const QImage first = blackOnWhite(Mark(a), size);
        for (int b = a + 1; b < MarkCount; ++b) {
            const QImage second = blackOnWhite(Mark(b), size);
            int differing = 0;
            for (int y = 0; y < size; ++y) {
                for (int x = 0; x < size; ++x)
                    differing
                        += qAbs(qGray(first.pixel(x, y)) - qGray(second.pixel(x, y))) > 96 ? 1 : 0;
            }
            QVERIFY2(differing > size * size / 20,
                qPrintable(word(Mark(a)) + u" and "_s + word(Mark(b))));
        }
    }
}

void TestTheme::everyGlyphHasAPicture()
{
    for (int glyph = 1; glyph <= int(Glyph::Warning); ++glyph) {
        const QImage image = glyphPixmap(Glyph(glyph), 24, Qt::black, 1).toImage();
        int inked = 0;
        for (int y = 0; y < 24; ++y) {
            for (int x = 0; x < 24; ++x)
                inked += qAlpha(image.pixel(x, y)) > 128 ? 1 : 0;
        }
        QVERIFY2(inked > 8, qPrintable(QString::number(glyph)));
    }
}

void TestTheme::tokensComeBackFromThePaletteTheyMade()
{
    QVERIFY(!Tokens::of(Tokens::light().palette()).dark);
    QVERIFY(Tokens::of(Tokens::darkTable().palette()).dark);
    QVERIFY(Tokens::of(QPalette(Qt::yellow, Qt::black)).highContrast);
}

void TestTheme::textScaleMovesEveryStyle()
{
    Theme theme(*qApp);
    QLabel title;
    setTextStyle(&title, TextStyle::Title);
    const int before = QFontInfo(title.font()).pixelSize();
    theme.setTextScale(200);
    QTRY_COMPARE(QFontInfo(title.font()).pixelSize(), 2 * before);
    theme.setTextScale(1000);
    QCOMPARE(theme.textScale(), 200);
    theme.setTextScale(80);
    QVERIFY(styledFont(QApplication::font(), TextStyle::Small).pixelSize() >= 12);
}

void TestTheme::nothingIsGreyInHighContrast()
{
    QApplication::setPalette(QApplication::style()->standardPalette());
    Theme theme(*qApp);
    theme.setChoice(ThemeChoice::HighContrast);
    const QPalette palette = QApplication::palette();
    QVERIFY(Tokens::of(palette).highContrast);
    QCOMPARE(
        palette.color(QPalette::PlaceholderText).rgb(), palette.color(QPalette::WindowText).rgb());
    // A mark on the highlight keeps its inner shape.
    const QImage mark = markPixmap(Mark::Failed, 24, onHighlight(palette), 1).toImage();
    bool ink = false, inner = false;
    for (int y = 0; y < mark.height(); ++y) {
        for (int x = 0; x < mark.width(); ++x) {
            ink |= mark.pixel(x, y) == palette.color(QPalette::HighlightedText).rgb();
            inner |= mark.pixel(x, y) == palette.color(QPalette::Highlight).rgb();
        }
    }
    QVERIFY(ink && inner);
    theme.setChoice(ThemeChoice::Light);
}

void TestTheme::stepsOfANumberAreLargeEnoughToHit()
{
    constexpr int Least = 24;
    Theme theme(*qApp);
    for (const int scale : {80, 100, 200}) {
        theme.setTextScale(scale);
        QSpinBox box;
        box.setRange(0, 3650);
        box.setSuffix(u" days"_s);
        box.resize(box.sizeHint());
        QStyleOptionSpinBox option;
        option.initFrom(&box);
        option.subControls = QStyle::SC_All;
        const auto part = [&](QStyle::SubControl which) {
            return box.style()->subControlRect(QStyle::CC_SpinBox, &option, which, &box);
        };
        const QRect up = part(QStyle::SC_SpinBoxUp), down = part(QStyle::SC_SpinBoxDown);
        for (const QRect &step : {up, down})
            QVERIFY(step.width() >= Least && step.height() >= Least);
        QVERIFY(!up.intersects(down));
        QVERIFY(part(QStyle::SC_SpinBoxEditField).width()
            >= box.fontMetrics().horizontalAdvance(u"3650 days"_s));
    }
    theme.setTextScale(100);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
