"""Where the small client keeps the tokens of its sign-ins, one for each data folder."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path


def _file() -> Path:
    state = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(state) / "parta" / "tokens.json"


def _read() -> dict[str, str]:
    try:
        return {str(key): str(value) for key, value in json.loads(_file().read_text()).items()}
    except FileNotFoundError:
        return {}
    except (ValueError, AttributeError):
        raise OSError(f"{_file()} is damaged; remove it and sign in again") from None


def _write(tokens: dict[str, str]) -> None:
    file = _file()
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Made for its owner only, and complete before it has the name.
    descriptor, path = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(descriptor, "w") as stream:
        json.dump(tokens, stream)
    os.replace(path, file)


def of(folder: str) -> str | None:
    """The token of the last sign-in to a folder."""
    return _read().get(os.path.realpath(folder))


def keep(folder: str, token: str) -> None:
    """Keeps a token, readable by its owner alone."""
    _write({**_read(), os.path.realpath(folder): token})


def forget(folder: str) -> None:
    """Lets the token go."""
    tokens = _read()
    if tokens.pop(os.path.realpath(folder), None) is not None:
        _write(tokens)
