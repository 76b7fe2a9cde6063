"""Files with curl: sending, ranges, conditions, and how they are shown."""

from __future__ import annotations

import hashlib
import os
import subprocess
from urllib.parse import quote

import pytest


def send(host, content, name="запись.bin", type="application/octet-stream", *words, status=200):
    return host.curl(
        f"/v1/files?chat={host.people.hall}&name={quote(name)}", "-T", content,
        "-H", f"Content-Type: {type}", *words, token=host.admin, status=status)


@pytest.fixture
def stored(host, tmp_path):
    content = os.urandom(300_000)
    path = tmp_path / "content"
    path.write_bytes(content)
    return send(host, str(path)).json, content


def get(host, file, *words, status=200, query=""):
    return host.curl(f"/v1/files/{file['file']}{query}", *words, token=host.admin, status=status)


def test_a_file_comes_back_as_it_was(host, stored):
    file, content = stored
    assert file["name"] == "запись.bin"
    assert file["sha256"] == hashlib.sha256(content).hexdigest()
    assert get(host, file).body == content


def test_a_file_may_come_in_chunks(host):
    reply = subprocess.run(
        ["curl", "-sS", "--http1.1", "-T", "-", "-H", f"Authorization: Bearer {host.admin}",
         host.url(f"/v1/files?chat={host.people.hall}&name=c")], input=b"x" * 200_000,
        capture_output=True)
    assert b'"file":' in reply.stdout, reply
    listed = host.call("file.list", {"chat": host.people.hall}, token=host.admin).json["files"]
    assert any(item["name"] == "c" and item["size"] == 200_000 for item in listed)


def test_a_large_file_asks_first_and_takes_no_memory(host, tmp_path):
    path = tmp_path / "large"
    with open(path, "wb") as file:
        file.truncate(60_000_000)
    before = host.server.rss()
    reply = send(host, str(path), "large", "application/octet-stream", "-H", "Expect: 100-continue")
    assert reply.heads.startswith("HTTP/1.1 100 ")
    assert len(get(host, reply.json).body) == 60_000_000
    assert host.server.rss() - before < 12_000_000


@pytest.mark.parametrize("range, first, end", [
    ("0-99", 0, 100), ("299990-", 299_990, 300_000), ("-10", 299_990, 300_000),
    ("100-999999", 100, 300_000)])
def test_a_part_can_be_asked_for(host, stored, range, first, end):
    file, content = stored
    reply = get(host, file, "-r", range, status=206)
    assert reply.body == content[first:end]
    assert reply.header("Content-Range") == f"bytes {first}-{end - 1}/300000"
    assert reply.header("Accept-Ranges") == "bytes"


def test_a_part_that_is_not_there_is_refused(host, stored):
    reply = get(host, stored[0], "-r", "300000-", status=416)
    assert reply.header("Content-Range") == "bytes */300000"


def test_a_file_that_is_known_is_not_sent_again(host, stored):
    file, content = stored
    tag = get(host, file).header("ETag")
    assert tag.startswith('"')
    assert get(host, file, "-H", f"If-None-Match: {tag}", status=304).body == b""
    assert get(host, file, "-H", 'If-None-Match: "other"').body == content
    part = get(host, file, "-r", "0-9", "-H", f"If-Range: {tag}", status=206)
    assert part.body == content[:10]
    assert get(host, file, "-r", "0-9", "-H", 'If-Range: "other"').body == content


def test_the_head_alone_can_be_asked_for(host, stored):
    reply = get(host, stored[0], "-I")
    assert reply.header("Content-Length") == "300000"
    assert reply.body in (b"", reply.heads.encode("latin-1"))


@pytest.mark.parametrize("type, is_inline", [
    ("image/png", True), ("video/mp4", True), ("audio/ogg", True), ("text/plain", True),
    ("text/html", False), ("image/svg+xml", False), ("application/pdf", False),
    ("application/javascript", False)])
def test_a_file_is_never_executed(host, tmp_path, type, is_inline):
    path = tmp_path / "page"
    path.write_text("<script>alert(1)</script>")
    file = send(host, str(path), "страница", type).json
    reply = get(host, file)
    disposition = reply.header("Content-Disposition")
    assert disposition.startswith("inline" if is_inline else "attachment")
    assert f"filename*=UTF-8''{quote('страница')}" in disposition
    assert reply.header("X-Content-Type-Options") == "nosniff"
    assert reply.header("Content-Security-Policy") == "sandbox; default-src 'none'"
    forced = get(host, file, query="?download=1")
    assert forced.header("Content-Disposition").startswith("attachment")


def test_a_file_is_found_by_members_only(host, stored, tmp_path):
    path = tmp_path / "private"
    path.write_text("x")
    room = host.people.rooms[0]
    file = host.curl(f"/v1/files?chat={room}&name=x", "-T", str(path), token=host.admin).json
    stranger = next(one for one in host.people.crowd if one.room != room)
    host.curl(f"/v1/files/{file['file']}", token=stranger.token, status=404)
    host.curl(f"/v1/files/{file['file']}", status=401)


def test_a_file_needs_a_place_and_a_name(host, tmp_path):
    path = tmp_path / "x"
    path.write_text("x")
    host.curl("/v1/files?name=x", "-T", str(path), token=host.admin, status=400)
    host.curl(f"/v1/files?chat={host.people.hall}", "-T", str(path), token=host.admin, status=400)
    host.curl("/v1/files?chat=99.9&name=x", "-T", str(path), token=host.admin, status=404)
    host.curl(f"/v1/files?chat={host.people.hall}&name=x", "-T", str(path), status=401)


def test_a_file_is_attached_to_a_message(host, stored):
    number = host.call("message.post", {"chat": host.people.hall, "files": [stored[0]["file"]]},
                       token=host.admin).json["number"]
    page = host.call("message.list", {"chat": host.people.hall, "around": number},
                     token=host.admin).json["messages"]
    message = next(item for item in page if item["number"] == number)
    assert [file["name"] for file in message["files"]] == ["запись.bin"]
