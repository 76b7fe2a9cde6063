"""Every main screen on a phone and on a desk, light and dark: for readers, keyboards and eyes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

# Screen by screen: the person, the address, and what tells that it stands.
SCREENS = {
    "sign-in": ("", "/sign-in", ("textbox", "Мобильный телефон")),
    "apply": ("", "/apply", ("button", "Подать заявку")),
    "invitation": ("", "{invitation}", ("button", "Получить код")),
    "dead link": ("", "/join/AAAAAAAAAAAAAAAAAAAAAA", ("heading", "По этой ссылке вступить нельзя")),
    "chats": ("lead", "/{place}/chats", ("link", re.compile("Группа А"))),
    "chat": ("lead", "/{place}/chats/{chat}", ("textbox", "Сообщение")),
    "channels": ("learner", "/{place}/channels", ("heading", "Каналы")),
    "channel": ("head", "/{place}/channels/{channel}", ("feed", None)),
    "queue": ("admin", "/{place}/channels/queue", ("heading", re.compile("."))),
    "support": ("parent", "/{place}/channels/support", ("heading", re.compile("."))),
    "me": ("learner", "/me", ("region", "Мои организации")),
    "devices": ("learner", "/me/devices", ("region", "Где вы вошли")),
    "join": ("learner", "/me/join", ("button", "Открыть приглашение")),
    "management": ("admin", "/{place}/admin", ("heading", "Управление")),
    **{
        f"admin {section}": ("admin", "/{place}/admin/" + section, ("heading", title))
        for section, title in {
            "institution": re.compile("."), "regulation": "Положение",
            "regulation/ledger": "Положение", "regulation/conformity": "Положение",
            "structure": "Структура", "people": "Люди", "people/{learner}": re.compile("Ученикова"),
            "roster": re.compile("."), "invitations": "Приглашения", "requests": "Заявки",
            "verification": re.compile("."), "movement": "Движение",
            "movement/rollover": re.compile("."), "statistics": "Статистика", "audit": "Журнал",
        }.items()
    },
    **{
        f"operator {section}": ("operator", f"/operator/{section}", ("heading", "Узел"))
        for section in ("applications", "institutions", "profiles", "figures", "operators", "audit")
    },
    "missing": ("learner", "/nowhere/at/all", ("heading", "Такой страницы нет")),
}  # fmt: skip
INSTITUTION = "school29"
SIZES = {"phone": (360, 740), "desk": (1280, 800)}


@pytest.fixture(scope="module")
def places(host):
    """What stands in the addresses."""
    channels = host.call_in(INSTITUTION, "head", "channel.list")["channels"]
    return {
        "place": host.institutions[INSTITUTION],
        "chat": host.chat(INSTITUTION)["chat"],
        "channel": channels[0]["channel"],
        "learner": host.member(INSTITUTION, "learner"),
        "invitation": host.invite(INSTITUTION, "learner")["url"],
    }


def settle(page: Page) -> None:
    """Waits until nothing is being loaded any more."""
    expect(page.locator("#start, .skeleton, .spinner")).to_have_count(0)
    page.evaluate("document.fonts.ready")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_every_screen_serves_everybody(visit, places, size, scheme):
    """One browser per person walks over the screens, as people do."""
    width, height = SIZES[size]
    browsers = {}
    found = []
    for name, (person, path, (role, title)) in SCREENS.items():
        if person not in browsers:
            where = (INSTITUTION, person) if person else ()
            browsers[person] = visit(*where, width=width, height=height, scheme=scheme)
        browser = browsers[person]
        page = browser.go(path.format(**places))
        try:
            expect(page.get_by_role(role, name=title).first).to_be_visible()
            settle(page)
            browser.check_width()
            browser.check_accessibility()
        except AssertionError as error:
            found.append(f"{name}: {str(error)[:1500]}")
    assert not found, "\n\n".join(found)


def press_until(page: Page, target, key: str = "Tab", most: int = 40) -> None:
    """Presses a key until the focus stands on the target."""
    for _ in range(most):
        page.keyboard.press(key)
        if target.evaluate("node => node === document.activeElement"):
            return
    raise AssertionError(f"{most} presses of {key} do not reach {target}")


def test_the_keyboard_leads_to_a_message(host, visit, places):
    page = visit(INSTITUTION, "learner").go(f"/{places['place']}/chats")
    row = page.get_by_role("navigation", name="Чаты").get_by_role("link", name=re.compile("Группа А"))
    expect(row).to_be_visible()
    press_until(page, row)
    page.keyboard.press("Enter")
    field = page.get_by_role("textbox", name="Сообщение", exact=True)
    expect(field).to_be_focused()
    page.keyboard.type("С клавиатуры")
    page.keyboard.press("Enter")
    log = page.get_by_role("log")
    mine = log.get_by_role("article").filter(has_text="С клавиатуры").last
    expect(mine.get_by_role("button", name=re.compile("Кто прочитал"))).to_be_visible()
    # Back over the messages by arrows, the menu of one, and out of it again.
    for _ in range(8):
        page.keyboard.press("Shift+Tab")
        if log.locator("article:focus").count():
            break
    page.keyboard.press("End")
    expect(mine).to_be_focused()
    page.keyboard.press("Enter")
    menu = page.get_by_role("menu", name="Действия")
    expect(menu).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_have_count(0)
    expect(mine).to_be_focused()
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("/chats$"))


def test_the_keyboard_makes_an_invitation_and_comes_back(visit, places):
    page = visit(INSTITUTION, "admin").go(f"/{places['place']}/admin/invitations")
    make = page.get_by_role("button", name="Новая ссылка").first
    expect(make).to_be_visible()
    press_until(page, make, most=60)
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Новая ссылка")
    expect(dialog.get_by_role("radio").first).to_be_visible()
    done = dialog.get_by_role("button", name="Создать ссылку")
    press_until(page, done)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(make).to_be_focused()


def test_the_skip_link_leads_past_the_frame(visit, places):
    page = visit(INSTITUTION, "learner").go("/me")
    expect(page.get_by_role("region", name="Мои организации")).to_be_visible()
    skip = page.get_by_role("link", name="К содержанию")
    press_until(page, skip, most=1)
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


@pytest.mark.parametrize("size", SIZES)
def test_the_page_speaks_english_with_the_institutions_words(host, visit, places, size):
    width, height = SIZES[size]
    options = {"width": width, "height": height, "language": "en-GB"}
    stranger = visit(**options)
    page = stranger.go("/sign-in")
    expect(page.get_by_role("heading", name="Welcome")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    lead = visit(INSTITUTION, "lead", **options)
    page = lead.go(f"/{places['place']}/chats/{places['chat']}")
    expect(page.get_by_role("textbox", name="Message", exact=True)).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Чат с обучающимися своей группы")
    lead.check_width()
    admin = visit(INSTITUTION, "admin", **options)
    for section, title in {
        "structure": "Structure", "people": "People", "invitations": "Invitations",
        "statistics": "Statistics", "audit": "Audit",
    }.items():  # fmt: skip
        page = admin.go(f"/{places['place']}/admin/{section}")
        expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()
        settle(page)
        admin.check_width()
        admin.check_accessibility()
