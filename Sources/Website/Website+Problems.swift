import Casework
import Database
import HTML
import HTTPServer
import Identity
import Records
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
        case is AccessRefused: return problem(texts.problems.noAccess, .forbidden)
        case let error as FormError:
            return problem(
                texts.problems.badForm, error == .wrongMediaType ? .unsupportedMediaType : .badRequest)
        case let error as RecordsError: return answer(to: error)
        case let error as DatabaseError: return answer(to: error)
        default: return problem(texts.problems.fault, .internalServerError)
        }
    }

    private func answer(to error: RecordsError) -> Response {
        switch error {
        case .notFound: notFound()
        case .conflict: problem(texts.problems.conflict, .conflict)
        case .erased: problem(texts.problems.erased, .gone)
        case .keyMissing, .damaged: problem(texts.problems.keysMissing, .internalServerError)
        }
    }

    private func answer(to error: DatabaseError) -> Response {
        switch error {
        case .full: problem(texts.problems.diskFull, Status(rawValue: 507))
        case .busy, .unreachable, .outcomeUnknown: problem(texts.problems.busy, .serviceUnavailable)
        default: problem(texts.problems.fault, .internalServerError)
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
