import Testing

@testable import Drawing

@Suite("Text in lines")
struct WrappedTextTests {
    @Test(
        "a name is put in lines that fit, long words are hyphenated, and what is left over ends in an ellipsis"
    )
    func wrapping() {
        #expect(
            WrappedText("Gesprek met de ouders", letters: 12, lines: 3).lines == ["Gesprek met", "de ouders"])
        #expect(
            WrappedText("Ondersteuningscoördinator", letters: 14, lines: 3).lines == [
                "Ondersteuning-", "scoördinator",
            ])
        #expect(WrappedText("een twee drie vier", letters: 4, lines: 2).lines == ["een", "twe…"])
        #expect(WrappedText("", letters: 4, lines: 2).lines.isEmpty)
    }
}
