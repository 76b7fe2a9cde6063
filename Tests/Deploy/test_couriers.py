"""The couriers against a real mail server and a stub of an SMS gateway."""

from __future__ import annotations

import email
import email.policy
import http.server
import json
import socket
import subprocess
import threading
import time
import typing
import urllib.parse
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from conftest import OPERATOR, Installation

PHONE = "+79001234567"
CODE = "483920"
TEXT = f"Код для входа: {CODE}"


def courier(
    installation: Installation, name: str, settings: Path, message: object = None
) -> subprocess.CompletedProcess:
    text = json.dumps(
        message if message is not None else {"kind": "code", "phone": PHONE, "text": TEXT},
        ensure_ascii=False)
    return subprocess.run(
        [installation.program(name)], input=text, check=False, capture_output=True, text=True,
        timeout=40, env={"PATH": "/usr/bin:/bin", "PARTA_COURIER_SETTINGS": str(settings)})


def tells(result: subprocess.CompletedProcess) -> bool:
    """Whether the output holds anything of the message."""
    output = result.stdout + result.stderr
    return any(part in output for part in [PHONE[1:], PHONE[2:], CODE])


# Mail


class MailServer:
    """Keeps what it is given; answers the next ones as it is told."""

    def __init__(self) -> None:
        self.mails: list[tuple[list[str], email.message.EmailMessage]] = []
        self.refusals: list[str] = []

    async def handle_DATA(self, _server, _session, envelope) -> str:
        if self.refusals:
            return self.refusals.pop(0)
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.mails.append((envelope.rcpt_tos, mail))
        return "250 OK"


@pytest.fixture
def mail_server() -> typing.Iterator[tuple[MailServer, int]]:
    server = MailServer()
    controller = Controller(server, hostname="127.0.0.1", port=0, decode_data=False)
    # The controller connects to the port it was given to see whether it works: 0 will not do.
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        controller.port = probe.getsockname()[1]
    controller.start()
    try:
        yield server, controller.port
    finally:
        controller.stop()


def smtp_settings(folder: Path, port: int, **more: str) -> Path:
    msmtprc = folder / "msmtprc"
    msmtprc.write_text(
        f"account default\nhost 127.0.0.1\nport {port}\ntls off\nauth off\n", encoding="utf-8")
    msmtprc.chmod(0o600)
    lines = {"msmtprc": str(msmtprc), "from": "Узел <parta@example.org>",
             "subject": "Код для входа", "to": "{digits}@sms.example.org", **more}
    path = folder / "courier-smtp.conf"
    path.write_text(
        "[smtp]\n" + "".join(f"{key} = {value}\n" for key, value in lines.items()),
        encoding="utf-8")
    return path


def test_a_code_goes_to_the_mail_gateway(installation, folder, mail_server) -> None:
    server, port = mail_server
    result = courier(installation, "courier-smtp", smtp_settings(folder, port))
    assert result.returncode == 0, result.stderr
    [(recipients, mail)] = server.mails
    assert recipients == ["79001234567@sms.example.org"]
    assert mail["Subject"] == "Код для входа"
    assert mail.get_content().strip() == TEXT
    assert not tells(result)


def test_a_list_of_addresses_wins_over_the_pattern(installation, folder, mail_server) -> None:
    server, port = mail_server
    addresses = folder / "addresses"
    addresses.write_text(f"# школа\n+79000000000 a@example.org\n{PHONE} b@example.org  # Б\n")
    settings = smtp_settings(folder, port, addresses=str(addresses))
    assert courier(installation, "courier-smtp", settings).returncode == 0
    assert server.mails[0][0] == ["b@example.org"]


def test_a_phone_without_an_address_is_refused(installation, folder, mail_server) -> None:
    server, port = mail_server
    addresses = folder / "addresses"
    addresses.write_text("")
    settings = smtp_settings(folder, port, addresses=str(addresses), to="")
    result = courier(installation, "courier-smtp", settings)
    assert result.returncode == 67
    assert not server.mails
    assert not tells(result)


def test_a_busy_mail_server_is_tried_again(installation, folder, mail_server) -> None:
    server, port = mail_server
    server.refusals = ["451 later"]
    assert courier(installation, "courier-smtp", smtp_settings(folder, port)).returncode == 0
    assert len(server.mails) == 1


def test_a_refusal_of_the_mail_server_is_final_and_anonymous(
    installation, folder, mail_server
) -> None:
    server, port = mail_server
    server.refusals = [f"554 no {PHONE} {PHONE[1:]}@sms.example.org {CODE}"] * 9
    result = courier(installation, "courier-smtp", smtp_settings(folder, port))
    assert result.returncode == 69
    assert len(server.refusals) == 8
    assert result.stderr.startswith("courier-smtp: ")
    assert not tells(result)


def test_an_absent_mail_server_is_a_temporary_trouble(installation, folder) -> None:
    begun = time.monotonic()
    result = courier(installation, "courier-smtp", smtp_settings(folder, 9))
    assert result.returncode == 75
    assert time.monotonic() - begun < 30
    assert not tells(result)


def test_a_mail_server_that_says_nothing_is_given_up_in_time(installation, folder) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        begun = time.monotonic()
        result = courier(
            installation, "courier-smtp", smtp_settings(folder, silent.getsockname()[1]))
        assert time.monotonic() - begun < 30
    assert result.returncode == 75


# SMS


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


# Both


@pytest.mark.parametrize("name", ["courier-smtp", "courier-sms"])
@pytest.mark.parametrize("message", [
    [], {}, {"kind": "code", "phone": PHONE}, {"kind": "code", "phone": PHONE, "text": 1},
    {"kind": "code", "phone": f"{PHONE}\nBcc: a@example.org", "text": TEXT},
    {"kind": "code", "phone": "-oProxy", "text": TEXT},
])
def test_what_is_no_message_is_refused(installation, folder, name, message) -> None:
    settings = folder / "settings"
    settings.write_text("[smtp]\n[gateway]\n")
    result = courier(installation, name, settings, message)
    assert result.returncode == 65
    assert not tells(result)


@pytest.mark.parametrize("name", ["courier-smtp", "courier-sms"])
@pytest.mark.parametrize("text", [None, "", "no section", "[smtp]\n[gateway]\n"])
def test_wrong_settings_are_named(installation, folder, name, text) -> None:
    settings = folder / "settings"
    if text is not None:
        settings.write_text(text)
    result = courier(installation, name, settings)
    assert result.returncode == 78
    assert not tells(result)


@pytest.mark.parametrize("name", ["courier-smtp", "courier-sms"])
def test_the_settings_that_are_installed_can_be_read(installation, name) -> None:
    settings = installation.root / "etc/parta" / f"{name}.conf"
    result = courier(installation, name, settings)
    # There is no such account of msmtp's, and nobody answers at the example's address.
    assert result.returncode == {"courier-smtp": 78, "courier-sms": 75}[name]


# The host in front


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


def test_the_host_says_why_a_code_did_not_leave_but_not_which(installation, folder) -> None:
    leaky = folder / "courier"
    leaky.write_text("#!/bin/sh\ncat >&2\necho >&2\necho gateway down >&2\ncat >&2\nexit 75\n")
    leaky.chmod(0o755)
    data = installation.make_host(folder / "data", courier=str(leaky))
    words = ["session", "requestCode", "--phone", OPERATOR, "--data", data]
    result = installation.run(*words)
    assert "status 75: gateway down" in result.stderr
    leaky.write_text("#!/bin/sh\necho a@example.org >&2\ncat >&2\nexit 75\n")
    result = installation.run(*words)
    assert "status 75" in result.stderr
    assert OPERATOR[1:] not in result.stderr
    assert not any(word.isdigit() and len(word) > 2 for word in result.stderr.split('"'))
