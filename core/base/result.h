// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>
#include <variant>

namespace lockstep {

/// One thing wrong with an input: where it is, why it is wrong, and what mends it.
struct Problem {
    QString file; ///< as the person named it; empty for standard input
    QString path; ///< JSON Pointer, or "line N" in CSV and JSON Lines
    QString reason; ///< reason code, e.g. "interval-zero-length"
    QString message; ///< what happened, for people
    QString fix; ///< what to do about it, for people

    bool operator==(const Problem &) const = default;
};

/// A local failure: a value, never a surprise. Failures on the wire are Outcomes, not Errors.
struct Error {
    enum class Kind {
        InvalidInput, ///< the input is bad and nothing was changed (exit 3)
        NotFound, ///< no such clinic, system, lane, … (exit 3)
        Conflict, ///< somebody else was faster: reason "revision-conflict" (exit 3)
        Store, ///< the store cannot be used (exit 4)
        Refused, ///< this user may not do that (exit 5)
        Cancelled, ///< stopped by a person or by shutdown
    };

    Kind kind = Kind::InvalidInput;
    QString reason; ///< reason code for programs
    QString text; ///< what happened and whose side, for people
    QString fix; ///< how to mend it, for people
    QString details; ///< more, for the clipboard; never a secret
    QList<Problem> problems; ///< every problem of a bad input, first one first

    bool operator==(const Error &) const = default;
};

/// The Error of an input with these problems, at least one; it speaks through the first.
inline Error invalidInput(QList<Problem> problems)
{
    Error error;
    error.reason = problems.first().reason;
    error.text = problems.first().message;
    error.fix = problems.first().fix;
    error.problems = std::move(problems);
    return error;
}

/// A T, or the Error that kept us from it.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    /// Of a temporary, by value: a reference would outlive it, e.g. in `for (x : *answer())`.
    T value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or the Error.
template <> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_ok(false)
    {
    }

    bool ok() const { return m_ok; }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace lockstep
