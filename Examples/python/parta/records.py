"""What operations take and give: plain frozen dataclasses, and lists of them.

The classes themselves are derived and stand in `parta.operations`.
"""

from __future__ import annotations

import dataclasses
import importlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date, datetime, timezone
from functools import partial
from typing import Any, ClassVar, SupportsIndex, TypeVar, overload

from . import tables

Call = Callable[[str, Mapping[str, object]], dict[str, Any]]
"""Runs an operation by its name."""
AsyncCall = Callable[[str, Mapping[str, object]], Awaitable[dict[str, Any]]]
"""Runs an operation by its name, awaited."""
Kinds = Mapping[str, Callable[[Any], Any]]
"""What turns members of a record from JSON into Python; the others stay as they are."""

T = TypeVar("T")
R = TypeVar("R", bound="Record")


@dataclasses.dataclass(frozen=True, kw_only=True, repr=False)
class Record:
    """What operations take and give, with attributes instead of keys.

    A notebook shows a record as a table. Compare, copy and change it like every dataclass
    (`dataclasses.replace`).

    Attributes:
        unknown: Members that this release of the package does not know, by their names; a newer
            host may send some.
    """

    unknown: Mapping[str, Any] = dataclasses.field(default_factory=dict, compare=False)
    _kinds: ClassVar[Kinds] = {}
    _secrets: ClassVar[frozenset[str]] = frozenset()

    def to_dict(self) -> dict[str, Any]:
        """The record as JSON has it: with the names of the reference and the unknown members."""
        members = {name: getattr(self, attribute) for name, (attribute, _) in _plan(type(self))}
        return {
            name: encoded(value)
            for name, value in {**self.unknown, **members}.items()
            if value is not None
        }

    def __repr__(self) -> str:
        parts = (
            f"{attribute}={tables.short(value)}"
            for attribute, value in _shown(self)
            if value is not None
        )
        return f"{type(self).__name__}({', '.join(parts)})"

    def _repr_html_(self) -> str:
        return tables.of_record(_shown(self))


class Rows(list[T]):
    """A list of records that a notebook shows as a table.

    >>> Rows([1, 2, 3])[1:]
    [2, 3]
    """

    @overload
    def __getitem__(self, index: SupportsIndex) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> Rows[T]: ...

    def __getitem__(self, index: SupportsIndex | slice) -> T | Rows[T]:
        if isinstance(index, slice):
            return Rows(super().__getitem__(index))
        return super().__getitem__(index)

    def _repr_html_(self) -> str:
        return tables.of_rows([_shown(row) for row in self])

    def to_pandas(self) -> Any:
        """A pandas DataFrame with one column for each attribute.

        Raises ImportError when pandas is not installed; nothing else of the package needs it.
        """
        try:
            pandas = importlib.import_module("pandas")
        except ImportError:
            raise ImportError(
                "to_pandas() needs pandas: pip install 'parta[pandas]'", name="pandas"
            ) from None
        return pandas.DataFrame([dict(attributes(row)) for row in self])


def attributes(row: object) -> list[tuple[str, Any]]:
    """The names and values of a record, or the one value of anything else."""
    if not isinstance(row, Record):
        return [("value", row)]
    return [(attribute, getattr(row, attribute)) for _, (attribute, _) in _plan(type(row))]


def _shown(row: object) -> list[tuple[str, Any]]:
    """The attributes for the eye: secrets stay out of notebooks and logs."""
    secrets = row._secrets if isinstance(row, Record) else ()
    return [
        (name, "…" if name in secrets and value is not None else value)
        for name, value in attributes(row)
    ]


_Plan = tuple[tuple[str, tuple[str, Callable[[Any], Any] | None]], ...]
_plans: dict[type[Record], _Plan] = {}


def _plan(kind: type[Record]) -> _Plan:
    """For each member its name in JSON, its attribute and what reads it."""
    plan = _plans.get(kind)
    if plan is None:
        # Two threads may both come here; they make the same.
        plan = _plans[kind] = tuple(
            (_camel(field.name), (field.name, kind._kinds.get(field.name)))
            for field in dataclasses.fields(kind)
            if field.name != "unknown"
        )
    return plan


def _camel(attribute: str) -> str:
    """The name in JSON: "reply_to" is replyTo, "from_" is from."""
    first, *rest = attribute.rstrip("_").split("_")
    return first + "".join(word.capitalize() for word in rest)


def read_record(kind: type[R], members: Mapping[str, Any]) -> R:
    """Makes a record of a JSON object."""
    unknown = dict(members)
    values: dict[str, Any] = {}
    for name, (attribute, read) in _plan(kind):
        value = unknown.pop(name, None)
        if value is not None:
            values[attribute] = value if read is None else read(value)
        elif name in members:
            values[attribute] = None
    return kind(unknown=unknown, **values)


def as_moment(text: str) -> datetime:
    """Reads a moment.

    >>> as_moment("2026-09-01T05:00:00Z").isoformat()
    '2026-09-01T05:00:00+00:00'
    """
    return datetime.fromisoformat(text)


def as_day(text: str) -> date:
    """Reads a calendar day."""
    return date.fromisoformat(text)


def as_record(kind: type[R]) -> Callable[[Any], R]:
    """What reads a record."""
    return partial(read_record, kind)


def as_rows(kind: type[R]) -> Callable[[Any], Rows[R]]:
    """What reads a list of records."""
    return lambda rows: Rows(read_record(kind, members) for members in rows)


def as_list(read: Callable[[Any], T]) -> Callable[[Any], list[T]]:
    """What reads a list."""
    return lambda elements: [read(element) for element in elements]


def as_map(read: Callable[[Any], T]) -> Callable[[Any], dict[str, T]]:
    """What reads an object with free keys."""
    return lambda members: {name: read(value) for name, value in members.items()}


def encoded(value: object) -> Any:
    """The value as JSON has it.

    >>> encoded({"from": date(2026, 9, 1), "until": datetime(2026, 9, 1, 5, tzinfo=timezone.utc)})
    {'from': '2026-09-01', 'until': '2026-09-01T05:00:00Z'}

    Raises ValueError for a moment without a time zone: nobody knows which one is meant.
    """
    if isinstance(value, Record):
        return value.to_dict()
    if isinstance(value, datetime):
        if value.utcoffset() is None:
            raise ValueError(f"{value!r} has no time zone; use datetime(…, tzinfo=…)")
        return value.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {name: encoded(member) for name, member in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, (str, bytes)):
        return [encoded(element) for element in value]
    return value
