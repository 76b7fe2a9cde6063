"""The manual page and the completion, as `man`, bash and zsh take them."""

from __future__ import annotations

import functools
import os
import pty
import re
import select
import time
from pathlib import Path

import pytest
from conftest import BUILD, install, run

UTF8 = os.environ | {"LC_ALL": "C.UTF-8", "MANWIDTH": "100"}


@pytest.fixture(scope="module")
def prefix(workshop: Path) -> Path:
    install("--prefix", workshop / "shells")
    return workshop / "shells"


@pytest.fixture(scope="module")
def bash(prefix: Path) -> Path:
    return prefix / "share/bash-completion/completions/partactl"


@pytest.fixture(scope="module")
def zsh(prefix: Path) -> Path:
    return prefix / "share/zsh/site-functions/_partactl"


@functools.cache
def operations() -> dict[tuple[str, str], set[str]]:
    """Noun and verb of each operation with its fields, from the command line's help."""
    overview = run(BUILD / "partactl", "help").stdout
    nouns = re.search(r"^Nouns.*\n((?:  .*\n)+)", overview, re.MULTILINE)[1].split()
    found = {}
    for noun in nouns:
        for line in run(BUILD / "partactl", noun, "--help").stdout.splitlines():
            verb = line.split()[0]
            told = run(BUILD / "partactl", noun, verb, "--help").stdout
            found[noun, verb] = set(re.findall(r"^  (--\w+)", told, re.M))
    assert len(found) > 100
    return found


def test_the_page_is_clean_roff(prefix: Path) -> None:
    page = prefix / "share/man/man1/partactl.1"
    result = run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page, env=UTF8)
    assert result.stderr == ""


def test_the_page_tells_every_command_operation_and_field(prefix: Path) -> None:
    page = prefix / "share/man/man1/partactl.1"
    text = run("man", "-E", "UTF-8", "-l", page, env=UTF8).stdout
    for command in re.findall(r"^  (\w+) +\S", run(BUILD / "partactl", "help").stdout, re.M):
        assert re.search(rf"^ +partactl {command}\b", text, re.M), command
    for (noun, verb), fields in operations().items():
        section = re.search(
            rf"^       partactl {noun} {verb}\n((?:              .*\n|\n)*)", text, re.M)
        assert section, (noun, verb)
        for field in fields:
            assert f" {field}" in section[1], (noun, verb, field)
    assert not re.search(r"\\[f&(]", text)


def test_both_scripts_are_whole(bash: Path, zsh: Path) -> None:
    run("bash", "-n", bash)
    run("zsh", "-n", zsh)


def completed(bash: Path, *words: str, cwd: Path | None = None) -> list[str]:
    """What bash's function offers for the last of the words."""
    script = (
        '. "$0"; COMP_WORDS=(partactl "$@"); COMP_CWORD=$#; _partactl\n'
        '[ "${#COMPREPLY[@]}" = 0 ] || printf "%s\\n" "${COMPREPLY[@]}"')
    return run("bash", "-c", script, bash, *words, cwd=cwd).stdout.splitlines()


def completed_by_zsh(zsh: Path, *words: str) -> list[str]:
    """What zsh's function offers; what it asks of the completion system is printed."""
    script = (
        'compdef() { :; }; source "$0"; words=(partactl "$@"); CURRENT=$(($# + 1))\n'
        'compadd() { shift; for word; do [[ $word != ${words[CURRENT]}* ]] || print -r -- $word\n'
        'done; }\n_files() { print -r -- files "$@"; }\n_partactl')
    return run("zsh", "-f", "-c", script, zsh, *words).stdout.splitlines()


CASES = [
    (("inst",), ["institution"]),
    (("ser",), ["serve"]),
    (("institution", "app"), ["appointAdministrator"]),
    (("message", "post", "--te"), ["--text"]),
    (("message", "post", "--chat", ""), []),
    (("message", "post", "--idem"), ["--idempotencyKey"]),
    (("message", "list", "--idem"), []),
    (("institution", "list", "--isComplete", ""), ["true", "false"]),
    (("profile", "ch"), ["check"]),
    (("play", "--door", "h"), ["http"]),
    (("serve", "--listen", ""), []),
    (("serve", "--proxy", ""), ["unix"]),
    (("describe", "completion", "z"), ["zsh"]),
    (("no", "such", "--"), []),
]


@pytest.mark.parametrize("words, offered", CASES)
def test_both_shells_complete_words(
    bash: Path, zsh: Path, words: tuple[str, ...], offered: list[str]
) -> None:
    assert completed(bash, *words) == offered
    assert completed_by_zsh(zsh, *words) == offered


def test_every_operation_is_completed_to_its_fields(bash: Path) -> None:
    script = ['. "$0"', 'COMP_CWORD=3']
    for noun, verb in operations():
        script.append(
            f'COMP_WORDS=(partactl {noun} {verb} --); _partactl; echo "${{COMPREPLY[*]}}"')
    lines = run("bash", "-c", "\n".join(script), bash).stdout.splitlines()
    for line, fields in zip(lines, operations().values(), strict=True):
        assert fields | {"--data", "--help"} <= set(line.split())


def test_files_are_offered_where_one_stands(bash: Path, zsh: Path, folder: Path) -> None:
    (folder / "a b.scene").touch()
    (folder / "a.txt").touch()
    (folder / "inner").mkdir()
    assert sorted(completed(bash, "play", "", cwd=folder)) == ["a b.scene", "inner"]
    assert completed(bash, "play", "--table", "a", cwd=folder) == ["a b.scene"]
    assert completed(bash, "serve", "--data", "", cwd=folder) == ["inner"]
    assert sorted(completed(bash, "serve", "--log", "", cwd=folder)) == [
        "a b.scene", "a.txt", "inner", "none"]
    assert completed_by_zsh(zsh, "serve", "--data", "") == ["files -/"]
    assert completed_by_zsh(zsh, "profile", "check", "") == ["files -g *.(so|json)"]


@pytest.mark.parametrize("typed, shown", [
    ("partactl inst\t", "partactl institution "),
    ("partactl institution \t\t", "appointAdministrator"),
    ("partactl institution list --isC\t", "--isComplete "),
    ("partactl describe completion z\t", "completion zsh "),
])
def test_bash_completes_at_a_terminal(bash: Path, typed: str, shown: str) -> None:
    process, terminal = pty.fork()
    if process == 0:
        environment = {"PATH": os.environ["PATH"], "TERM": "dumb", "PS1": "", "HISTFILE": ""}
        os.execvpe("bash", ["bash", "--norc", "--noprofile", "-i"], environment)
    try:
        os.write(terminal, f". {bash}; bind 'set enable-bracketed-paste off'; echo rea''dy\n".encode())
        assert "ready\r\n" in heard(terminal, "ready\r\n")
        os.write(terminal, typed.encode())
        assert shown in heard(terminal, shown)
    finally:
        os.close(terminal)
        os.waitpid(process, 0)


def heard(terminal: int, until: str) -> str:
    """What the terminal prints until the text comes, at most for ten seconds."""
    text = ""
    end = time.monotonic() + 10
    while until not in text and time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            text += os.read(terminal, 65536).decode(errors="replace")
    return text
