import Casework
import HTML

/// What was left undone in the dossier of a school year that is over.
struct LeftOverDuties {
    let file: OpenedCase

    func write(_ b: inout HTMLBuffer) {
        let duties = file.engine.leftOver(in: file.state)
        guard !duties.isEmpty else { return }
        let texts = file.texts.schoolYear
        b.section(.class("left-over")) { b in
            b.h2(texts.leftOver)
            b.p(texts.askedAnew)
            b.ul { b in for duty in duties { b.li(file.title(of: duty)) } }
        }
    }
}
