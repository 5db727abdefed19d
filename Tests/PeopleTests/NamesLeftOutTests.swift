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
        "are found in two words, in strange letters, with any ending and in an address",
        arguments: [
            ("Anne-Fleur riep, Fleur lachte, annefleur", "[x] riep, [x] lachte, [x]"),
            ("Jan Willem, Jan-Willem en Willem", "[x], [x] en [x]"),
            ("D'Angelo, D’Angelo, Angelo en Dangelo", "[x], [x], [x] en [x]"),
            ("D.L. en D. zelf", "D.L. en D. zelf"),
            ("Łukasz, Lukasz, Soren Bjorkman, Yağız, Yagiz Isik", "[x], [x], [x], [x], [x]"),
            ("Tom van den Berg, Van den Berg, Jansen, van den", "[x], [x], [x], van den"),
            ("El Idrissi, Idrissi en Bouazza", "[x], [x] en [x]"),
            ("Tommetje, Brammetje, Miaatje, Brammie en Tomke", "[x], [x], [x], [x] en [x]"),
            ("Dekkerts fiets", "[x] fiets"),
            ("miadekkert04 en mia.dekkert@school.example", "[x]04 en [x]@school.example"),
            ("Mi\u{AD}a en Bra\u{200B}m", "[x] en [x]"),
        ])
    func hard(text: String, expected: String) {
        let names = NamesLeftOut(of: [
            "Anne-Fleur Zomers", "Jan Willem Tromper", "D'Angelo Malaika", "Łukasz Wójcik", "Søren Bjørkman",
            "Yağız Işık", "Tom van den Berg-Jansen", "Bram El Idrissi Bouazza", "Mia Dekkert",
        ])
        #expect(names.text(text, putting: "[x]") == expected)
    }

    @Test("of another class are found by given and family name together, and never by one of them")
    func elsewhere() {
        let names = NamesLeftOut(
            of: [], elsewhere: ["Xandra Verweg", "Kees de Groot"], keeping: ["Noor Groot"])
        #expect(
            names.text("Xandra Verweg, xandra verweg, Xandra, Kees Groot en kees de groot", putting: "[x]")
                == "[x], [x], Xandra, [x] en [x]")
        #expect(
            names.text("Een groot verweg; Kees, Noor Groot", putting: "[x]")
                == "Een groot verweg; Kees, Noor Groot")
    }

    @Test("are told as they stand there, each once")
    func told() {
        #expect(names.found(in: "Daans tas, ZOË, Daans fiets en Noor") == ["Daans", "ZOË"])
        #expect(names.found(in: "Noor en haar vriendin") == [])
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
