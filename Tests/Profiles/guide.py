"""Performs the commands of a guide as they stand in it, in one shell, and compares what it shows.

usage: guide.py GUIDE.md FOLDER

Blocks marked `sh` are run in their order, in a folder that is made for it; one marked `sh fails`
has to end with a status other than 0. A block marked `text` behind one shows lines that its output
must have. A command that opens the browser is ended when its first link has been opened.
"""

import os
import re
import signal
import subprocess
import sys
import urllib.request

BROWSER = re.compile(r"make try|partactl profile try (?!.*--(prompt|scene)).*")


def blocks(text):
    """The fenced blocks with their marks."""
    for match in re.finditer(r"^```(.*?)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        yield match.group(1).strip(), match.group(2)


def run(shell, folder):
    """Runs a block; returns status, output and the folder in which it ends."""
    script = f"{shell}\n{{ status=$?; pwd >&3; exit $status; }} 2>/dev/null"
    reading, writing = os.pipe()
    process = subprocess.run(
        ["bash", "-e", "-c", f"exec 3>&{writing}\n{script}"],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        pass_fds=[writing], timeout=400, check=False,
    )
    os.close(writing)
    with os.fdopen(reading) as end:
        place = end.read().strip()
    return process.returncode, process.stdout, place or folder


def open_in_browser(command, folder):
    """Runs a command until it shows links, opens the first and interrupts it."""
    process = subprocess.Popen(
        command, shell=True, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL, text=True, start_new_session=True,
    )
    shown = ""
    for line in process.stdout:
        shown += line
        link = re.search(r"http://127\S+/\S+$", line.strip())
        if link:
            page = urllib.request.urlopen(link.group(), timeout=20).read()
            assert b"<!doctype html" in page.lower(), page[:200]
            break
    else:
        raise SystemExit(f"{command} shows no link:\n{shown}")
    os.killpg(process.pid, signal.SIGINT)
    process.communicate(timeout=60)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        guide = file.read()
    folder = os.path.abspath(sys.argv[2])
    os.makedirs(folder)
    opened = performed = compared = 0
    output = ""
    for mark, body in blocks(guide):
        if mark in ("sh", "sh fails"):
            if BROWSER.fullmatch(body.strip()):
                open_in_browser(body.strip(), folder)
                opened += 1
                continue
            status, output, folder = run(body, folder)
            if (status == 0) == (mark == "sh fails"):
                raise SystemExit(f"status {status} of:\n{body}\n{output}")
            performed += 1
        elif mark == "text":
            for line in body.splitlines():
                if line.strip() and line.strip() not in output:
                    raise SystemExit(f"the guide shows\n    {line}\nthe command\n{output}")
            compared += 1
    # A guide whose blocks are not found would prove nothing.
    if not (opened and performed >= 5 and compared >= 5):
        raise SystemExit("the guide's blocks are not found")
    print(f"{performed + opened} blocks performed, {compared} compared")


main()
