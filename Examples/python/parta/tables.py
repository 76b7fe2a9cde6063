"""Records as notebooks and terminals show them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from html import escape
from typing import Any

_ROWS_MAX = 100
_TEXT_MAX = 40

Attributes = Sequence[tuple[str, Any]]
"""The names and values of one record."""


def short(value: object) -> str:
    """A representation that fits into a line: long texts are cut, lists are counted.

    >>> short("я" * 100)
    "'яяяяяяяяяяяяяяяяяяяяяяяяяяяяяяяяяяяяяяя…'"
    >>> short([1, 2, 3, 4])
    '[4 × int]'
    """
    if isinstance(value, str):
        return repr(value if len(value) <= _TEXT_MAX else value[: _TEXT_MAX - 1] + "…")
    if isinstance(value, list):
        if len(value) < 4 and all(isinstance(element, (str, int)) for element in value):
            return "[" + ", ".join(short(element) for element in value) + "]"
        return f"[{len(value)} × {type(value[0]).__name__}]" if value else "[]"
    if isinstance(value, dict):
        return f"{{{len(value)} members}}" if value else "{}"
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S UTC")
    return str(value)


def of_rows(rows: Sequence[Attributes]) -> str:
    """An HTML table with a line for each record; columns without any value are left out."""
    names = [
        name
        for index, (name, _) in enumerate(rows[0] if rows else [])
        if any(row[index][1] is not None for row in rows)
    ]
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    body = "".join(
        "<tr>" + "".join(_cell(value) for name, value in row if name in names) + "</tr>"
        for row in rows[:_ROWS_MAX]
    )
    rest = len(rows) - _ROWS_MAX
    note = f"<caption>{rest} more rows are not shown</caption>" if rest > 0 else ""
    if not rows:
        note = "<caption>no rows</caption>"
    return f"<table>{note}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def of_record(attributes: Attributes) -> str:
    """An HTML table with a line for each attribute."""
    lines = "".join(
        f"<tr><th>{escape(name)}</th>{_cell(value)}</tr>"
        for name, value in attributes
        if value is not None
    )
    return f"<table><tbody>{lines}</tbody></table>"


def _cell(value: object) -> str:
    if value is None:
        return "<td></td>"
    show = getattr(value, "_repr_html_", None)
    if show is not None:
        return f"<td>{show()}</td>"
    if isinstance(value, str):
        return f"<td>{escape(value)}</td>"
    return f"<td>{escape(short(value))}</td>"


def as_text(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> Iterator[str]:
    """Lines for a terminal, in columns; the last column is as long as it is.

    >>> rows = [{"chat": "1.3", "name": "5А"}, {"chat": "1.12", "name": "5Б"}]
    >>> list(as_text(rows, ["chat", "name"]))
    ['1.3   5А', '1.12  5Б']
    """
    lines = [[_word(row.get(column)) for column in columns] for row in rows]
    widths = [max((len(line[index]) for line in lines), default=0) for index in range(len(columns))]
    for line in lines:
        yield "  ".join(word.ljust(width) for word, width in zip(line, widths)).rstrip()


def _word(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    return " ".join(str(value).split())
