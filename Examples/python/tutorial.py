# %% [markdown]
# # parta from Python: a week of a school, and what its head sees of it
#
# Each `# %%` begins a cell of a notebook (VS Code, Spyder, PyCharm; `jupytext --to ipynb` makes a
# file for Jupyter). As a program it runs from top to bottom and leaves `statistics.png`:
#
#     pip install 'parta[pandas]' matplotlib
#     python tutorial.py

# %% A host is a folder. This one lives as long as the tutorial, and its clock is ours.
from __future__ import annotations

import io
import json
import tempfile
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

import matplotlib.pyplot as plt
import parta
from parta.operations.application import ApplicationDocument, ApplicationOrder

DAY = 24 * 60 * 60
room = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
folder = Path(room.name) / "host"
engine = parta.Engine(folder, clock="2026-09-01T05:00:00Z")
nobody = engine.session()
nobody.host.info()

# %% The first operator. A token is shown once; a notebook that prints the reply hides it.
started = nobody.host.initialize(phone="+79000000001", name="Оператор Узла")
operator = engine.session(key=started.token)
operator.host.profiles().profiles

# %% A school applies with the order that appoints its administrator; the operator approves.
applied = nobody.application.submit(
    profile="school",
    overlay={"functions": {"files": {"standing": "promised", "clause": "1.1"}}},
    institution_name="Школа у моря",
    name="Волнова Вера Викторовна",
    email="office@example.org",
    phone="+79000000002",
    order=ApplicationOrder(
        number="17",
        day=date(2026, 8, 28),
        document=ApplicationDocument(
            name="order.pdf",
            type="application/pdf",
            content=b64encode(b"%PDF-1.4").decode(),
        ),
    ),
)
institution = operator.application.approve(application=applied.application).institution


# %% People sign in by phone and a code. Here the codes lie in the host's outbox.
def sign_in(phone: str, name: str) -> parta.Session:
    """Signs a person in, as the person would."""
    engine.request_code(phone)
    for path in (folder / "outbox").iterdir():
        message = json.loads(path.read_text())
        path.unlink()
    session, _ = engine.sign_in(phone, message["text"], name=name, label="tutorial")
    return session


admin = sign_in("+79000000002", "Волнова Вера Викторовна")
admin.institution.register(institution=institution, role="deputy")
roles = admin.institution.vocabulary(institution=institution).roles
[(role.key, role.word.nom) for role in roles]

# %% Two classes. The names of the units are checked against the profile's nomenclature.
units = [
    admin.unit.create(institution=institution, kind="group", name=name).unit
    for name in ("5А", "5Б")
]

# %% A link for each role; people join by it. The head comes by a link to the staff.
phones: Iterator[str] = (f"+7900100{number:04}" for number in count())
link = admin.invite.create(institution=institution, role="head", target="staff").link
head = sign_in(next(phones), "Главнов Глеб Глебович")
joined = head.invite.claim(link=link)
admin.statistics.grant(member=joined.member)


def join(role: str, unit: str, names: list[str]) -> list[parta.Session]:
    """Makes one link for several people and lets them in."""
    made = admin.invite.create(
        institution=institution, role=role, target="unit", unit=unit, uses=len(names)
    )
    people = []
    for name in names:
        person = sign_in(next(phones), name)
        person.invite.claim(link=made.link)
        people.append(person)
    return people


teachers = [
    join("teacher", unit, [name])[0]
    for unit, name in zip(units, ("Азбукина Анна Андреевна", "Числов Чеслав Чеславович"))
]
for waiting in admin.verification.list(institution=institution).verifications:
    admin.verification.complete(member=waiting.member)
learners = [
    join("learner", units[0], ["Первый Пётр", "Второва Вера", "Третьяк Тимур"]),
    join("learner", units[1], ["Четверг Чермен", "Пятницкая Полина"]),
]

# %% A refusal is an exception with the clause that decides, and nothing has changed.
try:
    learners[0][0].invite.create(institution=institution, role="head", target="staff")
except parta.ForbiddenError as refusal:
    print(refusal.text, refusal.clause)

# %% A week: teachers open chats and write, learners answer, one file goes along.
chats = [
    teacher.chat.open(institution=institution, kind="study", unit=unit, subject=subject).chat
    for teacher, unit, subject in zip(teachers, units, ("Русский язык", "Математика"))
]
plan = teachers[0].upload(
    io.BytesIO("План на неделю".encode()), "план.txt", chat=chats[0], type="text/plain"
)
teachers[0].message.post(chat=chats[0], text="План недели", files=[plan.file])
with learners[0][0].events() as events:
    for day in range(5):
        for number, (teacher, chat, pupils) in enumerate(zip(teachers, chats, learners)):
            task = teacher.message.post(chat=chat, text=f"Задание на день {day + 1}")
            for pupil in pupils[: 1 + (day + number) % 3]:
                for answer in range(1 + day % 3):
                    pupil.message.post(
                        chat=chat, text=f"Ответ {answer + 1}", reply_to=task.number
                    )
        nobody.host.advance_clock(seconds=DAY)
    first = events.next(timeout=10)
first

# %% What the head sees. In a notebook replies and their lists are tables.
statistics = head.statistics.show(
    institution=institution, from_=date(2026, 9, 1), until=date(2026, 9, 7)
)
statistics.roles

# %% The same as a DataFrame; everything else works without pandas.
days = statistics.days.to_pandas()
print(days[["day", "active", "messages", "joined"]].to_string(index=False))

# %% The plot: the week by days, and who has come by role.
figure, (week, people) = plt.subplots(1, 2, figsize=(11, 4), layout="constrained")
labels = [f"{row.day:%d.%m}" for row in statistics.days]
week.bar(labels, [row.messages for row in statistics.days], color="#9db8d9", label="сообщения")
week.plot(
    labels,
    [row.active for row in statistics.days],
    color="#1c3f6e",
    marker="o",
    label="активные участники",
)
week.set_title(f"{statistics.institution}: неделя")
week.margins(y=0.3)
week.legend(loc="upper center", ncols=2, frameon=False)
present = [role for role in statistics.roles if role.people]
words = [role.word for role in present]
people.barh(words, [role.people for role in present], color="#9db8d9", label="присоединились")
people.barh(
    words,
    [role.active for role in present],
    color="#1c3f6e",
    height=0.4,
    label="активны",
)
people.set_title(f"Участников: {statistics.people}, активных: {statistics.active}")
people.legend(loc="lower right", frameon=False)
figure.savefig("statistics.png", dpi=110)

# %% The end. Closing the engine closes every session, subscription and file.
engine.close()
