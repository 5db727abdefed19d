import Testing

@testable import People

@Suite("Finding somebody by name")
struct NameSearchTests {
    private static let names = [
        "Noor Aalders", "Sem Bakboord", "Zoë van den Berg", "Mohammed El-Amrani", "Bo Cent", "Şeyma Yılmaz",
        "Pim Dijt", "Nora Dijk", "Christiaan de Wit",
    ]

    private func found(_ typed: String) throws -> [String] {
        let search = try #require(NameSearch(typed))
        return Self.names.compactMap { name in search.distance(from: name).map { (name, $0) } }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }

    @Test(
        "by the beginning of any word of it, in any order, capitals and accents aside",
        arguments: [
            ("noor", "Noor Aalders"), ("AAL", "Noor Aalders"), ("bakboord sem", "Sem Bakboord"),
            ("zoe", "Zoë van den Berg"), ("Zoë b", "Zoë van den Berg"), ("amrani", "Mohammed El-Amrani"),
            ("bo", "Bo Cent"), ("seyma", "Şeyma Yılmaz"), ("  sem \t", "Sem Bakboord"),
            ("van den berg zoe", "Zoë van den Berg"),
        ])
    func whole(typed: String, name: String) throws {
        #expect(try found(typed).first == name)
    }

    @Test(
        "a letter may be wrong, and two in a long word",
        arguments: [
            ("nooor", "Noor Aalders"), ("noro", "Noor Aalders"), ("alders", "Noor Aalders"),
            ("mohamed", "Mohammed El-Amrani"), ("muhammed", "Mohammed El-Amrani"),
            ("bakbord", "Sem Bakboord"), ("kristiaan", "Christiaan de Wit"), ("sem bakbord", "Sem Bakboord"),
        ])
    func mistyped(typed: String, name: String) throws {
        #expect(try found(typed).contains(name))
    }

    @Test("the name as it was typed comes before one that is nearly it")
    func order() throws {
        #expect(try found("dijk") == ["Nora Dijk", "Pim Dijt"])
        #expect(try found("dijt") == ["Pim Dijt", "Nora Dijk"])
    }

    @Test(
        "another name is not found, and a short word must be right",
        arguments: ["pieter", "sam", "bi", "noor bakboord", "noor noor", "bergen op zoom", "x"])
    func nobody(typed: String) throws {
        #expect(try found(typed) == [])
    }

    @Test("without a letter or a digit there is nothing to look for", arguments: ["", "  ", "-–.!%_*", "\0"])
    func nothing(typed: String) {
        #expect(NameSearch(typed) == nil)
    }

    @Test("what is typed at great length is cut, and found or not at once")
    func long() throws {
        let search = try #require(NameSearch(String(repeating: "noor ", count: 100_000)))
        #expect(search.distance(from: "Noor Aalders") == nil)
    }
}
