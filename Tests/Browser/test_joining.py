"""Joining by a link: one screen, the rules, the phone, the code, the name, done."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from conftest import INSTITUTIONS, Refused

PHONE_SIZE = {"width": 360, "height": 740, "has_touch": True, "is_mobile": True}
# What each institution calls the group to whose chat its learners come.
UNIT_WORD = {
    "cdt": "кружкового объединения",
    "kontakt": "детского объединения",
    "tipk": "учебной группы",
    "school29": "своей группы",
    "tot": "своей группы",
}
# What each institution calls those who teach, as a link for them says.
TEACHER_WORD = {
    "cdt": "педагог",
    "kontakt": "преподаватель",
    "tipk": "преподаватель",
    "school29": "учитель",
    "tot": "Сотрудник",
}


def identify(host, page: Page, phone: str, button: str = "Получить код") -> None:
    """Gives the phone and the code that came to it; the last digit sends the code."""
    page.get_by_label("Мобильный телефон").fill(phone)
    page.get_by_role("button", name=button).click()
    code = page.get_by_label("Код из сообщения")
    expect(code).to_be_focused()
    code.fill(host.code(phone))


@pytest.mark.parametrize("institution", INSTITUTIONS)
def test_a_learner_joins_the_chat_by_a_link(host, visit, phone, institution):
    link = host.invite(institution, "learner")
    shown = host.call("invite.show", {"link": link["link"]})
    browser = visit(**PHONE_SIZE)
    page = browser.go(link["url"])

    # One screen: who invites to what in which role, the rules, and the phone.
    expect(page.get_by_role("heading", level=1)).to_have_text(shown["institutionName"])
    main = page.get_by_role("main")
    expect(main).to_contain_text(link["issuer"].name)
    expect(main).to_contain_text(UNIT_WORD[institution])
    expect(main).to_contain_text("обучающийся")
    rules = page.get_by_role("region", name=shown["regulation"]["title"])
    rule = shown["rules"][0]["text"] if shown["rules"] else "Текст документа организация ещё не"
    expect(rules).to_contain_text(rule)
    browser.check_width()

    # No code before the rules are accepted.
    page.get_by_label("Мобильный телефон").fill(phone)
    page.get_by_role("button", name="Получить код").click()
    expect(page.get_by_text("Отметьте, что ознакомились с правилами.")).to_be_visible()
    page.get_by_label("Я ознакомлен(а) с правилами").check()
    identify(host, page, phone)
    page.get_by_label("Фамилия, имя, отчество").fill("Тестова Таисия Тарасовна")
    page.get_by_role("button", name="Продолжить").click()

    # In the chat, in the institution's words, and known to the host.
    expect(page).to_have_url(re.compile(f"/chats/{re.escape(link['chat'])}$"))
    expect(page.get_by_role("log")).to_be_visible()
    expect(main).to_contain_text(UNIT_WORD[institution])
    browser.check_width()
    members = host.call_as(institution, "lead", "chat.show", chat=link["chat"])["members"]
    assert "Тестова Таисия Тарасовна" in [member["name"] for member in members]
    regulation = shown["regulation"]["regulation"]
    evidence = host.call_as(
        institution, "admin", "regulation.acknowledgements", regulation=regulation
    )
    assert "Тестова Таисия Тарасовна" in str(evidence)


@pytest.mark.parametrize("institution", INSTITUTIONS)
def test_a_teacher_joins_in_the_institutions_word(host, visit, phone, institution):
    if institution == "tot":
        # The Technical School's teachers come to the staff's chat.
        chat = host.chat(institution, "staff")["chat"]
        link = host.call_in(
            institution, "admin", "invite.create",
            role="teacher", target="chat", chat=chat, name="Новикова Нина Никитична",
        )  # fmt: skip
    else:
        link = host.invite(institution, "teacher", name="Новикова Нина Никитична")
    shown = host.call("invite.show", {"link": link["link"]})
    page = visit().go(link["url"])
    main = page.get_by_role("main")
    expect(main).to_contain_text(TEACHER_WORD[institution])
    expect(main).to_contain_text("Новикова Нина Никитична")
    page.get_by_label("Я ознакомлен(а) с правилами").check()
    identify(host, page, phone)
    # The link knows the name; where a status waits for its confirmation, the page says so first.
    if shown["needsVerification"]:
        expect(page.get_by_role("heading", name="Вы вступили")).to_be_focused()
        expect(main).to_contain_text(TEACHER_WORD[institution])
        page.get_by_role("link", name="Открыть чат").or_(
            page.get_by_role("button", name="Открыть чат")
        ).click()
    place = host.institutions[institution]
    expect(page).to_have_url(re.compile(f"/{place}/chats"))
    expect(page.get_by_role("navigation", name="Чаты")).to_be_visible()


def dead_link(host, how: str) -> str:
    """The path of a link that no longer lets anybody in, or never did."""
    if how == "unknown":
        return "/join/AAAAAAAAAAAAAAAAAAAAAA"
    link = host.invite("kontakt", "learner")
    if how == "expired":
        host.expire(link["invite"])
    elif how == "revoked":
        host.call_as("kontakt", "admin", "invite.revoke", invite=link["invite"], reason="Ошибка")
    elif how == "used up":
        host.call_as("kontakt", "stranger", "invite.claim", link=link["link"])
    return link["url"]


@pytest.mark.parametrize("how", ["expired", "revoked", "used up", "unknown"])
def test_a_dead_link_explains_itself(host, visit, how):
    path = dead_link(host, how)
    with pytest.raises(Refused) as refused:
        host.call("invite.show", {"link": path.removeprefix("/join/")})
    browser = visit(**PHONE_SIZE)
    page = browser.go(path)
    expect(
        page.get_by_role("heading", name="По этой ссылке вступить нельзя", level=1)
    ).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text(refused.value.text)
    expect(page.get_by_role("main")).to_contain_text("Новую ссылку даст тот, кто её прислал")
    browser.check_width()
    page.get_by_role("link", name="Войти").click()
    expect(page.get_by_label("Мобильный телефон")).to_be_visible()


def test_a_wrong_code_is_told_and_the_right_one_still_works(host, visit, phone):
    page = visit(**PHONE_SIZE).go(host.invite("school29", "learner")["url"])
    page.get_by_label("Я ознакомлен(а) с правилами").check()
    page.get_by_label("Мобильный телефон").fill(phone)
    page.get_by_role("button", name="Получить код").click()
    code = page.get_by_label("Код из сообщения")
    expect(code).to_be_focused()
    right = host.code(phone)
    code.fill(f"{(int(right) + 1) % 1_000_000:06}")
    expect(code).to_have_attribute("aria-invalid", "true")
    code.fill(right)
    expect(page.get_by_label("Фамилия, имя, отчество")).to_be_visible()


def test_one_who_is_signed_in_joins_with_one_press(host, visit, phone):
    link = host.invite("tipk", "learner")
    person = host.sign_in(phone, "Знакомова Злата Захаровна")
    page = visit(who=person).go("/me")
    expect(page.get_by_role("button", name="Знакомова Злата Захаровна: меню")).to_be_visible()
    page.goto(host.url + link["url"])
    expect(page.get_by_role("radio", name="Знакомова Злата Захаровна")).to_be_checked()
    expect(page.get_by_label("Мобильный телефон")).to_have_count(0)
    page.get_by_role("button", name="Вступить").click()
    expect(page.get_by_text("Отметьте, что ознакомились с правилами.")).to_be_visible()
    page.get_by_label("Я ознакомлен(а) с правилами").check()
    page.get_by_role("button", name="Вступить").click()
    expect(page).to_have_url(re.compile(f"/chats/{re.escape(link['chat'])}$"))
    expect(page.get_by_role("log")).to_be_visible()


def test_a_member_is_led_to_the_institution(host, visit):
    link = host.invite("tipk", "learner")
    page = visit("tipk", "learner").go("/me")
    expect(page.get_by_role("navigation", name="Разделы", exact=True)).to_be_visible()
    page.goto(host.url + link["url"])
    expect(page.get_by_role("heading", name="Вы уже здесь")).to_be_visible()
    page.get_by_role("button", name="Открыть: Ученикова Яна Юрьевна").click()
    expect(page).to_have_url(re.compile(f"/{host.institutions['tipk']}/chats"))
    left = host.call("invite.show", {"link": link["link"]})["usesLeft"]
    assert left == 1


def test_a_second_person_joins_on_the_same_device(host, visit, phone):
    link = host.invite("cdt", "learner")
    page = visit("cdt", "lead").go("/me")
    expect(page.get_by_role("navigation", name="Разделы", exact=True)).to_be_visible()
    page.goto(host.url + link["url"])
    page.get_by_role("button", name="Вступить другому человеку").click()
    page.get_by_label("Я ознакомлен(а) с правилами").check()
    identify(host, page, phone)
    page.get_by_label("Фамилия, имя, отчество").fill("Дочкина Дарья Денисовна")
    page.get_by_role("button", name="Продолжить").click()
    expect(page).to_have_url(re.compile(f"/chats/{re.escape(link['chat'])}$"))
    expect(page.get_by_role("button", name=re.compile("Дочкина Дарья Денисовна: меню"))).to_be_visible()
