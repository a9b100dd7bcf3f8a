// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultd.h"

#include <QPointer>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 FloodWindow = 256 * 1024; ///< so much may wait to be taken

void resetByPeer(QTcpSocket *socket)
{
    const linger now{1, 0};
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    socket->abort();
}

} // namespace

/// Reads requests from one connection and carries out what the script says.
class Faultd::Connection : public QObject {
public:
    Connection(Faultd &peer, QTcpSocket *socket)
        : QObject(&peer)
        , m_peer(peer)
        , m_socket(socket)
        , m_number(++peer.m_connections)
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this] { flood(); });
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { next(); });
        m_behaviour = peer.m_script(int(peer.m_journal.size()) + 1);
        if (m_behaviour->when == When::Accept)
            begin({});
        else if (socket->bytesAvailable() > 0)
            read();
    }

    bool idle() const { return m_entry < 0 && m_steps.isEmpty(); }
    void close() { m_socket->disconnectFromHost(); }

private:
    void read()
    {
        if (m_deaf)
            return;
        m_buffer += m_socket->readAll();
        parse();
    }

    void parse()
    {
        if (m_buffer.isEmpty() || m_deaf)
            return;
        if (m_entry < 0)
            enter();
        Request &request = m_peer.m_journal[m_entry];
        reach(When::FirstByte);
        if (request.head.isEmpty() && !takeHead(request))
            return;
        reach(When::Head);
        const qsizetype missing = m_bodyLength - request.body.size();
        request.body += m_buffer.left(missing);
        m_buffer.remove(0, std::min(missing, m_buffer.size()));
        if (request.body.size() * 2 >= m_bodyLength)
            reach(When::Half);
        if (request.body.size() < m_bodyLength || request.complete)
            return;
        request.complete = true;
        Q_EMIT m_peer.arrived(request);
        reach(When::Whole);
    }

    void enter()
    {
        m_entry = int(m_peer.m_journal.size());
        Request request;
        request.number = m_entry + 1;
        request.connection = m_number;
        m_peer.m_journal.append(request);
        if (!m_behaviour)
            m_behaviour = m_peer.m_script(m_entry + 1);
    }

    bool takeHead(Request &request)
    {
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        request.head = m_buffer.left(end);
        m_buffer.remove(0, end + 4);
        const QList<QByteArray> words = request.head.left(request.head.indexOf("\r\n")).split(' ');
        request.method = words.value(0);
        request.target = words.value(1);
        m_bodyLength = request.header("content-length").toLongLong();
        return true;
    }

    void reach(When point)
    {
        const bool due = m_behaviour && m_behaviour->when <= point;
        if (due && !m_begun)
            begin(m_peer.m_journal[m_entry]);
    }

    void begin(const Request &request)
    {
        m_begun = true;
        m_steps = m_behaviour->steps(request);
        next();
    }

    void next()
    {
        while (!m_steps.isEmpty()) {
            const Step step = m_steps.takeFirst();
            switch (step.kind) {
            case Step::Kind::Write:
                m_socket->write(step.bytes);
                break;
            case Step::Kind::Wait:
                m_timer.start(step.ms);
                return;
            case Step::Kind::Flood:
                m_flood = step;
                flood();
                return;
            case Step::Kind::Close:
                m_deaf = true;
                m_socket->disconnectFromHost();
                return;
            case Step::Kind::Reset:
                m_deaf = true;
                m_socket->flush();
                resetByPeer(m_socket);
                return;
            case Step::Kind::Hang:
                m_deaf = true;
                return;
            }
        }
        readyForNext();
    }

    void flood()
    {
        if (!m_flood || m_socket->state() != QAbstractSocket::ConnectedState)
            return;
        if (m_flood->ms > 0) {
            m_socket->write(m_flood->bytes);
            m_steps = {Step::flood(m_flood->bytes, m_flood->ms)};
            m_timer.start(m_flood->ms);
            m_flood.reset();
            return;
        }
        while (m_socket->bytesToWrite() < FloodWindow)
            m_socket->write(m_flood->bytes);
    }

    void readyForNext()
    {
        if (m_entry < 0 || !m_peer.m_journal[m_entry].complete)
            return;
        m_entry = -1;
        m_begun = false;
        m_behaviour.reset();
        parse();
    }

    Faultd &m_peer;
    QTcpSocket *m_socket;
    int m_number;
    QByteArray m_buffer;
    qsizetype m_bodyLength = 0;
    int m_entry = -1; ///< of the request now arriving, in the journal
    std::optional<Behaviour> m_behaviour;
    bool m_begun = false;
    bool m_deaf = false;
    QList<Step> m_steps;
    std::optional<Step> m_flood;
    QTimer m_timer;
};

QList<QByteArray> Faultd::Request::headerLines() const
{
    QList<QByteArray> lines = head.split('\n');
    lines.removeFirst();
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    return lines;
}

QByteArray Faultd::Request::header(const QByteArray &name) const
{
    for (const QByteArray &line : headerLines()) {
        const qsizetype colon = line.indexOf(':');
        if (line.left(colon).toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

Faultd::Faultd(std::optional<QSslConfiguration> tls)
    : m_secure(tls.has_value())
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &Faultd::accept);
    m_server->listen(QHostAddress::LocalHost);
    always({Step::write(answer(200))});
}

Faultd::~Faultd() = default;

quint16 Faultd::port() const
{
    return m_server->serverPort();
}

QString Faultd::url(const QString &path) const
{
    return u"%1://127.0.0.1:%2%3"_s.arg(m_secure ? u"https"_s : u"http"_s).arg(port()).arg(path);
}

void Faultd::script(std::function<Behaviour(int)> script)
{
    m_script = std::move(script);
}

void Faultd::always(const QList<Step> &steps, When when)
{
    m_script = [steps, when](int) {
        return Behaviour{when, [steps](const Request &) { return steps; }};
    };
}

void Faultd::closeIdle()
{
    for (QObject *child : children()) {
        auto *connection = dynamic_cast<Connection *>(child);
        if (connection && connection->idle())
            connection->close();
    }
}

QByteArray Faultd::answer(int status, const QByteArray &body, const QList<QByteArray> &headerLines)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\n";
    for (const QByteArray &line : headerLines)
        text += line + "\r\n";
    text += "content-length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    return text;
}

void Faultd::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection())
        new Connection(*this, socket);
}

} // namespace lockstep
