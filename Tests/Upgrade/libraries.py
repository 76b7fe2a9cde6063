"""The C profile of `Examples/c-profile` in several versions, each built into a folder of its own."""

import json
import os
import subprocess

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
PROFILE = os.path.join(ROOT, "Examples/c-profile")


def read(path):
    """The JSON of a file."""
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def play(partactl, libraries, data):
    """Plays the profile's people into a new host; its data folder keeps what the scene knows."""
    subprocess.run([partactl, "play", "--keep", data, "--profiles", libraries.folders["v1"],
                    "--overlays", os.path.join(PROFILE, "institutions"),
                    os.path.join(PROFILE, "scenes/words.scene")],
                   check=True, stdout=subprocess.DEVNULL)


class Libraries:
    """The music school's profile in its versions, each in a folder of its own."""

    def __init__(self, work):
        self.work = work
        self.first = read(os.path.join(PROFILE, "document.json"))
        self.folders = {}

    def build(self, name, document):
        source = os.path.join(self.work, "source-" + name)
        folder = os.path.join(self.work, name)
        os.makedirs(source)
        os.makedirs(folder)
        with open(os.path.join(PROFILE, "music_school.c"), encoding="utf-8") as file:
            code = file.read()
        note = 'PARTA_PROFILE_NOTE("music-school", "1.0.0")'
        assert note in code, "the C profile has another note than this test knows"
        code = code.replace(note, f'PARTA_PROFILE_NOTE("music-school", "{document["version"]}")')
        with open(os.path.join(source, "music_school.c"), "w", encoding="utf-8") as file:
            file.write(code)
        with open(os.path.join(source, "document.json"), "w", encoding="utf-8") as file:
            json.dump(document, file, ensure_ascii=False)
        library = os.path.join(folder, "music_school.so")
        subprocess.run(["cc", "-std=gnu99", "-shared", "-fPIC", "-fvisibility=hidden",
                        "-I" + os.path.join(ROOT, "Include"), "-o", library, "music_school.c"],
                       cwd=source, check=True)
        self.folders[name] = folder
        return library

    def second(self):
        """A role and a channel renamed, a channel added, an unused kind of units dropped."""
        text = json.dumps(self.first, ensure_ascii=False)
        document = json.loads(text.replace('"concertmaster"', '"accompanist"'))
        document["version"] = "1.1.0"
        for role in document["roles"]:
            if role["key"] == "accompanist":
                role["word"] = {"nom": "иллюстратор", "gen": "иллюстратора", "dat": "иллюстратору"}
                role["aliases"] = ["concertmaster"]
        document["units"] = [kind for kind in document["units"] if kind["key"] != "department"]
        system = document["channels"]["system"]
        system[0].update(name="Концертный зал", aliases=[])
        system.append({"key": "contests", "name": "Конкурсы", "audience": ["@everyone"],
                       "clause": "5.1"})
        document["functions"]["polls"] = {"standing": "absent", "clause": "4.8"}
        return document

    def third(self):
        """Drops a role that people hold and a kind of units that is in use."""
        document = self.second()
        document["version"] = "1.2.0"
        for role in document["roles"]:
            if role["key"] == "accompanist":
                role["standing"] = "absent"
        document["invites"] = [rule for rule in document["invites"]
                               if rule["role"] != "accompanist"]
        document["units"] = [kind for kind in document["units"]
                             if kind["key"] != "instrument-class"]
        for chat in document["chats"]:
            chat["open"] = [who for who in chat["open"] if who != "accompanist"]
        return document
