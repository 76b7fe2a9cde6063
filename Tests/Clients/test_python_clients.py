"""Python's http.client and requests."""

from __future__ import annotations

import http.client
import json
import socket
import threading

import pytest
import requests


@pytest.fixture
def connection(host):
    connection = http.client.HTTPConnection("127.0.0.1", host.port, timeout=20)
    yield connection
    connection.close()


def headers(host, **more):
    return {"Authorization": f"Bearer {host.admin}", "Content-Type": "application/json", **more}


def test_one_connection_carries_many_calls(host, room, connection):
    connection.connect()
    port = connection.sock.getsockname()[1]
    numbers = []
    for index in range(200):
        connection.request("POST", "/v1/message.post",
                           json.dumps({"chat": room, "text": f"подряд {index}"}), headers(host))
        reply = connection.getresponse()
        body = json.loads(reply.read())
        assert reply.status == 200, body
        numbers.append(body["number"])
    assert connection.sock.getsockname()[1] == port
    assert numbers == list(range(numbers[0], numbers[0] + 200))


def test_a_generator_is_sent_in_chunks(host, room, connection):
    parts = [b'{"chat":"', room.encode(), b'","text":"', "по частям".encode(), b'"}']
    connection.request("POST", "/v1/message.post", iter(parts), headers(host), encode_chunked=True)
    assert connection.getresponse().status == 200


def test_a_refused_call_leaves_the_connection_usable(host, connection):
    connection.request("POST", "/v1/message.shout", "{}", headers(host))
    reply = connection.getresponse()
    assert (reply.status, bool(reply.read())) == (404, True)
    connection.request("GET", "/healthz")
    assert connection.getresponse().status == 200


def test_a_client_of_1_0_gets_its_reply_and_the_end(host):
    with socket.create_connection(("127.0.0.1", host.port), 10) as plain:
        plain.sendall(b"GET /healthz HTTP/1.0\r\nHost: a\r\n\r\n")
        reply = b""
        while some := plain.recv(4096):
            reply += some
    assert reply.startswith(b"HTTP/1.1 200 ")
    assert b"chunked" not in reply


def test_requests_keeps_cookies(host):
    phone = host.people.crowd[4].phone
    with requests.Session() as session:
        session.headers["Parta-Client"] = "web"
        session.post(host.url("/v1/session.requestCode"), json={"phone": phone}).raise_for_status()
        session.post(host.url("/v1/session.signIn"),
                     json={"phone": phone, "code": host.code(phone)}).raise_for_status()
        current = session.post(host.url("/v1/session.current"), json={})
        assert current.json()["name"] == "Ученикова Яна 4"
        assert session.post(host.url("/v1/session.close"), json={}).status_code == 200
        assert session.post(host.url("/v1/session.current"), json={}).status_code == 401
        assert not session.cookies


def test_requests_unpacks_what_is_compressed(host, room):
    for _ in range(10):
        host.post(room, "Завтра принесите циркуль и линейку, пожалуйста. " * 5)
    reply = requests.post(host.url("/v1/message.list"), json={"chat": room}, headers=headers(host))
    assert reply.headers["Content-Encoding"] == "gzip"
    assert reply.json()["messages"]


def test_requests_reads_a_stream(host, room):
    with requests.get(host.url("/v1/events"), headers=headers(host), stream=True,
                      timeout=10) as stream:
        lines = stream.iter_lines(chunk_size=1)
        assert next(lines) in (b"event: hello", b"retry: 1000") or stream.status_code == 200
        threading.Timer(0.2, host.post, (room, "по ниточке")).start()
        line = next(line for line in lines if "по ниточке".encode() in line)
    assert json.loads(line.removeprefix(b"data: "))["kind"] == "message.posted"


def test_requests_sends_and_gets_a_file(host):
    parts = (bytes([index]) * 50_000 for index in range(20))
    reply = requests.put(host.url("/v1/files"), params={"chat": host.people.hall, "name": "поток"},
                         data=parts, headers=headers(host, **{"Content-Type": "audio/ogg"}))
    assert reply.status_code == 200, reply.text
    path = host.url(f"/v1/files/{reply.json()['file']}")
    part = requests.get(path, headers=headers(host, Range="bytes=49999-50000"))
    assert (part.status_code, part.content) == (206, b"\x00\x01")
    assert len(requests.get(path, headers=headers(host)).content) == 1_000_000


def test_many_clients_at_once(host, room):
    refused = []

    def post(index):
        with requests.Session() as session:
            for number in range(20):
                reply = session.post(host.url("/v1/message.post"), headers=headers(host),
                                     json={"chat": room, "text": f"вместе {index} {number}"})
                if reply.status_code != 200:
                    refused.append(reply.text)

    threads = [threading.Thread(target=post, args=(index,)) for index in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refused == []
