"""Calls with curl: what an operation answers and what is refused."""

from __future__ import annotations

import json

import pytest


def test_an_operation_answers_with_json(host):
    reply = host.call("session.current", token=host.admin)
    assert reply.json["name"] == "Учителева Анна Андреевна"
    assert reply.header("Content-Type").startswith("application/json")
    assert int(reply.header("Content-Length")) == len(reply.body)


def test_an_empty_body_is_an_empty_request(host):
    words = ("-X", "POST", "-H", "Content-Type: application/json")
    assert host.curl("/v1/host.info", *words).json == host.call("host.info").json


def test_a_failure_is_the_failure_as_json(host):
    reply = host.call("message.post", {"chat": host.people.hall, "text": "я" * 4097}, token=host.admin,
                      status=400)
    assert reply.json["code"] == "invalidArgument"
    assert reply.json["field"] == "text"
    assert "characters" in reply.json["message"]
    assert "знаков" in reply.json["text"]
    assert set(reply.json) <= {"code", "field", "message", "text", "clause"}


def test_a_refusal_by_the_regulation_names_the_clause(host):
    learner = host.people.crowd[0].token
    reply = host.call("invite.create", {
        "institution": host.people.institution, "role": "learner", "target": "chat",
        "chat": host.people.hall}, token=learner, status=403)
    assert "Положения" in reply.json["clause"]


def test_nobody_must_sign_in(host):
    assert host.call("session.current", status=401).json["code"] == "unauthenticated"


def test_a_wrong_secret_is_nobody(host):
    host.call("session.current", token="AAAAAAAAAAAAAAAAAAAAAA", status=401)


def test_an_unknown_operation_is_not_found(host):
    assert host.call("message.shout", status=404).json["code"] == "notFound"


def test_what_a_stranger_may_not_see_is_not_found(host, room):
    stranger = next(one for one in host.people.crowd if one.room != room)
    host.call("message.list", {"chat": room}, token=stranger.token, status=404)


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_a_call_is_a_post(host, method):
    reply = host.curl("/v1/host.info", "-X", method, status=405)
    assert "POST" in reply.header("Allow")


def test_only_json_is_taken(host):
    host.curl("/v1/host.info", "-d", "a=1", status=415)
    host.curl("/v1/host.info", "-H", "Content-Type: text/plain", "-d", "{}", status=415)


def test_a_charset_is_no_other_type(host):
    host.curl("/v1/host.info", "-H", "Content-Type: application/json; charset=utf-8", "-d", "{}")


@pytest.mark.parametrize("body", ["{", "[]", "1", '{"a":1}}', '{"chat":"\\ud800"}'])
def test_what_is_no_object_is_refused(host, body):
    words = ("-H", "Content-Type: application/json", "--data-binary", body)
    reply = host.curl("/v1/message.list", *words, token=host.admin, status=400)
    assert reply.json["code"] == "invalidArgument"


def test_a_repeated_write_is_done_once(host, room):
    request = {"chat": room, "text": "один раз", "idempotencyKey": "clients-0123456789"}
    first = host.call("message.post", request, token=host.admin)
    second = host.call("message.post", request, token=host.admin)
    assert first.json == second.json


def test_a_long_reply_is_compressed_when_that_is_accepted(host, room):
    for _ in range(20):
        host.post(room, "Завтра принесите циркуль и линейку, пожалуйста. " * 5)
    plain = host.call("message.list", {"chat": room}, token=host.admin)
    packed = host.call("message.list", {"chat": room}, "--compressed", token=host.admin)
    assert plain.header("Content-Encoding") == ""
    assert packed.header("Content-Encoding") == "gzip"
    assert int(packed.header("Content-Length")) < len(plain.body) // 2
    assert packed.json == plain.json
    assert "accept-encoding" in packed.header("Vary").lower()


def test_a_short_reply_is_not_compressed(host):
    assert host.call("host.info", None, "--compressed").header("Content-Encoding") == ""


def test_a_body_may_come_in_chunks(host, room):
    body = json.dumps({"chat": room, "text": "кусками"})
    reply = host.curl("/v1/message.post", "-H", "Content-Type: application/json",
                      "-H", "Transfer-Encoding: chunked", "-d", body, token=host.admin)
    assert reply.json["number"] > 0


def test_a_client_that_asks_first_is_told_to_continue(host, room):
    body = json.dumps({"chat": room, "text": "я" * 3000})
    reply = host.curl("/v1/message.post", "-H", "Content-Type: application/json",
                      "-H", "Expect: 100-continue", "-d", body, token=host.admin)
    assert reply.heads.startswith("HTTP/1.1 100 ")


def test_a_client_that_asks_first_is_refused_before_it_sends(host):
    reply = host.curl("/v1/message.post", "-H", "Content-Type: application/json",
                      "-H", "Expect: 100-continue", "-H", "Content-Length: 999999999",
                      "-d", "{}", token=host.admin, status=413)
    assert "100 Continue" not in reply.heads


def test_a_reply_is_not_kept_by_caches(host):
    assert "no-store" in host.call("host.info").header("Cache-Control")
