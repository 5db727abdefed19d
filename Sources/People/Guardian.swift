/// A parent or carer of a pupil, as the school's administration knows them.
package struct Guardian: Hashable, Sendable, Codable {
    /// The name.
    package let name: String
    /// The e-mail address.
    package let email: String?
    /// The telephone number, as it was written.
    package let phone: String?

    /// A parent or carer.
    package init(name: String, email: String? = nil, phone: String? = nil) {
        self.name = name
        self.email = email
        self.phone = phone
    }
}
