"""Events on threads and in asyncio: order, pressure, cancellation and the end."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import parta
import pytest
from conftest import School


def post(school: School, *texts: str) -> None:
    for text in texts:
        school.admin.message.post(chat=school.chat, text=text)


def test_a_task_reads_events_while_others_run(school: School) -> None:
    async def watch() -> list[str]:
        texts: list[str] = []
        async with school.learner.events() as events:
            posting = asyncio.gather(
                *(
                    school.admin.aio.message.post(chat=school.chat, text=str(index))
                    for index in range(10)
                )
            )
            async for event in events:
                assert threading.current_thread() is threading.main_thread()
                texts.append(event.payload["text"])
                if len(texts) == 10:
                    break
            await posting
        return texts

    assert sorted(asyncio.run(watch())) == [str(index) for index in range(10)]


def test_a_cancelled_wait_loses_no_event(school: School) -> None:
    async def watch() -> list[str]:
        async with school.learner.events() as events:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.01):
                    await events.next_later()
            waiting = asyncio.create_task(events.next_later())
            await asyncio.sleep(0)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting
            await asyncio.to_thread(post, school, "раз", "два")
            texts = []
            for _ in range(2):
                event = await events.next_later()
                assert event is not None
                texts.append(event.payload["text"])
            return texts

    assert asyncio.run(watch()) == ["раз", "два"]


def test_two_tasks_share_a_subscription(school: School) -> None:
    async def watch() -> set[str]:
        seen: list[str] = []
        async with school.learner.events() as events:

            async def read() -> None:
                async for event in events:
                    seen.append(event.payload["text"])
                    if len(seen) == 100:
                        events.close()

            readers = asyncio.gather(read(), read())
            await asyncio.to_thread(post, school, *(str(index) for index in range(100)))
            await readers
        assert len(seen) == 100
        return set(seen)

    assert asyncio.run(watch()) == {str(index) for index in range(100)}


def test_a_task_that_falls_behind_loses_nothing(school: School) -> None:
    async def watch() -> list[str]:
        async with school.learner.events() as events:
            await asyncio.to_thread(post, school, *(str(index) for index in range(1300)))
            texts = []
            async for event in events:
                texts.append(event.payload["text"])
                if len(texts) == 1300:
                    break
            return texts

    assert asyncio.run(watch()) == [str(index) for index in range(1300)]


def test_closing_the_engine_ends_every_reader(tmp_path: Path) -> None:
    engine = parta.Engine(tmp_path / "host")
    with engine.session() as nobody:
        token = nobody.host.initialize(phone="+79000000001", name="Оператор Узла").token
    session = engine.session(key=token)
    events = session.events()
    ended = threading.Event()

    def read() -> None:
        for _ in events:
            pass
        ended.set()

    async def watch() -> None:
        asyncio.get_running_loop().call_soon(closer.start)
        async for _ in session.events():
            pass

    thread = threading.Thread(target=read)
    thread.start()
    closer = threading.Thread(target=engine.close)
    asyncio.run(watch())
    closer.join(10)
    thread.join(10)
    assert ended.is_set()


def test_a_full_stream_can_be_closed(school: School) -> None:
    events = school.learner.events()
    post(school, *(str(index) for index in range(1100)))
    # The library's thread stands still now, with an event in its hands.
    closing = threading.Thread(target=events.close)
    closing.start()
    closing.join(10)
    assert not closing.is_alive()
    assert events.next() is None


def test_a_forgotten_subscription_closes_itself(school: School) -> None:
    from parta import events as module

    before = len(module._streams)
    subscription = school.learner.events()
    assert len(module._streams) == before + 1
    del subscription
    assert len(module._streams) == before


def test_a_refused_subscription_leaves_nothing(school: School) -> None:
    from parta import events as module

    before = len(module._streams)
    with school.engine.session() as nobody, pytest.raises(parta.UnauthenticatedError):
        nobody.events()
    with pytest.raises(parta.InvalidArgumentError):
        school.learner.events(after="last")
    assert len(module._streams) == before


def test_a_waiting_reader_is_woken_and_never_looks_by_itself(
    school: School, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits: list[float | None] = []
    posting = threading.Thread(target=post, args=(school, "раз"))
    wait = threading.Condition.wait

    def recorded(condition: threading.Condition, timeout: float | None = None) -> bool:
        limits.append(timeout)
        if len(limits) == 1:
            # The reader has found nothing and holds the stream's lock until it waits.
            posting.start()
        return wait(condition, timeout)

    with school.learner.events() as events:
        monkeypatch.setattr(threading.Condition, "wait", recorded)
        assert next(iter(events)).payload["text"] == "раз"
        posting.join()
    assert set(limits) == {None}


@pytest.mark.parametrize("ending", ["pass", "sys.exit(0)", "raise KeyboardInterrupt"])
def test_the_interpreter_ends_cleanly_with_everything_open(tmp_path: Path, ending: str) -> None:
    program = f"""
        import asyncio, sys, threading
        import parta
        engine = parta.Engine({str(tmp_path / "host")!r})
        forgotten = parta.Engine({str(tmp_path / "other")!r}).session()
        token = forgotten.host.initialize(phone="+79000000002", name="Оператор Узла").token
        token = engine.session().host.initialize(phone="+79000000001", name="Оператор Узла").token
        session = engine.session(key=token)
        events = session.events(after="0")
        threading.Thread(target=lambda: list(session.events()), daemon=True).start()

        async def main():
            async def watch():
                async for event in session.events():
                    pass
            task = asyncio.create_task(watch())
            for index in range(20):
                await session.aio.key.create(label=f"ключ {{index}}")
        asyncio.run(main())
        print("end", flush=True)
        {ending}
    """
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert run.stdout == "end\n"
    # A host that was closed has its log written back into its database.
    for name in ("host", "other"):
        assert (tmp_path / name / "parta.sqlite").exists()
        assert not (tmp_path / name / "parta.sqlite-wal").exists()
    if ending == "raise KeyboardInterrupt":
        assert "KeyboardInterrupt" in run.stderr and "Exception ignored" not in run.stderr
    else:
        assert (run.returncode, run.stderr) == (0, "")
