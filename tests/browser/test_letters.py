"""A letter to one family: begun with the words of the protocol, kept when it names no other child, printed as a file."""

from playwright.sync_api import expect
from steps import check_page
from test_case_wilgenhof import PEOPLE
from test_families import two_are_bullied


def test_a_letter_goes_to_each_family_and_names_no_other_child(new_page):
    phone, case, first, second, notice = two_are_bullied(new_page, "Ze sturen lelijke berichten over ons rond.")
    phone.goto(notice)
    for pupil in (first, second):
        expect(phone.get_by_role("link", name=f"Schrijf een brief aan de ouders van {pupil}")).to_be_visible()
    phone.get_by_role("link", name=f"Schrijf een brief aan de ouders van {first}").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text(f"Brief aan de ouders van {first}")
    assert first.split()[0] not in phone.title()
    text = phone.get_by_label("Tekst van de brief")
    begun = text.input_value()
    assert begun.startswith(f"Beste ouders of verzorgers van {first},") and PEOPLE["mentor"] in begun
    check_page(phone, "letter")

    # Another child is named: nothing is kept, and nothing that was typed is gone.
    other = second.split()[0]
    text.fill(f"{begun}\nWe spraken ook met {other}.")
    phone.get_by_role("button", name="Brief bewaren").click()
    expect(phone.get_by_role("alert")).to_contain_text(f"In de brief staat: {other}.")
    expect(text).to_have_value(f"{begun}\nWe spraken ook met {other}.")
    check_page(phone, "letter-names-another")
    text.fill(f"{begun}\nWe spraken ook met anderen.")
    phone.get_by_role("button", name="Brief bewaren").click()
    expect(phone.get_by_role("article")).to_contain_text("We spraken ook met anderen.")
    expect(phone.get_by_role("article")).to_contain_text("Het Wilgenhof College")
    check_page(phone, "letter-kept")

    # The same on paper, for a screen reader too.
    file = phone.request.get(phone.get_by_role("link", name="Brief als PDF").get_attribute("href"))
    assert file.ok and file.headers["content-type"] == "application/pdf"
    assert file.body().startswith(b"%PDF-1.7") and b"/StructTreeRoot" in file.body() and b"/Lang (nl)" in file.body()

    # It is not told by being written; the letter stands where one ticks that off, and in the case.
    written = phone.url
    phone.get_by_role("link", name="Afvinken dat het verteld is").click()
    expect(phone).to_have_url(phone.url.split("/zaken/")[0] + notice)
    expect(phone.locator(f"main a[href='/zaken/{written.split('/zaken/')[1]}']")).to_be_visible()
    phone.goto(case.address)
    expect(phone.get_by_role("main")).to_contain_text(f"Brief geschreven aan de ouders van {first}")
