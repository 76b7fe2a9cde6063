"""The mail courier against a real mail server."""

from __future__ import annotations

import email
import email.policy
import socket
import time
import typing
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from couriers import CODE, PHONE, TEXT, courier, tells


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
