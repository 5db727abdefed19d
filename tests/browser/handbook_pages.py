"""A chapter of the handbook for schools: what it quotes, and what stands on the pages that its journey opens."""

import os
import re
from pathlib import Path

from demo_program import ROOT

FOLDER = ROOT / "docs/handboek"
PICTURES = FOLDER / "beelden"
MOST_BYTES = 120_000
WIDEST = 1000
MARGIN = 8

# The words one can press, and those above and beside them; what is folded away counts, what a screen hides does not.
WORDS_ON_PAGE = """() => {
    const folded = [...document.querySelectorAll('details:not([open])')]
    folded.forEach(part => part.open = true)
    const kinds = 'h1,h2,h3,h4,h5,a,button,summary,label,legend,option,th,dt,strong,[role=status],[role=alert],.message'
    const words = [...document.querySelectorAll(kinds)]
        .filter(one => (one.closest('select') ?? one).checkVisibility())
        .map(one => one.innerText || one.textContent)
    folded.forEach(part => part.open = false)
    return words }"""


class Chapter:
    """One chapter. `text` is what it says; a journey fills `words` and `taken`."""

    def __init__(self, name, text=None):
        self.name = name
        self.text = (FOLDER / name).read_text() if text is None else text
        self.words, self.taken = set(), set()

    # What it says.

    def quotes(self):
        """The words in italics: those of buttons, headings, questions and answers."""
        return [joined(quote) for quote in re.findall(r"(?<![*\w])\*([^*]+)\*(?!\*)", self.text)]

    def pictures(self):
        """The files of its pictures, each with what somebody hears who does not see it."""
        return {file: joined(heard) for heard, file in re.findall(r"!\[([^]]*)\]\(([^)]+)\)", self.text)}

    def links(self):
        return re.findall(r"(?<!!)\[[^]]*\]\(([^)]+)\)", self.text)

    # What a journey sees.

    def look(self, page):
        """Takes in the words of a page."""
        self.words |= {without_count(joined(words)) for words in page.evaluate(WORDS_ON_PAGE)}

    def picture(self, page, name, first="h1", last="main > :last-child", within="main"):
        """Takes in a page and its picture: from one part of it down to another, as wide as what they stand in."""
        self.look(page)
        self.taken.add(f"beelden/{name}.png")
        if folder := os.environ.get("VIJFSPOOR_HANDBOOK_PICTURES"):
            file = Path(folder) / f"{name}.png"
            take(page, file, first, last, within)
            assert file.stat().st_size < MOST_BYTES, f"{file.name} is {file.stat().st_size} bytes"

    # What does not agree.

    def not_on_a_page(self):
        """What it quotes and no page shows. One word must be the whole of something; more may be how it begins."""
        return [quote for quote in self.quotes() if not any(shows(words, quote) for words in self.words)]


def shows(words, quote):
    return words == quote or (" " in quote and re.match(re.escape(quote) + r"(?!\w)", words) is not None)


def joined(words):
    return " ".join(words.split())


def without_count(words):
    return re.sub(r" \(\d+\)$", "", words)


def take(page, file, first, last, within):
    if page.viewport_size["width"] > WIDEST:
        page.set_viewport_size({"width": WIDEST, "height": page.viewport_size["height"]})
    page.evaluate("scrollTo(0, 0)")
    around, top, end = (page.locator(part).first.bounding_box() for part in (within, first, last))
    left, upper = max(around["x"] - MARGIN, 0), max(top["y"] - MARGIN, 0)
    width = min(around["x"] + around["width"] + MARGIN, page.viewport_size["width"]) - left
    height = end["y"] + end["height"] + MARGIN - upper
    clip = {"x": left, "y": upper, "width": width, "height": height}
    file.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=file, full_page=True, clip=clip, animations="disabled")
