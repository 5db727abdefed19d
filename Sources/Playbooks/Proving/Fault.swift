/// Something in a playbook that cannot be meant so, with where it stands and what to do.
struct Fault: Hashable {
    /// The element, and the part of it that is at fault: `close-case`, `close-case.needs.2`.
    let address: String
    let found: String
    let expected: String

    init(_ address: some CustomStringConvertible, _ found: String, expected: String) {
        self.address = address.description
        self.found = found
        self.expected = expected
    }
}
