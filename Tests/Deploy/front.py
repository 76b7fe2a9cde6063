"""A served host behind nginx: the service as its unit confines it, nginx as it is configured."""

from __future__ import annotations

import http.client
import signal
import socket
import ssl
import subprocess
import sys
import time
from pathlib import Path

from conftest import ROOT, Installation

sys.path.insert(0, str(ROOT / "Tests/Stage"))

from people import People, newest_code, populate  # noqa: E402
from server import free_port  # noqa: E402

__all__ = ["Front", "People", "Service", "newest_code", "populate"]


class UnixConnection(http.client.HTTPConnection):
    """A client of a unix socket, as nginx is one."""

    def __init__(self, path: Path):
        super().__init__("localhost", timeout=20)
        self.path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(str(self.path))


def started(words: list, log: Path) -> subprocess.Popen:
    with open(log, "ab") as output:
        return subprocess.Popen(
            list(map(str, words)), stdin=subprocess.DEVNULL, stdout=output, stderr=output)


def wait(process: subprocess.Popen, log: Path, is_ready) -> None:
    end = time.monotonic() + 20
    while True:
        try:
            return is_ready()
        except OSError:
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(log.read_text(encoding="utf-8")[-3000:]) from None
            time.sleep(0.02)


class Service:
    """`partactl serve` on a unix socket that the data folder's settings name."""

    def __init__(self, words: list, socket_path: Path, log: Path):
        self.words = words
        self.socket = socket_path
        self.log = log
        self.start()

    def start(self) -> None:
        self.process = started(self.words, self.log)

        def is_ready() -> None:
            if self.get("/healthz").status != 200:
                raise OSError

        wait(self.process, self.log, is_ready)

    def stop(self) -> float:
        """Stops as systemd does; returns how long that took."""
        begun = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(30)
        assert status == 0, self.log.read_text(encoding="utf-8")[-3000:]
        return time.monotonic() - begun

    def get(self, path: str) -> http.client.HTTPResponse:
        return self.ask("GET", path)

    def ask(
        self, method: str, path: str, body: "bytes | None" = None, **headers: str
    ) -> http.client.HTTPResponse:
        connection = UnixConnection(self.socket)
        connection.request(
            method, path, body, {name.replace("_", "-"): text for name, text in headers.items()})
        return connection.getresponse()


class Front:
    """nginx with the installed configuration; only places and ports are replaced."""

    def __init__(self, installation: Installation, folder: Path, service: Service):
        self.folder = folder / "nginx"
        self.folder.mkdir()
        self.plain, self.secure = free_port(), free_port()
        self.errors = self.folder / "error.log"
        certificate, key = self.folder / "fullchain.pem", self.folder / "privkey.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
             "-nodes", "-days", "2", "-subj", "/CN=school.example.org", "-addext",
             "subjectAltName=DNS:school.example.org,IP:127.0.0.1", "-keyout", key, "-out",
             certificate], check=True, capture_output=True)
        self.certificate = certificate
        site = (installation.prefix / "share/doc/parta/nginx.conf").read_text(encoding="utf-8")
        for old, new in [
            ("/run/parta/parta.sock", service.socket),
            ("/etc/letsencrypt/live/school.example.org", self.folder),
            ("/var/www/acme", self.folder / "acme"),
            ("    listen [::]:80;\n", ""),
            ("    listen [::]:443 ssl http2;\n", ""),
            ("listen 80;", f"listen 127.0.0.1:{self.plain};"),
            ("listen 443 ssl", f"listen 127.0.0.1:{self.secure} ssl"),
        ]:
            assert old in site, old
            site = site.replace(old, str(new))
        (self.folder / "site.conf").write_text(site, encoding="utf-8")
        temporary = "".join(
            f"    {kind}_temp_path {self.folder}/{kind};\n"
            for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
        (self.folder / "nginx.conf").write_text(
            f"daemon off;\nuser root;\nworker_processes 1;\npid {self.folder}/pid;\n"
            # Warnings tell of bodies that nginx puts into files.
            f"error_log {self.errors} warn;\nevents {{ worker_connections 1024; }}\n"
            f"http {{\n    access_log {self.folder}/access.log;\n{temporary}"
            f"    include {self.folder}/site.conf;\n}}\n", encoding="utf-8")
        log = self.folder / "start.log"
        self.process = started(
            ["/usr/sbin/nginx", "-p", self.folder, "-e", self.errors, "-c",
             self.folder / "nginx.conf"], log)
        wait(self.process, log, lambda: socket.create_connection(
            ("127.0.0.1", self.secure), 1).close())

    def stop(self) -> None:
        self.process.send_signal(signal.SIGQUIT)
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            # Its master ends its own workers.
            self.process.terminate()
            self.process.wait(10)

    def connection(self) -> http.client.HTTPSConnection:
        return http.client.HTTPSConnection(
            "127.0.0.1", self.secure, timeout=30,
            context=ssl.create_default_context(cafile=str(self.certificate)))

    def url(self, path: str) -> str:
        return f"https://127.0.0.1:{self.secure}{path}"

    def curl(self, *words: object) -> subprocess.CompletedProcess:
        return subprocess.run(
            ["curl", "-sS", "--max-time", "60", "--cacert", self.certificate, *map(str, words)],
            capture_output=True, check=False)
