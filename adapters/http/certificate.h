// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "system.h"

#include <QList>

#include <optional>

namespace lockstep {

/// Reads what libcurl tells of the peer's own certificate: lines such as "Subject:CN = host", in
/// the words of its TLS library. Nothing when there is no certificate among them.
std::optional<CertificateDetails> certificateFrom(const QList<QByteArray> &lines);

} // namespace lockstep
