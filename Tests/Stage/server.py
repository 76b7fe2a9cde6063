"""A running `partactl serve` on a data folder, and what the system says of its process."""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import time
from pathlib import Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Process:
    """A server on a port of 127.0.0.1; stopped by its own process id only."""

    def __init__(self, words, port: int, log: Path) -> None:
        self.port = port
        with open(log, "ab") as output:
            self._process = subprocess.Popen(
                [str(word) for word in words], stdin=subprocess.DEVNULL, stdout=output,
                stderr=output)
        self.id = self._process.pid

    def wait_for_port(self, seconds: float = 10) -> None:
        end = time.monotonic() + seconds
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                if self._process.poll() is not None:
                    raise RuntimeError(f"the server ended with {self._process.returncode}")
                if time.monotonic() > end:
                    raise RuntimeError(f"nobody listens on port {self.port}")
                time.sleep(0.01)

    def stop(self, seconds: float = 30) -> int:
        """Asks the process to end; returns its status, or raises when it does not."""
        self._process.send_signal(signal.SIGTERM)
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            raise RuntimeError(f"the server did not end within {seconds} s of SIGTERM") from None

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def is_running(self) -> bool:
        return self._process.poll() is None

    def rss(self) -> int:
        """Memory in bytes that the process holds."""
        status = Path(f"/proc/{self.id}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) * 1024

    def descriptors(self) -> int:
        return len(os.listdir(f"/proc/{self.id}/fd"))

    def threads(self) -> int:
        return len(os.listdir(f"/proc/{self.id}/task"))

    def cpu(self) -> float:
        """Seconds of processor time that the process has used."""
        fields = Path(f"/proc/{self.id}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Server(Process):
    """`partactl serve` on a data folder; in a with statement it is stopped at the end."""

    def __init__(self, build: Path, folder: Path, port: int = 0, log: "Path | None" = None) -> None:
        port = port or free_port()
        super().__init__(
            [build / "partactl", "serve", "--data", folder, "--listen", f"127.0.0.1:{port}"],
            port, log or folder.parent / "serve.log")
        self.wait_for_port()
        self._wait_for_health()

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *exception: object) -> None:
        if self.is_running():
            self.stop()

    def _wait_for_health(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", "/healthz")
        reply = connection.getresponse()
        reply.read()
        connection.close()
        if reply.status != 200:
            raise RuntimeError(f"/healthz says {reply.status}")
