"""The operator's screen on a host whose institution follows an earlier version of its profile."""

from __future__ import annotations

import json
import re
import sys
from typing import Iterator, Tuple

import pytest
from playwright.sync_api import Browser, expect

from conftest import BIN, ROOT, Host, Person, close, opener

sys.path.insert(0, str(ROOT / "Tests/Upgrade"))
from libraries import Libraries, play, read  # noqa: E402


@pytest.fixture
def school(tmp_path) -> Iterator[Tuple[Host, Libraries]]:
    """A music school that follows version 1.0.0, on a host that has loaded another one."""
    libraries = Libraries(str(tmp_path))
    libraries.build("v1", libraries.first)
    libraries.build("v2", libraries.second())
    libraries.build("v3", libraries.third())
    play(str(BIN / "partactl"), libraries, str(tmp_path / "data"))
    yield Host(tmp_path / "data"), libraries


@pytest.fixture
def operator(school, chromium: Browser):
    """Opens the operator's area with the libraries of a version."""
    host, libraries = school
    visits = []

    def open_with(version: str):
        stage = read(str(host.data / "scene.json"))
        options = {"profiles": [libraries.folders[version]], "clock": stage["clock"]}
        (host.data / "parta.json").write_text(json.dumps(options))
        host.start()
        key = stage["secrets"]["operator"]
        link = host.call("session.createLink", {}, key)["link"]
        reply = host.call("session.openLink", {"link": link, "label": "pytest"})
        person = Person("operator", reply["session"], reply["token"])
        return opener(host, chromium, visits)(who=person)

    yield open_with
    close(visits)
    host.stop()


def test_the_operator_sees_what_changes_and_upgrades(operator):
    visit = operator("v2")
    page = visit.go("/operator/institutions")
    expect(page.get_by_text("1 организация следует другой версии")).to_be_visible()
    row = page.get_by_role("row", name=re.compile("ДМШ № 3"))
    expect(row).to_contain_text("есть новая версия")
    page.get_by_role("button", name=re.compile("Действия: ДМШ № 3")).click()
    page.get_by_role("menuitem", name="Обновить профиль…").click()
    dialog = page.get_by_role("dialog", name="Обновить профиль")
    expect(dialog).to_contain_text("Версия 1.0.0 → 1.1.0")
    expect(dialog).to_contain_text("Афиша школы → Концертный зал")
    expect(dialog).to_contain_text("прежнее название останется понятным")
    visit.check_width()
    visit.check_accessibility()
    dialog.get_by_label("Основание").fill("письмо разработчика профиля")
    dialog.get_by_role("button", name="Обновить").click()
    expect(page.get_by_text("Профиль обновлён.")).to_be_visible()
    expect(row).not_to_contain_text("есть новая версия")


def test_what_is_in_the_way_is_named(operator):
    page = operator("v3").go("/operator/institutions")
    page.get_by_role("button", name=re.compile("Действия: ДМШ № 3")).click()
    page.get_by_role("menuitem", name="Обновить профиль…").click()
    dialog = page.get_by_role("dialog", name="Обновить профиль")
    expect(dialog).to_contain_text("Обновить нельзя")
    expect(dialog).to_contain_text("units.instrument-class")
    expect(dialog.get_by_role("button", name="Обновить", exact=True)).to_have_count(0)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Обновить все…").click()
    dialog = page.get_by_role("dialog", name="Обновить профили организаций")
    dialog.get_by_label("Основание").fill("новая редакция")
    dialog.get_by_role("button", name="Обновить").click()
    expect(page.get_by_text("1 организация осталась на прежней версии.")).to_be_visible()
