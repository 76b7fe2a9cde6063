"""wrk: two seconds of as much as 64 connections can do; nothing may be refused or cut."""

from __future__ import annotations

import re
import subprocess

import pytest


def wrk(host, path, script):
    done = subprocess.run(
        ["wrk", "-t1", "-c64", "-d2s", "--timeout", "10s", "-s", str(script), host.url(path)],
        capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "Non-2xx" not in done.stdout, done.stdout
    assert "Socket errors" not in done.stdout, done.stdout
    return int(re.search(r"(\d+) requests in", done.stdout).group(1))


@pytest.fixture
def script(tmp_path):
    def write(method, headers, body=""):
        path = tmp_path / "wrk.lua"
        lines = [f'wrk.method = "{method}"', f"wrk.body = [[{body}]]"]
        lines += [f'wrk.headers["{name}"] = "{value}"' for name, value in headers.items()]
        path.write_text("\n".join(lines))
        return path
    return write


def test_64_connections_read(host, script):
    path = script("POST", {"Content-Type": "application/json",
                           "Authorization": f"Bearer {host.admin}"}, "{}")
    assert wrk(host, "/v1/session.current", path) > 1000


def test_64_connections_load_the_page(host, script):
    assert wrk(host, "/", script("GET", {"Accept-Encoding": "gzip"})) > 1000


def test_64_connections_post(host, room, script):
    before = host.post(room, "до")
    path = script("POST", {"Content-Type": "application/json",
                           "Authorization": f"Bearer {host.admin}"},
                  '{"chat":"%s","text":"Завтра принесите циркуль."}' % room)
    acknowledged = wrk(host, "/v1/message.post", path)
    after = host.post(room, "после")
    # Whatever wrk has seen acknowledged is there; what was under way at its end may be, too.
    assert acknowledged <= after - before - 1 <= acknowledged + 64
