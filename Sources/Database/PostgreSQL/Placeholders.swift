/// Our statements mark each value with `?`; PostgreSQL wants `$1`, `$2`, ….
enum Placeholders {
    private enum Place: Equatable {
        case code, lineComment, blockComment
        case quotes(UInt8)
    }

    /// The statement in PostgreSQL's form, and how many values it takes. A question mark between quotes or
    /// in a comment stays what it is.
    static func number(_ sql: String) -> (sql: String, count: Int) {
        var result: [UInt8] = []
        var count = 0
        var place = Place.code
        var before: UInt8 = 0
        for letter in sql.utf8 {
            if place == .code && letter == UInt8(ascii: "?") {
                count += 1
                result.append(contentsOf: "$\(count)".utf8)
            } else {
                result.append(letter)
            }
            let next = follow(place, before, letter)
            // The second sign of a comment's mark does not begin or end another one: /*/
            before = next == place ? letter : 0
            place = next
        }
        return (String(decoding: result, as: UTF8.self), count)
    }

    private static func follow(_ place: Place, _ before: UInt8, _ letter: UInt8) -> Place {
        switch (place, before, letter) {
        case (.code, _, UInt8(ascii: "'")), (.code, _, UInt8(ascii: "\"")): .quotes(letter)
        case (.code, UInt8(ascii: "-"), UInt8(ascii: "-")): .lineComment
        case (.code, UInt8(ascii: "/"), UInt8(ascii: "*")): .blockComment
        case (.lineComment, _, UInt8(ascii: "\n")): .code
        case (.blockComment, UInt8(ascii: "*"), UInt8(ascii: "/")): .code
        case (.quotes(let mark), _, _): letter == mark ? .code : place
        default: place
        }
    }
}
