// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace lockstep {

/// A language nobody speaks, to see what other languages will do to the window: every text longer
/// (short ones 1.8 times, others 1.3 times) or written from right to left. Installed while it
/// lives; a text that stays as it was never went through translation.
class PseudoTranslator final : public QTranslator {
public:
    enum class Kind { Long, RightToLeft };

    explicit PseudoTranslator(Kind kind)
        : m_kind(kind)
    {
        QCoreApplication::installTranslator(this);
    }
    ~PseudoTranslator() override { QCoreApplication::removeTranslator(this); }

    static constexpr QChar Mark = u'·'; ///< ends every text that went through here

    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int n) const override
    {
        using namespace Qt::StringLiterals;
        QString text = QString::fromUtf8(source);
        if (text.isEmpty() || text == u"QT_LAYOUT_DIRECTION")
            return m_kind == Kind::RightToLeft && !text.isEmpty() ? u"RTL"_s : text;
        if (n >= 0)
            text.replace(u"%n"_s, QString::number(n));
        return m_kind == Kind::Long ? longer(text) : hebrew(text);
    }

private:
    static QString longer(const QString &text)
    {
        const double factor = text.size() < 20 ? 0.8 : 0.3;
        QString out = text;
        for (qsizetype i = 0; i < qsizetype(double(text.size()) * factor); ++i)
            out += i % 6 == 5 ? QChar(u' ') : QChar(u'ä');
        return out + Mark;
    }
    /// Letters become Hebrew ones; what stands for values, mnemonics and numbers stays.
    static QString hebrew(const QString &text)
    {
        QString out;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            const bool place = i > 0 && (text[i - 1] == u'%' || text[i - 1] == u'&');
            out += c.isLetter() && c.unicode() < 128 && !place
                ? QChar(char16_t(0x05D0 + (c.toLower().unicode() - u'a')))
                : c;
        }
        return out + Mark;
    }

    Kind m_kind;
};

} // namespace lockstep
