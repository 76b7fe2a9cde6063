"""A host with five institutions behind a real server, and browsers in which their people work."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(os.environ["PARTA_BIN"])
INSTITUTIONS = ["cdt", "kontakt", "tipk", "school29", "tot"]


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
    url: str = ""
    process: Optional["subprocess.Popen[str]"] = None

    def start(self) -> None:
        listen = self.url.removeprefix("http://") or "127.0.0.1:0"
        self.process = subprocess.Popen(
            [str(BIN / "partactl"), "serve", "--data", str(self.data), "--listen", listen]
            + ["--log", "none"],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        found = re.search(r"http://[0-9.]+:\d+", line)
        assert found, f"the server said: {line!r}"
        self.url = found[0]

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
        with urllib.request.urlopen(http, timeout=20) as reply:
            return json.load(reply)

    def call_as(
        self, institution: str, person: str, operation: str, **request: Any
    ) -> Dict[str, Any]:
        """Calls an operation as a person of the cast."""
        return self.call(operation, request, self.people[institution][person].token)

    def institution(self, institution: str) -> str:
        """The identifier of an institution."""
        token = self.people[institution]["admin"].token
        return self.call("institution.list", {}, token)["institutions"][0]["institution"]

    def code(self, phone: str) -> str:
        """The newest sign-in code that was sent to a phone."""
        messages = [
            json.loads(path.read_text())
            for path in sorted((self.data / "outbox").iterdir(), key=lambda path: path.stat().st_mtime_ns)
        ]
        return [message["text"] for message in messages if message["phone"] == phone][-1]


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    data = tmp_path_factory.mktemp("host") / "data"
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
    try:
        for line in played.stdout.splitlines():
            if line.count("\t") != 3:
                continue
            institution, person, name, path = line.split("\t")
            link = path.removeprefix("/enter/")
            reply = host.call("session.openLink", {"link": link, "label": "pytest"})
            people = host.people.setdefault(institution, {})
            people[person] = Person(name, reply["session"], reply["token"])
        yield host
    finally:
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


@pytest.fixture
def visit(host: Host, chromium: Browser) -> Iterator[Any]:
    """Opens a browser for a person of the cast, or for nobody; fails on errors of scripts."""
    visits: List[Visit] = []

    def open_browser(
        institution: str = "",
        person: str = "",
        *,
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
            **options,
        )
        if person:
            who = host.people[institution][person]
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
        page.set_default_timeout(15000)
        faults: List[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        visits.append(Visit(host, context, page, faults))
        return visits[-1]

    yield open_browser
    for visit in visits:
        visit.context.close()
    faults = [fault for visit in visits for fault in visit.faults]
    assert not faults, "\n".join(faults)
