extension Stylesheet {
    /// The case and its track map.
    static let caseStyles = """

        """
}
