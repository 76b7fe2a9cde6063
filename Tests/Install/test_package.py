"""The Debian package in a root that dpkg keeps: from installation over updates to purge."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import sqlite3
import typing
from pathlib import Path

import pytest
from clean_root import WAYS, CleanRoot, closure, essential, way_in
from conftest import OPERATOR, ROOT, Service, dependencies, package, run

DATA = "/var/lib/parta"
AS_PARTA = ["runuser", "-u", "parta", "--"]

# What a tool does that works on the host by the installed library.
REGISTER = """
import json, pathlib, sys
import parta

host = pathlib.Path(sys.argv[1])
phone = "+79005550001"
with parta.Engine(host) as engine, engine.session() as nobody:
    operator = engine.session(key=(host / "operator.key").read_text().strip())
    application = nobody.run("application.submit", {
        "profile": "school", "institutionName": "Школа у реки", "name": "Администратова Анна",
        "email": "admin@example.org", "phone": phone, "order": {
            "number": "1", "day": "2026-09-01", "document": {
                "name": "o.pdf", "type": "application/pdf", "content": "JVBERi0xLjQ="}}})
    institution = operator.run(
        "application.approve", {"application": application["application"]})["institution"]
    engine.request_code(phone)
    (code,) = [one["text"] for path in (host / "outbox").iterdir()
               if (one := json.loads(path.read_text()))["kind"] == "code"]
    admin, _ = engine.sign_in(phone, code, name="Администратова Анна")
    admin.run("institution.register", {"institution": institution, "role": "teacher"})
"""


@pytest.fixture(scope="module")
def newer(workshop: Path) -> Path:
    """A later build."""
    return package(workshop / "newer", "--version", "9.0.0")


@pytest.fixture(scope="module")
def base(workshop: Path, deb: Path) -> CleanRoot:
    """What every Debian has, what the package asks for, and Python."""
    wanted = closure(dependencies(deb)) | closure(["python3"]) | essential()
    made = CleanRoot(workshop / "debian", wanted)
    made.add_database()
    shutil.copytree(ROOT / "Examples/python/parta", made.path / "srv/parta")
    return made


@pytest.fixture
def root(base: CleanRoot, deb: Path, newer: Path) -> typing.Iterator[CleanRoot]:
    """The same, new for each test."""
    copy = CleanRoot.__new__(CleanRoot)
    copy.path = base.path.with_name("trial")
    copy.packages = base.packages
    # Linked, not copied: dpkg and what it runs replace files and change none.
    run("cp", "-al", base.path, copy.path)
    shutil.copy(deb, copy.path / "tmp/parta.deb")
    shutil.copy(newer, copy.path / "tmp/newer.deb")
    yield copy
    copy.remove()


@pytest.fixture
def host(root: CleanRoot) -> CleanRoot:
    """The package installed, with a host and an institution."""
    root.done("dpkg", "-i", "/tmp/parta.deb")
    root.done(*AS_PARTA, "partactl", "init", "--data", DATA, "--phone", OPERATOR, "--name", "Узел О")
    settings = json.loads((root.path / DATA[1:] / "parta.json").read_text())
    # The outbox shows what a courier would send.
    del settings["courier"]
    (root.path / DATA[1:] / "parta.json").write_text(json.dumps(settings))
    root.done(*AS_PARTA, "python3", "-B", "-c", REGISTER, DATA,
              env={"PYTHONPATH": "/srv"})
    return root


def institutions(root: CleanRoot) -> list[str]:
    reply = root.done(
        *AS_PARTA, "partactl", "institution", "list", "--isComplete", "true", "--data", DATA)
    return [item["name"] for item in json.loads(reply)["institutions"]]


def state(root: CleanRoot) -> str:
    return root.run("dpkg-query", "-W", "-f=${db:Status-Abbrev}", "parta").stdout.strip()


def assert_private(root: CleanRoot, path: str, user: str, group: str, mode: int) -> None:
    """Asserts who owns a file and who may what."""
    script = ("import grp, os, pwd, sys; s = os.stat(sys.argv[1])\n"
              "print(pwd.getpwuid(s.st_uid).pw_name, grp.getgrgid(s.st_gid).gr_name)")
    assert (root.path / path[1:]).stat().st_mode & 0o7777 == mode
    # Without rights nothing can be given to another user; proot only says that it was.
    if way_in() == WAYS["chroot"]:
        assert root.done("python3", "-c", script, path).split() == [user, group]


def test_the_same_products_give_the_same_bytes(deb: Path, folder: Path) -> None:
    other = os.environ | {"TZ": "Asia/Kamchatka", "LC_ALL": "C", "TMPDIR": str(folder)}
    again = package(folder / "out", env=other, umask=0o077, cwd=folder)
    assert again.name == deb.name
    assert again.read_bytes() == deb.read_bytes()


def test_the_package_says_who_it_is(deb: Path) -> None:
    version = re.search(
        r'version: StaticString = "(.*)"',
        (ROOT / "Sources/PartaCore/Operations/HostOperations.swift").read_text())[1]
    fields = run("dpkg-deb", "-f", deb, "Package", "Version", "Architecture").stdout
    assert re.search(rf"^Version: {re.escape(version)}(\+git\d+\.\w+)?$", fields, re.M)
    architecture = run("dpkg", "--print-architecture").stdout.strip()
    assert f"Architecture: {architecture}\n" in fields
    assert {"libc6", "libsqlite3-0", "libssl3", "libffi8", "zlib1g", "libstdc++6", "adduser"} <= (
        dependencies(deb))


def test_lintian_finds_no_error(deb: Path) -> None:
    found = run("lintian", "--allow-root", "--fail-on", "error", deb, check=False)
    assert found.returncode == 0, found.stdout
    assert not re.search(r"^E:", found.stdout, re.M)


def test_everything_belongs_to_root_and_nobody_else_writes(deb: Path) -> None:
    for line in run("dpkg-deb", "-c", deb).stdout.splitlines():
        mode, who, *_ = line.split()
        assert who == "root/root", line
        assert mode[0] == "l" or (mode[5] != "w" and mode[8] != "w"), line


def test_shells_compilers_and_man_find_what_is_theirs(host: CleanRoot) -> None:
    usr = host.path / "usr"
    script = usr / "share/bash-completion/completions/partactl"
    assert "complete -F _partactl partactl" in script.read_text()
    assert (usr / "share/zsh/vendor-completions/_partactl").read_text().startswith("#compdef")
    page = gzip.decompress((usr / "share/man/man1/partactl.1.gz").read_bytes()).decode()
    assert ".TH PARTACTL 1" in page
    flags = run("pkg-config", "--cflags", "--libs", "parta",
                env=os.environ | {"PKG_CONFIG_LIBDIR": str(usr / "lib/pkgconfig")}).stdout
    assert "-lparta" in flags
    assert (usr / "lib/libparta.so.1").resolve().is_relative_to(usr / "lib")


def test_the_sums_are_the_files(host: CleanRoot) -> None:
    assert host.done("dpkg", "--verify", "parta") == ""


@pytest.mark.parametrize("library", ["libsqlite3-0", "libffi8"])
def test_a_library_that_is_missing_is_asked_for(root: CleanRoot, library: str) -> None:
    status = root.path / "var/lib/dpkg/status"
    entries = status.read_text().split("\n\n")
    kept = [entry for entry in entries if not entry.startswith(f"Package: {library}\n")]
    assert len(kept) == len(entries) - 1
    status.unlink()
    status.write_text("\n\n".join(kept))
    result = root.run("dpkg", "-i", "/tmp/parta.deb")
    assert result.returncode != 0
    assert f"parta depends on {library}" in result.stderr
    assert state(root) == "iU"


def test_an_installation_is_ready_to_be_made_a_host(root: CleanRoot) -> None:
    told = root.run("dpkg", "-i", "/tmp/parta.deb")
    assert told.returncode == 0, told.stderr
    assert "partactl init --data /var/lib/parta" in told.stdout + told.stderr
    assert state(root) == "ii"
    assert root.done("partactl", "--version").startswith("parta ")
    assert re.search(r"^parta:[x!*]:\d+:\d+:[^:]*:/var/lib/parta:/usr/sbin/nologin$",
                     (root.path / "etc/passwd").read_text(), re.M)
    assert_private(root, DATA, "parta", "parta", 0o700)
    assert_private(root, "/var/backups/parta", "parta", "parta", 0o700)
    assert_private(root, "/etc/parta", "root", "parta", 0o750)
    assert_private(root, "/etc/parta/courier-smtp.conf", "root", "parta", 0o640)
    assert_private(root, f"{DATA}/parta.json", "parta", "parta", 0o640)
    settings = json.loads((root.path / DATA[1:] / "parta.json").read_text())
    assert (root.path / settings["courier"][1:]).exists()
    enabled = root.path / "etc/systemd/system"
    assert (enabled / "multi-user.target.wants/parta.service").is_symlink()
    assert (enabled / "timers.target.wants/parta-backup.timer").is_symlink()
    unit = (root.path / "usr/lib/systemd/system/parta.service").read_text()
    assert "ExecStart=/usr/bin/partactl serve" in unit
    assert "/opt/parta" not in unit
    # A second time changes nothing.
    before = root.files()
    root.done("dpkg", "-i", "/tmp/parta.deb")
    kept = ("/var/lib/dpkg/", "/var/cache/debconf/")
    assert [name for name in root.files() ^ before if not name.startswith(kept)] == []


def test_the_host_works(host: CleanRoot) -> None:
    assert institutions(host) == ["Школа у реки"]
    assert "WRONG" not in host.done(*AS_PARTA, "partactl", "doctor", "--data", DATA)
    listing = host.done("partactl", "profile", "list")
    assert listing.count("accepted") == 4
    with Service(host, "/usr/bin/partactl", DATA) as service:
        assert service.get("/healthz") == {"status": "ok"}
    copied = host.done(
        *AS_PARTA, "/usr/libexec/parta/backup", DATA, "/var/backups/parta", "7")
    assert "1 kept" in copied


def older_schema(database: Path) -> int:
    """Takes the newest step of the schema back, as an older build would have left it."""
    connection = sqlite3.connect(database)
    (number,) = connection.execute("SELECT MAX(number) FROM parta_migration").fetchone()
    source = next(
        text for path in (ROOT / "Sources/PartaCore/Storage").glob("Schema*.swift")
        if f"number: {number}, " in (text := path.read_text()))
    done = re.findall(r'(ALTER TABLE \w+ ADD COLUMN|CREATE TABLE|CREATE (?:UNIQUE )?INDEX) (\w+)',
                      source)
    assert done, f"this test cannot take step {number} back"
    for what, name in reversed(done):
        if what.startswith("ALTER"):
            table = what.split()[2]
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {name}")
        else:
            connection.execute(f"DROP {what.split()[-1]} {name}")
    connection.execute("DELETE FROM parta_migration WHERE number = ?", (number,))
    connection.commit()
    connection.close()
    return number


def test_an_update_keeps_data_and_settings(host: CleanRoot) -> None:
    settings = host.path / "etc/parta/courier-smtp.conf"
    settings.write_text("[smtp]\nfrom = school@example.org\n")
    own = (host.path / DATA[1:] / "parta.json").read_text()
    wants = host.path / "etc/systemd/system/timers.target.wants/parta-backup.timer"
    wants.unlink()
    number = older_schema(host.path / DATA[1:] / "parta.sqlite")
    host.done("dpkg", "-i", "/tmp/newer.deb")
    assert "9.0.0" in host.done("dpkg-query", "-W", "parta")
    assert "school@example.org" in settings.read_text()
    assert_private(host, "/etc/parta/courier-smtp.conf", "root", "parta", 0o640)
    assert (host.path / DATA[1:] / "parta.json").read_text() == own
    assert not wants.is_symlink()
    assert institutions(host) == ["Школа у реки"]
    # The host has copied the database before it changed it.
    copy = host.path / DATA[1:] / f"parta.sqlite.before-{number}"
    assert copy.exists()
    assert "WRONG" not in host.done(*AS_PARTA, "partactl", "doctor", "--data", DATA)


def test_a_removal_keeps_data_and_settings(host: CleanRoot) -> None:
    host.done("dpkg", "--remove", "parta")
    assert state(host) == "rc"
    assert not (host.path / "usr/bin/partactl").exists()
    assert not (host.path / "usr/lib/parta").exists()
    assert (host.path / DATA[1:] / "parta.sqlite").exists()
    assert (host.path / "etc/parta/courier-smtp.conf").exists()
    host.done("dpkg", "-i", "/tmp/newer.deb")
    assert institutions(host) == ["Школа у реки"]


def test_a_purge_takes_the_data_when_told_to_and_leaves_the_copies(host: CleanRoot) -> None:
    host.done("debconf-set-selections", stdin=None, input="parta parta/purge-data boolean true\n")
    host.done(*AS_PARTA, "/usr/libexec/parta/backup", DATA, "/var/backups/parta", "7")
    host.done("dpkg", "--purge", "parta")
    assert not (host.path / DATA[1:]).exists()
    assert not (host.path / "etc/parta").exists()
    assert len(list((host.path / "var/backups/parta").glob("2*"))) == 1
    left = [name for name in host.files()
            if "parta" in name and not name.startswith(("/var/backups/parta", "/srv/parta"))]
    assert left == []


def test_a_purge_that_nobody_answers_keeps_the_data(host: CleanRoot) -> None:
    host.done("dpkg", "--purge", "parta")
    assert (host.path / DATA[1:] / "parta.sqlite").exists()
    assert not (host.path / "etc/parta").exists()


def test_units_are_started_only_where_systemd_runs(root: CleanRoot) -> None:
    log = root.path / "tmp/log"
    for name in ("systemctl", "deb-systemd-invoke"):
        program = root.path / "usr/local/bin" / name
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text(f'#!/bin/sh\necho {name} "$@" >>/tmp/log\n')
        program.chmod(0o755)
    path = {"PATH": "/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"}
    root.done("dpkg", "-i", "/tmp/parta.deb", env=path)
    assert not log.exists()
    root.done("dpkg", "--purge", "parta", env=path)
    (root.path / "run/systemd/system").mkdir(parents=True)
    root.done("dpkg", "-i", "/tmp/parta.deb", env=path)
    root.done("dpkg", "-i", "/tmp/newer.deb", env=path)
    root.done("dpkg", "--purge", "parta", env=path)
    units = "parta.service parta-backup.timer"
    lines = log.read_text().splitlines()
    assert [line for line in lines if line.startswith("deb-systemd-invoke")] == [
        f"deb-systemd-invoke start {units}", f"deb-systemd-invoke restart {units}",
        "deb-systemd-invoke stop parta-backup.timer parta.service",
    ]
    # systemd has read the units before it starts them.
    assert lines.index("systemctl --system daemon-reload") < lines.index(
        f"deb-systemd-invoke start {units}")


def test_an_installation_that_fails_is_done_again(root: CleanRoot) -> None:
    (root.path / "var/lib/parta").write_text("in the way")
    assert root.run("dpkg", "-i", "/tmp/parta.deb").returncode != 0
    assert state(root) in ("iF", "iHR", "iU")
    (root.path / "var/lib/parta").unlink()
    root.done("dpkg", "--configure", "parta")
    assert state(root) == "ii"
    assert_private(root, DATA, "parta", "parta", 0o700)
