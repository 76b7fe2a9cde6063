"""Runs a program as a unit's settings confine it, on a machine where systemd does not run.

Applied from the unit's file: SystemCallFilter, SystemCallErrorNumber, RestrictAddressFamilies,
MemoryDenyWriteExecute, NoNewPrivileges, UMask, LimitNOFILE, an empty CapabilityBoundingSet, and
ProtectSystem=strict with the given folders left writable. The system calls are those that
`systemd-analyze syscall-filter` lists, and the filters are made as systemd makes them.

usage: confinement.py UNIT PROGRAM [ARGUMENT…]
"""

from __future__ import annotations

import ctypes
import errno
import os
import re
import resource
import subprocess
import sys
from pathlib import Path

ALLOW = 0x7FFF0000
EQUAL, AT_LEAST, MASKED_EQUAL = 4, 5, 7
WRITE, EXECUTE = 2, 4
SHARED_EXECUTE = 0o100000
FAMILIES = {"AF_UNIX": 1, "AF_INET": 2, "AF_INET6": 10}


def settings(unit: Path) -> dict[str, list[str]]:
    """The values of each key in the order in which they stand."""
    found: dict[str, list[str]] = {}
    for line in unit.read_text(encoding="utf-8").splitlines():
        if match := re.fullmatch(r"([A-Za-z]+)=(.*)", line):
            found.setdefault(match[1], []).append(match[2])
    return found


def command(unit: Path, words: list[object], writable: list[Path]) -> list[str]:
    """The command line that runs a program confined; for root, who may mount and drop rights."""
    binds = "".join(f"mount --bind '{path}' '{path}'\n" for path in writable)
    kept = "|".join(map(str, writable))
    script = f"""
        set -e
        mount --make-rprivate /
        {binds}
        while read -r _ point _; do
            case $point in {kept}|/proc|/proc/*|/sys|/sys/*|/dev|/dev/*) continue ;; esac
            mount -o remount,bind,ro "$point"
        done </proc/mounts
        exec setpriv --bounding-set=-all --inh-caps=-all --ambient-caps=-all "$@"
    """
    return ["unshare", "--mount", "sh", "-c", script, "sh", sys.executable, __file__, str(unit),
            *map(str, words)]


class Comparison(ctypes.Structure):
    """What libseccomp calls struct scmp_arg_cmp."""

    _fields_ = [("argument", ctypes.c_uint), ("operator", ctypes.c_int),
                ("first", ctypes.c_uint64), ("second", ctypes.c_uint64)]


class Filter:
    def __init__(self, default: int):
        self.library = ctypes.CDLL("libseccomp.so.2", use_errno=True)
        self.library.seccomp_init.restype = ctypes.c_void_p
        self.context = ctypes.c_void_p(self.library.seccomp_init(ctypes.c_uint32(default)))

    def add(self, name: str, action: int, *comparisons: Comparison) -> bool:
        number = self.library.seccomp_syscall_resolve_name(name.encode())
        if number == -1:
            return False
        rules = (Comparison * len(comparisons))(*comparisons)
        status = self.library.seccomp_rule_add_array(
            self.context, ctypes.c_uint32(action), number, len(comparisons), rules)
        # A default action or a call of another processor needs no rule.
        if status not in (0, -errno.EACCES, -errno.EDOM):
            raise OSError(-status, f"{name}: {os.strerror(-status)}")
        return status == 0

    def load(self) -> None:
        status = self.library.seccomp_load(self.context)
        if status:
            raise OSError(-status, os.strerror(-status))


def members(name: str) -> set[str]:
    """A set's system calls, or the one that is named."""
    if not name.startswith("@"):
        return {name}
    listing = subprocess.run(
        ["systemd-analyze", "syscall-filter", name], check=True, capture_output=True, text=True)
    calls: set[str] = set()
    for line in listing.stdout.splitlines()[1:]:
        word = line.strip()
        if word and not word.startswith("#"):
            calls |= members(word)
    return calls


def allowed_calls(values: list[str]) -> set[str]:
    allowed = members("@default")
    for value in values:
        names = value.removeprefix("~").split()
        listed = set().union(*(members(name) for name in names))
        allowed = allowed - listed if value.startswith("~") else allowed | listed
    return allowed


def refusal(number: int) -> int:
    return 0x00050000 | number


def confine(unit: dict[str, list[str]]) -> None:
    filters = []
    calls = Filter(refusal(getattr(errno, unit["SystemCallErrorNumber"][-1])))
    if sum(calls.add(name, ALLOW) for name in allowed_calls(unit["SystemCallFilter"])) < 100:
        raise SystemExit("confinement: the list of system calls is not plausible")
    # It is needed to load the other two, and systemd loads this one last.
    filters.append(calls)
    families = Filter(ALLOW)
    known = {FAMILIES[name] for name in unit["RestrictAddressFamilies"][-1].split()}
    for family in set(range(46)) - known:
        families.add("socket", refusal(errno.EAFNOSUPPORT), Comparison(0, EQUAL, family, 0))
    families.add("socket", refusal(errno.EAFNOSUPPORT), Comparison(0, AT_LEAST, 46, 0))
    filters.append(families)
    if unit["MemoryDenyWriteExecute"][-1] == "yes":
        memory = Filter(ALLOW)
        both = WRITE | EXECUTE
        memory.add("mmap", refusal(errno.EPERM), Comparison(2, MASKED_EQUAL, both, both))
        for name in ("mprotect", "pkey_mprotect"):
            memory.add(
                name, refusal(errno.EPERM), Comparison(2, MASKED_EQUAL, EXECUTE, EXECUTE))
        memory.add(
            "shmat", refusal(errno.EPERM),
            Comparison(2, MASKED_EQUAL, SHARED_EXECUTE, SHARED_EXECUTE))
        filters.append(memory)
    os.umask(int(unit["UMask"][-1], 8))
    if "LimitNOFILE" in unit:
        # Without rights, and so here, a limit can only be lowered.
        most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        limit = min(int(unit["LimitNOFILE"][-1]), most)
        resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))
    # libseccomp sets no_new_privs with the first filter.
    for one in reversed(filters):
        one.load()


if __name__ == "__main__":
    confine(settings(Path(sys.argv[1])))
    os.execv(sys.argv[2], sys.argv[2:])
