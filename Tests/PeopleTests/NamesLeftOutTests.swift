import People
import Testing

@Suite("Names that are left out of a text")
struct NamesLeftOutTests {
    private let names = NamesLeftOut(
        of: ["Daan de Vries", "Zoë Bakker", "Bo Groot"], nearby: ["Roos Visser"], keeping: ["Noor Aalders"])

    private func left(_ text: String) -> String { names.text(text, putting: "[x]") }

    @Test(
        "are found however they are written",
        arguments: [
            ("Daan sloeg Noor.", "[x] sloeg Noor."),
            ("daan en ZOE", "[x] en [x]"),
            ("Daan de Vries, Zoë Bakker", "[x], [x]"),
            ("Daan De Vries’ fiets", "[x]’ fiets"),
            ("daan de vries deed het", "[x] deed het"),
            ("De Vries zei niets", "[x] zei niets"),
            ("Daan Vries", "[x]"),
            ("Daans tas, Daan's tas en Daantje", "[x] tas, [x]'s tas en [x]"),
            ("Zoe\u{308} huilde", "[x] huilde"),
            ("met Roos Visser erbij", "met [x] erbij"),
            ("Bakker riep (Daan)", "[x] riep ([x])"),
            ("Daan\nBakker", "[x]\n[x]"),
        ])
    func found(text: String, expected: String) {
        #expect(left(text) == expected)
    }

    @Test(
        "are not seen in words that only look like one",
        arguments: [
            "een bakker, een groot feest", "een roos en een visser", "bo hoort erbij", "de vriend van Noor",
            "vandaan en gedaan", "Daantjesdag", "", "…", "de", "Noor Aalders en Noortje", "Aalders",
        ])
    func notThere(text: String) {
        #expect(left(text) == text)
    }

    @Test("are left out where somebody has a part of the name of who is kept")
    func shared() {
        let names = NamesLeftOut(of: ["Tim Aalders", "Noor Bakker"], keeping: ["Noor Aalders"])
        let text = "Noor Aalders, Noor, Tim Aalders, Aalders, Noor Bakker en Tim."
        #expect(names.text(text, putting: "[x]") == "Noor Aalders, Noor, [x], Aalders, [x] en [x].")
    }

    @Test("all of them, when nobody is kept; and none, when there is nobody")
    func everybody() {
        #expect(NamesLeftOut(of: ["Noor Aalders"]).text("Noor zei het.", putting: "[x]") == "[x] zei het.")
        #expect(NamesLeftOut(of: ["", " – "]).text("Noor – zei het.", putting: "[x]") == "Noor – zei het.")
    }
}
