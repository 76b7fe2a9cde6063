"""The pictures of the main screens for the README; made when PARTA_SCREENSHOTS names a folder."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from conftest import ROOT, close, opener, populated
from test_accessibility import settle

FOLDER = os.environ.get("PARTA_SCREENSHOTS", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="PARTA_SCREENSHOTS is not set")
LIMIT = 150_000
INSTITUTION = "school29"
PHONE = {"width": 360, "height": 740, "device_scale_factor": 2}
DESK = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def stage(tmp_path_factory, chromium):
    """A fresh host, so that the pictures show nothing of other tests; and a function that opens browsers."""
    host = populated(tmp_path_factory.mktemp("stage"))
    channel = host.call_in(INSTITUTION, "admin", "channel.list")["channels"][0]["channel"]
    post = host.call_as(
        INSTITUTION, "admin", "post.publish", channel=channel, mustRead=True,
        text="С 1 октября вход в школу только по пропускам. Пропуск выдаёт классный руководитель; "
        "родителям, которые приходят на собрание, достаточно паспорта. Подтвердите, пожалуйста, "
        "что прочитали.",
    )  # fmt: skip
    number = post["number"]
    host.call_as(INSTITUTION, "teacher", "post.acknowledge", channel=channel, number=number)
    visits = []
    yield host, opener(host, chromium, visits), channel
    close(visits)
    host.stop()


def keep(page: Page, name: str) -> None:
    """Keeps a picture of what the window shows, in as few colours as keep it small."""
    settle(page)
    page.mouse.move(0, 0)
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled")))
    folder = ROOT / Path(FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    for colours in (256, 128, 64, 32):
        content = io.BytesIO()
        few = picture.convert("RGB").quantize(colours, dither=Image.Dither.NONE)
        few.save(content, "PNG", optimize=True)
        if content.tell() <= LIMIT:
            break
    assert content.tell() <= LIMIT
    (folder / f"{name}.png").write_bytes(content.getvalue())


def test_joining(stage):
    host, visit, _ = stage
    # As high as the whole screen, which a phone scrolls.
    page = visit(**{**PHONE, "height": 1230}).go(host.invite(INSTITUTION, "learner")["url"])
    expect(page.get_by_role("button", name="Получить код")).to_be_visible()
    keep(page, "joining")


@pytest.mark.parametrize(
    "name, options",
    [
        ("chat", DESK),
        ("chat-dark", {**DESK, "scheme": "dark"}),
        ("chat-phone", PHONE),
        ("chat-phone-dark", {**PHONE, "scheme": "dark"}),
    ],
)
def test_the_chat(stage, name, options):
    host, visit, _ = stage
    chat = host.chat(INSTITUTION)["chat"]
    page = visit(INSTITUTION, "lead", **options).go(f"/{host.institutions[INSTITUTION]}/chats/{chat}")
    expect(page.get_by_role("log").get_by_role("article").last).to_be_visible()
    keep(page, name)


def test_the_channel(stage):
    host, visit, channel = stage
    page = visit(INSTITUTION, "learner", **DESK).go(f"/{host.institutions[INSTITUTION]}/channels/{channel}")
    expect(page.get_by_role("button", name="Подтвердить ознакомление")).to_be_visible()
    keep(page, "channel")


def test_the_invitations(stage):
    host, visit, _ = stage
    page = visit(INSTITUTION, "admin", **DESK).go(f"/{host.institutions[INSTITUTION]}/admin/invitations")
    page.get_by_role("button", name="Новая ссылка").first.click()
    dialog = page.get_by_role("dialog", name="Новая ссылка")
    dialog.get_by_role("radio").first.check()
    dialog.get_by_role("button", name="Создать ссылку").click()
    expect(dialog.get_by_role("heading", name="Ссылка готова")).to_be_visible()
    keep(page, "invitation")


@pytest.mark.parametrize("section", ["structure", "people", "statistics", "audit"])
def test_the_administration(stage, section):
    host, visit, _ = stage
    page = visit(INSTITUTION, "admin", **DESK).go(f"/{host.institutions[INSTITUTION]}/admin/{section}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    keep(page, section)


def test_the_operators_figures(stage):
    host, visit, _ = stage
    page = visit(INSTITUTION, "operator", **DESK).go("/operator/figures")
    expect(page.get_by_role("row").nth(1)).to_be_attached()
    keep(page, "figures")
