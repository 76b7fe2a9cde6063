"""A root folder with nothing in it but some of this machine's Debian packages.

The files of an installed package are known to dpkg; copied, with the package's entry in the
database, they make a system that a new machine could be: its dpkg installs, refuses and removes.
No network, no loop device and no mount is needed.

How a program is run inside is probed once: chroot with a /proc of its own, for root who may mount;
else proot, which needs no rights at all. A machine that allows neither fails the tests.
"""

from __future__ import annotations

import functools
import os
import re
import shutil
import stat
import subprocess
import typing
from pathlib import Path

STATUS = Path("/var/lib/dpkg/status")
INFORMATION = Path("/var/lib/dpkg/info")
# What no program of these tests reads, and most of the bytes.
LEFT_OUT = re.compile(r"/usr/(share/(doc|locale|man|info|i18n|zoneinfo|bug|lintian)|include)/|"
                      r"/usr/lib/\S*/(gconv|perl)/|/usr/lib/python3\S*/(test|idlelib|lib2to3)/")

Entry = dict[str, str]


@functools.cache
def database() -> dict[str, Entry]:
    """The installed packages of this machine with their fields."""
    entries = {}
    for text in STATUS.read_text(encoding="utf-8").split("\n\n"):
        fields = dict(re.findall(r"^([A-Za-z-]+): ?((?:.*)(?:\n .*)*)", text, re.MULTILINE))
        if fields.get("Status") == "install ok installed":
            entries[fields["Package"]] = fields | {"": text}
    return entries


@functools.cache
def providers() -> dict[str, str]:
    """Which installed package provides a name."""
    found = {name: name for name in database()}
    for name, entry in database().items():
        for provided in re.findall(r"[a-z0-9][a-z0-9+.-]+", entry.get("Provides", "")):
            found.setdefault(provided, name)
    return found


def names(relation: str) -> typing.Iterator[list[str]]:
    """The alternatives of each dependency, without versions."""
    for group in filter(str.strip, relation.split(",")):
        yield [re.split(r"[ (:]", one.strip())[0] for one in group.split("|")]


def closure(wanted: typing.Iterable[str]) -> set[str]:
    """Packages with everything that they depend on."""
    found: set[str] = set()
    waiting = list(wanted)
    while waiting:
        name = providers()[waiting.pop()]
        if name in found:
            continue
        found.add(name)
        entry = database()[name]
        for key in ("Pre-Depends", "Depends"):
            for alternatives in names(entry.get(key, "")):
                installed = [one for one in alternatives if one in providers()]
                if not installed:
                    raise LookupError(f"{name} needs {alternatives}, which this machine lacks")
                waiting.append(installed[0])
    return found


def essential() -> set[str]:
    """What every Debian system has."""
    return closure(name for name, entry in database().items() if entry.get("Essential") == "yes")


# Programs find their libraries from where they lie themselves, which /proc tells.
MOUNTED = 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"'
WAYS = {
    "chroot": ["unshare", "--mount", "sh", "-c", MOUNTED],
    "proot": ["proot", "-0", "-b", "/proc", "-b", "/dev/null", "-w", "/", "-r"],
}


@functools.cache
def way_in() -> list[str]:
    """The words before «ROOT PROGRAM ARGUMENT…» that run a program inside a root."""
    chosen = os.environ.get("PARTA_CLEAN_ROOT")
    tried = [chosen] if chosen else list(WAYS)
    for name in tried:
        try:
            trial = subprocess.run([*WAYS[name], "/", "true"], check=False, capture_output=True)
        except FileNotFoundError:
            continue
        if trial.returncode == 0:
            return WAYS[name]
    raise PermissionError(f"none of {tried} runs a program in another root on this machine")


class CleanRoot:
    """A root folder made of packages; removed by `remove`."""

    def __init__(self, path: Path, packages: typing.Iterable[str]):
        self.path = path
        self.packages = {providers()[name] for name in packages}
        path.mkdir(mode=0o755)
        for name in ("bin", "sbin", "lib", "lib64"):
            # On a merged system they lead to /usr.
            if Path("/", name).is_symlink():
                (path / "usr" / name).mkdir(parents=True)
                (path / name).symlink_to(f"usr/{name}")
        for folder in ("dev", "proc", "sys", "tmp", "etc", "run", "root", "var/lib"):
            (path / folder).mkdir(parents=True, exist_ok=True)
        (path / "tmp").chmod(0o1777)
        self._make_devices()
        for name in sorted(self.packages):
            self._copy(name)

    def _make_devices(self) -> None:
        for name, minor in (("null", 3), ("zero", 5), ("urandom", 9)):
            device = self.path / "dev" / name
            try:
                os.mknod(device, stat.S_IFCHR | 0o666, os.makedev(1, minor))
                device.chmod(0o666)
            except PermissionError:
                # An empty file serves as /dev/null; the kernel gives random bytes without a file.
                device.touch(0o666)

    def _copy(self, package: str) -> None:
        listing = subprocess.run(
            ["dpkg-query", "-L", package], check=True, capture_output=True, text=True).stdout
        for line in listing.splitlines():
            if not line.startswith("/") or LEFT_OUT.match(line + "/"):
                continue
            source, target = Path(line), self.path / line[1:]
            if not os.path.lexists(source) or os.path.lexists(target):
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir() and not source.is_symlink():
                target.mkdir()
                shutil.copystat(source, target)
            else:
                shutil.copy2(source, target, follow_symlinks=False)

    def add_database(self) -> None:
        """Tells dpkg inside of the packages."""
        dpkg = self.path / "var/lib/dpkg"
        for folder in ("info", "updates", "triggers", "alternatives", "parts"):
            (dpkg / folder).mkdir(parents=True, exist_ok=True)
        (dpkg / "available").touch()
        entries = [database()[name][""] for name in sorted(self.packages)]
        (dpkg / "status").write_text("\n\n".join(entries) + "\n\n", encoding="utf-8")
        shutil.copy("/var/lib/dpkg/info/format", dpkg / "info/format")
        for name in self.packages:
            for file in [*INFORMATION.glob(f"{name}.*"), *INFORMATION.glob(f"{name}:*.*")]:
                shutil.copy2(file, dpkg / "info" / file.name)
        # What the installation of the base writes: users, the modules of PAM.
        for name in ("passwd", "group"):
            shutil.copy(self.path / f"usr/share/base-passwd/{name}.master", self.path / "etc" / name)
        for file in Path("/etc/pam.d").glob("common-*"):
            shutil.copy2(file, self.path / "etc/pam.d")

    def command(self, *words: object) -> list[str]:
        return [*way_in(), str(self.path), *map(str, words)]

    def run(self, *words: object, **options: typing.Any) -> subprocess.CompletedProcess[str]:
        """Runs a program inside; its environment is a new login's."""
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root",
                       "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        environment |= options.pop("env", {})
        result = subprocess.run(
            self.command(*words), check=False, capture_output=True, text=True, timeout=100,
            env=environment, **{"stdin": subprocess.DEVNULL} | options)
        return result

    def done(self, *words: object, **options: typing.Any) -> str:
        """Runs a program inside that must end with status 0; returns what it printed."""
        result = self.run(*words, **options)
        assert result.returncode == 0, f"{words}: {result.returncode}\n{result.stdout}{result.stderr}"
        return result.stdout

    def files(self) -> set[str]:
        """Everything below the root but its temporary folder."""
        found = set()
        for folder, folders, files in os.walk(self.path):
            inside = os.path.relpath(folder, self.path)
            found |= {os.path.normpath(os.path.join("/", inside, name)) for name in folders + files}
        return {name for name in found if not name.startswith("/tmp")}

    def remove(self) -> None:
        shutil.rmtree(self.path)
