"""What both couriers and the host before them do with wrong messages, settings and programs."""

from __future__ import annotations

import pytest
from conftest import DEPLOY, OPERATOR
from couriers import PHONE, TEXT, courier, tells


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


def test_the_installed_settings_of_the_mail_courier_lack_only_an_account(installation) -> None:
    result = courier(
        installation, "courier-smtp", installation.root / "etc/parta/courier-smtp.conf")
    assert result.returncode == 78
    assert "/etc/parta/msmtprc cannot be read" in result.stderr


def test_the_installed_settings_of_the_sms_courier_lack_only_a_gateway(
    installation, folder
) -> None:
    text = (DEPLOY / "courier-sms.conf").read_text(encoding="utf-8")
    settings = folder / "settings"
    settings.write_text(
        text.replace("https://sms.example.org", "http://127.0.0.1:9"), encoding="utf-8")
    result = courier(installation, "courier-sms", settings)
    assert result.returncode == 75
    assert "no connection" in result.stderr


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
