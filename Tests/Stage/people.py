"""Fills a data folder with an institution whose people are signed in."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import List

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Person:
    phone: str
    token: str
    room: str = ""


@dataclass
class People:
    """Who is there: `crowd` are members of `hall`, and the first ones also of one room each."""

    operator: str
    institution: str
    admin: Person
    hall: str
    rooms: List[str]
    crowd: List[Person] = field(default_factory=list)


def populate(build: Path, folder: Path, crowd: int, rooms: int = 0, talkers: int = 0) -> People:
    """Makes a host through libparta.so and closes it again.

    build: the folder with libparta.so. crowd: how many members the hall has beside the
    administrator. talkers: how many of them are in a room too, spread over `rooms` chats.
    """
    os.environ["PARTA_LIBRARY"] = str(build / "libparta.so")
    sys.path.insert(0, str(ROOT / "Examples" / "python"))
    import parta
    from parta.operations.application import ApplicationDocument, ApplicationOrder

    with parta.Engine(folder) as engine, engine.session() as nobody:
        key = nobody.host.initialize(phone="+79000000001", name="Оператор Узла").token
        operator = engine.session(key=key)
        application = nobody.application.submit(
            profile="school",
            overlay={"functions": {"files": {"standing": "promised", "clause": "1.1"}}},
            institution_name="Школа проверки",
            name="Учителева Анна Андреевна",
            email="admin@example.org",
            phone="+79000000002",
            order=ApplicationOrder(
                number="1",
                day=date(2026, 9, 1),
                document=ApplicationDocument(
                    name="o.pdf", type="application/pdf", content="JVBERi0xLjQ="
                ),
            ),
        ).application
        institution = operator.application.approve(application=application).institution
        admin, token = _sign_in(engine, folder, "+79000000002", "Учителева Анна Андреевна")
        admin.institution.register(institution=institution, role="teacher")
        unit = admin.unit.create(institution=institution, kind="group", name="5А").unit

        def open_chat(subject: str) -> str:
            return admin.chat.open(
                institution=institution, kind="study", unit=unit, subject=subject).chat

        def link(chat: str, uses: int) -> str:
            return admin.invite.create(
                institution=institution, role="learner", target="chat", chat=chat, uses=uses
            ).link

        people = People(
            key, institution, Person("+79000000002", token), open_chat("Актовый зал"),
            [open_chat(f"Кабинет {number}") for number in range(1, rooms + 1)])
        hall = link(people.hall, max(1, crowd))
        doors = [link(room, max(1, talkers)) for room in people.rooms]
        for index in range(crowd):
            phone = f"+7910{index:07}"
            session, token = _sign_in(engine, folder, phone, f"Ученикова Яна {index}")
            person = Person(phone, token)
            session.invite.claim(link=hall)
            if index < talkers:
                session.invite.claim(link=doors[index % rooms])
                person.room = people.rooms[index % rooms]
            session.close()
            people.crowd.append(person)
    return people


def newest_code(folder: Path, phone: str) -> str:
    """Takes the newest code of a phone out of the outbox, which is emptied."""
    codes = {}
    for path in sorted((folder / "outbox").iterdir()):
        message = json.loads(path.read_text())
        codes[message["phone"]] = message["text"]
        path.unlink()
    return codes[phone]


def _sign_in(engine, folder: Path, phone: str, name: str):
    engine.request_code(phone)
    code = newest_code(folder, phone)
    return engine.sign_in(phone, code, name=name, label="test")
