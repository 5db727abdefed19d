import Testing

@testable import YAML

@Suite("Did you mean")
struct NearestTests {
    @Test(
        "a close word is found",
        arguments: [
            ("teachr", "teacher"), ("taecher", "teacher"), ("Teacher", "teacher"), ("coord", "coordinator"),
            ("teachers", "teacher"), ("year_group", "year-group"), ("iff", "if"), ("facts", "fact"),
        ])
    func close(word: String, meant: String) {
        let words = ["teacher", "coordinator", "year-group", "if", "fact", "director"]
        #expect(nearest(word, among: words) == meant)
    }

    @Test(
        "a far word is not guessed at",
        arguments: ["", "mentor", "is", "a", "xyz", String(repeating: "t", count: 10_000)])
    func far(word: String) {
        #expect(nearest(word, among: ["teacher", "coordinator", "of", ""]) == nil)
    }

    @Test("a beginning of several words is no guess")
    func ambiguous() {
        #expect(nearest("parents", among: ["parents-of-target", "parents-of-class", "team"]) == nil)
        #expect(nearest("parents", among: ["parents-of-target", "team"]) == "parents-of-target")
        #expect(nearest("parents", among: ["parents-of-target", "parent", "parents-of-class"]) == "parent")
    }

    @Test("the nearest wins, and the alphabet decides a tie")
    func ties() {
        #expect(nearest("stepp", among: ["steps", "step"]) == "step")
        #expect(nearest("steq", among: Set(["stes", "step", "stet"])) == "step")
    }
}
