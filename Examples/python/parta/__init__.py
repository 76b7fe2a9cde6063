"""A parta host from Python: an engine, sessions, operations, events and files.

    import parta

    with parta.Engine("data") as engine, engine.session(key=key) as session:
        for institution in session.institution.list().institutions:
            print(institution.name)

Every operation of the reference is a method, session.noun.verb(…), with keyword parameters and a
dataclass as its reply; the classes are in `parta.operations`. `session.aio` has the same
operations for asyncio, `session.events()` an iterator for both. The library is found by
PARTA_LIBRARY, beside the package, in the installed prefix, or by the system's loader.
"""

from . import failures
from .engine import Engine
from .errors import ClosedHandleError, Failure, LibraryError
from .events import Event, Subscription
from .failures import (
    ConflictError,
    ExpiredError,
    ForbiddenError,
    InternalError,
    InvalidArgumentError,
    LimitError,
    NotFoundError,
    RateLimitedError,
    UnauthenticatedError,
    UnavailableError,
)
from .files import File, Receipt
from .library import version
from .records import Record, Rows
from .session import Session

__version__ = "1.0.0"

__all__ = [
    "ClosedHandleError",
    "ConflictError",
    "Engine",
    "Event",
    "ExpiredError",
    "Failure",
    "File",
    "ForbiddenError",
    "InternalError",
    "InvalidArgumentError",
    "LibraryError",
    "LimitError",
    "NotFoundError",
    "RateLimitedError",
    "Receipt",
    "Record",
    "Rows",
    "Session",
    "Subscription",
    "UnauthenticatedError",
    "UnavailableError",
    "failures",
    "version",
]
