"""An institution comes into being: the application, the operator's decision, the registration."""

from __future__ import annotations

import base64
import re

from playwright.sync_api import expect

from test_joining import PHONE_SIZE, identify

ORDER = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
NAME = "ГАПОУ «Колледж у моря»"


def test_an_institution_is_applied_for_approved_and_registered(host, visit, phone):
    # The applicant, on a phone.
    applicant = visit(**PHONE_SIZE)
    page = applicant.go("/apply")
    page.get_by_role("radio", name=re.compile("колледж", re.IGNORECASE)).first.check()
    page.get_by_role("button", name="Подать заявку").click()
    expect(page.get_by_text("Заполните это поле.").first).to_be_visible()
    page.get_by_label("Название организации").fill(NAME)
    page.get_by_label("Фамилия, имя, отчество").fill("Морская Марина Максимовна")
    page.get_by_label("Электронная почта").fill("marina@example.org")
    page.get_by_label("Мобильный телефон").fill(phone)
    page.get_by_label("Номер").fill("5-од")
    page.get_by_label("Дата").fill("2026-09-01")
    page.get_by_label("Скан приказа").set_input_files(
        {"name": "order.pdf", "mimeType": "application/pdf", "buffer": ORDER}
    )
    applicant.check_width()
    page.get_by_role("button", name="Подать заявку").click()
    expect(page.get_by_role("heading", name="Заявка принята")).to_be_focused()

    # The operator reads it with its order, and approves.
    operator = visit("cdt", "operator").go("/operator/applications")
    operator.get_by_role("link", name=re.compile("Колледж у моря")).click()
    main = operator.get_by_role("main")
    expect(main).to_contain_text("Морская Марина Максимовна")
    expect(main).to_contain_text("№ 5-од от 1 сентября")
    with operator.expect_download() as download:
        operator.get_by_role("button", name="Скачать приказ").click()
    assert download.value.suggested_filename == "order.pdf"
    assert download.value.path().read_bytes() == ORDER
    operator.get_by_role("button", name="Одобрить").click()
    dialog = operator.get_by_role("dialog", name="Одобрить")
    expect(dialog).to_contain_text(NAME)
    dialog.get_by_role("button", name="Одобрить").click()
    expect(operator.get_by_text("Заявка одобрена.")).to_be_visible()

    # The applicant signs in with the phone of the application and registers.
    page.get_by_role("link", name="Войти").click()
    identify(host, page, phone)
    name = page.get_by_label("Фамилия, имя, отчество")
    expect(name.or_(page.get_by_role("button", name="Зарегистрировать организацию"))).to_be_visible()
    if name.is_visible():
        name.fill("Морская Марина Максимовна")
        page.get_by_role("button", name="Продолжить").click()
    page.get_by_role("button", name="Зарегистрировать организацию").click()
    dialog = page.get_by_role("dialog", name="Зарегистрировать организацию")
    dialog.get_by_role("radio", name="преподаватель").last.check()
    dialog.get_by_label("Текст положения").fill("1.1. Общаемся вежливо.")
    dialog.get_by_role("button", name="Зарегистрировать организацию").click()
    expect(page).to_have_url(re.compile("/admin$"))
    expect(page.get_by_role("heading", name="Управление", level=1)).to_be_visible()
    institution = re.search(r"/([^/]+)/admin$", page.url)[1]

    # It works: a link lets the first colleague in.
    page.goto(f"{host.url}/{institution}/admin/invitations")
    page.get_by_role("button", name="Новая ссылка").first.click()
    dialog = page.get_by_role("dialog", name="Новая ссылка")
    dialog.get_by_role("radio", name=re.compile("^Педагогический работник")).check()
    dialog.get_by_role("button", name="Создать ссылку").click()
    address = dialog.get_by_role("textbox", name="Ссылка").input_value()
    colleague = visit().page
    colleague.goto(address)
    expect(colleague.get_by_role("heading", name=NAME, level=1)).to_be_visible()
    expect(colleague.get_by_role("main")).to_contain_text("Общаемся вежливо.")


def test_a_rejected_applicant_reads_why(host, visit, phone):
    host.call(
        "application.submit",
        {
            "profile": "technical-school", "institutionName": "Техникум у озера", "phone": phone,
            "name": "Озёрная Ольга Олеговна", "email": "olga@example.org",
            "order": {"number": "1", "day": "2026-09-01", "document": {
                "name": "order.pdf", "type": "application/pdf",
                "content": base64.b64encode(ORDER).decode()}},
        },
    )  # fmt: skip
    operator = visit("cdt", "operator").go("/operator/applications")
    operator.get_by_role("link", name=re.compile("Техникум у озера")).click()
    operator.get_by_role("button", name="Отклонить").click()
    dialog = operator.get_by_role("dialog", name="Отклонить")
    dialog.get_by_label("Причина").fill("Приложите приказ.")
    dialog.get_by_role("button", name="Отклонить").click()
    expect(operator.get_by_text("Заявка отклонена.")).to_be_visible()
    person = host.sign_in(phone, "Озёрная Ольга Олеговна")
    page = visit(who=person).go("/me")
    expect(page.get_by_role("main")).to_contain_text("Причина: Приложите приказ.")


def test_the_figures_count_every_institution(host, visit):
    page = visit("cdt", "operator").go("/operator/figures")
    for name in ("МБУ ДО «ЦДТ»", "МБОУ «СШ №29»"):
        expect(page.get_by_role("row").filter(has_text=name)).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Скачать таблицу (CSV)").click()
    text = download.value.path().read_text("utf-8-sig")
    assert "ЦДТ" in text and "Ученикова" not in text


def test_profiles_are_shown_with_their_reports(host, visit):
    page = visit("cdt", "operator").go("/operator/profiles")
    reports = host.call_as("cdt", "operator", "host.profileReports")["reports"]
    for report in reports:
        expect(page.get_by_role("main")).to_contain_text(report["title"])


def test_others_find_the_hosts_area_closed(host, visit):
    page = visit("cdt", "admin").go("/operator/figures")
    expect(page.get_by_text("Этот раздел открыт операторам узла.")).to_be_visible()
