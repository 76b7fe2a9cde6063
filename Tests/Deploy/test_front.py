"""parta behind nginx with TLS: what reaches it, what reaches the people, and what stays out."""

from __future__ import annotations

import hashlib
import http.client
import json
import os
import re
import shutil
import subprocess
import tempfile
import time
import typing
from pathlib import Path

import confinement
import pytest
from conftest import Installation
from front import Front, People, Service, newest_code, populate
from test_service import may_confine


class Place(typing.NamedTuple):
    installation: Installation
    folder: Path
    data: Path
    people: People
    service: Service
    front: Front

    def call(
        self, operation: str, request: object = None, token: str = "", **headers: str
    ) -> http.client.HTTPResponse:
        connection = self.front.connection()
        if token:
            headers["Authorization"] = f"Bearer {token}"
        connection.request(
            "POST", f"/v1/{operation}", json.dumps(request or {}),
            {"Content-Type": "application/json",
             **{name.replace("_", "-"): text for name, text in headers.items()}})
        return connection.getresponse()


@pytest.fixture(scope="module")
def place(installation: Installation) -> typing.Iterator[Place]:
    folder = Path(tempfile.mkdtemp(prefix="parta-", dir="/var/tmp"))
    service = front = None
    try:
        data = folder / "data"
        people = populate(Path(os.environ["PARTA_BUILD"]), data, 3)
        socket_path = folder / "run/parta.sock"
        socket_path.parent.mkdir()
        settings = json.loads(
            (installation.root / "var/lib/parta/parta.json").read_text(encoding="utf-8"))
        settings["listen"] = f"unix:{socket_path}"
        settings["courier"] = "outbox"
        (data / "parta.json").write_text(json.dumps(settings), encoding="utf-8")
        words: list = [installation.partactl, "serve", "--data", data]
        if may_confine():
            unit = installation.units / "parta.service"
            words = confinement.command(unit, words, [data, socket_path.parent])
        service = Service(words, socket_path, folder / "serve.log")
        front = Front(installation, folder, service)
        yield Place(installation, folder, data, people, service, front)
    finally:
        if front:
            front.stop()
        if service and service.process.poll() is None:
            service.stop()
        shutil.rmtree(folder)


def test_a_call_passes_by_http_2(place: Place) -> None:
    result = place.front.curl(
        "-D", "-", "-X", "POST", "-H", "Content-Type: application/json",
        place.front.url("/v1/host.info"))
    assert result.stdout.startswith(b"HTTP/2 200"), result
    assert b"strict-transport-security: max-age=31536000\r\n" in result.stdout
    assert b"nginx/" not in result.stdout
    assert b'"isInitialized":true' in result.stdout


def test_the_page_keeps_its_own_protection(place: Place) -> None:
    connection = place.front.connection()
    connection.request("GET", "/")
    reply = connection.getresponse()
    assert reply.status == 200
    for name in ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options",
                 "Referrer-Policy", "Strict-Transport-Security"]:
        assert len(reply.headers.get_all(name, [])) == 1, name


def test_old_tls_is_refused(place: Place) -> None:
    for words, is_fine in [(["--tls-max", "1.1"], False), (["--tls-max", "1.2"], True),
                           (["--tlsv1.3"], True)]:
        result = place.front.curl(
            "-o", "/dev/null", "--ciphers", "DEFAULT@SECLEVEL=0", *words,
            place.front.url("/healthz"))
        assert (result.returncode == 0) == is_fine, (words, result)


def test_plain_http_leads_to_tls(place: Place) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", place.front.plain, timeout=10)
    connection.request("GET", "/join/secret")
    reply = connection.getresponse()
    assert reply.status == 301
    assert reply.headers["Location"] == "https://school.example.org/join/secret"


def sign_in(place: Place, ask: typing.Callable[..., http.client.HTTPResponse]) -> str:
    """The cookie that a browser gets."""
    phone = place.people.crowd[0].phone
    assert ask("session.requestCode", {"phone": phone}).status == 200
    reply = ask(
        "session.signIn", {"phone": phone, "code": newest_code(place.data, phone)},
        Parta_Client="web")
    assert reply.status == 200, reply.read()
    return reply.headers["Set-Cookie"]


def test_a_cookie_is_secure_behind_tls_and_works(place: Place) -> None:
    cookie = sign_in(place, place.call)
    attributes = [part.strip() for part in cookie.split(";")]
    assert {"Secure", "HttpOnly", "SameSite=Strict"} <= set(attributes)
    origin = f"https://127.0.0.1:{place.front.secure}"
    reply = place.call(
        "session.current", Parta_Client="web", Cookie=attributes[0], Origin=origin)
    assert reply.status == 200, reply.read()
    foreign = place.call(
        "session.current", Parta_Client="web", Cookie=attributes[0],
        Origin="https://school.example.net")
    assert foreign.status == 403


def test_a_cookie_without_tls_is_not_secure(place: Place) -> None:
    def ask(operation: str, request: object, **headers: str) -> http.client.HTTPResponse:
        return place.service.ask(
            "POST", f"/v1/{operation}", json.dumps(request).encode(),
            Content_Type="application/json", **headers)

    assert "Secure" not in sign_in(place, ask)


def test_where_a_call_comes_from_is_said_by_the_proxy_alone(place: Place) -> None:
    def straight(address: str) -> int:
        return place.service.ask(
            "POST", "/v1/application.submit", b"{}", Content_Type="application/json",
            X_Forwarded_For=address).status

    # Twenty an hour from one address; each is refused for what it lacks.
    assert [straight("203.0.113.9") for _ in range(20)] == [400] * 20
    assert straight("203.0.113.9") == 429
    assert straight("203.0.113.10") == 400
    # nginx puts the client's address, here this machine's, in the place of what the client says.
    for forged in [{"X_Forwarded_For": "203.0.113.9"}, {"Forwarded": "for=203.0.113.9"},
                   {"X_Real_IP": "203.0.113.9"}]:
        assert place.call("application.submit", **forged).status == 400


def test_without_a_proxy_in_the_settings_nobody_is_believed(
    installation: Installation, folder: Path
) -> None:
    socket_path = folder / "parta.sock"
    data = installation.make_host(folder / "data", listen=f"unix:{socket_path}")
    service = Service(
        [installation.partactl, "serve", "--data", data], socket_path, folder / "serve.log")
    try:
        statuses = {
            service.ask(
                "POST", "/v1/application.submit", b"{}", Content_Type="application/json",
                X_Forwarded_For="203.0.113.9").status
            for _ in range(30)
        }
    finally:
        service.stop()
    assert statuses == {400}


class Stream:
    """An event stream through nginx."""

    def __init__(self, place: Place, token: str, after: str = ""):
        self.connection = place.front.connection()
        self.connection.request(
            "GET", "/v1/events" + (f"?after={after}" if after else ""),
            headers={"Authorization": f"Bearer {token}"})
        self.reply = self.connection.getresponse()
        assert self.reply.status == 200

    def next(self, kind: str) -> dict[str, str]:
        """Waits for an event of a kind."""
        fields: dict[str, str] = {}
        while True:
            line = self.reply.readline().decode()
            assert line, f"the stream ended before {kind}"
            if line == "\n":
                if "data" in fields and fields.get("event", "message") == kind:
                    return fields
                fields = {}
            else:
                name, _, value = line.rstrip("\n").partition(": ")
                fields[name] = value


def test_events_pass_at_once(place: Place) -> None:
    stream = Stream(place, place.people.crowd[1].token)
    stream.next("hello")
    for number in range(3):
        text = f"событие {number}"
        begun = time.monotonic()
        reply = place.call(
            "message.post", {"chat": place.people.hall, "text": text},
            token=place.people.admin.token)
        assert reply.status == 200, reply.read()
        event = json.loads(stream.next("message")["data"])
        # A buffer would hold it back until it is full or the stream ends.
        assert time.monotonic() - begun < 5
        assert event["kind"] == "message.posted"
    stream.connection.close()


def test_a_large_file_passes_both_ways_without_resting_in_nginx(place: Place) -> None:
    content = os.urandom(1 << 20) * 30
    source, target = place.folder / "source", place.folder / "target"
    source.write_bytes(content)
    bearer = f"Authorization: Bearer {place.people.admin.token}"
    result = place.front.curl(
        "-T", source, "-H", bearer, "-H", "Content-Type: application/octet-stream",
        place.front.url(f"/v1/files?chat={place.people.hall}&name=large"))
    file = json.loads(result.stdout)
    assert file["sha256"] == hashlib.sha256(content).hexdigest()
    url = place.front.url(f"/v1/files/{file['file']}")
    place.front.curl("-H", bearer, "-o", target, url)
    assert target.read_bytes() == content
    part = place.front.curl("-H", bearer, "-r", "1048570-1048580", "-w", "%{http_code}", url)
    assert part.stdout == content[1048570:1048581] + b"206"
    # nginx says in its log when it puts a body into a file of its own.
    assert "buffered to a temporary file" not in place.front.errors.read_text()
    assert not [path for path in (place.front.folder / "client_body").rglob("*")
                if path.is_file()]


def test_a_call_larger_than_parta_takes_is_refused(place: Place) -> None:
    source = place.folder / "body"
    source.write_bytes(b" " * (18 << 20))
    result = place.front.curl(
        "-o", "/dev/null", "-w", "%{http_code}", "-H", "Content-Type: application/json",
        "--data-binary", f"@{source}", place.front.url("/v1/host.info"))
    assert result.stdout == b"413"


def test_figures_are_for_the_machine_itself(place: Place) -> None:
    connection = place.front.connection()
    connection.request("GET", "/metrics")
    assert connection.getresponse().status == 404
    reply = place.service.get("/metrics")
    assert reply.status == 200
    assert b'parta_courier_messages_total{outcome="dropped"} 0\n' in reply.read()


def test_secrets_of_links_stay_out_of_every_log(place: Place) -> None:
    def visit() -> list[int]:
        statuses = []
        for path in ["/join/TopSecretOfALink", "/enter/TopSecretOfALink"]:
            connection = place.front.connection()
            connection.request("GET", path)
            statuses.append(connection.getresponse().status)
        return statuses

    assert visit() == [200, 200]
    place.service.stop()
    try:
        assert visit() == [502, 502]
    finally:
        place.service.start()
    assert visit() == [200, 200]
    for path in [place.service.log, place.front.errors, *place.front.folder.glob("*.log")]:
        assert "TopSecret" not in path.read_text(encoding="utf-8"), path


def test_a_restart_says_goodbye_and_streams_go_on(place: Place) -> None:
    token = place.people.crowd[2].token
    stream = Stream(place, token)
    hello = stream.next("hello")
    took = place.service.stop()
    try:
        stream.next("bye")
    finally:
        place.service.start()
    # Below the unit's TimeoutStopSec, after which systemd kills.
    assert took < 15
    reply = place.call(
        "message.post", {"chat": place.people.hall, "text": "после"},
        token=place.people.admin.token)
    assert reply.status == 200
    again = Stream(place, token, after=hello["id"])
    assert json.loads(again.next("message")["data"])["kind"] == "message.posted"
    again.connection.close()


def test_the_socket_is_for_the_group_alone(place: Place) -> None:
    if not may_confine():
        pytest.skip("the unit's UMask is applied by the confinement, which needs root")
    assert place.service.socket.stat().st_mode & 0o777 == 0o770


def test_a_backup_of_the_running_service_is_served_elsewhere(
    place: Place, folder: Path
) -> None:
    key = f"Bearer {place.people.admin.token}"
    source = folder / "source"
    source.write_bytes(os.urandom(200_000))
    file = json.loads(place.front.curl(
        "-T", source, "-H", f"Authorization: {key}", "-H", "Content-Type: text/plain",
        place.front.url(f"/v1/files?chat={place.people.hall}&name=a.txt")).stdout)
    for _ in range(2):
        result = subprocess.run(
            [place.installation.program("backup"), place.data, folder / "copies", "1"],
            check=False, capture_output=True, text=True)
        assert result.returncode == 0, result.stderr
        time.sleep(1)
    [copy] = [path for path in (folder / "copies").iterdir() if re.match(r"\d{4}-", path.name)]
    refused = place.installation.run("restore", copy, "--data", place.data, check=False)
    assert refused.returncode != 0
    assert place.service.get("/healthz").status == 200
    place.installation.run("restore", copy, "--data", folder / "data")
    socket_path = folder / "parta.sock"
    service = Service(
        [place.installation.partactl, "serve", "--data", folder / "data", "--listen",
         f"unix:{socket_path}"], socket_path, folder / "serve.log")
    try:
        reply = service.ask("GET", f"/v1/files/{file['file']}", Authorization=key)
        assert reply.status == 200
        assert reply.read() == source.read_bytes()
    finally:
        service.stop()
