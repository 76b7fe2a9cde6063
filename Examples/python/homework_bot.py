#!/usr/bin/env python3
"""Posts homework to a chat and collects the answers to it.

    PARTA_KEY=… homework_bot.py --data FOLDER --chat 3.17 --text "Задание: № 12" --answers 20

The key is a service key of a teacher (operation key.create). Answers are replies to the homework's
message; each is printed as one line: time, author, text. The bot ends after so many answers or so
many seconds. When it is started again with --homework NUMBER it goes on with the same homework and
first reads the answers that came meanwhile.

exit status: 0 all answers came, 1 the time is over, 2 wrong usage, 3 the host refused
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import parta
from parta.records import as_moment


@dataclass
class Answer:
    """A reply to the homework, from the chat or from an event."""

    number: int
    created: datetime
    author: str
    text: str


def answers_so_far(session: parta.Session, chat: str, homework: int) -> Iterator[Answer]:
    """The replies that are in the chat already, page by page."""
    after = homework
    while True:
        page = session.message.list(chat=chat, after=after, limit=200).messages
        for message in page:
            if message.reply_to == homework:
                yield Answer(
                    message.number, message.created, message.author_name, message.text or ""
                )
        if len(page) < 200:
            return
        after = page[-1].number


def answers_to_come(
    events: parta.Subscription, session: parta.Session, chat: str, homework: int, deadline: float
) -> Iterator[Answer]:
    """The replies from now on, until the deadline."""
    while True:
        try:
            event = events.next(timeout=max(0.0, deadline - time.monotonic()))
        except TimeoutError:
            return
        if event is None:
            return
        if event.kind == "resync":
            yield from answers_so_far(session, chat, homework)
        elif event.kind == "message.posted" and event.payload["chat"] == chat:
            facts = event.payload
            if facts.get("replyTo") == homework:
                yield Answer(
                    facts["number"],
                    as_moment(facts["created"]),
                    facts["authorName"],
                    facts["text"],
                )


def collect(
    session: parta.Session,
    chat: str,
    text: str | None,
    homework: int | None,
    wanted: int,
    seconds: float,
) -> int:
    """Posts the homework unless it stands there already; returns how many answers came."""
    deadline = time.monotonic() + seconds
    seen: set[int] = set()
    # The subscription comes first, so that no answer falls between both.
    with session.events() as events:
        if homework is None:
            homework = session.message.post(
                chat=chat, text=text or "", idempotency_key=uuid.uuid4().hex
            ).number
            print(f"homework {homework}", flush=True)
        for source in (
            answers_so_far(session, chat, homework),
            answers_to_come(events, session, chat, homework, deadline),
        ):
            for answer in source:
                if answer.number in seen:
                    continue
                seen.add(answer.number)
                line = " ".join(answer.text.split())
                print(f"{answer.created:%Y-%m-%d %H:%M}\t{answer.author}\t{line}", flush=True)
                if len(seen) >= wanted:
                    return len(seen)
    return len(seen)


def main() -> int:
    parser = argparse.ArgumentParser(description="Posts homework and collects the answers.")
    parser.add_argument("--data", required=True, help="the host's data folder")
    parser.add_argument("--chat", required=True, help="the chat, for example 3.17")
    parser.add_argument("--text", help="the homework")
    parser.add_argument("--homework", type=int, help="number of a homework that is posted already")
    parser.add_argument("--answers", type=int, default=1, help="end after so many answers")
    parser.add_argument("--seconds", type=float, default=3600, help="end after so many seconds")
    arguments = parser.parse_args()
    if (arguments.text is None) == (arguments.homework is None):
        parser.error("give either --text or --homework")
    key = os.environ.get("PARTA_KEY")
    if not key:
        parser.error("the environment has no PARTA_KEY")
    try:
        with parta.Engine(arguments.data) as engine, engine.session(key=key) as session:
            count = collect(
                session, arguments.chat, arguments.text, arguments.homework,
                arguments.answers, arguments.seconds,
            )
    except parta.Failure as failure:
        print(f"homework_bot: {failure.text} ({failure})", file=sys.stderr)
        return 3
    return 0 if count >= arguments.answers else 1


if __name__ == "__main__":
    sys.exit(main())
