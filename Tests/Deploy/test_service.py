"""The units: systemd reads them, they are strict, and parta lives with what they forbid."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import confinement
import pytest
from conftest import DEPLOY, OPERATOR, Installation

SERVICES = ["parta.service", "parta-backup.service"]

analyzes = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="systemd-analyze is not on this machine")


def may_confine() -> bool:
    probe = subprocess.run(
        ["unshare", "--mount", "true"], check=False, capture_output=True).returncode
    return probe == 0 and os.getuid() == 0


confines = pytest.mark.skipif(
    not may_confine() or shutil.which("systemd-analyze") is None,
    reason="only root with mount namespaces and systemd-analyze can confine as systemd does")


@analyzes
def test_systemd_understands_every_line(installation: Installation) -> None:
    targets = installation.root / "usr/lib/systemd/system"
    targets.mkdir(parents=True)
    for target in Path("/usr/lib/systemd/system").glob("*.target"):
        shutil.copy(target, targets, follow_symlinks=False)
    result = subprocess.run(
        ["systemd-analyze", "verify", f"--root={installation.root}", *SERVICES,
         "parta-backup.timer"], check=False, capture_output=True, text=True)
    assert result.stderr + result.stdout == ""
    assert result.returncode == 0


@analyzes
@pytest.mark.parametrize("unit, most", [("parta.service", 15), ("parta-backup.service", 10)])
def test_systemd_finds_little_exposed(installation: Installation, unit: str, most: int) -> None:
    # The threshold is in tenths of the figure that systemd-analyze prints.
    result = subprocess.run(
        ["systemd-analyze", "security", "--offline=yes", "--no-pager", f"--threshold={most}",
         installation.units / unit], check=False, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout


def test_settings_survive_an_update(installation: Installation) -> None:
    settings = installation.root / "etc/parta/courier-sms.conf"
    settings.write_text("[gateway]\nurl = https://sms.example.net\n", encoding="utf-8")
    subprocess.run(
        [DEPLOY / "install-service", "/opt/parta", installation.root], check=True,
        stdout=subprocess.DEVNULL)
    assert "sms.example.net" in settings.read_text(encoding="utf-8")


def test_links_in_the_data_folder_lead_nowhere(installation: Installation) -> None:
    """The service owns the folder, and may be somebody else's by the next update."""
    victim = installation.root / "victim"
    victim.write_text("root's", encoding="utf-8")
    settings = installation.root / "var/lib/parta/parta.json"
    trap = settings.with_name("parta.json.new")
    settings.unlink()
    trap.symlink_to(victim)
    try:
        subprocess.run(
            [DEPLOY / "install-service", "/opt/parta", installation.root], check=True,
            stdout=subprocess.DEVNULL)
    finally:
        trap.unlink(missing_ok=True)
    assert victim.read_text(encoding="utf-8") == "root's"
    assert "parta.sock" in settings.read_text(encoding="utf-8")


@pytest.mark.skipif(not may_confine(), reason="only root with mount namespaces can hide a folder")
def test_only_its_own_file_is_given_to_the_service(
    installation: Installation, folder: Path
) -> None:
    for place in ["etc", "lib/parta", "backups", "bin"]:
        (folder / place).mkdir(parents=True)
    (folder / "etc/passwd").write_text("root:x:0:0::/:/bin/sh\nparta:x:77:77::/:/bin/false\n")
    (folder / "etc/group").write_text("root:x:0:\nparta:x:77:\n")
    for program in ["systemctl", "systemd-sysusers"]:
        (folder / "bin" / program).write_text("#!/bin/sh\n")
        (folder / "bin" / program).chmod(0o755)
    (folder / "lib/parta/parta.json").symlink_to(folder / "etc/group")
    subprocess.run(
        ["unshare", "--mount", "sh", "-ec",
         'mount --bind "$1/etc" /etc; mount --bind "$1/lib" /var/lib; mount --bind "$1/backups"'
         ' /var/backups; PATH="$1/bin:$PATH"; exec "$2" "$3"', "sh", folder,
         DEPLOY / "install-service", installation.prefix], check=True,
        stdout=subprocess.DEVNULL)
    assert (folder / "lib/parta").stat().st_uid == 77
    assert (folder / "etc/group").stat().st_uid == 0


@pytest.mark.skipif(
    shutil.which("systemd-sysusers") is None or os.getuid() != 0,
    reason="only root with systemd-sysusers can make the user")
def test_the_service_has_a_user_of_its_own(installation: Installation) -> None:
    subprocess.run(["systemd-sysusers", f"--root={installation.root}"], check=True)
    users = (installation.root / "etc/passwd").read_text(encoding="utf-8")
    assert ":/var/lib/parta:/usr/sbin/nologin\n" in users


@pytest.mark.skipif(not may_confine(), reason="only root with mount namespaces can hide a folder")
def test_the_machine_needs_no_toolchain(installation: Installation, folder: Path) -> None:
    libraries = subprocess.run(
        ["ldd", Path(os.environ["PARTA_BUILD"]) / "partactl"], check=True, capture_output=True,
        text=True).stdout
    toolchain = Path(re.search(r"=> (/\S*)/libswiftCore\.so", libraries)[1])
    hidden = subprocess.run(
        ["unshare", "--mount", "sh", "-c", 'mount -t tmpfs none "$1" && shift && exec "$@"', "sh",
         toolchain, installation.partactl, "profile", "list", "--data", folder / "data"],
        check=False, capture_output=True, text=True)
    assert hidden.returncode == 0, hidden.stderr
    assert "technical-school" in hidden.stdout
    assert "refused" not in hidden.stdout + hidden.stderr


def test_another_prefix_stands_in_every_unit(installation: Installation, folder: Path) -> None:
    shutil.copytree(installation.prefix / "bin", folder / "srv/p/bin")
    subprocess.run(
        [DEPLOY / "install-service", "/srv/p", folder], check=True, stdout=subprocess.DEVNULL)
    for unit in SERVICES:
        text = (folder / "etc/systemd/system" / unit).read_text(encoding="utf-8")
        assert "ExecStart=/srv/p/" in text
        assert "/opt/parta" not in text
    assert json.loads((folder / "var/lib/parta/parta.json").read_text())["courier"].startswith(
        "/srv/p/")


def test_nobody_else_reads_what_is_private(installation: Installation) -> None:
    for path in ["etc/parta", "var/lib/parta", "var/backups/parta"]:
        assert (installation.root / path).stat().st_mode & 0o007 == 0
    for path in ["etc/parta/courier-sms.conf", "var/lib/parta/parta.json"]:
        assert (installation.root / path).stat().st_mode & 0o007 == 0


@confines
@pytest.mark.parametrize("script, error", [
    ("import mmap; mmap.mmap(-1, 4096, prot=7)", "PermissionError"),
    ("import socket; socket.socket(socket.AF_NETLINK)", "Address family not supported"),
    ("import os; os.chroot('/')", "PermissionError"),
    ("open('/var/tmp/parta-must-not-be', 'w')", "Read-only file system"),
])
def test_the_confinement_of_these_tests_confines(
    installation: Installation, folder: Path, script: str, error: str
) -> None:
    result = subprocess.run(
        confinement.command(
            installation.units / "parta.service", ["/usr/bin/python3", "-c", script], [folder]),
        check=False, capture_output=True, text=True)
    assert error in result.stderr


@confines
def test_profiles_are_tried_and_called_within_the_confinement(
    installation: Installation, folder: Path
) -> None:
    installation.make_host(folder / "data")
    shutil.rmtree(folder / "data/verdicts")
    unit = installation.units / "parta.service"
    listing = subprocess.run(
        confinement.command(
            unit, [installation.partactl, "profile", "list", "--data", folder / "data"],
            [folder]), check=False, capture_output=True, text=True)
    assert listing.returncode == 0, listing.stderr
    for profile in ["school", "college", "additional-education", "technical-school"]:
        assert profile in listing.stdout
    assert "refused" not in listing.stdout + listing.stderr


@confines
def test_a_courier_runs_within_the_confinement(
    installation: Installation, folder: Path
) -> None:
    courier = folder / "courier"
    courier.write_text(f"#!/bin/sh\ncat >{folder}/data/taken\n", encoding="utf-8")
    courier.chmod(0o755)
    installation.make_host(folder / "data", courier=str(courier))
    request = subprocess.run(
        confinement.command(
            installation.units / "parta.service",
            [installation.partactl, "session", "requestCode", "--phone", OPERATOR, "--data",
             folder / "data"], [folder]), check=False, capture_output=True, text=True)
    assert request.returncode == 0, request.stderr
    assert json.loads((folder / "data/taken").read_text())["phone"] == OPERATOR


@confines
def test_the_backup_works_within_its_confinement(
    installation: Installation, folder: Path
) -> None:
    data = installation.make_host(folder / "data")
    copies = folder / "copies"
    copies.mkdir()
    backup = subprocess.run(
        confinement.command(
            installation.units / "parta-backup.service",
            [installation.program("backup"), data, copies, 2], [data, copies]),
        check=False, capture_output=True, text=True)
    assert backup.returncode == 0, backup.stderr
    assert len([path for path in copies.iterdir() if path.is_dir()]) == 1
