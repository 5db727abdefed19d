"""A link from a mail leads on to its page after signing in, and to no other site."""

import re

from playwright.sync_api import expect
from steps import check_page


def test_a_link_leads_on_after_signing_in(page):
    page.goto("/protocol/aanpassen/contact")
    expect(page).to_have_url(re.compile(r"/aanmelden\?daarna="))
    expect(page.get_by_role("main")).to_contain_text("ga je naar de pagina die je wilde openen")
    check_page(page, "signing-in-to-a-page")
    page.get_by_label("Gebruikersnaam").fill("niemand")
    page.get_by_label("Wachtwoord").fill("verkeerd geraden")
    page.get_by_role("button", name="Aanmelden", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("horen niet bij elkaar")
    page.get_by_role("button", name="Fatima Lahlou").click()
    expect(page).to_have_url(re.compile(r"/protocol/aanpassen/contact$"))


def test_an_address_of_another_site_leads_nowhere(page):
    page.goto("/aanmelden?daarna=//elders.example/zaken")
    page.get_by_role("button", name="Fatima Lahlou").click()
    expect(page).to_have_url(re.compile(r"/vandaag$"))
