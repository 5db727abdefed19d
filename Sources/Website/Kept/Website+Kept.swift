import HTTPServer

// Whatever goes wrong once a form was read, what was typed in it is shown again. Forms that can be shown again as they were
// are (`again`); for all others, and where that fails too, the page of the problem keeps the fields.
extension Website {
    /// Shows a form again under what went wrong. Throws the error itself when sending the same again cannot help, or the
    /// form cannot be shown now.
    func again(
        after error: any Error, show: (Problem) async throws -> Response
    ) async throws -> Response {
        let problem = problem(of: error)
        guard problem.mayPass else { throw error }
        // What made the form fail too is the same trouble, which is thrown on.
        guard let shown = try? await show(problem) else { throw error }
        note(error)
        return shown
    }

    /// Tells the log what is the administrator's to know.
    private func note(_ error: any Error) {
        if problem(of: error).isForTheLog { onTrouble(error) }
    }

    /// The answer to a request whose page could not answer it.
    func answer(to error: any Error, _ visit: Visit) -> Response {
        note(error)
        let problem = problem(of: error, on: visit.page)
        let kept = KeptForm(of: visit.request, to: visit.page)
        return answer(with: problem, kept, formToken: problem.mayPass ? visit.formToken : nil, on: visit)
    }

    /// The answer to a request that no page saw: nobody is signed in, the token is another, or nobody knows because the
    /// database does not answer.
    ///
    /// Anybody's page could have sent such a form. Only where the browser says that it came from here it can be sent on;
    /// where it says nothing, the words are shown to be copied.
    func turnAway(_ request: Request, _ page: Page, because error: any Error) async -> Response {
        if error is NotSignedIn, request.method == .get {
            return .seeOther((AskedPage(of: request)?.signIn ?? Page.signIn.link).address)
        }
        note(error)
        let problem = problem(of: error, on: page)
        guard let kept = KeptForm(of: request, to: page), request.origin != .elsewhere else {
            return answer(with: problem)
        }
        guard request.origin == .here else { return answer(with: problem, kept) }
        switch error {
        case is NotSignedIn: return await askToSignIn(again: kept, request)
        case let foreign as ForeignForm where foreign.formToken.isEmpty:
            let token = newToken()
            return answer(with: problem, kept, formToken: token).setting(visitorCookie(token))
        case let foreign as ForeignForm: return answer(with: problem, kept, formToken: foreign.formToken)
        default: return answer(with: problem, kept, formToken: problem.mayPass ? kept.formToken : nil)
        }
    }

    private func askToSignIn(again kept: KeptForm, _ request: Request) async -> Response {
        let token = request.cookie(cookieNames.visitor.description) ?? ""
        let visit = Visit(
            request: request, page: .signIn, form: FormData(), viewer: nil, formToken: token)
        do {
            return try await SignInPages(self).ask(again: kept, visit)
        } catch {
            note(error)
            return answer(with: problem(of: error), kept)
        }
    }
}
