import Database
import People
import Playbooks
import StoresUnderTest
import Testing
import Vault

@testable import Identity

@Suite("Signing in")
struct SignInTests {
    @Test(
        "with login and password; case and blanks around the login do not matter",
        arguments: StoreUnderTest.allCases)
    func works(kind: StoreUnderTest) async throws {
        try await SchoolDoor.with(kind) { door in
            let ticket = try await door.tries(" Juf ")
            let session = try #require(
                try await door.accounts.session(ticket.token, now: SchoolDoor.start + 1))
            #expect(session.staff == "juf" && session.school == "wilg" && session.formToken.count == 32)
            #expect(ticket.token.count == 64 && ticket.deviceToken != nil)
        }
    }

    @Test("a wrong password and an unknown login get the same answer")
    func wrong() async throws {
        try await SchoolDoor.with { door in
            for (login, password) in [
                ("juf", "fout"), ("juf", ""), ("juf", SchoolDoor.password + " "),
                ("wie", SchoolDoor.password), ("", ""),
            ] {
                await #expect(throws: SignInRefusal.wrong) { try await door.tries(login, password) }
            }
        }
    }

    @Test("a password that was stored at other costs is stored at today's when somebody signs in with it")
    func renewed() async throws {
        try await SchoolDoor.with { door in
            // Made for the password "password" by the reference program: argon2id, 64 MiB, t=2, salt "somesalt".
            let old =
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
            _ = try await door.database.write {
                try $0.run("UPDATE account SET password_hash = ? WHERE login = 'juf'", [.text(old)])
            }
            func stored(_ login: String) async throws -> String? {
                try await door.database.read {
                    try $0.first("SELECT password_hash FROM account WHERE login = ?", [.text(login)])?.text(0)
                }
            }
            let other = try await stored("baas")
            await #expect(throws: SignInRefusal.wrong) { try await door.tries("juf", "fout") }
            #expect(try await stored("juf") == old, "a wrong password changes nothing")
            try await door.tries("juf", "password")
            let fresh = try #require(try await stored("juf"))
            #expect(fresh != old && !PasswordHash(stored: fresh).needsRehash)
            try await door.tries("juf", "password")
            #expect(try await stored("juf") == fresh, "once is enough")
            #expect(try await stored("baas") == other)
        }
    }

    @Test("a login is given once")
    func taken() async throws {
        try await SchoolDoor.with { door in
            await #expect(throws: DatabaseError.self) {
                try await door.accounts.add(login: "JUF ", password: "x", for: "baas", at: "wilg")
            }
        }
    }

    @Test("after five wrong guesses that login must wait there, also with the right password; not for ever")
    func lockout() async throws {
        try await SchoolDoor.with { door in
            #expect(try await door.guesses(8, "juf", from: "10.0.0.1") == 5)
            await #expect(throws: SignInRefusal.wait(seconds: Accounts.window)) {
                try await door.tries("juf")
            }
            try await door.tries("juf", after: Accounts.window + 1)
        }
    }

    @Test("guesses at the same instant are no more than guesses one by one")
    func atOnce() async throws {
        try await SchoolDoor.with { door in
            let wrong = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<12 {
                    group.addTask {
                        do { try await door.tries("juf", "gok \(number)") } catch {
                            return error as? SignInRefusal == .wrong
                        }
                        return false
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(wrong == Accounts.mostPerPair)
        }
    }

    @Test("who is locked out here can get in elsewhere, and others can get in here")
    func onlyThePair() async throws {
        try await SchoolDoor.with { door in
            _ = try await door.guesses(6, "juf", from: "10.0.0.1")
            try await door.tries("juf", from: "10.0.0.2")
            try await door.tries("baas", from: "10.0.0.1")
        }
    }

    @Test("signing in wipes out the earlier failures from there")
    func forgiven() async throws {
        try await SchoolDoor.with { door in
            _ = try await door.guesses(4, "juf", from: "10.0.0.1")
            try await door.tries("juf")
            #expect(try await door.guesses(4, "juf", from: "10.0.0.1") == 4)
            try await door.tries("juf")
        }
    }

    @Test("guesses from everywhere lock unknown devices out, never the one that is known")
    func knownDevice() async throws {
        try await SchoolDoor.with { door in
            let device = try #require(try await door.tries("juf", from: "10.0.0.1").deviceToken)
            for place in 0..<10 { try await door.hasSeen(4, failuresFor: "juf", from: "192.0.2.\(place)") }
            await #expect(throws: SignInRefusal.wait(seconds: Accounts.window)) {
                try await door.tries("juf", from: "10.0.0.9")
            }
            let again = try await door.tries("juf", from: "10.0.0.1", device: device)
            #expect(again.deviceToken == nil, "it is known already")
        }
    }

    @Test("a pupil who guesses behind the school's own address locks out neither the teacher nor the school")
    func behindOneAddress() async throws {
        try await SchoolDoor.with { door in
            let device = try #require(try await door.tries("juf", from: "10.0.0.1").deviceToken)
            #expect(try await door.guesses(6, "juf", from: "10.0.0.1") == 5)
            try await door.tries("juf", from: "10.0.0.1", device: device)
            try await door.tries("baas", from: "10.0.0.1")
            try await door.hasSeen(Accounts.mostPerSource - 20, failuresFor: "iemand", from: "10.0.0.1")
            try await door.tries("baas", from: "10.0.0.1")
        }
    }

    @Test("one address that tries without end must wait, but for devices that are known")
    func oneAddress() async throws {
        try await SchoolDoor.with { door in
            let device = try #require(try await door.tries("juf", from: "10.0.0.1").deviceToken)
            try await door.hasSeen(Accounts.mostPerSource, failuresFor: "iemand", from: "10.0.0.1")
            await #expect(throws: SignInRefusal.wait(seconds: Accounts.window)) {
                try await door.tries("baas", from: "10.0.0.1")
            }
            try await door.tries("juf", from: "10.0.0.1", device: device)
        }
    }

    @Test("a known device is no free pass: it may guess as often as any other place")
    func stolenDevice() async throws {
        try await SchoolDoor.with { door in
            let device = try #require(try await door.tries("juf", from: "10.0.0.1").deviceToken)
            #expect(try await door.guesses(8, "juf", from: "198.51.100.7", device: device) == 5)
        }
    }

    @Test("a device that is known for one is not known for another, and not for ever")
    func foreignDevice() async throws {
        try await SchoolDoor.with { door in
            let device = try #require(try await door.tries("juf").deviceToken)
            #expect(try await door.tries("baas", device: device).deviceToken != nil)
            #expect(try await door.tries("juf", device: "stolen").deviceToken != nil)
            #expect(
                try await door.tries("juf", device: device, after: Accounts.deviceTime + 1).deviceToken != nil
            )
        }
    }

    @Test("an account that was disabled lets nobody in and ends what was open")
    func disabled() async throws {
        try await SchoolDoor.with { door in
            let ticket = try await door.tries("juf")
            _ = try await door.database.write {
                try $0.run("UPDATE account SET disabled = 1 WHERE login = 'juf'")
            }
            await #expect(throws: SignInRefusal.wrong) { try await door.tries("juf") }
            #expect(try await door.accounts.session(ticket.token, now: SchoolDoor.start + 1) == nil)
            try await door.tries("baas")
        }
    }
}
