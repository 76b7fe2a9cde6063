"""What goes wrong."""

from __future__ import annotations


class Failure(Exception):
    """An operation left everything as it was, and says why.

    Each code has a class of its own, such as `NotFoundError`; catch this one for all of them.

    Attributes:
        code: One of a closed set of words: "invalidArgument", "notFound", "forbidden", …
        field: The request's field at fault, as a path ("members.2.phone"); None without one.
        message: One English sentence for the developer.
        text: One Russian sentence for the person, in the institution's own words.
        clause: The place of the regulation that decides ("п. 2.3 Положения"); None without one.
    """

    def __init__(
        self,
        code: str,
        field: str | None,
        message: str,
        text: str,
        clause: str | None,
    ) -> None:
        super().__init__(code, field, message, text, clause)
        self.code = code
        self.field = field
        self.message = message
        self.text = text
        self.clause = clause

    def __str__(self) -> str:
        place = f" [{self.field}]" if self.field else ""
        clause = f" ({self.clause})" if self.clause else ""
        return f"{self.code}{place}: {self.message}{clause}"


class ClosedHandleError(Failure):
    """An engine, session, subscription, upload or file was used after its close."""


class LibraryError(ImportError):
    """libparta.so was not found, cannot be loaded, or is of another version."""
