"""The installed tree, in a root that holds the libraries it names and nothing else."""

from __future__ import annotations

import os
import re
import shutil
import typing
from pathlib import Path

import pytest
from clean_root import CleanRoot
from conftest import BUILD, DEPLOY, OPERATOR, ROOT, Service, dependencies, install, run

PREFIX = "/opt/parta"
PARTACTL = f"{PREFIX}/bin/partactl"
PROFILES = {"school", "college", "additional-education", "technical-school"}


@pytest.fixture(scope="module")
def root(workshop: Path, deb: Path) -> CleanRoot:
    """No shell, no tools: libc, the C++ runtime, SQLite, libcrypto, libffi, zlib and parta."""
    libraries = {name for name in dependencies(deb) if name.startswith(("lib", "zlib"))}
    made = CleanRoot(workshop / "bare", libraries)
    install("--prefix", PREFIX, "--destdir", made.path)
    (made.path / "srv").mkdir()
    return made


@pytest.fixture(scope="module")
def prefix(root: CleanRoot) -> Path:
    return root.path / PREFIX[1:]


@pytest.fixture
def data(root: CleanRoot) -> typing.Iterator[str]:
    """A host inside the root."""
    root.done(PARTACTL, "init", "--data", "/srv/data", "--phone", OPERATOR, "--name", "Оператор")
    yield "/srv/data"
    shutil.rmtree(root.path / "srv/data")


def programs(prefix: Path) -> list[Path]:
    """All programs and libraries of the tree."""
    return [path for path in prefix.rglob("*") if path.is_file() and not path.is_symlink()
            and path.read_bytes()[:4] == b"\x7fELF"]


def dynamic(path: Path, key: str) -> list[str]:
    """Entries of a program's dynamic section, such as NEEDED."""
    listing = run("readelf", "-d", path).stdout
    return re.findall(rf"\({key}\).*\[(.*)\]", listing)


def test_the_manifest_is_the_tree(prefix: Path) -> None:
    listed = (prefix / "share/parta/manifest").read_text().splitlines()
    found = [str(path.relative_to(prefix)) for path in prefix.rglob("*")
             if path.is_symlink() or not path.is_dir()]
    assert listed == sorted(found)
    assert not list(prefix.glob(".install*"))


@pytest.mark.parametrize("place", [
    "bin/partactl", "lib/libparta.so", "lib/libparta.so.1", "libexec/parta/parta-probe",
    "include/parta.h", "include/parta_profile.h", "include/CParta/module.modulemap",
    "lib/pkgconfig/parta.pc", "lib/pkgconfig/parta-profile.pc", "share/man/man1/partactl.1",
    "share/parta/parta.profile-1.schema.json", "share/bash-completion/completions/partactl",
    "share/zsh/site-functions/_partactl", "share/doc/parta/nginx.conf",
    "share/parta/deploy/install-service", "libexec/parta/courier-smtp",
])
def test_everybody_finds_and_reads(prefix: Path, place: str) -> None:
    file = prefix / place
    assert file.exists()
    assert file.stat().st_mode & 0o044 == 0o044
    for folder in file.relative_to(prefix).parents:
        assert (prefix / folder).stat().st_mode & 0o055 == 0o055


def test_the_root_has_no_other_runtime_and_no_shell(root: CleanRoot) -> None:
    outside = [name for name in root.files() if not name.startswith(PREFIX)]
    assert not [name for name in outside if "swift" in name or name.endswith("/sh")]
    assert root.run("/bin/sh", "-c", "true").returncode != 0


def test_nothing_names_the_machine_that_built_it(prefix: Path, root: CleanRoot) -> None:
    for path in prefix.rglob("*"):
        text = path.read_bytes() if path.is_file() else b""
        # Programs keep their debugging symbols unless they are stripped.
        if text[:4] != b"\x7fELF":
            assert str(root.path).encode() not in text, path
            assert str(ROOT).encode() not in text, path


def test_programs_look_for_libraries_in_the_prefix_alone(prefix: Path) -> None:
    for path in programs(prefix):
        for folders in dynamic(path, "RUNPATH") + dynamic(path, "RPATH"):
            place = Path(os.path.normpath(folders.replace("$ORIGIN", str(path.parent))))
            assert place == prefix / "lib/parta", f"{path}: {folders}"


def test_the_runtime_is_what_is_needed_and_no_more(prefix: Path) -> None:
    needed = {name for path in programs(prefix) for name in dynamic(path, "NEEDED")}
    runtime = {path.name for path in (prefix / "lib/parta").glob("*.so")}
    assert runtime <= needed
    assert runtime >= {name for name in needed if name.startswith("libswift")}


def test_the_profiles_are_tried_and_accepted(root: CleanRoot) -> None:
    listing = root.done(PARTACTL, "profile", "list")
    assert {line.split()[0] for line in listing.splitlines()} == PROFILES
    assert "refused" not in listing
    files = sorted((root.path / PREFIX[1:] / "lib/parta/profiles").glob("*.so"))
    checked = root.done(
        PARTACTL, "profile", "check", *(f"/{file.relative_to(root.path)}" for file in files))
    assert checked.count(": accepted") == 4


def test_scenes_play_through_every_door(root: CleanRoot) -> None:
    for source in ("Tests/Scenes", "Examples/institutions", "Examples/rosters"):
        shutil.copytree(ROOT / source, root.path / "srv" / Path(source).name, dirs_exist_ok=True)
    played = root.run(
        PARTACTL, "play", "--door", "engine,c,http", "--overlays", "/srv/institutions",
        "--rosters", "/srv/rosters", "--institution", "school29,cdt", "/srv/Scenes/messages.scene")
    assert played.returncode == 0, played.stdout + played.stderr
    assert played.stdout.endswith("2 passed, 0 failed\n")


def test_a_host_serves(root: CleanRoot, data: str) -> None:
    with Service(root, PARTACTL, data) as service:
        assert service.get("/healthz") == {"status": "ok"}
        assert service.get("/v1/openapi.json")["openapi"].startswith("3.1")
        assert service.stop() == 0


def test_a_host_writes_to_its_data_alone(root: CleanRoot) -> None:
    before = root.files()
    root.done(PARTACTL, "init", "--data", "/srv/alone", "--phone", OPERATOR, "--name", "Оператор")
    root.done(PARTACTL, "doctor", "--data", "/srv/alone")
    with Service(root, PARTACTL, "/srv/alone") as service:
        service.get("/healthz")
    made = root.files() - before
    assert "/srv/alone/parta.sqlite" in made
    assert {name for name in made if not name.startswith("/srv/alone")} == set()
    assert before - root.files() == set()


def test_a_tool_in_C_builds_outside_and_runs_inside(
    root: CleanRoot, prefix: Path, data: str, folder: Path
) -> None:
    environment = os.environ | {
        "PKG_CONFIG_PATH": str(prefix / "lib/pkgconfig"), "PKG_CONFIG_SYSROOT_DIR": str(root.path)}
    run("make", "-s", "-C", ROOT / "Examples/c-tool", f"BUILD={folder}",
        f"LIBDIR={PREFIX}/lib", env=environment)
    assert dynamic(folder / "unclaimed", "RUNPATH") == [f"{PREFIX}/lib"]
    shutil.copy(folder / "unclaimed", root.path / "srv/unclaimed")
    assert re.search(r"^Total +0$", root.done("/srv/unclaimed", "--data", data), re.MULTILINE)


def test_a_profile_in_C_builds_outside_and_is_accepted_inside(
    root: CleanRoot, prefix: Path
) -> None:
    environment = os.environ | {
        "PKG_CONFIG_PATH": str(prefix / "lib/pkgconfig"), "PKG_CONFIG_SYSROOT_DIR": str(root.path)}
    flags = run("pkg-config", "--cflags", "parta-profile", env=environment).stdout.strip()
    assert flags == f"-I{prefix}/include"
    place = run("pkg-config", "--variable=profiledir", "parta-profile", env=environment)
    assert place.stdout.strip().endswith(f"{PREFIX}/lib/parta/profiles")
    run("make", "-s", "-C", ROOT / "Examples/c-profile", f"INCLUDES={flags}",
        f"OUTPUT={root.path}/srv/music_school.so")
    assert "accepted" in root.done(PARTACTL, "profile", "check", "/srv/music_school.so")


def test_a_vendor_begins_a_profile_with_the_installation_alone(
    root: CleanRoot, prefix: Path
) -> None:
    root.done(PARTACTL, "profile", "new", "chess-club", "--language", "c", "--into", "/srv/chess")
    environment = os.environ | {
        "PATH": f"{prefix}/bin:{os.environ['PATH']}",
        "PKG_CONFIG_PATH": str(prefix / "lib/pkgconfig"), "PKG_CONFIG_SYSROOT_DIR": str(root.path)}
    run("make", "-s", "-C", root.path / "srv/chess", env=environment)
    (library,) = (root.path / "srv/chess").rglob("*.so")
    inside = f"/{library.relative_to(root.path)}"
    assert "accepted" in root.done(PARTACTL, "profile", "check", inside)
    scenes = [f"/srv/chess/scenes/{path.name}"
              for path in (root.path / "srv/chess/scenes").glob("*.scene")]
    root.done(PARTACTL, "play", "--profiles", "/srv/chess", "--overlays",
              "/srv/chess/institutions", *scenes)


def test_Swift_imports_the_installed_headers(prefix: Path, folder: Path) -> None:
    source = folder / "profile.swift"
    source.write_text(
        "import CParta\nlet abi = PARTA_PROFILE_ABI\nlet size = MemoryLayout<parta_host_v1>.size\n")
    run("swiftc", "-typecheck", "-I", prefix / "include/CParta", "-module-cache-path", folder,
        source)


def test_the_schema_is_the_contract_s(prefix: Path) -> None:
    installed = prefix / "share/parta/parta.profile-1.schema.json"
    assert installed.read_bytes() == (ROOT / "Include/parta.profile-1.schema.json").read_bytes()


def test_it_becomes_a_service_without_the_sources(prefix: Path, folder: Path) -> None:
    shutil.copytree(prefix, folder / "srv/opt/parta", symlinks=True)
    run(folder / "srv/opt/parta/share/parta/deploy/install-service", "/srv/opt/parta", folder)
    unit = (folder / "etc/systemd/system/parta.service").read_text()
    assert "ExecStart=/srv/opt/parta/bin/partactl serve" in unit
    assert oct((folder / "etc/parta").stat().st_mode & 0o777) == "0o750"


def test_an_update_leaves_nothing_of_the_older_one(folder: Path) -> None:
    install(folder / "p", check=True)
    (folder / "p/lib/parta/libswiftGone.so").touch()
    (folder / "p/share/gone").mkdir()
    (folder / "p/share/gone/list").touch()
    (folder / "p/share/mine").touch()
    manifest = folder / "p/share/parta/manifest"
    manifest.write_text(manifest.read_text() + "lib/parta/libswiftGone.so\nshare/gone/list\n")
    before = (folder / "p/bin/partactl").stat().st_ino
    install("--prefix", folder / "p")
    assert not (folder / "p/lib/parta/libswiftGone.so").exists()
    assert not (folder / "p/share/gone").exists()
    assert (folder / "p/share/mine").exists()
    # A program that runs keeps its file; the new one is another.
    assert (folder / "p/bin/partactl").stat().st_ino != before
    assert "gone" not in manifest.read_text()


def test_removal_leaves_what_is_not_its_own(folder: Path) -> None:
    install("--prefix", "/opt/parta", "--destdir", folder)
    (folder / "opt/parta/lib/other.so").touch()
    run(DEPLOY / "install", "--uninstall", "--prefix", "/opt/parta", "--destdir", folder)
    left = [str(path.relative_to(folder)) for path in folder.rglob("*")]
    assert sorted(left) == ["opt", "opt/parta", "opt/parta/lib", "opt/parta/lib/other.so"]


def test_an_installation_removes_itself(folder: Path) -> None:
    install("--prefix", folder / "p")
    run(folder / "p/libexec/parta/uninstall")
    assert list((folder / "p").iterdir()) == []


@pytest.mark.parametrize("line", [
    "../outside", "/etc/hostname", "lib/../../outside", "..", "./x", "lib//x", "lib/", "a/./b"])
def test_a_manifest_that_leads_outside_removes_nothing(folder: Path, line: str) -> None:
    (folder / "p/share/parta").mkdir(parents=True)
    (folder / "outside").touch()
    (folder / "p/file").touch()
    (folder / "p/share/parta/manifest").write_text(f"file\n{line}\n")
    result = run(DEPLOY / "uninstall", folder / "p", check=False)
    assert result.returncode == 65
    assert (folder / "outside").exists()
    assert (folder / "p/file").exists()


def test_without_a_manifest_nothing_is_removed(folder: Path) -> None:
    result = run(
        DEPLOY / "install", "--uninstall", "--prefix", folder, check=False)
    assert result.returncode == 66
    assert "manifest is missing" in result.stderr


def test_an_installation_that_breaks_off_can_be_done_again_or_removed(folder: Path) -> None:
    broken = folder / "tools"
    broken.mkdir()
    (broken / "mv").write_text(
        f'#!/bin/sh\necho >>{folder}/moves\n[ "$(wc -l <{folder}/moves)" -lt 12 ] || exit 1\n'
        'exec /bin/mv "$@"\n')
    (broken / "mv").chmod(0o755)
    result = install("--prefix", folder / "p", check=False,
                     env=os.environ | {"PATH": f"{broken}:{os.environ['PATH']}"})
    assert result.returncode != 0
    assert 0 < len([path for path in (folder / "p").rglob("*") if path.is_file()]) < 20
    run(DEPLOY / "install", "--uninstall", "--prefix", folder / "p")
    assert list((folder / "p").iterdir()) == []


def test_a_removal_that_breaks_off_can_be_done_again(folder: Path) -> None:
    listed = ["bin/partactl", "share/parta/manifest", "share/zsh/site-functions/_partactl"]
    for name in listed:
        (folder / "p" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "p" / name).touch()
    (folder / "p/share/parta/manifest").write_text("".join(f"{name}\n" for name in listed))
    broken = folder / "tools"
    broken.mkdir()
    (broken / "rm").write_text('#!/bin/sh\ncase $2 in *zsh*) exit 1 ;; esac\nexec /bin/rm "$@"\n')
    (broken / "rm").chmod(0o755)
    result = run(DEPLOY / "uninstall", folder / "p", check=False,
                 env=os.environ | {"PATH": f"{broken}:{os.environ['PATH']}"})
    assert result.returncode == 1
    run(DEPLOY / "uninstall", folder / "p")
    assert list((folder / "p").iterdir()) == []


@pytest.mark.parametrize("words", [
    [], ["--prefix"], ["--what", "/x"], ["/x", "/y", "/z"]])
def test_a_wrong_command_line_is_refused_with_the_usage(words: list[str]) -> None:
    result = run(DEPLOY / "install", *words, check=False)
    assert result.returncode == 64
    assert "usage: install" in result.stderr


@pytest.mark.parametrize("prefix", ["/", "/opt/a b", "/opt/|x"])
def test_a_prefix_that_no_file_could_name_is_refused(prefix: str) -> None:
    assert install("--prefix", prefix, "--destdir", "/nonexistent", check=False).returncode == 1


def test_a_build_that_lacks_a_product_makes_nothing(folder: Path) -> None:
    shutil.copy(BUILD / "partactl", folder)
    result = run(
        DEPLOY / "install", "--prefix", folder / "p", "--build", folder, check=False)
    assert result.returncode == 1
    assert "parta-probe is missing" in result.stderr
    assert not (folder / "p").exists()
