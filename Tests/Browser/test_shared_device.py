"""A device that several people share, and addresses that strangers have made."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect


def enter(page: Page, host, person: str) -> None:
    """Signs a person in on the page's device by a one-use link, beside those who are there."""
    link = host.call_as("school29", person, "session.createLink")["url"]
    page.goto(host.url + link)
    expect(page).to_have_url(re.compile(r"/chats$"))


def sign_out(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Главнов")).click()
    page.get_by_role("menuitem", name="Выйти").click()
    page.get_by_role("dialog").get_by_role("button", name="Выйти").click()


def test_a_tab_shows_nothing_of_who_signed_out_in_another(visit, host):
    chat = host.call_in("school29", "head", "chat.list")["chats"][0]["chat"]
    device = visit()
    enter(device.page, host, "learner")
    enter(device.page, host, "head")
    head = device.go(f"/{host.institutions['school29']}/chats/{chat}")
    expect(head.get_by_role("textbox", name="Сообщение", exact=True)).to_be_visible()
    other = device.context.new_page()
    other.goto(host.url + "/me")
    sign_out(other)
    expect(head).not_to_have_url(re.compile(f"/chats/{re.escape(chat)}$"))
    expect(head.get_by_role("button", name=re.compile("Ученикова"))).to_be_visible()


def test_signing_in_leads_to_no_other_host(visit, host, phone):
    host.sign_in(phone, "Прохожий Пётр Петрович")
    for path in ("/%5Cevil.example/", "/%09/evil.example/", "//evil.example/"):
        page = visit().go("/sign-in?then=" + path)
        page.get_by_role("textbox").first.fill(phone)
        page.get_by_role("button", name=re.compile("код", re.I)).click()
        expect(page.locator("[name=code]")).to_be_visible()
        page.locator("[name=code]").fill(host.code(phone))
        expect(page).not_to_have_url(re.compile("/sign-in"))
        expect(page).to_have_url(re.compile(re.escape(host.url + "/")))


def test_an_address_in_a_message_leads_where_it_says(visit, host):
    chat = host.chat("school29")["chat"]
    text = host.url + "//evil.example/x"
    host.call_as("school29", "lead", "message.post", chat=chat, text=text)
    page = visit("school29", "learner").go(f"/{host.institutions['school29']}/chats/{chat}")
    link = page.get_by_role("log").get_by_role("link", name=text)
    expect(link).to_be_visible()
    assert link.evaluate("(link) => link.href") == text
