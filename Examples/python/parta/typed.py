"""Words of a command line as the values of an operation's request."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any


class WordError(ValueError):
    """A word is no value of its field; the sentence says what was expected."""


def request(operation: Mapping[str, Any], words: Sequence[str]) -> dict[str, Any]:
    """Reads words like `limit=20` by the operation's description.

    Args:
        operation: One of `Engine.describe()["operations"]`.
        words: A field's name, "=" and its value each. Texts stand as they are, lists of plain
            values with commas between them, everything else is JSON.

    >>> field = {"name": "limit", "type": {"kind": "integer"}}
    >>> request({"name": "message.list", "writes": False, "request": [field]}, ["limit=20"])
    {'limit': 20}

    Raises WordError.
    """
    types = {field["name"]: field["type"] for field in operation["request"]}
    if operation["writes"]:
        types["idempotencyKey"] = {"kind": "string"}
    result: dict[str, Any] = {}
    for word in words:
        name, mark, text = word.partition("=")
        if not mark:
            raise WordError(f"{word}: a field is written name=value")
        if name not in types:
            fields = ", ".join(types) or "none"
            raise WordError(f"{operation['name']} has no field {name}; it has: {fields}")
        if name in result:
            raise WordError(f"{name} stands there twice")
        try:
            result[name] = _value(types[name], text)
        except ValueError as error:
            raise WordError(f"{name}: {error}") from None
    return result


def _value(type: Mapping[str, Any], text: str) -> Any:
    kind = type["kind"]
    if kind in ("integer", "number"):
        try:
            return int(text) if kind == "integer" else float(text)
        except ValueError:
            raise ValueError(f"a number was expected, not {text}") from None
    if kind == "boolean":
        if text not in ("true", "false"):
            raise ValueError(f"true or false was expected, not {text}")
        return text == "true"
    if kind in ("record", "map", "any") or (kind == "list" and text.startswith("[")):
        return json.loads(text)
    if kind == "list":
        return [_value(type["element"], part) for part in text.split(",")] if text else []
    return text
