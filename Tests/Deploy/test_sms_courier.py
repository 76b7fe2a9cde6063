"""The SMS courier against a stub of a gateway, and with the host in front."""

from __future__ import annotations

import http.server
import json
import threading
import time
import typing
import urllib.parse
from pathlib import Path

import pytest
from conftest import OPERATOR
from couriers import PHONE, TEXT, courier, tells


class Gateway:
    """A stub of an SMS gateway."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, str, dict[str, str], bytes]] = []
        # Status and body of the answers to come, then 200.
        self.answers: list[tuple[int, str]] = []
        self.hangs = False
        self.released = threading.Event()
        gateway = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                headers = {name.lower(): value for name, value in self.headers.items()}
                gateway.requests.append((self.command, self.path, headers, body))
                if gateway.hangs:
                    gateway.released.wait(60)
                status, text = gateway.answers.pop(0) if gateway.answers else (200, "OK")
                self.send_response(status)
                if status == 302:
                    self.send_header("Location", f"/elsewhere/{PHONE}")
                self.send_header("Content-Length", str(len(text.encode())))
                self.end_headers()
                self.wfile.write(text.encode())

            do_GET = do_POST

            def log_message(self, *_: object) -> None: ...

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}/send"
        self.thread = threading.Thread(target=self.server.serve_forever)

    def __enter__(self) -> "Gateway":
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.released.set()
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


@pytest.fixture
def gateway() -> typing.Iterator[Gateway]:
    with Gateway() as stub:
        yield stub


def sms_settings(folder: Path, url: str, **more: str) -> Path:
    lines = {"url": url, "header.Authorization": "Bearer secret", "field.to": "{digits}",
             "field.text": "{text}", **more}
    path = folder / "courier-sms.conf"
    path.write_text(
        "[gateway]\n" + "".join(f"{key} = {value}\n" for key, value in lines.items()),
        encoding="utf-8")
    return path


def test_a_code_goes_to_the_gateway_as_json(installation, folder, gateway) -> None:
    settings = sms_settings(folder, gateway.url)
    assert courier(installation, "courier-sms", settings).returncode == 0
    [(method, path, headers, body)] = gateway.requests
    assert (method, path) == ("POST", "/send")
    assert headers["authorization"] == "Bearer secret"
    assert headers["content-type"] == "application/json"
    assert json.loads(body) == {"to": "79001234567", "text": TEXT}


def test_a_code_goes_to_the_gateway_as_a_form(installation, folder, gateway) -> None:
    settings = sms_settings(folder, gateway.url, format="form", **{"field.to": "{phone}"})
    assert courier(installation, "courier-sms", settings).returncode == 0
    assert urllib.parse.parse_qs(gateway.requests[0][3].decode()) == {
        "to": [PHONE], "text": [TEXT]}


def test_a_code_goes_to_the_gateway_in_the_address(installation, folder, gateway) -> None:
    settings = sms_settings(folder, gateway.url + "?key=1", format="query")
    assert courier(installation, "courier-sms", settings).returncode == 0
    method, path, _, _ = gateway.requests[0]
    assert method == "GET"
    assert urllib.parse.parse_qs(urllib.parse.urlsplit(path).query) == {
        "key": ["1"], "to": ["79001234567"], "text": [TEXT]}


def test_braces_in_a_text_stay(installation, folder, gateway) -> None:
    message = {"kind": "code", "phone": PHONE, "text": "{phone} {digits} \"100%\""}
    settings = sms_settings(folder, gateway.url)
    assert courier(installation, "courier-sms", settings, message).returncode == 0
    assert json.loads(gateway.requests[0][3])["text"] == message["text"]


def test_a_busy_gateway_is_tried_three_times(installation, folder, gateway) -> None:
    gateway.answers = [(503, "busy"), (429, "busy")]
    settings = sms_settings(folder, gateway.url)
    assert courier(installation, "courier-sms", settings).returncode == 0
    assert len(gateway.requests) == 3
    gateway.answers = [(503, "busy")] * 9
    assert courier(installation, "courier-sms", settings).returncode == 75
    assert len(gateway.requests) == 6


@pytest.mark.parametrize("answer", [(400, f"no {PHONE}"), (302, ""), (200, "ERROR 100")])
def test_a_refusal_of_the_gateway_is_final_and_anonymous(
    installation, folder, gateway, answer
) -> None:
    gateway.answers = [answer]
    result = courier(
        installation, "courier-sms", sms_settings(folder, gateway.url, accepted="^OK"))
    assert result.returncode == 69
    assert len(gateway.requests) == 1
    assert result.stderr.startswith("courier-sms: ")
    assert not tells(result)


def test_a_gateway_that_does_not_answer_is_asked_once(installation, folder, gateway) -> None:
    gateway.hangs = True
    begun = time.monotonic()
    result = courier(installation, "courier-sms", sms_settings(folder, gateway.url))
    assert time.monotonic() - begun < 30
    # It may have been sent: a second try could send it twice.
    assert len(gateway.requests) == 1
    assert result.returncode == 69


def test_an_absent_gateway_is_a_temporary_trouble(installation, folder) -> None:
    result = courier(
        installation, "courier-sms", sms_settings(folder, "http://127.0.0.1:9/send"))
    assert result.returncode == 75
    assert not tells(result)


def test_the_host_sends_codes_and_keeps_them_out_of_its_log(
    installation, folder, gateway
) -> None:
    settings = sms_settings(folder, gateway.url)
    data = installation.make_host(
        folder / "data", courier=str(installation.program("courier-sms")))
    environment = {"PATH": "/usr/bin:/bin", "PARTA_COURIER_SETTINGS": str(settings)}
    words = ["session", "requestCode", "--phone", OPERATOR, "--data", data]
    result = installation.run(*words, env=environment)
    sent = json.loads(gateway.requests[0][3])
    assert sent["to"] == OPERATOR[1:]
    assert result.stderr == ""
