"""A small client of a data folder on this machine: python -m parta --help."""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import parta

from . import tables, tokens, typed
from .failures import EXIT_STATUS
from .records import Rows, attributes

_DESCRIPTION = """\
A small client of a data folder on this machine, which no other program serves meanwhile.

Who calls: the key or token in PARTA_KEY, else the person of the last sign-in, else nobody.
"""

_EPILOG = """\
examples:
  python -m parta --data school sign-in +79001234567
  python -m parta --data school chats 1
  python -m parta --data school send 1.3 "Завтра в 9:00"
  python -m parta --data school call message.list chat=1.3 limit=5 --json

exit status: 0, 2 for wrong usage, else that of the failure, as partactl has them
"""


@dataclass
class _Client:
    """An open folder and somebody who calls."""

    engine: parta.Engine
    session: parta.Session
    arguments: argparse.Namespace

    def show(self, rows: Rows[Any], *columns: str) -> None:
        """Prints rows: as JSON lines, or as a table of some columns."""
        if self.arguments.json:
            for row in rows:
                _print_json(row.to_dict())
            return
        for line in tables.as_text([dict(attributes(row)) for row in rows], columns):
            print(line)


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False), flush=True)


def _sign_in(client: _Client) -> None:
    arguments = client.arguments
    code = arguments.code
    if code is None:
        client.engine.request_code(arguments.phone)
        if not sys.stdin.isatty():
            print("A code is on its way; sign in again with --code.", file=sys.stderr)
            return
        code = getpass.getpass("Code: ")
    session, token = client.engine.sign_in(
        arguments.phone, code, name=arguments.name, label="python -m parta"
    )
    tokens.keep(arguments.data, token)
    name = session.session.current().name
    print(f"Signed in as {name or arguments.phone}." if not arguments.json else json.dumps({"name": name}))


def _sign_out(client: _Client) -> None:
    try:
        client.session.session.close()
    finally:
        tokens.forget(client.arguments.data)


def _institutions(client: _Client) -> None:
    client.show(client.session.institution.list().institutions, "institution", "name")


def _chats(client: _Client) -> None:
    chats = client.session.chat.list(institution=client.arguments.institution).chats
    client.show(chats, "chat", "kind", "name", "unread")


def _read(client: _Client) -> None:
    arguments = client.arguments
    listed = client.session.message.list(chat=arguments.chat, limit=arguments.limit)
    client.show(listed.messages, "number", "created", "author_name", "text")


def _send(client: _Client) -> None:
    arguments = client.arguments
    posted = client.session.message.post(chat=arguments.chat, text=arguments.text)
    if arguments.json:
        _print_json(posted.to_dict())
    else:
        print(f"message {posted.number}")


def _watch(client: _Client) -> None:
    arguments = client.arguments
    deadline = None if arguments.seconds is None else time.monotonic() + arguments.seconds
    count = 0
    with client.session.events(after=arguments.after) as events:
        while arguments.count is None or count < arguments.count:
            rest = None if deadline is None else max(0.0, deadline - time.monotonic())
            try:
                event = events.next(timeout=rest)
            except TimeoutError:
                return
            if event is None:
                return
            count += 1
            moment = event.created.isoformat() if event.created else None
            if arguments.json:
                _print_json({**vars(event), "created": moment})
            else:
                payload = json.dumps(event.payload, ensure_ascii=False)
                print(event.id, moment or "", event.kind, payload, sep="\t", flush=True)


def _call(client: _Client) -> None:
    arguments = client.arguments
    described = {entry["name"]: entry for entry in client.engine.describe()["operations"]}
    if arguments.operation not in described:
        raise typed.WordError(f"{arguments.operation} is no operation; see: operations")
    reply = client.session.run(
        arguments.operation, typed.request(described[arguments.operation], arguments.fields)
    )
    print(json.dumps(reply, ensure_ascii=False, indent=None if arguments.json else 2))


def _operations(client: _Client) -> None:
    for entry in client.engine.describe()["operations"]:
        if client.arguments.noun not in ("", entry["name"].split(".")[0]):
            continue
        if client.arguments.json:
            _print_json(entry)
            continue
        fields = " ".join(
            field["name"] if field["isRequired"] else f"[{field['name']}]"
            for field in entry["request"]
        )
        print(f"{entry['name']} {fields}".rstrip())
        print(f"    {entry['summary']}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m parta",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"parta {parta.__version__}")
    common = argparse.ArgumentParser(add_help=False)
    for each, default in ((parser, False), (common, argparse.SUPPRESS)):
        each.add_argument("--json", action="store_true", default=default, help="print JSON lines")
        each.add_argument(
            "--data",
            default=os.environ.get("PARTA_DATA", "parta-data") if default is False else default,
            help="the data folder (default: $PARTA_DATA, else ./parta-data)",
        )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    def command(
        name: str, run: Callable[[_Client], None], summary: str
    ) -> argparse.ArgumentParser:
        made = commands.add_parser(name, parents=[common], help=summary, description=summary)
        made.set_defaults(run=run)
        return made

    made = command("sign-in", _sign_in, "Sends a code to a phone and signs its owner in.")
    made.add_argument("phone", help="+7 and ten digits")
    made.add_argument("--code", help="the code, when it has come already")
    made.add_argument("--name", default="", help="full name, at the first sign-in only")
    command("sign-out", _sign_out, "Ends the sign-in.")
    command("institutions", _institutions, "Lists the person's institutions.")
    made = command("chats", _chats, "Lists the person's chats.")
    made.add_argument("institution")
    made = command("read", _read, "Shows the newest messages of a chat.")
    made.add_argument("chat")
    made.add_argument("--limit", type=int, default=20)
    made = command("send", _send, "Posts a message.")
    made.add_argument("chat")
    made.add_argument("text")
    made = command("watch", _watch, "Shows events as they happen.")
    made.add_argument("--after", default="", help="begin behind this event; 0: at the first kept")
    made.add_argument("--count", type=int, help="end after so many")
    made.add_argument("--seconds", type=float, help="end after so many seconds")
    made = command("call", _call, "Calls an operation.")
    made.add_argument("operation", help="such as message.post")
    made.add_argument("fields", nargs="*", metavar="name=value")
    made = command("operations", _operations, "Lists the operations with their fields.")
    made.add_argument("noun", nargs="?", default="")
    return parser


def _session(engine: parta.Engine, arguments: argparse.Namespace) -> parta.Session:
    if arguments.run is _sign_in:
        return engine.session()
    key = os.environ.get("PARTA_KEY")
    if key:
        return engine.session(key=key)
    try:
        return engine.session(key=tokens.of(arguments.data))
    except parta.UnauthenticatedError:
        # The sign-in has run out or was ended elsewhere.
        tokens.forget(arguments.data)
        return engine.session()


def main(words: list[str] | None = None) -> int:
    """Runs one command; returns the exit status."""
    arguments = _parser().parse_args(words)
    try:
        if not Path(arguments.data).is_dir():
            # A typing error would otherwise make an empty host.
            print(f"parta: there is no folder {arguments.data}", file=sys.stderr)
            return 2
        with parta.Engine(arguments.data) as engine, _session(engine, arguments) as session:
            arguments.run(_Client(engine, session, arguments))
    except parta.Failure as failure:
        print(f"parta: {failure.text} ({failure})", file=sys.stderr)
        return EXIT_STATUS.get(failure.code, 1)
    except BrokenPipeError:
        # Whoever read has gone; nothing is left to flush at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (typed.WordError, parta.LibraryError, OSError) as error:
        print(f"parta: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
