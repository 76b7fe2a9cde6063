"""A host with one institution: its administrator, who teaches, and a learner."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import parta
import pytest
from parta.operations.application import ApplicationDocument, ApplicationOrder

OPERATOR_PHONE = "+79000000001"
ORDER = ApplicationOrder(
    number="1",
    day=date(2026, 9, 1),
    document=ApplicationDocument(name="o.pdf", type="application/pdf", content="JVBERi0xLjQ="),
)


@dataclass
class School:
    """What a test starts from."""

    engine: parta.Engine
    folder: Path
    key: str
    operator: parta.Session
    institution: str
    admin: parta.Session
    admin_token: str
    learner: parta.Session
    learner_token: str
    chat: str

    def sign_in(self, phone: str, name: str) -> tuple[parta.Session, str]:
        """Signs somebody in by the code in the outbox."""
        return sign_in(self.engine, self.folder, phone, name)


def newest_code(folder: Path, phone: str) -> str:
    """Takes the code that came to a phone out of the outbox, which is emptied."""
    codes: dict[str, str] = {}
    for path in sorted((folder / "outbox").iterdir()):
        message = json.loads(path.read_text())
        codes[message["phone"]] = message["text"]
        path.unlink()
    return codes[phone]


def sign_in(
    engine: parta.Engine, folder: Path, phone: str, name: str
) -> tuple[parta.Session, str]:
    """Signs somebody in by the code in the outbox."""
    engine.request_code(phone)
    return engine.sign_in(phone, newest_code(folder, phone), name=name, label="pytest")


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    folder = tmp_path / "data"
    with parta.Engine(folder) as engine, engine.session() as nobody:
        key = nobody.host.initialize(phone=OPERATOR_PHONE, name="Оператор Узла").token
        operator = engine.session(key=key)
        application = nobody.application.submit(
            profile="school",
            overlay={"functions": {"files": {"standing": "promised", "clause": "1.1"}}},
            institution_name="Школа проверки",
            name="Учителева Анна Андреевна",
            email="admin@example.org",
            phone="+79000000002",
            order=ORDER,
        ).application
        institution = operator.application.approve(application=application).institution
        admin, token = sign_in(engine, folder, "+79000000002", "Учителева Анна Андреевна")
        admin.institution.register(institution=institution, role="teacher")
        unit = admin.unit.create(institution=institution, kind="group", name="5А").unit
        chat = admin.chat.open(
            institution=institution, kind="study", unit=unit, subject="Математика"
        ).chat
        link = admin.invite.create(
            institution=institution, role="learner", target="chat", chat=chat
        ).link
        learner, learner_token = sign_in(
            engine, folder, "+79000000003", "Ученикова Яна Юрьевна"
        )
        learner.invite.claim(link=link)
        yield School(
            engine,
            folder,
            key,
            operator,
            institution,
            admin,
            token,
            learner,
            learner_token,
            chat,
        )
