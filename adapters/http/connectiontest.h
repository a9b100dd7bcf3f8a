// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapter.h"
#include "http/transport.h"

#include <QList>

namespace lockstep {

/// One question on a fresh connection, told step by step: name lookup, connection, TLS, sign-in,
/// read. `reads`: it asked for something that can be read; else any answer but a refused sign-in is
/// all that can be expected.
QList<TestStep> connectionTestSteps(
    const HttpAnswer &answer, bool secure, bool reads, qint64 nowMs);

/// The first of these steps, as far as they are known while the request is still on its way.
QList<TestStep> connectionTestStepsSoFar(const HttpAnswer &soFar, bool secure, qint64 nowMs);

} // namespace lockstep
