"""The server goes and comes back while two browsers are open; they go on by themselves."""

from __future__ import annotations

import re
import signal

import pytest
from playwright.sync_api import expect

from test_conversation import field, message, open_chat, say, unique

INSTITUTION = {signal.SIGTERM: "kontakt", signal.SIGKILL: "tipk"}


@pytest.mark.parametrize("how", INSTITUTION, ids=lambda how: how.name)
def test_browsers_go_on_after_the_server_was_away(host, visit, how):
    institution = INSTITUTION[how]
    lead = open_chat(visit, host, institution, "lead")
    learner = open_chat(visit, host, institution, "learner")
    loads = []
    for page in (lead, learner):
        page.on("framenavigated", lambda frame: loads.append(frame.url))
    before = unique("Перед остановкой")
    say(lead, before)
    expect(message(learner, before)).to_have_count(1)

    host.stop(how)
    first, second, third = unique("Первое без узла"), unique("Второе без узла"), unique("Встречное")
    say(lead, first)
    say(lead, second)
    say(learner, third)
    expect(message(lead, first)).to_have_attribute("aria-label", re.compile("Отправляется|Ждёт связи"))
    expect(message(learner, first)).to_have_count(0)
    draft = unique("Ещё не отправлено")
    field(learner).fill(draft)
    host.start()

    kept = re.compile("Кто прочитал")
    for page in (lead, learner):
        for text in (before, first, second, third):
            expect(message(page, text)).to_have_count(1, timeout=40_000)
    for text in (first, second):
        expect(message(lead, text).get_by_role("button", name=kept)).to_be_visible(timeout=40_000)
    expect(message(learner, third).get_by_role("button", name=kept)).to_be_visible(timeout=40_000)
    expect(field(learner)).to_have_value(draft)

    # The stream lives again: what is written now arrives by itself.
    after = unique("После запуска")
    say(lead, after)
    expect(message(learner, after)).to_have_count(1, timeout=40_000)
    assert loads == []
    chat = host.chat(institution)["chat"]
    listed = host.call_as(institution, "lead", "message.list", chat=chat, limit=20)["messages"]
    texts = [item.get("text") for item in listed][-5:]
    assert texts[0] == before and texts[-1] == after
    # Each once; the lead's in the order in which they were written.
    assert sorted(texts[1:4]) == sorted([first, second, third])
    assert texts.index(first) < texts.index(second)


def test_a_page_opened_while_the_server_is_away_comes_by_itself(host, visit):
    page = visit("cdt", "lead").go("/me")
    expect(page.get_by_role("navigation", name="Разделы", exact=True)).to_be_visible()
    host.stop()
    try:
        page.get_by_role("link", name=re.compile("^Чаты")).click()
        expect(page.get_by_role("main")).to_contain_text(re.compile("Нет связи|не загруз"))
    finally:
        host.start()
    row = page.get_by_role("navigation", name="Чаты").get_by_role("link", name=re.compile("Группа А"))
    expect(row.first).to_be_visible(timeout=40_000)
