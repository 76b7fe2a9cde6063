"""What goes wrong."""

from __future__ import annotations

from typing import Optional


class Failure(Exception):
    """An operation left everything as it was, and says why.

    code     one of a closed set of words: "invalidArgument", "notFound", "forbidden", …
    field    the request's field at fault, as a path; None when there is none
    message  one English sentence for the developer
    text     one Russian sentence for the person, in the institution's own words
    clause   the place of the regulation that decides; None where none does
    """

    def __init__(
        self,
        code: str,
        field: Optional[str],
        message: str,
        text: str,
        clause: Optional[str],
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


class ClosedHandle(Failure):
    """An engine, session, subscription, upload or file was used after its close."""
