"""A document that the protocol refers to and that is not there: who coordinates says that the school has it."""

from playwright.sync_api import expect
from steps import check_page, sign_in_as

TITLE = "Hoofdstuk 4 over schorsing en verwijdering"


def test_the_school_has_a_missing_document_after_all(page):
    sign_in_as(page, "Jolanda Meinders")
    page.goto("/protocol")
    expect(page.get_by_role("main")).to_contain_text(f"Dit document ontbreekt nog: {TITLE}")
    page.get_by_role("link", name="Documenten bij het protocol").click()
    document = page.get_by_role("listitem").filter(has_text=TITLE)
    expect(document).to_contain_text("Hierop wacht")
    document.get_by_text("De school heeft dit document").click()
    check_page(page, "documents")

    document.get_by_label("Hoe heet het bij ons?").fill("Schorsen en verwijderen")
    document.get_by_role("button", name="Vastleggen").click()
    expect(page.get_by_role("alert")).to_contain_text("Kies de datum")
    expect(document.get_by_label("Hoe heet het bij ons?")).to_have_value("Schorsen en verwijderen")
    check_page(page, "documents-no-date")

    document.get_by_label("Van welke datum is het?").fill("2025-09-01")
    document.get_by_role("button", name="Vastleggen").click()
    expect(document).to_contain_text("“Schorsen en verwijderen”, van 1 september 2025. Vastgelegd door Jolanda Meinders")
    expect(document).to_contain_text("Hiermee kan")
    page.goto("/protocol")
    expect(page.get_by_role("main")).not_to_contain_text(f"Dit document ontbreekt nog: {TITLE}")

    page.goto("/protocol/documenten")
    document.get_by_text("Klopt dit niet?").click()
    document.get_by_role("button", name="De school heeft het toch niet").click()
    expect(document).to_contain_text("ontbreekt nog")


def test_a_colleague_sees_what_is_missing_and_whom_to_tell(page):
    sign_in_as(page, "Samuel Adjei")
    page.goto("/protocol/documenten")
    expect(page.get_by_role("main")).to_contain_text("Vertel het aan wie")
    expect(page.get_by_role("button", name="Vastleggen")).to_have_count(0)
    check_page(page, "documents-of-a-colleague")
