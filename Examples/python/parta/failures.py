"""Why operations fail, one class for each code. Derived from the registry: do not edit.

Rewritten by PARTA_RECORD=1 swift test; the tests compare it.
"""

from __future__ import annotations

from .errors import Failure


class InvalidArgumentError(Failure):
    """The request itself is wrong."""


class NotFoundError(Failure):
    """There is no such object for this caller."""


class ForbiddenError(Failure):
    """The caller may not do this, or the request comes from another site."""


class ConflictError(Failure):
    """The object's state does not allow it."""


class ExpiredError(Failure):
    """A link, code, session or term has run out."""


class LimitError(Failure):
    """A fixed limit is reached."""


class RateLimitedError(Failure):
    """Too many tries; later they are allowed again."""


class UnauthenticatedError(Failure):
    """Nobody is signed in."""


class UnavailableError(Failure):
    """Something the host needs does not answer, or it is too busy."""


class InternalError(Failure):
    """A defect of the host; nothing was changed."""


BY_CODE: dict[str, type[Failure]] = {
    "invalidArgument": InvalidArgumentError,
    "notFound": NotFoundError,
    "forbidden": ForbiddenError,
    "conflict": ConflictError,
    "expired": ExpiredError,
    "limit": LimitError,
    "rateLimited": RateLimitedError,
    "unauthenticated": UnauthenticatedError,
    "unavailable": UnavailableError,
    "internal": InternalError,
}

EXIT_STATUS: dict[str, int] = {
    "invalidArgument": 64,
    "notFound": 66,
    "forbidden": 77,
    "conflict": 1,
    "expired": 1,
    "limit": 75,
    "rateLimited": 75,
    "unauthenticated": 77,
    "unavailable": 69,
    "internal": 70,
}
"""The status with which a program ends, as partactl does."""
