"""The administrator's main paths, in institutions with different words."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

# Two institutions of different profiles: what they call those who teach, and the units.
PLACES = ["kontakt", "tipk"]
TEACHERS = {"kontakt": "Педагог", "tipk": "Педагогический работник"}
UNITS = {"kontakt": "^Группы", "tipk": "^Учебные группы"}


def admin_page(visit, host, institution: str, section: str, person: str = "admin", **options) -> Page:
    """A section of the administration as the administrator sees it."""
    browser = visit(institution, person, **options)
    page = browser.go(f"/{host.institutions[institution]}/admin/{section}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    return page


def read_code(page: Page, name: str, folder: Path) -> str:
    """What a scanner reads from the QR code on the page."""
    picture = folder / "code.png"
    page.get_by_role("img", name=name).screenshot(path=picture, scale="device")
    words = ["zbarimg", "--quiet", "--raw", str(picture)]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()


@pytest.mark.parametrize("institution", PLACES)
def test_an_invitation_is_made_with_a_code_that_scanners_read(host, visit, tmp_path, institution):
    page = admin_page(visit, host, institution, "invitations", device_scale_factor=2)
    page.get_by_role("button", name="Новая ссылка").first.click()
    dialog = page.get_by_role("dialog", name="Новая ссылка")
    dialog.get_by_role("radio", name=re.compile(f"^{TEACHERS[institution]}")).check()
    dialog.get_by_label("Для одного человека").check()
    dialog.get_by_label("Фамилия, имя, отчество").fill("Приглашённая Полина Петровна")
    dialog.get_by_role("button", name="Создать ссылку").click()
    expect(dialog.get_by_role("heading", name="Ссылка готова")).to_be_visible()
    address = dialog.get_by_role("textbox", name="Ссылка", exact=True).input_value()
    assert address.startswith(f"{host.url}/join/")
    assert read_code(page, "Ссылка", tmp_path) == address
    dialog.get_by_role("button", name="Закрыть").click()
    row = page.get_by_role("row").filter(has_text="Приглашённая Полина Петровна")
    expect(row).to_contain_text("0 из 1")
    # The link opens what it promises.
    page.goto(address)
    expect(page.get_by_role("main")).to_contain_text("Приглашённая Полина Петровна")
    expect(page.get_by_role("main")).to_contain_text("преподаватель")


@pytest.mark.parametrize("institution", PLACES)
def test_unclaimed_links_are_revoked_by_an_act(host, visit, institution):
    link = host.invite(institution, "learner")
    page = admin_page(visit, host, institution, "invitations")
    page.get_by_role("button", name="Аннулировать одним актом").click()
    # The dialog says which links will stop, and wants a reason.
    dialog = page.get_by_role("dialog", name="Аннулировать ссылки без перехода")
    expect(dialog.get_by_role("status")).to_contain_text(re.compile("Перестан(ет|ут) открываться [1-9]"))
    expect(dialog.get_by_role("status")).to_contain_text("обучающийся")
    dialog.get_by_role("button", name="Аннулировать одним актом").click()
    expect(dialog.get_by_text("Заполните это поле.")).to_be_visible()
    dialog.get_by_label("Причина").fill("Ссылки разошлись по чужим рукам")
    dialog.get_by_role("button", name="Аннулировать одним актом").click()
    expect(page.get_by_role("heading", name=re.compile("Акт № .* об аннулировании ссылок"))).to_be_visible()
    act = page.get_by_role("article")
    expect(act).to_contain_text("Ссылки разошлись по чужим рукам")
    expect(act).to_contain_text(re.compile("обучающийся", re.IGNORECASE))
    page.get_by_role("link", name="Все приглашения").click()
    page.get_by_role("tab", name=re.compile("^Аннулированы")).click()
    expect(page.get_by_role("table").get_by_role("link", name=re.compile("Акт №")).first).to_be_visible()
    expect(page.get_by_role("button", name="Аннулировать одним актом")).to_have_count(0)
    page.goto(host.url + link["url"])
    expect(page.get_by_role("heading", name="По этой ссылке вступить нельзя")).to_be_visible()


@pytest.mark.parametrize("institution", PLACES)
def test_a_person_gets_a_second_role(host, visit, institution):
    page = admin_page(visit, host, institution, "people")
    page.get_by_label("Имя или фамилия").fill("Урокова")
    page.get_by_role("link", name=re.compile("Урокова Ульяна Устиновна")).click()
    expect(page.get_by_role("heading", name="Урокова Ульяна Устиновна", level=1)).to_be_visible()
    page.get_by_role("button", name="Добавить роль").click()
    dialog = page.get_by_role("dialog", name="Добавить роль")
    dialog.get_by_role("radio", name=re.compile("^Родитель")).check()
    dialog.get_by_role("button", name="Добавить роль").click()
    expect(page.get_by_text("Роль добавлена.")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="Родитель").first).to_be_visible()
    roles = host.call_in(institution, "teacher", "institution.show")["me"]["roles"]
    assert {"teacher", "parent"} <= set(roles)


@pytest.mark.parametrize("institution", PLACES)
def test_a_unit_is_created_under_the_institutions_word(host, visit, institution):
    page = admin_page(visit, host, institution, "structure")
    page.get_by_role("button", name=re.compile("^Создать")).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Название").fill("Ласточка-2026")
    dialog.get_by_role("button", name=re.compile("^Создать")).click()
    expect(page.get_by_text(re.compile("Создано: Ласточка-2026"))).to_be_visible()
    tree = page.get_by_role("tree", name="Дерево")
    expect(tree.get_by_role("treeitem", name=re.compile(UNITS[institution]))).to_be_visible()
    expect(tree.get_by_role("treeitem", name=re.compile("Ласточка-2026"))).to_be_visible()
    units = host.call_in(institution, "admin", "unit.list")["units"]
    assert "Ласточка-2026" in [unit["name"] for unit in units]


@pytest.mark.parametrize("institution", PLACES)
def test_the_ledger_shows_who_has_read_the_regulation(host, visit, institution):
    parent = visit(institution, "parent").go("/me")
    # The rules wait for the parent, who reads and confirms them.
    parent.get_by_role("button", name="Прочитать правила").first.click()
    parent.get_by_role("button", name=re.compile("Ознакомлен")).first.click()
    page = admin_page(visit, host, institution, "regulation/ledger")
    row = page.get_by_role("row").filter(has_text="Родителева Раиса Романовна")
    expect(row.first).to_be_visible()


@pytest.mark.parametrize("institution", PLACES)
def test_a_request_is_accepted_into_a_unit(host, visit, phone, institution):
    person = host.sign_in(phone, "Просителева Прасковья Прохоровна")
    applicant = visit(who=person).go(f"/me/join?institution={host.institutions[institution]}")
    applicant.get_by_role("button", name="Дальше").click()
    applicant.get_by_role("radio", name="обучающийся").check()
    applicant.get_by_label("Как вас узнать").fill("Хожу на керамику")
    applicant.get_by_role("button", name="Отправить просьбу").click()
    expect(applicant.get_by_text("Просьба отправлена.")).to_be_visible()

    page = admin_page(visit, host, institution, "requests")
    card = page.get_by_role("listitem").filter(has_text="Просителева Прасковья Прохоровна")
    expect(card).to_contain_text("Хожу на керамику")
    card.get_by_role("button", name="Принять").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Подразделение").select_option(label="Группа Б")
    dialog.get_by_role("button", name="Принять").click()
    expect(page.get_by_text("Просителева Прасковья Прохоровна теперь участник.")).to_be_visible()
    # The applicant's own page lets them in by itself.
    applicant.goto(f"{host.url}/")
    expect(applicant).to_have_url(re.compile(f"/{host.institutions[institution]}/chats"))


@pytest.mark.parametrize("institution", PLACES)
def test_an_order_transfers_a_learner(host, visit, institution):
    member = host.member(institution, "learner2")
    page = admin_page(visit, host, institution, f"people/{member}")
    expect(page.get_by_role("heading", name="Второв Вадим Валерьевич", level=1)).to_be_visible()
    page.get_by_role("button", name="Перевести", exact=True).first.click()
    dialog = page.get_by_role("dialog", name="Перевод")
    dialog.get_by_label("Куда", exact=True).select_option(label="Группа А")
    dialog.get_by_label("Номер приказа").fill("77-к")
    dialog.get_by_role("button", name=re.compile("^Дальше")).click()
    # First what follows, then the act.
    expect(dialog).to_contain_text("Второв Вадим Валерьевич")
    expect(dialog).to_contain_text("Группа А")
    expect(dialog).to_contain_text("Приказ № 77-к")
    dialog.get_by_role("button", name="Провести приказ").click()
    expect(page.get_by_text("Приказ проведён.")).to_be_visible()
    row = page.get_by_role("row").filter(has_text="77-к")
    expect(row).to_contain_text("Группа Б → Группа А")
    names = [chat["name"] for chat in host.call_in(institution, "learner2", "chat.list")["chats"]]
    assert any("Группа А" in name for name in names)


@pytest.mark.parametrize("institution", PLACES)
def test_statistics_show_figures_that_can_be_saved(host, visit, institution):
    page = admin_page(visit, host, institution, "statistics")
    expect(page.get_by_role("heading", name="Статистика", level=1)).to_be_visible()
    people = host.call_in(institution, "admin", "member.list", limit=1)["total"]
    totals = page.get_by_role("definition")
    expect(totals.filter(has_text=re.compile(f"^{people}")).first).to_be_visible()
    expect(page.get_by_role("img").first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile("CSV")).click()
    assert str(people) in download.value.path().read_text("utf-8-sig")
    page.get_by_role("button", name="7 дней").click()
    expect(page).to_have_url(re.compile("period=week"))
    expect(totals.filter(has_text=re.compile(f"^{people}")).first).to_be_visible()


@pytest.mark.parametrize("institution", PLACES)
def test_the_log_tells_in_words_and_proves_that_it_is_whole(host, visit, institution):
    page = admin_page(visit, host, institution, "audit")
    page.get_by_role("button", name="Проверить журнал").click()
    expect(page.get_by_role("status").filter(has_text="Журнал цел")).to_be_visible()
    page.get_by_label("Что", exact=True).select_option("movement")
    expect(page.get_by_role("main")).to_contain_text("30-к")
    expect(page.get_by_role("main")).not_to_contain_text("undefined")
    page.get_by_role("combobox", name="О ком").fill("Второв")
    page.get_by_role("option", name=re.compile("Второв Вадим")).click()
    expect(page.get_by_role("main")).to_contain_text("31-к")


def test_others_find_the_administration_closed(host, visit):
    page = visit("kontakt", "learner").go(f"/{host.institutions['kontakt']}/admin/people")
    expect(page.get_by_text("Этот раздел открыт администраторам.")).to_be_visible()
    sections = page.get_by_role("navigation", name="Разделы", exact=True)
    expect(sections.get_by_role("link", name="Чаты")).to_be_visible()
    expect(sections.get_by_role("link", name="Управление")).to_have_count(0)
