import Casework
import HTML
import Texts

/// Above a case: what stands still in it, since when, what it waits for, and that its dates are counted anew.
struct StandstillNote {
    let file: OpenedCase

    func write(_ b: inout HTMLBuffer) {
        guard !file.state.isClosed else { return }
        let still = file.dossier.obligations.compactMap { duty in
            duty.strength == .must ? duty.standstill : nil
        }.filter(\.goesOn)
        guard !still.isEmpty else { return }
        b.div(.class("message")) { b in
            for one in still.uniqued() {
                let count = still.count { $0 == one }
                b.p { b in
                    b.strong(texts.steps(count, file.day(one.since.date)) + " ")
                    b.text(texts.waits(file.cause(of: one)) + " " + after(one))
                }
            }
        }
    }

    private var texts: StandstillTexts { file.texts.standstill }

    private func after(_ still: Standstill) -> String {
        if case .paused = still.cause { return texts.runsOn }
        return texts.anew
    }
}
