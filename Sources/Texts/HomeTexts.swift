/// The ways in.
package struct HomeTexts: Sendable {
    /// The title.
    package let title: String
    /// What this is.
    package let lead: String
    /// Above the schools.
    package let chooseSchool: String
    /// Above signing in.
    package let forStaff: String
    /// On the page of a school.
    package let schoolLead: String
    /// To the report.
    package let tellIt: String
    /// To the code.
    package let follow: String
    /// Above the steps.
    package let whatHappens: String
    /// What happens with a report.
    package let steps: [String]
    /// To the protocol.
    package let readProtocol: String
}
