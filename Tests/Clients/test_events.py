"""Event streams with curl."""

from __future__ import annotations

import json
import subprocess
import threading
import time

import pytest


def later(seconds, function, *words):
    threading.Timer(seconds, function, words).start()


def texts(events):
    return [json.loads(event["data"])["payload"]["text"] for event in events
            if "event" not in event]


def test_a_stream_begins_with_its_position(host):
    hello = host.listen(host.admin, 1)[0]
    assert hello["event"] == "hello"
    assert json.loads(hello["data"]) == {"position": hello["id"]}


def test_a_stream_is_told_of_what_happens(host, room):
    member = next(one for one in host.people.crowd if one.room == room)
    later(0.5, host.post, room, "живое")
    event = host.listen(member.token, 2)[1]
    data = json.loads(event["data"])
    assert (data["kind"], data["audience"], data["target"]) == ("message.posted", "chat", room)
    assert (data["payload"]["text"], data["id"]) == ("живое", event["id"])


def test_a_stream_is_not_told_of_what_is_not_for_it(host, room):
    stranger = next(one for one in host.people.crowd if one.room != room)
    later(0.5, host.post, room, "не для всех")
    assert texts(host.listen(stranger.token, 1.5)) == []


def read_hello(stream):
    assert any(b"hello" in line for line in iter(stream.stdout.readline, b""))


@pytest.mark.parametrize("words, path", [
    (("-H", "Last-Event-ID: {id}"), "/v1/events"),
    ((), "/v1/events?after={id}"),
    (("-H", "Last-Event-ID: {id}"), "/v1/events?after=1"),
])
def test_a_stream_resumes_without_loss_or_repeats(host, room, words, path):
    position = host.listen(host.admin, 1)[0]["id"]
    for index in range(5):
        host.post(room, f"пропущенное {index}")
    words = tuple(word.format(id=position) for word in words)
    events = host.listen(host.admin, 1, *words, path=path.format(id=position))
    assert texts(events) == [f"пропущенное {index}" for index in range(5)]
    identifiers = [int(event["id"]) for event in events if "id" in event]
    assert identifiers == sorted(identifiers)
    assert texts(host.listen(host.admin, 1, "-H", f"Last-Event-ID: {identifiers[-1]}")) == []


def test_a_stream_from_a_future_that_never_was_reads_anew(host):
    kinds = [event.get("event") for event in
             host.listen(host.admin, 1, "-H", "Last-Event-ID: 999999999")]
    assert "resync" in kinds


def test_a_stream_says_that_it_lives(host):
    events = host.listen(host.admin, 16.5)
    assert [event["data"] for event in events if event.get("event") == "beat"] == ["{}"]


def test_a_stream_has_its_type(host):
    # curl ends it after a second, status 28: the head is what counts here.
    done = subprocess.run(
        ["curl", "-sSN", "-i", "--max-time", "1", host.url("/v1/events"),
         "-H", f"Authorization: Bearer {host.admin}"], capture_output=True, text=True)
    head = done.stdout.split("\r\n\r\n")[0].lower()
    assert "content-type: text/event-stream" in head
    assert "cache-control: no-store" in head or "cache-control: no-cache" in head


def test_nobody_gets_no_stream(host):
    host.curl("/v1/events", status=401)
    host.curl("/v1/events", token="AAAAAAAAAAAAAAAAAAAAAA", status=401)


def test_a_stream_ends_with_its_session(host):
    phone = host.people.crowd[9].phone
    host.call("session.requestCode", {"phone": phone})
    token = host.call("session.signIn", {"phone": phone, "code": host.code(phone)}).json["token"]
    process = subprocess.Popen(
        ["curl", "-sSN", "--max-time", "20", host.url("/v1/events"),
         "-H", f"Authorization: Bearer {token}"], stdout=subprocess.PIPE)
    try:
        read_hello(process)
        host.call("session.close", token=token)
        begun = time.monotonic()
        process.stdout.read()
        assert process.wait(20) != 28, f"the stream was open {time.monotonic() - begun:.0f} s later"
    finally:
        process.kill()
        process.wait()
    host.curl("/v1/events", token=token, status=401)


def test_a_session_has_eight_streams(host):
    token = host.people.crowd[10].token
    streams = []
    try:
        for _ in range(8):
            stream = subprocess.Popen(
                ["curl", "-sSN", "--max-time", "20", host.url("/v1/events"),
                 "-H", f"Authorization: Bearer {token}"], stdout=subprocess.PIPE)
            streams.append(stream)
            read_hello(stream)
        refused = host.curl("/v1/events", token=token, status=429)
        assert refused.json["code"] == "rateLimited"
    finally:
        for stream in streams:
            stream.kill()
            stream.wait()
