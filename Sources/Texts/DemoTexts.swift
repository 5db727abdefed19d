/// What only a demo shows.
package struct DemoTexts: Sendable {
    /// What the bar is called.
    package let label: String
    /// The demo's own time.
    package let itIs: @Sendable (String) -> String
    /// A button of the time machine.
    package let travel: @Sendable (String) -> String
    /// Above the people one can be.
    package let personas: String
    /// Below that.
    package let personasHint: String
}
