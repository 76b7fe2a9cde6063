"""A host with one institution: its administrator, who teaches, and a learner."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import parta
import pytest

OPERATOR_PHONE = "+79000000001"


@dataclass
class School:
    engine: parta.Engine
    folder: Path
    key: str
    operator: parta.Session
    institution: str
    admin: parta.Session
    admin_token: str
    learner: parta.Session
    chat: str

    def sign_in(self, phone: str, name: str) -> "tuple[parta.Session, str]":
        return sign_in(self.engine, self.folder, phone, name)


def sign_in(engine: parta.Engine, folder: Path, phone: str, name: str):
    engine.request_code(phone)
    codes = [json.loads(path.read_text()) for path in sorted((folder / "outbox").iterdir())]
    code = [message["text"] for message in codes if message["phone"] == phone][-1]
    return engine.sign_in(phone, code, name=name, label="pytest")


@pytest.fixture
def school(tmp_path: Path):
    folder = tmp_path / "data"
    with parta.Engine(folder) as engine, engine.session() as nobody:
        key = nobody.host.initialize(phone=OPERATOR_PHONE, name="Оператор Узла")["token"]
        operator = engine.session(key=key)
        application = nobody.application.submit(
            profile="school",
            overlay={"functions": {"files": {"standing": "promised", "clause": "1.1"}}},
            institutionName="Школа проверки",
            name="Учителева Анна Андреевна",
            email="admin@example.org",
            phone="+79000000002",
            order={
                "number": "1",
                "day": "2026-09-01",
                "document": {"name": "o.pdf", "type": "application/pdf", "content": "JVBERi0xLjQ="},
            },
        )["application"]
        institution = operator.application.approve(application=application)["institution"]
        admin, token = sign_in(engine, folder, "+79000000002", "Учителева Анна Андреевна")
        admin.institution.register(institution=institution, role="teacher")
        unit = admin.unit.create(institution=institution, kind="group", name="5А")["unit"]
        chat = admin.chat.open(
            institution=institution, kind="study", unit=unit, subject="Математика"
        )["chat"]
        link = admin.invite.create(
            institution=institution, role="learner", target="chat", chat=chat
        )["link"]
        learner, _ = sign_in(engine, folder, "+79000000003", "Ученикова Яна Юрьевна")
        learner.invite.claim(link=link)
        yield School(
            engine, folder, key, operator, institution, admin, token, learner, chat
        )
