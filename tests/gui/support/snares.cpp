// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snares.h"

#include <QImage>
#include <QTcpSocket>

#include <array>
#include <sys/inotify.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

// %1 is what is to be fetched.
constexpr std::array Fetching{"<img src=%1>", "<img src='%1'>x", "<IMG SRC=\"%1\"/>",
    "<b>x</b><img src=%1>", "<p><img src=%1></p>", "<body background=%1>x", "<table background=%1>",
    "<a href=%1>Retry all</a>", "<qt><img src=%1></qt>", "<!DOCTYPE html><img src=%1>",
    "<?xml version='1.0'?><img src=%1>", "![x](%1)", "[Retry all](%1)",
    "<link rel=stylesheet href=%1>", "<style>p{background:url(%1)}</style><p>x"};

constexpr std::array Showing{"<b>In sync</b>", "<h1>All clear</h1>", "<font color=#fff>x</font>",
    "<table><tr><td>1<td>2</table>", "<br><br><br>below", "<hr>", "<u>x</u>", "# Heading\n- item",
    "<script>alert(1)</script>", "&lt;b&gt;x&lt;/b&gt;", "&#60;b&#62;x", "%3Cb%3Ex", "&File && x",
    "\xE2\x80\xAE"
    "reversed",
    "<pre>x</pre>", "<p style='font-size:90pt'>x", "{0} %1 %n %s", "</p></body></html>", "<!-- x",
    "<span title=x>y</span>"};

} // namespace

Snares::Snares()
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    image.save(picture());
    m_watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    ::inotify_add_watch(m_watch, m_folder.path().toLocal8Bit().constData(), IN_OPEN | IN_ACCESS);
    m_server.listen(QHostAddress::LocalHost);
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            ++m_connections;
            socket->abort();
            socket->deleteLater();
        }
    });
}

Snares::~Snares()
{
    ::close(m_watch);
}

QStringList Snares::texts() const
{
    QStringList texts;
    const QStringList places{picture(), u"file:"_s + picture(),
        u"http://127.0.0.1:%1/p.png"_s.arg(m_server.serverPort())};
    for (const char *text : Fetching) {
        for (const QString &place : places)
            texts << QString::fromUtf8(text).replace(u"%1"_s, place);
    }
    for (const char *text : Showing)
        texts << QString::fromUtf8(text);
    return texts;
}

int Snares::filesOpened()
{
    std::array<char, 4096> buffer{};
    ssize_t size = 0;
    while ((size = ::read(m_watch, buffer.data(), buffer.size())) > 0) {
        for (ssize_t at = 0; at < size;) {
            const auto *event = reinterpret_cast<const inotify_event *>(buffer.data() + at);
            m_opened += (event->mask & IN_OPEN) != 0 && event->len > 0 ? 1 : 0;
            at += ssize_t(sizeof(inotify_event)) + event->len;
        }
    }
    return m_opened;
}

} // namespace lockstep
