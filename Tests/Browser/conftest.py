"""A host with five institutions behind a real server, and browsers in which their people work."""

from __future__ import annotations

import itertools
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Optional

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(os.environ["PARTA_BIN"])
# A folder whose files are served instead of the embedded ones, for those who work on the page.
PAGE = os.environ.get("PARTA_PAGE", "")
INSTITUTIONS = ["cdt", "kontakt", "tipk", "school29", "tot"]
expect.set_options(timeout=10_000)


class Refused(Exception):
    """What the host refused, with the failure's code."""

    def __init__(self, operation: str, failure: Dict[str, Any]) -> None:
        super().__init__(f"{operation}: {failure}")
        self.code = failure["code"]
        self.text = failure["text"]


@dataclass
class Person:
    """Somebody of a scene, with an open session."""

    name: str
    session: str
    token: str


@dataclass
class Host:
    """`partactl serve` on a folder of its own; restarts on the same port."""

    data: Path
    people: Dict[str, Dict[str, Person]] = field(default_factory=dict)
    institutions: Dict[str, str] = field(default_factory=dict)
    url: str = ""
    process: Optional["subprocess.Popen[str]"] = None

    @property
    def log(self) -> Path:
        """What the server says, such as the faults that pages report."""
        return self.data.parent / "serve.log"

    def start(self) -> None:
        if not self.url:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                self.url = f"http://127.0.0.1:{probe.getsockname()[1]}"
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [str(BIN / "partactl"), "serve", "--data", str(self.data)]
                + ["--listen", self.url.removeprefix("http://"), "--log", "none"]
                + (["--page", PAGE] if PAGE else []),
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert self.url in line, f"the server said: {line!r}"

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        assert self.process is not None
        self.process.send_signal(how)
        self.process.wait(timeout=20)

    def call(self, operation: str, request: Dict[str, Any], token: str = "") -> Dict[str, Any]:
        """Calls an operation as a tool does."""
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        http = urllib.request.Request(
            f"{self.url}/v1/{operation}", json.dumps(request).encode(), headers
        )
        try:
            with urllib.request.urlopen(http, timeout=20) as reply:
                return json.load(reply)
        except urllib.error.HTTPError as error:
            raise Refused(operation, json.load(error)) from None

    def call_as(
        self, institution: str, person: str, operation: str, /, **request: Any
    ) -> Dict[str, Any]:
        """Calls an operation as a person of the cast."""
        return self.call(operation, request, self.people[institution][person].token)

    def call_in(
        self, institution: str, person: str, operation: str, /, **request: Any
    ) -> Dict[str, Any]:
        """Calls an operation as a person of the cast, in the institution."""
        place = self.institutions[institution]
        return self.call_as(institution, person, operation, institution=place, **request)

    def chat(self, institution: str, kind: str = "unit.learners") -> Dict[str, Any]:
        """The lead's chat of a kind."""
        chats = self.call_in(institution, "lead", "chat.list")["chats"]
        return next(chat for chat in chats if chat["kind"] == kind)

    def member(self, institution: str, person: str) -> str:
        """The identifier by which a person is a member of the institution."""
        return self.call_in(institution, person, "institution.show")["me"]["member"]

    def invite(self, institution: str, role: str, **more: Any) -> Dict[str, Any]:
        """A link for a role by the first of the cast who may make one, as `invite.options` says."""
        chat = self.chat(institution, "unit.parents" if role == "parent" else "unit.learners")
        for issuer, place in (("lead", {"chat": chat["chat"]}), ("admin", {})):
            options = self.call_in(institution, issuer, "invite.options", **place)["options"]
            for option in options:
                if option["role"] != role or option["target"] not in ("chat", "institution"):
                    continue
                where = place if option["target"] == "chat" else {}
                made = self.call_in(
                    institution, issuer, "invite.create",
                    role=role, target=option["target"], **where, **more,
                )  # fmt: skip
                return {**made, "issuer": self.people[institution][issuer], **where}
        raise AssertionError(f"nobody may invite {role} to {institution}")

    def expire(self, invite: str) -> None:
        """Lets an invite's last day be over, which no test can wait for."""
        institution, number = invite.split(".")
        with sqlite3.connect(self.data / "parta.sqlite") as database:
            database.execute(
                "UPDATE invites SET expires = created WHERE institution = ? AND number = ?",
                (institution, number),
            )

    def sign_in(self, phone: str, name: str) -> Person:
        """A person whom the host did not know, with an open session."""
        self.call("session.requestCode", {"phone": phone})
        request = {"phone": phone, "code": self.code(phone), "name": name, "label": "pytest"}
        reply = self.call("session.signIn", request)
        return Person(name, reply["session"], reply["token"])

    def code(self, phone: str) -> str:
        """The newest sign-in code that was sent to a phone."""
        paths = sorted(
            (self.data / "outbox").glob("*.json"), key=lambda path: path.stat().st_mtime_ns
        )
        messages = [json.loads(path.read_text()) for path in paths]
        return [message["text"] for message in messages if message["phone"] == phone][-1]


def populated(folder: Path) -> Host:
    """A running host on which the five institutions have lived for a while."""
    data = folder / "data"
    run = [str(BIN / "partactl")]
    subprocess.run(
        run + ["init", "--data", str(data), "--phone", "+70009999999", "--name", "Оператор Узла"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    played = subprocess.run(
        run
        + ["play", "--data", str(data), "--cast", "Tests/Scenes/cast.scene"]
        + ["--rosters", "Examples/rosters", "--overlays", "Examples/institutions"]
        + ["--sign-in-links", "60", "Examples/life/life.scene"],
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    host = Host(data)
    host.start()
    for line in played.stdout.splitlines():
        if line.count("\t") != 3:
            continue
        institution, person, name, path = line.split("\t")
        link = path.removeprefix("/enter/")
        reply = host.call("session.openLink", {"link": link, "label": "pytest"})
        people = host.people.setdefault(institution, {})
        people[person] = Person(name, reply["session"], reply["token"])
    ids = {
        item["name"]: item["institution"]
        for item in host.call_as("cdt", "admin", "institution.list")["institutions"]
    }
    for institution in INSTITUTIONS:
        overlay = json.loads((ROOT / f"Examples/institutions/{institution}.json").read_text())
        host.institutions[institution] = ids[overlay["institution"]["shortName"]]
    return host


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    host = populated(tmp_path_factory.mktemp("host"))
    yield host
    host.stop()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--disable-background-networking", "--no-first-run"]
            + ["--disable-sync", "--disable-component-update"],
        )
        yield browser
        browser.close()


@dataclass
class Visit:
    """One browser of one person."""

    host: Host
    context: BrowserContext
    page: Page
    faults: List[str]

    def go(self, path: str) -> Page:
        self.page.goto(self.host.url + path)
        return self.page

    def check_accessibility(self) -> None:
        """Fails on any violation that axe calls serious or critical."""
        found = [
            f"{violation['id']} ({violation['impact']}): "
            + "; ".join(node["html"][:160] for node in violation["nodes"][:3])
            for violation in Axe().run(self.page).response["violations"]
            if violation["impact"] in ("serious", "critical")
        ]
        assert not found, "\n".join(found)

    def check_width(self) -> None:
        """Fails when something is wider than the window."""
        wide = self.page.evaluate(
            """() => {
                const limit = document.documentElement.clientWidth;
                if (document.documentElement.scrollWidth <= limit) return [];
                return [...document.querySelectorAll("body *")]
                    .filter((node) => node.getBoundingClientRect().right > limit + 1)
                    .map((node) => node.outerHTML.slice(0, 160));
            }"""
        )
        assert not wide, "wider than the window:\n" + "\n".join(wide[:5])

    def watch(self, page: Page) -> None:
        """Notes what the page's scripts break, what its policy forbids, what leaves the host."""

        def request(request: Any) -> None:
            if not request.url.startswith((self.host.url + "/", "blob:", "data:")):
                self.faults.append(f"a request left the host: {request.url}")

        def message(message: Any) -> None:
            if "Content Security Policy" in message.text:
                self.faults.append(message.text)

        page.on("pageerror", lambda error: self.faults.append(f"{error}\n{error.stack}"))
        page.on("request", request)
        page.on("console", message)


@pytest.fixture
def visit(host: Host, chromium: Browser) -> Iterator[Any]:
    """Opens browsers on the session's host; fails on what their pages break."""
    visits: List[Visit] = []
    yield opener(host, chromium, visits)
    close(visits)


def opener(host: Host, chromium: Browser, visits: List[Visit]) -> Callable[..., Visit]:
    """A function that opens a browser for a person of the cast, or for nobody."""

    def open_browser(
        institution: str = "",
        person: str = "",
        *,
        who: Optional[Person] = None,
        width: int = 1280,
        height: int = 800,
        scheme: str = "light",
        language: str = "ru-RU",
        **options: Any,
    ) -> Visit:
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            locale=language,
            timezone_id="Europe/Moscow",
            reduced_motion="reduce",
            **options,
        )
        if person:
            who = host.people[institution][person]
        if who:
            context.add_cookies(
                [
                    {
                        "name": f"parta_session_{who.session}",
                        "value": who.token,
                        "url": host.url,
                        "httpOnly": True,
                        "sameSite": "Strict",
                    }
                ]
            )
        page = context.new_page()
        page.set_default_timeout(8_000)
        made = Visit(host, context, page, [])
        made.watch(page)
        visits.append(made)
        return made

    return open_browser


def close(visits: List[Visit]) -> None:
    for visit in visits:
        visit.context.close()
    faults = [fault for visit in visits for fault in visit.faults]
    assert not faults, "\n".join(faults)


@pytest.fixture
def phone() -> str:
    """A phone that nobody has used."""
    return f"+7999{next(numbers):07}"


numbers = itertools.count(1)
