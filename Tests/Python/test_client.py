"""The Python package on a real host, through libparta.so."""

from __future__ import annotations

import ctypes
import hashlib
import io
import os
import subprocess
import sys
import threading
from pathlib import Path

import parta
import pytest
from conftest import School
from parta import library

INCLUDE = Path(__file__).resolve().parents[2] / "Include"


def next_event(events: parta.Subscription) -> parta.Event:
    event = events.next(timeout=10)
    assert event is not None
    return event


def test_the_structs_have_the_sizes_and_offsets_of_the_header(tmp_path: Path) -> None:
    structs = {
        "parta_text_v1": library.Text,
        "parta_bytes_v1": library.Bytes,
        "parta_error_v1": library.Error,
    }
    lines = []
    expected = []
    for name, struct in structs.items():
        lines.append(f'printf("%zu\\n", sizeof({name}));')
        expected.append(ctypes.sizeof(struct))
        for field, *_ in struct._fields_:
            lines.append(f'printf("%zu\\n", offsetof({name}, {field}));')
            expected.append(getattr(struct, field).offset)
    source = tmp_path / "sizes.c"
    source.write_text(
        "#include <parta.h>\n#include <stdio.h>\nint main(void) {" + "".join(lines) + "return 0; }"
    )
    program = tmp_path / "sizes"
    subprocess.run(["cc", f"-I{INCLUDE}", str(source), "-o", str(program)], check=True)
    printed = subprocess.run([str(program)], check=True, capture_output=True, text=True).stdout
    assert [int(line) for line in printed.split()] == expected


def test_every_function_of_the_header_is_bound() -> None:
    declared = {
        word.split("(")[0].split("*")[-1].split()[-1]
        for word in (INCLUDE / "parta.map").read_text().split(";")
        if "parta_" in word
    }
    assert declared == set(library._SIGNATURES) | {"parta_version"}


def test_the_library_tells_its_release() -> None:
    assert parta.version() == "1.0.0"


def test_an_operation_answers_with_a_dataclass(school: School) -> None:
    assert school.admin.session.current().name == "Учителева Анна Андреевна"


def test_a_refusal_says_code_field_and_both_sentences(school: School) -> None:
    with pytest.raises(parta.Failure) as caught:
        school.admin.message.post(chat=school.chat, text="я" * 4097)
    failure = caught.value
    assert (failure.code, failure.field, failure.clause) == ("invalidArgument", "text", None)
    assert "characters" in failure.message
    assert "знаков" in failure.text


def test_a_refusal_by_the_regulation_names_the_clause(school: School) -> None:
    with pytest.raises(parta.Failure) as caught:
        school.learner.invite.create(
            institution=school.institution, role="learner", target="chat", chat=school.chat
        )
    assert caught.value.code == "forbidden"
    assert "Положения" in str(caught.value.clause)


def test_nobody_is_not_signed_in(school: School) -> None:
    with school.engine.session() as nobody:
        with pytest.raises(parta.Failure) as caught:
            nobody.session.current()
    assert caught.value.code == "unauthenticated"


def test_a_closed_session_raises(school: School) -> None:
    session = school.engine.session(key=school.key)
    session.close()
    session.close()
    with pytest.raises(parta.ClosedHandleError):
        session.session.current()


def test_closing_the_engine_closes_its_sessions(school: School, tmp_path: Path) -> None:
    with parta.Engine(tmp_path / "other") as engine:
        session = engine.session()
    with pytest.raises(parta.ClosedHandleError):
        session.host.info()


def test_the_token_of_a_sign_in_opens_a_session_later(school: School) -> None:
    with school.engine.session(key=school.admin_token) as again:
        assert again.session.current().name == "Учителева Анна Андреевна"


def test_an_idempotency_key_posts_once(school: School) -> None:
    first = school.admin.message.post(chat=school.chat, text="раз", idempotency_key="0123456789")
    second = school.admin.message.post(chat=school.chat, text="раз", idempotency_key="0123456789")
    assert first == second


def test_a_subscription_hands_over_what_happens(school: School) -> None:
    with school.learner.events() as events:
        number = school.admin.message.post(chat=school.chat, text="здравствуйте").number
        event = next(event for event in events if event.kind == "message.posted")
    assert event.payload["number"] == number
    assert (event.audience, event.target) == ("chat", school.chat)
    assert event.institution == school.institution
    assert event.created is not None and event.created.tzinfo is not None


def test_a_subscription_goes_on_after_the_last_event_seen(school: School) -> None:
    with school.learner.events() as events:
        school.admin.message.post(chat=school.chat, text="первое")
        seen = next_event(events)
    school.admin.message.post(chat=school.chat, text="второе")
    with school.learner.events(after=seen.id) as events:
        assert next_event(events).payload["text"] == "второе"


def test_a_subscription_to_the_past_of_nobody_says_to_read_anew(school: School) -> None:
    with school.learner.events(after="999999999") as events:
        assert next_event(events).kind == "resync"


def test_a_subscription_ends_with_its_session(school: School) -> None:
    other, _ = school.sign_in("+79000000003", "")
    with other.events() as events:
        other.session.close()
        school.admin.message.post(chat=school.chat, text="есть кто?")
        with pytest.raises(parta.Failure) as caught:
            events.next(timeout=10)
        assert caught.value.code == "unauthenticated"
        assert events.next(timeout=10) is None


def test_closing_a_subscription_ends_its_reader(school: School) -> None:
    events = school.learner.events()
    seen: list[parta.Event] = []
    reader = threading.Thread(target=lambda: seen.extend(events))
    reader.start()
    events.close()
    reader.join(10)
    assert not reader.is_alive()


def test_a_reader_that_falls_behind_loses_nothing(school: School) -> None:
    with school.learner.events() as events:
        for index in range(1200):
            school.admin.message.post(chat=school.chat, text=str(index))
        texts = [next_event(events).payload["text"] for _ in range(1200)]
    assert texts == [str(index) for index in range(1200)]


def test_a_file_comes_back_as_it_was(school: School) -> None:
    content = os.urandom(700_000)
    receipt = school.admin.upload(
        io.BytesIO(content), "запись.ogg", chat=school.chat, type="audio/ogg"
    )
    assert receipt.sha256 == hashlib.sha256(content).hexdigest()
    with school.learner.open_file(receipt.file) as file:
        assert file.size == len(content)
        assert file.read() == content
        file.seek(-10, io.SEEK_END)
        assert file.read() == content[-10:]
    listed = school.learner.file.list(chat=school.chat).files
    assert [item.name for item in listed] == ["запись.ogg"]


def test_the_same_content_lies_on_disk_once(school: School) -> None:
    for name in ("a", "b"):
        school.admin.upload(io.BytesIO(b"same"), name, chat=school.chat)
    stored = [path for path in (school.folder / "files").rglob("*") if path.is_file()]
    assert len(stored) == 1
    assert list((school.folder / "incoming").iterdir()) == []


def test_a_stranger_finds_no_file(school: School) -> None:
    receipt = school.admin.upload(io.BytesIO(b"x"), "x", chat=school.chat)
    stranger, _ = school.sign_in("+79000000009", "Чужой Чеслав")
    for session in (stranger, school.operator):
        with pytest.raises(parta.Failure) as caught:
            session.open_file(receipt.file)
        assert caught.value.code == "notFound"


def test_a_file_of_ones_own_is_ones_own(school: School) -> None:
    receipt = school.admin.upload(io.BytesIO(b"x"), "x", institution=school.institution)
    with pytest.raises(parta.Failure) as caught:
        school.learner.open_file(receipt.file)
    assert caught.value.code == "notFound"


def test_one_who_left_the_chat_reads_no_more(school: School) -> None:
    receipt = school.admin.upload(io.BytesIO(b"x" * 100), "x", chat=school.chat)
    with school.learner.open_file(receipt.file) as file:
        assert file.read(10) == b"x" * 10
        school.learner.chat.leave(chat=school.chat)
        with pytest.raises(parta.Failure) as caught:
            file.read(10)
        assert caught.value.code == "notFound"


def test_files_are_refused_where_the_regulation_lacks_them(school: School) -> None:
    school.operator.institution.set_overlay(
        institution=school.institution,
        overlay={"functions": {"files": {"standing": "absent", "clause": "1.1"}}},
        basis="приказ № 7",
    )
    with pytest.raises(parta.Failure) as caught:
        school.admin.upload(io.BytesIO(b"x"), "x", chat=school.chat)
    assert (caught.value.code, caught.value.clause) == ("forbidden", "п. 1.1 Положения")


def test_a_stream_that_fails_leaves_nothing(school: School) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError("no more")

    with pytest.raises(OSError):
        school.admin.upload(Broken(), "x", chat=school.chat)
    assert list((school.folder / "incoming").iterdir()) == []


def test_a_stream_that_has_nothing_yet_is_not_taken_for_a_short_one(school: School) -> None:
    reading, writing = os.pipe()
    os.write(writing, b"the beginning")
    os.set_blocking(reading, False)
    with open(reading, "rb", buffering=0) as stream, pytest.raises(BlockingIOError):
        school.admin.upload(stream, "x", chat=school.chat)
    os.close(writing)
    assert list((school.folder / "incoming").iterdir()) == []


def test_a_forked_child_leaves_the_host_to_its_parent(school: School) -> None:
    child = os.fork()
    if child == 0:
        try:
            school.engine.close()
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    program = "import parta, sys; parta.Engine(sys.argv[1])"
    other = subprocess.run(
        [sys.executable, "-c", program, school.folder], capture_output=True, text=True
    )
    assert "is already open by another process" in other.stderr
    assert school.admin.message.post(chat=school.chat, text="дальше").number == 1


def test_a_backup_opens_as_a_host(school: School, tmp_path: Path) -> None:
    school.admin.message.post(chat=school.chat, text="сохранить")
    school.engine.back_up(tmp_path / "copy")
    with parta.Engine(tmp_path / "copy") as copy, copy.session(key=school.admin_token) as admin:
        assert admin.message.list(chat=school.chat).messages[-1].text == "сохранить"
