"""Cookies as a browser sends them, with curl's cookie jar."""

from __future__ import annotations

import re

import pytest

WEB = ("-H", "Parta-Client: web")


@pytest.fixture
def jar(host, tmp_path):
    """Somebody signed in as a browser: words for curl, and the session's number."""
    phone = host.people.crowd[5].phone
    host.call("session.requestCode", {"phone": phone})
    words = ("-c", str(tmp_path / "jar"), "-b", str(tmp_path / "jar"))
    reply = host.call("session.signIn", {"phone": phone, "code": host.code(phone)}, *words, *WEB)
    return words, reply


def test_signing_in_sets_a_cookie_and_shows_no_secret(jar):
    _, reply = jar
    cookie = reply.header("Set-Cookie")
    assert "token" not in reply.json
    assert re.match(r"parta_session_\d+=[^;]{16,};", cookie)
    attributes = {part.strip().lower() for part in cookie.split(";")[1:]}
    assert {"httponly", "samesite=strict", "path=/"} <= attributes
    assert any(part.startswith("max-age=") for part in attributes)
    # Only behind TLS; this is plain text.
    assert "secure" not in attributes


def test_a_tool_gets_the_secret_and_no_cookie(host):
    phone = host.people.crowd[6].phone
    host.call("session.requestCode", {"phone": phone})
    reply = host.call("session.signIn", {"phone": phone, "code": host.code(phone)})
    assert reply.json["token"]
    assert reply.header("Set-Cookie") == ""


def test_the_cookie_signs_calls(host, jar):
    words, _ = jar
    assert host.call("session.current", None, *words, *WEB).json["name"] == "Ученикова Яна 5"


def test_a_cookie_alone_signs_no_post(host, jar):
    words, _ = jar
    reply = host.call("session.current", None, *words, status=403)
    assert reply.json["code"] == "forbidden"


@pytest.mark.parametrize("header", [
    "Origin: http://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site",
    "Sec-Fetch-Site: same-site"])
def test_another_site_is_refused(host, jar, header):
    words, _ = jar
    host.call("session.current", None, *words, *WEB, "-H", header, status=403)


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_the_page_itself_is_not_refused(host, jar, site):
    words, _ = jar
    host.call("session.current", None, *words, *WEB, "-H", f"Sec-Fetch-Site: {site}",
              "-H", f"Origin: http://127.0.0.1:{host.port}")


def test_closing_the_session_takes_the_cookie_away(host, jar):
    words, reply = jar
    name = reply.header("Set-Cookie").split("=")[0]
    closed = host.call("session.close", None, *words, *WEB)
    assert re.match(rf"{name}=;.*Max-Age=0", closed.header("Set-Cookie"), re.IGNORECASE)
    host.call("session.current", None, *words, *WEB, status=401)


def test_two_people_share_a_device(host, jar):
    words, first = jar
    phone = host.people.crowd[7].phone
    host.call("session.requestCode", {"phone": phone})
    second = host.call("session.signIn", {"phone": phone, "code": host.code(phone)}, *words, *WEB)
    names = {}
    for reply in (first, second):
        number = re.match(r"parta_session_(\d+)=", reply.header("Set-Cookie")).group(1)
        chosen = ("-H", f"Parta-Session: {number}")
        names[number] = host.call("session.current", None, *words, *WEB, *chosen).json["name"]
    assert list(names.values()) == ["Ученикова Яна 5", "Ученикова Яна 7"]
    # Without a choice: the highest number.
    newest = max(names, key=int)
    assert host.call("session.current", None, *words, *WEB).json["name"] == names[newest]


def test_a_link_signs_in_on_another_device_once(host):
    link = host.call("session.createLink", {}, token=host.people.crowd[8].token).json
    assert link["url"] == f"/enter/{link['link']}"
    opened = host.call("session.openLink", {"link": link["link"]}, *WEB)
    assert "token" not in opened.json
    assert "parta_session_" in opened.header("Set-Cookie")
    again = host.call("session.openLink", {"link": link["link"]}, *WEB, status=410)
    assert again.header("Set-Cookie") == ""
