import Testing

@testable import Spelling

@Suite("How far two words are apart")
struct EditDistanceTests {
    @Test(
        "a letter added, dropped, replaced or swapped with its neighbour is one",
        arguments: [
            ("noor", "noor", 0), ("noor", "noora", 1), ("noor", "nor", 1), ("noor", "noot", 1),
            ("noor", "onor", 1), ("noor", "sem", 4), ("", "sem", 3), ("sem", "", 3), ("", "", 0),
            ("fatima", "faitma", 1), ("kitten", "sitting", 3),
        ])
    func distance(first: String, second: String, expected: Int) {
        let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
        #expect(editDistance(first, second) == expected)
        #expect(editDistance(second, first) == expected, "the other way round too")
    }
}
