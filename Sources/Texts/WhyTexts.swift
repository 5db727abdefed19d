/// Where a duty comes from.
package struct WhyTexts: Sendable {
    /// What a school agreed on otherwise than its protocol says: where it stands there.
    package let amended: @Sendable (String) -> String
    /// A default of ours, with the gap.
    package let systemDefault: @Sendable (String) -> String
    /// What no protocol speaks of, and the product itself asks.
    package let own: String
    /// A choice of the school, with the gap.
    package let schoolsChoice: @Sendable (String) -> String
    /// The paragraph and the rules.
    package let protocolSays: @Sendable (String, String) -> String
}
