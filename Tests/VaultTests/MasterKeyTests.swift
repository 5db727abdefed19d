import Foundation
import Testing

@testable import Vault

@Suite struct MasterKeyTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vault-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // a left-over in /tmp fails no test
        try body(folder.path(percentEncoded: false) + "/master.key")
    }

    private func put(_ count: Int, _ permissions: Int, at path: String) throws {
        try Data(repeating: 5, count: count).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
    }

    @Test("a new key is a file of 32 bytes for its owner only, and reads back as the same key")
    func creating() throws {
        try withFolder { path in
            let key = try MasterKey.create(at: path)
            let facts = try FileManager.default.attributesOfItem(atPath: path)
            #expect(facts[.posixPermissions] as? Int == 0o600)
            #expect(facts[.size] as? Int == 32)
            let wrapped = DataKey.generate().wrapped(with: key, boundTo: "school")
            _ = try DataKey(unwrapping: wrapped, with: MasterKey.read(from: path), boundTo: "school")
        }
    }

    @Test("a key is never overwritten")
    func existing() throws {
        try withFolder { path in
            try put(3, 0o600, at: path)
            #expect(throws: VaultError.keyFileExists(path)) { try MasterKey.create(at: path) }
            #expect(try Data(contentsOf: URL(filePath: path)).count == 3)
        }
    }

    @Test("a missing file is named")
    func missing() throws {
        try withFolder { path in
            #expect(throws: VaultError.missingKeyFile(path)) { try MasterKey.read(from: path) }
            #expect(VaultError.missingKeyFile(path).description.contains(path))
        }
    }

    @Test("a file of another length is refused", arguments: [0, 31, 33, 65])
    func length(_ count: Int) throws {
        try withFolder { path in
            try put(count, 0o600, at: path)
            #expect(throws: VaultError.wrongKeyLength(path, bytes: count)) {
                try MasterKey.read(from: path)
            }
        }
    }

    @Test(
        "a file that others can read is refused, with the command that mends it", arguments: [0o640, 0o604])
    func rights(_ permissions: Int) throws {
        try withFolder { path in
            try put(32, permissions, at: path)
            let error = VaultError.keyFileTooOpen(path, permissions: permissions)
            #expect(throws: error) { try MasterKey.read(from: path) }
            #expect(error.description.contains("chmod 600 \(path)"))
        }
    }

    @Test("a read-only file, as systemd hands over credentials, is fine")
    func readOnly() throws {
        try withFolder { path in
            try put(32, 0o400, at: path)
            _ = try MasterKey.read(from: path)
        }
    }

    @Test("a folder or a link in the place of the file is refused")
    func noPlainFile() throws {
        try withFolder { path in
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            #expect(throws: VaultError.keyFileUnusable(path, reason: "it is not a plain file")) {
                try MasterKey.read(from: path)
            }
            try put(32, 0o600, at: path + ".real")
            try FileManager.default.createSymbolicLink(
                atPath: path + ".link", withDestinationPath: path + ".real")
            #expect(throws: VaultError.self) { try MasterKey.read(from: path + ".link") }
            #expect(throws: VaultError.self) { try MasterKey.create(at: path + "/missing/master.key") }
        }
    }
}

@Suite struct TextFormTests {
    @Test("bytes survive both ways of writing", arguments: [0, 1, 2, 3, 32, 255])
    func roundTrip(_ count: Int) throws {
        let bytes = Random.bytes(count)
        #expect(try TextForm.bytes(hex: TextForm.hex(bytes)) == bytes)
        #expect(try TextForm.bytes(base64: TextForm.base64(bytes)) == bytes)
    }

    @Test("they are written as expected")
    func examples() {
        #expect(TextForm.hex([0, 0xab, 0xff]) == "00abff")
        #expect(TextForm.base64([0xfb, 0xff]) == "-_8")
    }

    @Test("other characters are refused", arguments: ["0g", "abc", "a b", "é", "00\0"])
    func malformedHex(_ text: String) {
        #expect(throws: VaultError.self) { try TextForm.bytes(hex: text) }
    }

    @Test("other characters are refused in base 64 too", arguments: ["+_8", "-_8=", "a", "-_8\0"])
    func malformedBase64(_ text: String) {
        #expect(throws: VaultError.self) { try TextForm.bytes(base64: text) }
    }

    @Test("a code has its length, and clear letters only")
    func codes() {
        let codes = (0..<200).map { _ in Random.code(length: 10) }
        #expect(codes.allSatisfy { $0.count == 10 })
        #expect(codes.joined().allSatisfy { Random.clearLetters.contains($0) })
        #expect(Set(codes).count == codes.count)
        #expect(Set(codes.joined()).count == Random.clearLetters.count)
    }

    @Test(
        "a code has its length whatever letters it is of", arguments: ["A", "AB", "ABC", "0123456789abcdef"])
    func codesOfFewLetters(_ letters: String) {
        let code = Random.code(length: 300, of: letters)
        #expect(code.count == 300)
        #expect(Set(code) == Set(letters))
        #expect(Random.code(length: 0, of: letters).isEmpty)
        #expect(Random.code(length: 10, of: "").isEmpty)
    }

    @Test("ids of one moment differ, and those of a later moment come behind them")
    func idsInOrderOfTime() {
        let early = (0..<200).map { _ in Random.id(atMilliseconds: 1_800_000_000_000) }
        let late = (0..<200).map { _ in Random.id(atMilliseconds: 1_800_000_000_001) }
        #expect(Set(early + late).count == 400)
        #expect((early.max() ?? "") < (late.min() ?? ""))
        #expect(early.allSatisfy { $0.count == 32 && $0.allSatisfy(\.isHexDigit) })
        #expect(Random.id(atMilliseconds: 0).hasPrefix("000000000000"))
    }
}
