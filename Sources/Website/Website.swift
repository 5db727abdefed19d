import Access
import Dossiers
import HTTPServer
import Identity
import People
import Printing
import SchoolTime
import Texts
import UseCases

/// The site for people: every page, and who may come there.
package final class Website: Sendable {
    let desk: Desk
    let accounts: Accounts
    let texts: ScreenTexts
    let demo: DemoMode?
    /// Seconds since 1970-01-01T00:00Z, by the real clock: sessions do not travel in time.
    let instant: @Sendable () -> Int
    /// Random letters for the token of forms before anybody signed in.
    let newToken: @Sendable () -> String
    /// Whether browsers may send cookies over connections that are not encrypted; on this machine only.
    let allowsPlainCookies: Bool
    /// How many public reports come in from one source.
    let ration: ReportRation
    /// The public reports that were just sent.
    let sent = SentReports()
    /// The forms that were just carried out.
    let sentForms = SentForms()
    /// What forms did and is still to be told.
    let flashes = Flashes()
    let drawings = DrawingShelf()
    let cookieNames: CookieNames
    /// Whether a reverse proxy stands in front, which says whom it passes on.
    let isBehindProxy: Bool
    /// Makes files to print of letters; nil where the program for that is not installed.
    let printer: Printer?
    /// Hears of what a page could not do, for the log. What is written there must say no more than its kind.
    let onTrouble: @Sendable (any Error) -> Void

    /// What only a demo has.
    package struct DemoMode: Sendable {
        /// The people one can sign in as.
        package let personas: @Sendable () async throws -> [Persona]
        /// Moves the demo's clock on.
        package let travel: @Sendable (TimeTravel) async throws -> Void

        /// A demo.
        package init(
            personas: @escaping @Sendable () async throws -> [Persona],
            travel: @escaping @Sendable (TimeTravel) async throws -> Void
        ) {
            self.personas = personas
            self.travel = travel
        }
    }

    /// Somebody one can sign in as in a demo.
    package struct Persona: Hashable, Sendable {
        /// Who.
        package let staff: StaffMember.ID
        /// The name.
        package let name: String
        /// What this person does at the school.
        package let role: String
        /// The school.
        package let school: School.ID
        /// Its name.
        package let schoolName: String

        /// A persona.
        package init(staff: StaffMember.ID, name: String, role: String, school: School.ID, schoolName: String)
        {
            self.staff = staff
            self.name = name
            self.role = role
            self.school = school
            self.schoolName = schoolName
        }
    }

    /// How far to move the demo's clock.
    package enum TimeTravel: String, Hashable, CaseIterable, Sendable {
        case hour, day
        case schoolWeek = "school-week"
    }

    /// A site from its parts.
    package init(
        desk: Desk, accounts: Accounts, texts: ScreenTexts, demo: DemoMode?,
        instant: @escaping @Sendable () -> Int,
        newToken: @escaping @Sendable () -> String, allowsPlainCookies: Bool, ration: ReportRation,
        isBehindProxy: Bool, printer: Printer?, onTrouble: @escaping @Sendable (any Error) -> Void
    ) {
        self.desk = desk
        self.accounts = accounts
        self.texts = texts
        self.demo = demo
        self.instant = instant
        self.newToken = newToken
        self.allowsPlainCookies = allowsPlainCookies
        self.ration = ration
        cookieNames = CookieNames(secure: !allowsPlainCookies)
        self.isBehindProxy = isBehindProxy
        self.printer = printer
        self.onTrouble = onTrouble
    }
}
