import Casework
import Dossiers
import HTML
import HTTPServer
import Identity
import Texts
import UseCases

// What a visitor sees when something cannot be done. Nothing internal, always a way on.
extension Website {
    func notFound() -> Response { problem(texts.problems.notFound, .notFound) }

    func answer(to error: any Error, _ request: Request) -> Response {
        switch error {
        case is NotSignedIn:
            return request.method == .get
                ? .seeOther(Page.signIn.path) : problem(texts.problems.signedOut, .unauthorized)
        case is ForeignForm: return problem(texts.problems.foreignForm, .forbidden)
        case is NoSuchPage: return notFound()
        case is AccessRefused:
            let isProtocol = Page(request.path)?.isOfProtocol ?? false
            return problem(isProtocol ? texts.problems.notYours : texts.problems.noAccess, .forbidden)
        case let error as FormError:
            return problem(
                texts.problems.badForm, error == .wrongMediaType ? .unsupportedMediaType : .badRequest)
        default:
            let trouble = desk.trouble(of: error)
            if trouble.concernsTheAdministrator { onTrouble(error) }
            return answer(to: trouble)
        }
    }

    private func answer(to trouble: Trouble) -> Response {
        switch trouble {
        case .notFound: notFound()
        case .conflict: problem(texts.problems.conflict, .conflict)
        case .erased: problem(texts.problems.erased, .gone)
        case .keysMissing: problem(texts.problems.keysMissing, .internalServerError)
        case .damaged: problem(texts.problems.damaged, .internalServerError)
        case .full: problem(texts.problems.diskFull, Status(rawValue: 507))
        case .busy: problem(texts.problems.busy, .serviceUnavailable)
        case .fault: problem(texts.problems.fault, .internalServerError)
        }
    }

    func problem(_ text: ProblemText, _ status: Status) -> Response {
        let page = document(title: text.title, visit: nil) { b in
            b.p(text.explanation, .class("lead"))
            b.p { $0.a(text.wayOn, .href(Page.home.link), .class("button")) }
        }
        return .html(page.bytes, status: status)
    }
}
