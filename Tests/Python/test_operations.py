"""The derived methods against the operations that the host describes."""

from __future__ import annotations

import ast
import asyncio
import dataclasses
import importlib
import inspect
import io
import json
import keyword
import pkgutil
import re
import textwrap
import typing
from datetime import date, datetime, timezone
from typing import Any

import parta
import parta.operations
import pytest
from conftest import School
from parta.operations.message import MessageItem, MessageListReply
from parta.operations.shared import AttachedFile, MemberView
from parta.records import Record, encoded, read_record


def spelled(name: str) -> str:
    """PEP 8's spelling of a noun or verb of the reference."""
    snake = re.sub("[A-Z]", lambda letter: "_" + letter[0].lower(), name)
    return snake + "_" if keyword.iskeyword(snake) else snake


def field_spelled(name: str) -> str:
    """PEP 8's spelling of a field; a dataclass cannot have one that hides a type."""
    types = {"unknown", "to_dict", "bool", "date", "datetime", "dict", "float", "int", "list", "str"}
    snake = spelled(name)
    return snake + "_" if snake in types else snake


def method(owner: object, name: str) -> Any:
    noun, verb = name.split(".")
    return getattr(getattr(owner, spelled(noun)), spelled(verb))


def described(school: School) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = school.engine.describe()["operations"]
    assert len(entries) > 150
    return entries


def test_every_operation_is_a_method_with_its_fields(school: School) -> None:
    for entry in described(school):
        for owner in (school.operator, school.operator.aio):
            signature = inspect.signature(method(owner, entry["name"]))
            names = set(signature.parameters) - {"idempotency_key"}
            assert names == {field_spelled(field["name"]) for field in entry["request"]}
            assert ("idempotency_key" in signature.parameters) == entry["writes"]
            for parameter in signature.parameters.values():
                assert parameter.kind is inspect.Parameter.KEYWORD_ONLY
            for field in entry["request"]:
                default = signature.parameters[field_spelled(field["name"])].default
                assert (default is inspect.Parameter.empty) == field["isRequired"]


def test_every_reply_is_a_frozen_dataclass_with_its_fields(school: School) -> None:
    for entry in described(school):
        function = method(school.operator, entry["name"])
        reply = typing.get_type_hints(function)["return"]
        if not entry["reply"]:
            assert reply is type(None)
            continue
        assert issubclass(reply, Record)
        fields = {field.name for field in dataclasses.fields(reply)} - {"unknown"}
        assert fields == {field_spelled(field["name"]) for field in entry["reply"]}
        assert reply.__dataclass_params__.frozen


def test_every_annotation_has_a_meaning() -> None:
    for module in pkgutil.iter_modules(parta.operations.__path__, "parta.operations."):
        for _, kind in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            typing.get_type_hints(kind)
            for _, function in inspect.getmembers(kind, inspect.isfunction):
                if not function.__name__.startswith("_"):
                    typing.get_type_hints(function)


def test_every_method_is_documented_with_all_its_parameters(school: School) -> None:
    for entry in described(school):
        text = inspect.getdoc(method(school.operator, entry["name"]))
        assert text is not None
        assert text.startswith(entry["summary"].split(" ")[0])
        for section in ("Raises:", "Example:"):
            assert section in text
        for field in entry["request"]:
            assert f"    {field_spelled(field['name'])}: " in text
        for field in entry["reply"]:
            assert f"    {field_spelled(field['name'])}: " in text


def test_every_example_runs(school: School) -> None:
    outcomes = set()
    # Those that sign the operator out come last.
    for entry in sorted(described(school), key=lambda entry: "session.c" in entry["name"]):
        function = method(school.operator, entry["name"])
        example = (inspect.getdoc(function) or "").split("Example:")[1]
        names = dict(inspect.getmodule(type(function.__self__)).__dict__)
        names.update(session=school.operator, date=date, datetime=datetime, timezone=timezone)
        code = textwrap.dedent(example).strip()
        ast.parse(code)
        try:
            exec(compile(code, entry["name"], "exec"), names)
            outcomes.add("done")
        except parta.Failure as failure:
            # The host has no such objects; what the example may not hold is a wrong type.
            assert "field is unknown" not in failure.message, entry["name"]
            assert "is required" not in failure.message, entry["name"]
            assert not re.match("A value of type", failure.message), entry["name"]
            outcomes.add(failure.code)
    assert {"done", "notFound"} <= outcomes


def test_a_reply_is_read_with_its_times_and_lists(school: School) -> None:
    number = school.admin.message.post(chat=school.chat, text="раз").number
    reply = school.learner.message.list(chat=school.chat)
    assert isinstance(reply, MessageListReply)
    message = reply.messages[-1]
    assert isinstance(message, MessageItem)
    assert (message.number, message.text, message.reply_to) == (number, "раз", None)
    assert message.created.tzinfo is not None
    members = school.admin.member.list(institution=school.institution).members
    assert isinstance(members[0], MemberView)


def test_days_and_moments_are_sent_as_the_host_reads_them(school: School) -> None:
    today = school.admin.host.info().now.date()
    statistics = school.operator.run("host.info")
    assert statistics["now"].startswith(today.isoformat())
    with pytest.raises(parta.InvalidArgumentError) as caught:
        school.admin.statistics.show(
            institution=school.institution, from_=date(2026, 9, 2), until=date(2026, 9, 1)
        )
    assert caught.value.field in ("from", "until")
    moscow = datetime.fromisoformat("2026-09-01T08:00:00+03:00")
    assert encoded(moscow) == "2026-09-01T05:00:00Z"
    with pytest.raises(ValueError, match="time zone"):
        encoded(datetime(2026, 9, 1))


def test_members_of_a_newer_host_are_kept() -> None:
    members = {"file": "3.1", "name": "a", "type": "b", "size": 1, "colour": {"is": "new"}}
    file = read_record(AttachedFile, members)
    assert file.unknown == {"colour": {"is": "new"}}
    assert file.to_dict() == members
    assert file == AttachedFile(file="3.1", name="a", type="b", size=1)
    assert dataclasses.replace(file, size=2).size == 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        file.size = 3  # type: ignore[misc]


def test_every_record_goes_to_json_and_back(school: School) -> None:
    vocabulary = school.admin.institution.vocabulary(institution=school.institution)
    raw = school.admin.run("institution.vocabulary", {"institution": school.institution})
    assert vocabulary.to_dict() == raw
    assert json.loads(json.dumps(vocabulary.to_dict())) == raw


def test_each_code_has_its_class(school: School) -> None:
    with pytest.raises(parta.NotFoundError):
        school.admin.chat.show(chat="1.999")
    with pytest.raises(parta.InvalidArgumentError) as caught:
        school.admin.chat.show(chat="what")
    assert caught.value.field == "chat"
    with school.engine.session() as nobody, pytest.raises(parta.UnauthenticatedError):
        nobody.session.current()
    with pytest.raises(parta.ForbiddenError):
        school.learner.invite.create(
            institution=school.institution, role="learner", target="chat", chat=school.chat
        )
    codes = {name for name in dir(parta.failures) if name.endswith("Error")}
    assert codes <= set(parta.__all__)


def test_a_session_works_in_asyncio(school: School) -> None:
    async def talk() -> list[int]:
        replies = await asyncio.gather(
            *(
                school.admin.aio.message.post(chat=school.chat, text=f"сообщение {index}")
                for index in range(20)
            )
        )
        with pytest.raises(parta.NotFoundError):
            await school.admin.aio.chat.show(chat="1.999")
        listed = await school.learner.aio.message.list(chat=school.chat)
        assert len(listed.messages) == 20
        return sorted(reply.number for reply in replies)

    assert asyncio.run(talk()) == list(range(1, 21))


def test_a_file_for_a_channel_is_read_by_its_readers(school: School) -> None:
    channels = school.admin.channel.list(institution=school.institution).channels
    channel = next(item.channel for item in channels if item.state == "open")
    receipt = school.admin.upload(
        io.BytesIO(b"plan"), "план.txt", channel=channel, type="text/plain"
    )
    with pytest.raises(parta.NotFoundError):
        school.learner.open_file(receipt.file)
    school.admin.post.publish(channel=channel, text="План недели", files=[receipt.file])
    with school.learner.open_file(receipt.file) as file:
        assert file.read() == b"plan"
