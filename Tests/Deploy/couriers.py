"""Runs a courier as the host does, on a message with a code."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from conftest import Installation

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
