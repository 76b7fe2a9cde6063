"""What a notebook shows: tables, short representations, DataFrames."""

from __future__ import annotations

import sys
from html.parser import HTMLParser

import pytest
from conftest import School
from parta.operations.shared import AttachedFile
from parta.records import Rows


class Tags(HTMLParser):
    """Collects tags and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.opened.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def file(name: str) -> AttachedFile:
    return AttachedFile(file="3.1", name=name, type="text/plain", size=1)


def test_a_list_of_records_is_a_table() -> None:
    tags = Tags(Rows([file("a"), file("b")])._repr_html_())
    assert tags.opened.count("table") == 1
    assert tags.opened.count("tr") == 3
    assert tags.texts == ["file", "name", "type", "size"] + [
        text for name in "ab" for text in ("3.1", name, "text/plain", "1")
    ]


def test_what_people_write_stays_text_in_tables(school: School) -> None:
    evil = "<script>alert(1)</script>&amp;\"'"
    school.admin.message.post(chat=school.chat, text=evil)
    reply = school.learner.message.list(chat=school.chat)
    for html in (reply._repr_html_(), reply.messages._repr_html_()):
        tags = Tags(html)
        assert "script" not in tags.opened
        assert evil in tags.texts


def test_long_lists_are_shown_in_part() -> None:
    tags = Tags(Rows([file(str(index)) for index in range(250)])._repr_html_())
    assert tags.opened.count("tr") == 101
    assert "150 more rows are not shown" in tags.texts
    assert "no rows" in Rows()._repr_html_()


def test_a_slice_is_a_table_too() -> None:
    rows = Rows([file("a"), file("b")])
    assert isinstance(rows[:1], Rows)
    assert rows[1].name == "b"


def test_representations_are_short_and_hide_secrets(school: School) -> None:
    school.admin.message.post(chat=school.chat, text="я" * 4000)
    reply = school.learner.message.list(chat=school.chat)
    assert repr(reply) == "MessageListReply(messages=[1 × MessageItem], last=1, read=0)"
    assert len(repr(reply.messages[0])) < 300
    made = school.admin.invite.create(
        institution=school.institution, role="learner", target="chat", chat=school.chat
    )
    assert made.link
    assert made.link not in repr(made)
    assert made.link not in made._repr_html_()


def test_a_list_becomes_a_data_frame(school: School) -> None:
    members = school.admin.member.list(institution=school.institution).members
    frame = members.to_pandas()
    assert list(frame["name"]) == [member.name for member in members]
    assert "unknown" not in frame.columns
    created = school.admin.message.post(chat=school.chat, text="раз").created
    messages = school.admin.message.list(chat=school.chat).messages.to_pandas()
    assert messages["created"][0].to_pydatetime() == created


def test_without_pandas_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match=r"pip install 'parta\[pandas\]'"):
        Rows([file("a")]).to_pandas()
