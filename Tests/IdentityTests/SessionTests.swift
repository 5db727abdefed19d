import People
import StoresUnderTest
import Testing
import Vault

@testable import Database
@testable import Identity

@Suite("Being signed in")
struct SessionTests {
    private static let start = SchoolDoor.start

    @Test("ends after some time without use; using it keeps it alive", arguments: StoreUnderTest.allCases)
    func idle(kind: StoreUnderTest) async throws {
        try await SchoolDoor.with(kind) { door in
            let (used, unused) = (try await door.tries("juf").token, try await door.tries("juf").token)
            let half = Self.start + Accounts.idleTime / 2
            #expect(try await door.accounts.session(used, now: half) != nil)
            let later = Self.start + Accounts.idleTime + 60
            #expect(try await door.accounts.session(used, now: later) != nil)
            #expect(try await door.accounts.session(unused, now: later) == nil)
        }
    }

    @Test("ends at last, however much it is used")
    func longest() async throws {
        try await SchoolDoor.with { door in
            let token = try await door.tries("juf").token
            for hour in 1..<12 {
                #expect(try await door.accounts.session(token, now: Self.start + hour * 3600) != nil)
            }
            #expect(try await door.accounts.session(token, now: Self.start + Accounts.longestTime) == nil)
        }
    }

    @Test("signing out ends this one and no other")
    func signOut() async throws {
        try await SchoolDoor.with { door in
            let (one, other) = (try await door.tries("juf").token, try await door.tries("juf").token)
            try await door.accounts.signOut(one)
            #expect(try await door.accounts.session(one, now: Self.start + 1) == nil)
            #expect(try await door.accounts.session(other, now: Self.start + 1) != nil)
            try await door.accounts.signOut("no such token")
        }
    }

    @Test(
        "of who leaves every session ends, and no sign-in works; who comes back gets a new password",
        arguments: StoreUnderTest.allCases)
    func leaves(kind: StoreUnderTest) async throws {
        try await SchoolDoor.with(kind) { door in
            let (first, second) = (try await door.tries("juf"), try await door.tries("juf"))
            let other = try await door.tries("baas").token
            #expect(try await door.accounts.hasAccount("juf"))
            #expect(try await door.accounts.end("juf"))
            for token in [first.token, second.token] {
                #expect(try await door.accounts.session(token, now: Self.start + 1) == nil)
            }
            #expect(try await door.accounts.session(other, now: Self.start + 1) != nil)
            await #expect(throws: SignInRefusal.wrong) {
                try await door.tries("juf", device: first.deviceToken)
            }
            #expect(try await !door.accounts.end("juf"), "that was all")
            #expect(try await !door.accounts.hasAccount("juf"))
            #expect(try await door.accounts.holder(of: " JUF ") == "juf", "nobody else gets the login")
            try await door.accounts.add(
                login: "juf", password: "een nieuw wachtwoord", for: "juf", at: "wilg")
            await #expect(throws: SignInRefusal.wrong) { try await door.tries("juf") }
            try await door.tries("juf", "een nieuw wachtwoord")
            await #expect(throws: DatabaseError.self) {
                try await door.accounts.add(login: "x", password: "nog een", for: "juf", at: "wilg")
            }
        }
    }

    @Test("of devices those that are not known any more are forgotten", arguments: StoreUnderTest.allCases)
    func devices(kind: StoreUnderTest) async throws {
        try await SchoolDoor.with(kind) { door in
            func known() async throws -> Int {
                try await door.database.read { try $0.rows("SELECT * FROM known_device").count }
            }
            try await door.tries("juf")
            try await door.tries("baas", after: Accounts.deviceTime)
            #expect(try await known() == 2)
            try await door.tries("baas", after: Accounts.deviceTime + 1)
            #expect(try await known() == 2, "that of the first day is gone, and there is a new one")
        }
    }

    @Test("a token that nobody gave is nobody")
    func strangers() async throws {
        try await SchoolDoor.with { door in
            let token = try await door.tries("juf").token
            for wrong in ["", "0", String(token.dropLast()), token + "0", token.uppercased()]
            where wrong != token {
                #expect(try await door.accounts.session(wrong, now: Self.start + 1) == nil)
            }
        }
    }

    @Test("every session has a token and a form token of its own")
    func different() async throws {
        try await SchoolDoor.with { door in
            let (one, other) = (try await door.tries("juf"), try await door.tries("juf"))
            #expect(one.token != other.token && one.deviceToken != other.deviceToken)
            let forms = [
                try await door.accounts.session(one.token, now: Self.start)?.formToken,
                try await door.accounts.session(other.token, now: Self.start)?.formToken,
            ]
            #expect(forms[0] != forms[1] && forms[0] != nil)
        }
    }

    @Test("reading a page does not write until five minutes have passed")
    func writesSeldom() async throws {
        try await SchoolDoor.with { door in
            let token = try await door.tries("juf").token
            let soon = try await Database.counting {
                try await door.accounts.session(token, now: Self.start + 60)
            }
            let later = try await Database.counting {
                try await door.accounts.session(token, now: Self.start + 400)
            }
            #expect(soon.statements == 1 && later.statements == 2)
        }
    }

    private static func text(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .integer(let number): String(number)
        case .null: ""
        }
    }

    @Test("no token, password or login tried stands in the database", arguments: StoreUnderTest.allCases)
    func hashed(kind: StoreUnderTest) async throws {
        try await SchoolDoor.with(kind) { door in
            let ticket = try await door.tries("juf")
            _ = try await door.guesses(1, "geheime-login", from: "203.0.113.77")
            let device = try #require(ticket.deviceToken)
            for table in ["account", "session", "known_device", "failed_sign_in"] {
                let rows = try await door.database.read { try $0.rows("SELECT * FROM \(table)") }
                #expect(!rows.isEmpty)
                for secret in [ticket.token, device, SchoolDoor.password, "geheime-login", "203.0.113.77"] {
                    #expect(
                        !rows.contains { $0.store.values.contains { Self.text($0).contains(secret) } },
                        "\(table)")
                }
            }
        }
    }
}
