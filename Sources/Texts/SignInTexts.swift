/// Signing in.
package struct SignInTexts: Sendable {
    /// The title.
    package let title: String
    /// When another page was asked for first.
    package let goesOn: String
    /// The field for the login.
    package let login: String
    /// The field for the password.
    package let password: String
    /// The button.
    package let send: String
    /// When login and password do not fit.
    package let wrong: String
    /// When they fit, and this person holds no role at the school today.
    package let noRole: String
    /// When there were too many attempts; minutes.
    package let wait: @Sendable (Int) -> String
}
