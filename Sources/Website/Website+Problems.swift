import Casework
import Dossiers
import HTML
import HTTPServer
import Identity
import Playbooks
import Printing
import Texts
import UseCases

/// What is the matter with a request, and how that is answered.
struct Problem {
    /// What a visitor reads of it. Nothing internal, always a way on.
    let text: ProblemText
    let status: Status
    /// Whether sending the same once more can help.
    var mayPass = false
    /// Whether somebody who looks after the program has to do something about it.
    var isForTheLog = false
}

extension Website {
    /// Where somebody goes on who came to a page that is not there for them.
    private func wayOn(from visit: Visit?) -> Page {
        guard let visit, visit.viewer != nil else { return .home }
        return visit.page.isOfProtocol && visit.page != .rules ? .rules : .today
    }

    /// The page for what the server refuses before anybody has read it: something too large, or no request at all.
    package var errorPage: ErrorPage {
        { [self] status, target in
            let problems = texts.problems
            let text =
                switch status {
                case .contentTooLarge where target.hasPrefix(Page.protocolFiles.path + "/"):
                    texts.playbookFile.tooLargeToSend(OwnFile.mostBytes)
                case .contentTooLarge: problems.tooLarge
                case .serviceUnavailable: problems.busy
                case .internalServerError: problems.fault
                default: problems.badRequest
                }
            return answer(with: Problem(text: text, status: status))
        }
    }

    func notFound() -> Response { answer(with: problem(of: NoSuchPage())) }

    /// What an error on a page comes down to.
    func problem(of error: any Error, on page: Page? = nil) -> Problem {
        let texts = texts.problems
        switch error {
        case is NotSignedIn: return Problem(text: texts.signedOut, status: .unauthorized)
        case is ForeignForm: return Problem(text: texts.foreignForm, status: .forbidden, mayPass: true)
        case is NoSuchPage: return Problem(text: texts.notFound, status: .notFound)
        case is AccessRefused:
            return Problem(
                text: page?.isOfProtocol == true ? texts.notYours : texts.noAccess, status: .forbidden)
        case FormError.wrongMediaType: return Problem(text: texts.badForm, status: .unsupportedMediaType)
        case FormError.fieldTooLong, FormError.tooManyFields:
            return Problem(text: texts.tooLarge, status: .contentTooLarge)
        case is FormError: return Problem(text: texts.badForm, status: .badRequest)
        case is PrintingFailed:
            return Problem(
                text: texts.notPrinted, status: .internalServerError, mayPass: true, isForTheLog: true)
        default:
            let trouble = desk.trouble(of: error)
            var problem = problem(of: trouble, isForEverybody: page?.rule == .everybody)
            problem.isForTheLog = trouble.concernsTheAdministrator
            return problem
        }
    }

    private func problem(of trouble: Trouble, isForEverybody: Bool) -> Problem {
        let texts = texts.problems
        return switch trouble {
        case .notFound: Problem(text: texts.notFound, status: .notFound)
        case .conflict: Problem(text: texts.conflict, status: .conflict)
        case .erased: Problem(text: texts.erased, status: .gone)
        case .keyLost: Problem(text: texts.keyLost, status: .internalServerError)
        case .keysMissing: Problem(text: texts.keysMissing, status: .internalServerError, mayPass: true)
        case .damaged: Problem(text: texts.damaged, status: .internalServerError)
        case .full: Problem(text: texts.diskFull, status: Status(rawValue: 507), mayPass: true)
        case .busy: Problem(text: texts.busy, status: .serviceUnavailable, mayPass: true)
        case .unusableProtocol:
            Problem(
                text: isForEverybody ? texts.tellSomebodyElse : texts.unusableProtocol,
                status: .serviceUnavailable, mayPass: true)
        case .fault: Problem(text: texts.fault, status: .internalServerError, mayPass: true)
        }
    }

    /// The page of a problem, with the form that was sent when there was one.
    ///
    /// Who is signed in keeps the menu where the visit is known.
    func answer(
        with problem: Problem, _ kept: KeptForm? = nil, formToken: String? = nil, on visit: Visit? = nil
    ) -> Response {
        let page = document(title: problem.text.title, visit: visit) { b in
            b.p(problem.text.explanation, .class("lead"))
            if let kept { KeptFormPanel(site: self, kept: kept, formToken: formToken).write(&b) }
            b.p { $0.a(problem.text.wayOn, .href(wayOn(from: visit).link), .class("button secondary")) }
        }
        return .html(page.bytes, status: problem.status)
    }
}
