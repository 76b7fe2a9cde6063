"""A conversation between two browsers, live: a lead and a learner in the chat of their unit."""

from __future__ import annotations

import io
import itertools
import re
import wave

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

LEAD = "Ведущева Вера Викторовна"
LEARNER = "Ученикова Яна Юрьевна"
numbers = itertools.count(1)


def unique(text: str) -> str:
    """A text that no other test has written."""
    return f"{text} {next(numbers)}"


def open_chat(visit, host, institution: str, person: str, **options) -> Page:
    """The page of a person in the chat of the unit."""
    chat = host.chat(institution)["chat"]
    page = visit(institution, person, **options).go(f"/{host.institutions[institution]}/chats/{chat}")
    expect(field(page)).to_be_visible()
    expect(page.get_by_role("log").get_by_role("article").last).to_be_visible()
    return page


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Сообщение", exact=True)


def message(page: Page, text: str) -> Locator:
    """The message with a text, as the log shows it."""
    return page.get_by_role("log").get_by_role("article").filter(has_text=text)


def say(page: Page, text: str) -> None:
    field(page).fill(text)
    field(page).press("Enter")


def choose(page: Page, text: str, action: str) -> None:
    """Chooses from a message's menu."""
    message(page, text).hover()
    message(page, text).get_by_role("button", name="Действия с сообщением").click()
    page.get_by_role("menu").get_by_role("menuitem", name=action).click()


@pytest.fixture
def pair(visit, host):
    """The lead and the learner of an institution, both in the chat."""
    return lambda institution: (
        open_chat(visit, host, institution, "lead"),
        open_chat(visit, host, institution, "learner"),
    )


def test_what_one_writes_the_other_sees_and_answers(pair):
    lead, learner = pair("kontakt")
    question, answer = unique("Кто завтра придёт?"), unique("Я приду!")
    say(lead, question)
    expect(message(lead, question)).to_have_count(1)
    expect(message(learner, question)).to_have_attribute("aria-label", re.compile(f"^{LEAD}"))

    choose(learner, question, "Ответить")
    expect(learner.get_by_text(f"Ответ: {LEAD}")).to_be_visible()
    say(learner, answer)
    expect(message(lead, answer)).to_contain_text(question)
    expect(message(lead, answer)).to_have_attribute("aria-label", re.compile(f"^{LEARNER}"))
    # The quote leads to the message it answers.
    message(lead, answer).get_by_role("button", name=re.compile(re.escape(question))).click()
    expect(lead.get_by_role("log").locator("article:focus")).to_contain_text(question)


def test_an_edited_message_changes_for_both_and_keeps_its_history(pair):
    lead, learner = pair("kontakt")
    first, second = unique("Встреча в 17:00"), unique("Встреча в 18:30")
    say(lead, first)
    expect(message(learner, first)).to_be_visible()
    choose(lead, first, "Изменить")
    expect(field(lead)).to_have_value(first)
    field(lead).fill(second)
    lead.get_by_role("button", name="Сохранить").click()
    expect(message(learner, second)).to_contain_text("изменено")
    expect(message(learner, first)).to_have_count(0)
    choose(learner, second, "История изменений")
    expect(learner.get_by_role("dialog")).to_contain_text(first)


def test_a_deleted_message_goes_for_both(pair):
    lead, learner = pair("kontakt")
    text = unique("Это не сюда")
    say(lead, text)
    expect(message(learner, text)).to_be_visible()
    choose(lead, text, "Удалить")
    lead.get_by_role("dialog").get_by_role("button", name="Удалить").click()
    expect(message(learner, text)).to_have_count(0)
    expect(message(lead, text)).to_have_count(0)


def test_a_reaction_is_seen_by_the_other(pair):
    lead, learner = pair("tipk")
    text = unique("Сдали нормативы!")
    say(lead, text)
    message(learner, text).hover()
    message(learner, text).get_by_role("button", name="Действия с сообщением").click()
    learner.get_by_role("menuitemcheckbox", name="Реакция 🎉").click()
    reaction = message(lead, text).get_by_role("button", name="🎉: 1 человек")
    expect(reaction).to_have_attribute("aria-pressed", "false")
    reaction.click()
    both = message(learner, text).get_by_role("button", name="🎉: 2 человека")
    expect(both).to_have_attribute("aria-pressed", "true")
    both.click()
    expect(reaction).to_have_attribute("aria-pressed", "true")


def test_one_who_is_mentioned_sees_it_in_the_list(visit, host):
    lead = open_chat(visit, host, "school29", "lead")
    learner = visit("school29", "learner").go(f"/{host.institutions['school29']}/chats")
    chats = learner.get_by_role("navigation", name="Чаты")
    expect(chats.get_by_role("link", name=re.compile("Группа А"))).to_be_visible()
    rest = unique("зайди в кабинет")
    field(lead).press_sequentially("@Учени")
    lead.get_by_role("option", name=LEARNER).click()
    field(lead).press_sequentially(rest)
    field(lead).press("Enter")
    expect(message(lead, rest)).to_contain_text(f"@{LEARNER} {rest}")
    row = chats.get_by_role("link", name=re.compile("Группа А"))
    expect(row).to_contain_text(rest)
    expect(row.get_by_label("вас упомянули")).to_be_visible()
    unread = re.compile("[1-9] непрочитанн")
    expect(row).to_have_accessible_name(unread)
    sections = learner.get_by_role("navigation", name="Разделы", exact=True)
    expect(sections.get_by_role("link", name=re.compile("^Чаты"))).to_have_accessible_name(unread)
    row.click()
    expect(message(learner, rest)).to_be_in_viewport()
    expect(row.get_by_label("вас упомянули")).to_have_count(0)
    expect(row).not_to_have_accessible_name(unread)
    expect(sections.get_by_role("link", name="Чаты", exact=True)).to_be_visible()


def test_marks_tell_who_has_read(visit, host):
    lead = open_chat(visit, host, "tot", "lead")
    text = unique("Расписание изменилось")
    say(lead, text)
    mark = message(lead, text).get_by_role("button", name=re.compile("Кто прочитал"))
    expect(mark).to_have_attribute("aria-label", re.compile("^Отправлено"))
    mark.click()
    dialog = lead.get_by_role("dialog", name="Кто прочитал")
    expect(dialog).to_contain_text(re.compile(f"Пока никто.*Ещё не прочитали.*{LEARNER}"))
    dialog.get_by_role("button", name="Закрыть").click()
    learner = open_chat(visit, host, "tot", "learner")
    expect(message(learner, text)).to_be_in_viewport()
    expect(mark).to_have_attribute("aria-label", re.compile("^Прочитал 1 человек"))
    mark.click()
    expect(dialog).to_contain_text(re.compile(f"Прочитали · 1.*{LEARNER}"))


def test_what_is_typed_is_kept(visit, host):
    page = open_chat(visit, host, "cdt", "learner")
    text = unique("Недописанное")
    field(page).fill(text)
    page.get_by_role("navigation", name="Разделы", exact=True).get_by_role(
        "link", name=re.compile("^Чаты")
    ).click()
    row = page.get_by_role("navigation", name="Чаты").get_by_role("link").filter(has_text="Группа А")
    expect(row).to_contain_text(f"Черновик: {text}")
    page.reload()
    expect(row).to_contain_text(f"Черновик: {text}")
    row.click()
    expect(field(page)).to_have_value(text)
    field(page).press("Enter")
    expect(message(page, text)).to_have_count(1)
    expect(field(page)).to_have_value("")


def picture() -> bytes:
    """A photograph of a size that a telephone makes."""
    content = io.BytesIO()
    Image.linear_gradient("L").resize((2400, 1800)).convert("RGB").save(content, "JPEG")
    return content.getvalue()


def sound() -> bytes:
    content = io.BytesIO()
    with wave.open(content, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(8000)
        file.writeframes(bytes(8000))
    return content.getvalue()


def attach(page: Page, kind: str, *files: dict) -> None:
    page.get_by_role("button", name="Прикрепить").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("menuitem", name=kind).click()
    chooser.value.set_files(list(files))


def test_a_photo_and_a_document_arrive(pair):
    lead, learner = pair("kontakt")
    text = unique("Фото с занятия")
    attach(lead, "Фото или видео", {"name": "class.jpg", "mimeType": "image/jpeg", "buffer": picture()})
    tray = lead.get_by_role("list", name="Файлы к сообщению")
    expect(tray).to_contain_text("class.jpg")
    attach(lead, "Файл", {"name": "plan.csv", "mimeType": "text/csv", "buffer": b"day;room\n1;214\n"})
    expect(tray.get_by_role("listitem")).to_have_count(2)
    expect(lead.get_by_role("button", name="Отправить")).to_be_enabled()
    say(lead, text)
    expect(message(lead, text).get_by_role("button", name=re.compile("Прочитал|Отправлено"))).to_be_visible()
    shown = message(learner, text)
    image = shown.get_by_role("img", name="Фото class.jpg")
    expect(image).to_be_visible()
    expect(shown.get_by_role("link", name=re.compile("plan.csv"))).to_be_visible()
    # The photograph came, lighter than it was.
    learner.wait_for_function("image => image.complete && image.naturalWidth === 1920", arg=image.element_handle())
    with learner.expect_download() as download:
        shown.get_by_role("link", name=re.compile("plan.csv")).click()
    assert download.value.path().read_bytes() == b"day;room\n1;214\n"
    image.click()
    expect(learner.get_by_text("class.jpg").last).to_be_visible()
    learner.keyboard.press("Escape")
    # The files of a chat stand together beside it.
    learner.get_by_role("button", name="О чате").click()
    learner.get_by_role("tab", name="Файлы").click()
    expect(learner.get_by_role("complementary")).to_contain_text("plan.csv")


def test_sound_is_played_where_it_stands(pair):
    lead, learner = pair("kontakt")
    text = unique("Послушайте")
    attach(lead, "Файл", {"name": "song.wav", "mimeType": "audio/wav", "buffer": sound()})
    say(lead, text)
    audio = message(learner, text).locator("audio")
    expect(audio).to_have_attribute("aria-label", "song.wav")
    learner.wait_for_function("audio => Math.round(audio.duration) === 1", arg=audio.element_handle())


def test_where_the_regulation_knows_no_files_the_page_says_so(visit, host):
    page = open_chat(visit, host, "cdt", "learner")
    expect(page.get_by_role("button", name="Отправить")).to_be_attached()
    expect(page.get_by_role("button", name="Прикрепить")).to_be_hidden()
    # Dropping or pasting a file is answered as well.
    page.evaluate(
        """() => {
            const data = new DataTransfer();
            data.items.add(new File(["text"], "plan.txt", { type: "text/plain" }));
            document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }"""
    )
    expect(page.get_by_role("alert").filter(has_text="об обмене файлами")).to_be_visible()
    page.get_by_role("button", name="О чате").click()
    page.get_by_role("tab", name="Файлы").click()
    expect(page.get_by_role("complementary")).to_contain_text("об обмене файлами")


def test_messages_are_found_by_the_beginnings_of_words(pair):
    lead, learner = pair("tipk")
    text = unique("Практика на заводе с понедельника")
    say(lead, text)
    expect(message(learner, text)).to_be_visible()
    learner.get_by_role("button", name="Поиск в чате").click()
    panel = learner.get_by_role("complementary", name="Поиск в чате")
    panel.get_by_role("searchbox").fill("завод практ")
    panel.get_by_role("button", name=re.compile(re.escape(text))).click()
    expect(learner.get_by_role("log").locator("article:focus")).to_contain_text(text)
    # Over all chats, from the list.
    learner.get_by_role("searchbox", name="Поиск по чатам и сообщениям").fill("завод")
    found = learner.get_by_role("region", name="Сообщения")
    expect(found.get_by_role("link", name=re.compile(re.escape(text)))).to_be_visible()


def test_nothing_is_lost_or_doubled_when_the_line_drops(pair, host):
    lead, learner = pair("school29")
    before, offline, meanwhile, after = (unique(text) for text in ("До", "Без связи", "Тем временем", "После"))
    say(learner, before)
    expect(message(lead, before)).to_have_count(1)
    learner.context.set_offline(True)
    say(learner, offline)
    waiting = message(learner, offline)
    expect(waiting).to_have_attribute("aria-label", re.compile("^Вы, (Ждёт связи|Отправляется)"))
    say(lead, meanwhile)
    expect(message(lead, meanwhile)).to_have_count(1)
    expect(message(lead, offline)).to_have_count(0)
    expect(learner.get_by_text("Нет связи. Показано то, что уже загружено.")).to_be_visible()
    # Typing goes on meanwhile.
    field(learner).fill(after)
    learner.context.set_offline(False)
    expect(message(lead, offline)).to_have_count(1)
    expect(message(learner, meanwhile)).to_have_count(1)
    expect(field(learner)).to_have_value(after)
    field(learner).press("Enter")
    expect(message(lead, after)).to_have_count(1)
    expect(waiting).to_have_count(1)
    expect(waiting.get_by_role("button", name=re.compile("Кто прочитал"))).to_be_visible()
    expect(learner.get_by_text("Нет связи. Показано то, что уже загружено.")).to_have_count(0)
    listed = host.call_as("school29", "lead", "message.list", chat=host.chat("school29")["chat"], limit=20)
    texts = [item.get("text") for item in listed["messages"]][-4:]
    assert texts == [before, meanwhile, offline, after]


def test_a_message_that_waits_survives_a_closed_page(visit, host):
    page = open_chat(visit, host, "cdt", "learner")
    context, address = page.context, page.url
    text = unique("Написано в лифте")
    context.set_offline(True)
    say(page, text)
    expect(message(page, text)).to_be_visible()
    page.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto(address)
    expect(message(again, text).get_by_role("button", name=re.compile("Кто прочитал"))).to_be_visible()
    expect(message(again, text)).to_have_count(1)


def test_nothing_is_missed_while_a_page_opens(visit, host):
    """The stream may stand later than the list is read: what was written in between comes too."""
    page = visit("tipk", "learner").page
    chat = host.chat("tipk")["chat"]
    held = []
    page.route("**/v1/events?*", lambda route: held.append(route))
    page.goto(f"{host.url}/{host.institutions['tipk']}/chats/{chat}")
    expect(page.get_by_role("log").get_by_role("article").last).to_be_visible()
    text = unique("Пока открывалось")
    host.call_as("tipk", "lead", "message.post", chat=chat, text=text)
    held[0].continue_()
    expect(message(page, text)).to_have_count(1)
