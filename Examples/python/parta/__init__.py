"""A parta host from Python: an engine, sessions, operations, events and files.

    import parta

    with parta.Engine("data") as engine, engine.session(key=key) as session:
        print(session.institution.list()["institutions"])

The library is found by PARTA_LIBRARY, in the usual places, or by the system's loader.
"""

from .engine import Engine
from .errors import ClosedHandle, Failure
from .events import Event, Subscription
from .files import File
from .library import version
from .session import Session

__all__ = [
    "ClosedHandle",
    "Engine",
    "Event",
    "Failure",
    "File",
    "Session",
    "Subscription",
    "version",
]
