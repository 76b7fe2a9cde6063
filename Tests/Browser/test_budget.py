"""What the page costs, what it keeps to, and what it does when something breaks."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from conftest import PAGE

BUDGET = 200_000
FREE = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
# Layout Instability, https://wicg.github.io/layout-instability/
SHIFTS = """
    window.shifts = [];
    new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => entry.toJSON())))
        .observe({ type: "layout-shift", buffered: true });
"""
embedded = pytest.mark.skipif(bool(PAGE), reason="a page from a folder is neither packed nor kept")


@embedded
@pytest.mark.parametrize("where", ["sign-in", "chats", "chat"])
def test_the_first_load_keeps_within_its_budget(host, visit, where):
    place = host.institutions["kontakt"]
    browser = visit(*(() if where == "sign-in" else ("kontakt", "lead")), width=360, height=740)
    browser.page.add_init_script(SHIFTS)
    line = browser.context.new_cdp_session(browser.page)
    line.send("Network.enable")
    # A slow line of a phone: 1.6 Mbit/s, 150 ms. What comes late must not push away what stands.
    line.send("Network.emulateNetworkConditions", {**FREE, "latency": 150, "downloadThroughput": 200_000})
    sizes = []
    line.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    chat = f"/{place}/chats/{host.chat('kontakt')['chat']}"
    page = browser.go({"sign-in": "/sign-in", "chats": f"/{place}/chats", "chat": chat}[where])
    stands = {
        "sign-in": page.get_by_role("textbox", name="Мобильный телефон"),
        "chats": page.get_by_role("link", name=re.compile("Группа А")).first,
        "chat": page.get_by_role("log").get_by_role("article").last,
    }[where]
    expect(stands).to_be_visible()
    expect(page.locator("#start, .skeleton, .spinner")).to_have_count(0)
    assert 10_000 < sum(sizes) <= BUDGET, f"{sum(sizes)} bytes in {len(sizes)} replies"
    assert page.evaluate("window.shifts.reduce((sum, entry) => sum + entry.value, 0)") < 0.01, page.evaluate("window.shifts")


def test_a_script_that_was_smuggled_in_does_not_run(visit):
    browser = visit()
    page = browser.go("/sign-in")
    expect(page.get_by_role("textbox", name="Мобильный телефон")).to_be_visible()
    page.evaluate(
        """() => {
            window.violated = new Promise((resolve) =>
                addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective)));
            const script = document.createElement("script");
            script.textContent = "window.smuggled = true";
            document.body.append(script);
        }"""
    )
    assert page.evaluate("window.violated") == "script-src-elem"
    assert page.evaluate("window.smuggled") is None
    browser.faults.clear()


def test_a_fault_of_the_page_is_told_and_reported(host, visit):
    browser = visit("kontakt", "lead")
    page = browser.go("/me")
    expect(page.get_by_role("region", name="Мои организации")).to_be_visible()
    page.evaluate("() => { setTimeout(() => { throw new Error('Broken on purpose'); }); }")
    with page.expect_response("**/v1/client-errors") as report:
        expect(page.get_by_role("alert").filter(has_text="Что-то сломалось")).to_be_visible()
    assert report.value.status == 204
    expect(page.get_by_role("region", name="Мои организации")).to_be_visible()
    assert "Broken on purpose" in host.log.read_text()
    assert [fault for fault in browser.faults if "Broken on purpose" in fault] == browser.faults
    browser.faults.clear()


@pytest.mark.parametrize(
    "file, content, heading",
    [
        ("channels/screen.js", "export function screen() { throw Error('On purpose'); }", "На странице ошибка"),
        ("channels/screen.js", "export function {", "Страница загрузилась не полностью"),
        ("app.js", "import {", "Страница не открылась"),
    ],
    ids=["a fault", "a module", "the start"],
)
def test_a_broken_file_never_leaves_the_page_white(host, visit, file, content, heading):
    browser = visit("kontakt", "lead")
    browser.page.route(
        f"**/{file}",
        lambda route: route.fulfill(content_type="text/javascript", body=content),
    )
    page = browser.go(f"/{host.institutions['kontakt']}/channels")
    expect(page.get_by_role("heading", name=heading)).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("ещё раз|Открыть снова"))).to_be_visible()
    browser.faults.clear()


def test_the_page_can_be_installed(host, visit):
    browser = visit()
    page = browser.go("/sign-in")
    address = page.locator("link[rel=manifest]").get_attribute("href")
    manifest = json.loads(page.request.get(host.url + address).text())
    assert manifest["name"] and manifest["display"] == "standalone"
    assert {"192x192", "512x512"} <= {icon["sizes"] for icon in manifest["icons"]}
    for icon in manifest["icons"]:
        assert page.request.get(host.url + icon["src"]).ok
    line = browser.context.new_cdp_session(page)
    problems = line.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # An unnamed profile of the browser installs nothing; that is not the page's.
    assert [item for item in problems if item["errorId"] != "in-incognito"] == []


@embedded
def test_the_page_opens_without_a_line(host, visit):
    place = host.institutions["kontakt"]
    page = visit("kontakt", "lead").go(f"/{place}/chats")
    expect(page.get_by_role("link", name=re.compile("Группа А")).first).to_be_visible()
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    host.stop()
    try:
        page.reload()
        sections = page.get_by_role("navigation", name="Разделы", exact=True)
        expect(sections.get_by_role("link", name=re.compile("^Чаты"))).to_be_visible()
        expect(page.get_by_text("Нет связи", exact=False).first).to_be_visible()
    finally:
        host.start()
    row = page.get_by_role("navigation", name="Чаты").get_by_role("link", name=re.compile("Группа А"))
    expect(row.first).to_be_visible(timeout=40_000)
