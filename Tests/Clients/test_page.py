"""The page and the other paths with curl."""

from __future__ import annotations

import gzip
import re

import pytest

POLICY = ("default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; "
          "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")


@pytest.mark.parametrize("path", ["/", "/join/abc", "/enter/abc", "/3/chats/3.5"])
def test_every_screen_is_the_page(host, path):
    reply = host.curl(path)
    assert reply.header("Content-Type") == "text/html; charset=utf-8"
    assert reply.body.lower().startswith(b"<!doctype html>")
    assert b"{{version}}" not in reply.body
    assert reply.header("Content-Security-Policy") == POLICY
    assert reply.header("X-Content-Type-Options") == "nosniff"
    assert reply.header("X-Frame-Options") == "DENY"
    assert reply.header("Referrer-Policy") == "no-referrer"
    assert "camera=(self)" in reply.header("Permissions-Policy")


def test_the_page_is_revalidated(host):
    reply = host.curl("/")
    assert "no-cache" in reply.header("Cache-Control")
    tag = reply.header("ETag")
    assert host.curl("/", "-H", f"If-None-Match: {tag}", status=304).body == b""


def test_assets_are_kept_for_good(host):
    paths = re.findall(rb'(?:src|href)="(/page/[^"]+)"', host.curl("/").body)
    assert paths
    for path in paths:
        reply = host.curl(path.decode())
        assert "immutable" in reply.header("Cache-Control")
        assert reply.header("Content-Type")
        packed = host.curl(path.decode(), "-H", "Accept-Encoding: gzip")
        if packed.header("Content-Encoding") == "gzip":
            assert gzip.decompress(packed.body) == reply.body


@pytest.mark.parametrize("path", [
    "/page/none/none.js", "/nothing.js", "/v1/nothing/at/all"])
def test_what_is_not_there_is_not_found(host, path):
    host.curl(path, status=404)


@pytest.mark.parametrize("path", [
    "/page/../index.html", "/page/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/page/..%2fx"])
def test_a_path_leads_nowhere_else(host, path):
    host.curl(path, "--path-as-is", status=400)


@pytest.mark.parametrize("path", ["/service-worker.js", "/manifest.webmanifest", "/favicon.svg"])
def test_the_files_at_the_root_are_there(host, path):
    reply = host.curl(path)
    assert reply.body
    assert "immutable" not in reply.header("Cache-Control")


@pytest.mark.parametrize("path", ["/", "/healthz", "/metrics", "/v1/openapi.json"])
def test_the_head_alone_is_the_same_head(host, path):
    full = host.curl(path)
    head = host.curl(path, "-I")
    assert head.header("Content-Type") == full.header("Content-Type")
    if path != "/metrics":
        assert head.header("Content-Length") == full.header("Content-Length")


def test_options_says_what_is_allowed(host):
    reply = host.curl("/v1/host.info", "-X", "OPTIONS", status=204)
    assert "POST" in reply.header("Allow")


def test_the_door_describes_itself(host):
    described = host.curl("/v1/openapi.json").json
    assert described["openapi"].startswith("3.1")
    assert "post" in described["paths"]["/v1/message.post"]


def test_the_metrics_can_be_read_by_machines(host):
    reply = host.curl("/metrics")
    assert reply.header("Content-Type").startswith("text/plain")
    for line in reply.body.decode().strip().split("\n"):
        assert re.match(r"(# (HELP|TYPE) |[a-z_]+(\{\w+=\"[^\"]*\"(,\w+=\"[^\"]*\")*\})? [0-9.e+-]+$)", line), line
    assert b"parta_" in reply.body


def test_the_host_is_well(host):
    host.curl("/healthz")


def test_an_error_of_the_page_reaches_the_log(host):
    words = ("-H", "Content-Type: application/json", "-d")
    host.curl("/v1/client-errors", *words, '{"message":"x is not a function","source":"a.js"}',
              status=204)
    host.curl("/v1/client-errors", *words, '{"message":"' + "x" * 5000 + '"}', status=413)
