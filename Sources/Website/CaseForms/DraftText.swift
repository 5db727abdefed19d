import HTTPServer

/// What was typed in a form, as it is kept: the fields as the browser sent them, without those that belong
/// to one sending only.
struct DraftText {
    let text: String

    private static let passing = ["formulier", "versie", "taak", "wie", "toestemming", "plan-"]

    /// What was typed, without the field that was recorded with this sending when there is one.
    init(of request: Request, without recorded: String? = nil) {
        let gone = Self.passing + (recorded.map { ["\($0)="] } ?? [])
        let fields = request.body.split(separator: UInt8(ascii: "&")).filter { field in
            !gone.contains { field.starts(with: $0.utf8) }
        }
        text = String(decoding: Array(fields.joined(separator: [UInt8(ascii: "&")])), as: UTF8.self)
    }
}
