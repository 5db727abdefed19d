/// What must be so of a dossier, in words.
package struct ConditionTexts: Sendable {
    /// One thing that must be so, or (with false) must not.
    package let says: @Sendable (Said, Bool) -> String
    /// All of these.
    package let all: @Sendable ([String]) -> String
    /// One of these.
    package let any: @Sendable ([String]) -> String
    /// A condition within another one.
    package let nested: @Sendable (String) -> String
    /// A lowest and a highest number, of which one may be missing.
    package let bounds: @Sendable (Int?, Int?) -> String

    /// The things that can be asked of a dossier, with the titles that people read.
    package enum Said: Sendable {
        case each(String, String)
        case oneOf(String, String)
        case fact(String, [String])
        case triage([String])
        case done(String, times: Int)
        case outcome(String, [String], inARow: Int)
        case open(String)
        case waived(String)
        case happened(String, times: Int)
        case pupils(String, String)
        case classes(String, String)
        case yearGroup(String)
        case count(String, String)
        case consent(String, to: String?)
        case consentRefused(String, to: String?)
        case recorded(String)
        case channel([String])
        case owner(String)
        case overlay(String)
        case document(String)
        case setting(String, [String])
        case passed(String, since: String, within: Bool)
    }
}
