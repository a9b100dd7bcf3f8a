// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"
#include "system.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <optional>

namespace lockstep {

class OkRates;
class StateStore;

/// What the live view shows and where: core, the bus, adapters with their systems beside them, and
/// the legs between them. The picture and the table read the same scene.
class FlowScene {
    Q_DECLARE_TR_FUNCTIONS(FlowScene)
public:
    struct Node {
        QString key; ///< as in the legs' keys
        QString title;
        QString detail;
        QString more; ///< a second line of detail
        QString aside; ///< "12 % ok"
        std::optional<Mark> mark;
        QRectF box;
        /// All of its details in one line.
        QString details() const;
    };
    struct Leg {
        QString key; ///< "FROM>TO"
        QString from, to; ///< titles
        QString words; ///< why nothing passes: "breaker open"; empty: it is open
        QPainterPath path;
        bool open() const { return words.isEmpty(); }
    };

    /// Reads who is there and how they stand. `published`: saves of the last minute.
    void read(const StateStore &state, const OkRates *rates,
        const QList<AdapterDescription> &adapters, int published);
    void layOut(const QSizeF &size, const QFont &font, bool mirrored);
    int heightFor(const QFont &font) const;
    bool terse() const;

    static QString coreLeg() { return QStringLiteral("core>bus"); }
    static QString busLeg(const QString &adapter) { return u"bus>" + adapter; }
    static QString systemLeg(const QString &adapter, const QString &system)
    {
        return adapter + u'>' + system;
    }
    QString adapterOf(const QString &system) const { return m_adapterOf.value(system); }

    const Node &core() const { return m_core; }
    const Node &bus() const { return m_bus; }
    const QList<Node> &adapters() const { return m_adapters; }
    const QList<Node> &systems() const { return m_systems; }
    const QList<Leg> &legs() const { return m_legs; }
    const Leg *leg(const QString &key) const;
    const Node *system(const QString &name) const;
    /// The whole scene in one sentence.
    QString sentence() const;

private:
    void readSystems(const StateStore &state, const OkRates *rates);
    void readAdapters(const QList<AdapterDescription> &descriptions);
    void makeLegs(const StateStore &state);
    int nodeHeight(const QFont &font) const;
    /// Core and bus have their columns for themselves, and so room for two lines of detail.
    static int tallHeight(const QFont &font);

    Node m_core, m_bus;
    QList<Node> m_adapters, m_systems;
    QList<Leg> m_legs;
    QHash<QString, QString> m_adapterOf; ///< by system
};

} // namespace lockstep
