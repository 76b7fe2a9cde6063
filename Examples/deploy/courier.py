"""What parta's couriers share: the message, the settings, and words without personal data.

parta starts a courier for each message, writes {"kind", "phone", "text"} to its standard input and
kills it after 30 seconds. Exit status 0 means taken; others are those of sysexits.h. Of the standard
error, parta puts the last line into its log.
"""

import configparser
import json
import os
import re
import signal
import sys
import time
import typing

DATA = 65
NO_USER = 67
UNAVAILABLE = 69
TEMPORARY = 75
CONFIGURATION = 78

# Seconds for everything, below parta's own limit, so that the reason can still be said.
TIME = 25
# Tries of one message, and the seconds between them.
PAUSES = (1, 3)


class Refused(Exception):
    """Why a message cannot go out, and the exit status that says so."""

    def __init__(self, status: int, reason: str):
        super().__init__(reason)
        self.status = status


class Message(typing.NamedTuple):
    kind: str
    phone: str
    text: str


def read_message() -> Message:
    try:
        fields = json.load(sys.stdin.buffer)
        message = Message(*(fields[name] for name in Message._fields))
    except (ValueError, TypeError, KeyError) as error:
        raise Refused(DATA, "the message is no JSON with kind, phone and text") from error
    if not all(isinstance(field, str) for field in message):
        raise Refused(DATA, "kind, phone and text are not texts")
    if not re.fullmatch(r"\+[0-9]{5,15}", message.phone):
        raise Refused(DATA, "the phone is not + and digits")
    return message


def read_settings(name: str, section: str) -> configparser.SectionProxy:
    """The section of /etc/parta/NAME.conf, or of the file that PARTA_COURIER_SETTINGS names."""
    path = os.environ.get("PARTA_COURIER_SETTINGS", f"/etc/parta/{name}.conf")
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    try:
        with open(path, encoding="utf-8") as file:
            parser.read_file(file)
        return parser[section]
    except (OSError, ValueError, KeyError, configparser.Error) as error:
        raise Refused(CONFIGURATION, f"{path}: {type(error).__name__}") from error


def setting(settings: configparser.SectionProxy, name: str) -> str:
    value = settings.get(name, "")
    if not value:
        raise Refused(CONFIGURATION, f"the setting «{name}» is missing")
    return value


def masked(text: str) -> str:
    """A text without digits and addresses: what a log may hold."""
    return " ".join(
        "…" if "@" in word else re.sub(r"\d", "#", word) for word in text.split())[:160]


def persist(attempt: typing.Callable[[], None]) -> None:
    """Tries again after a temporary trouble, a few times."""
    for pause in PAUSES:
        try:
            return attempt()
        except Refused as refused:
            if refused.status != TEMPORARY:
                raise
            time.sleep(pause)
    return attempt()


def main(deliver: typing.Callable[[Message], None]) -> None:
    """Delivers the message of the standard input and ends the program."""
    name = os.path.basename(sys.argv[0])

    def out_of_time(*_: object) -> None:
        raise Refused(TEMPORARY, f"no answer in {TIME} s")

    signal.signal(signal.SIGALRM, out_of_time)
    signal.alarm(TIME)
    try:
        deliver(read_message())
    except Refused as refused:
        print(f"{name}: {refused}", file=sys.stderr)
        sys.exit(refused.status)
    except Exception as error:  # pylint: disable=broad-except
        # A traceback would show the message.
        print(f"{name}: {type(error).__name__}", file=sys.stderr)
        sys.exit(70)
