import Testing

@testable import Database

@Suite("What a log tells of a fault of the database")
struct DatabaseErrorTests {
    @Test("the kind, so that a keeper knows what to do, and none of the words that it was about")
    func kind() {
        #expect(DatabaseError.full.kind == "the disk is full; free some room, nothing was stored")
        for error in [
            DatabaseError.conflict("Noor"), .disk("Noor"), .statement("Noor"), .wrongColumn("Noor"),
        ] {
            #expect(!error.kind.contains("Noor"))
        }
        #expect(DatabaseError.disk("Noor").kind == "disk")
    }
}
