import Foundation
import Playbooks
import Testing
import Texts

@testable import Drawing

@Suite("Drawings of a playbook")
struct DrawingTests {
    private typealias Small = SmallPlaybook

    /// The ids of the steps in the boxes of all drawings, as often as they stand there.
    private func drawnSteps(_ drawn: DrawnPlaybook) -> [Step.ID] {
        drawn.pictures.joined().flatMap(\.chart.boxes).flatMap { box -> [Step.ID] in
            if case .stations(let stations) = box { stations.map(\.step.id) } else { [] }
        }
    }

    @Test(
        "every step of every plan and overlay stands in a drawing exactly once", arguments: SmallPlaybook.real
    )
    func once(name: String) throws {
        let playbook = try Small.read(name)
        let drawn = try DrawnPlaybook(playbook, .dutch)
        #expect(drawnSteps(drawn).sorted() == playbook.everyStep.map(\.id).sorted())
        #expect(drawn.pictures.joined().allSatisfy { $0.steps <= 24 })
    }

    @Test(
        "no box of a drawing is without an arrow, but for a plan of one step", arguments: SmallPlaybook.real)
    func connected(name: String) throws {
        for picture in try DrawnPlaybook(Small.read(name), .dutch).pictures.joined() {
            let met = Set(picture.chart.arrows.flatMap { [$0.from, $0.to] })
            #expect(met.count == picture.chart.boxes.count)
        }
    }

    @Test("a drawing is the same, byte for byte, each time", arguments: SmallPlaybook.real)
    func same(name: String) throws {
        let (one, other) = try (Small.read(name), Small.read(name))
        let (first, second) = try (DrawnPlaybook(one, .dutch), DrawnPlaybook(other, .dutch))
        for part in first.atlas.parts.indices {
            #expect(DrawingFile(first, part: part).bytes == DrawingFile(second, part: part).bytes)
        }
    }

    @Test("a drawing is well-formed XML with a title, a description and no letter below 12 pixels")
    func wellFormed() throws {
        for name in Small.real {
            let drawn = try DrawnPlaybook(Small.read(name), .dutch)
            for part in drawn.atlas.parts.indices {
                let file = DrawingFile(drawn, part: part)
                let text = String(decoding: file.bytes, as: UTF8.self)
                #expect(isWellFormed(file.bytes), "\(file.name)")
                #expect(text.contains("<title id=\"titel\">"))
                #expect(text.contains("<desc id=\"uitleg\">"))
                for size in text.matches(of: /font-size: ([0-9.]+)px/) {
                    #expect(Double(size.1) ?? 0 >= 12)
                }
            }
        }
    }

    @Test("no drawing shows an id of the playbook", arguments: SmallPlaybook.real)
    func words(name: String) throws {
        let playbook = try Small.read(name)
        let drawn = try DrawnPlaybook(playbook, .dutch)
        let shown = drawn.atlas.parts.indices.map {
            String(decoding: DrawingFile(drawn, part: $0).bytes, as: UTF8.self)
        }
        for step in playbook.everyStep where step.id.text.contains("-") {
            #expect(!shown.contains { $0.contains(">\(step.id)") }, "\(step.id)")
        }
    }

    @Test(
        "what is typed cannot become markup",
        arguments: [
            "</text><script>alert(1)</script>", "\"><svg onload=x>", "a & b < c > d \" e ' f", "<!--", "]]>",
            "\u{0}\u{1B}[31m",
            String(repeating: "x", count: 5000), "", "   ", "🙂 ‏עברית", "naar\nbeneden\ten verder",
        ])
    func hostile(title: String) throws {
        var step = Small.step("a", title: title)
        step.phase = title
        step.outcomes = [Outcome(id: "yes", title: title)]
        let next = Small.step("b", when: [.step("a", .outcome("yes"))], title: title)
        var playbook = Small.with([step, next])
        playbook.roles[0].title = title
        playbook.plans[0].title = title
        let svg = try Small.svg(playbook)
        #expect(isWellFormed(Array(svg.utf8)), "\(title)")
        #expect(!svg.contains("<script"))
        #expect(!svg.contains("<svg onload"))
        #expect(svg.utf8.count < 60_000)
    }

    @Test("a playbook with one step is one box below what opens it")
    func oneStep() throws {
        let drawn = try DrawnPlaybook(Small.with([Small.step("talk")]), .dutch)
        #expect(drawnSteps(drawn) == ["talk"])
        #expect(drawn.atlas.parts[0].sheets.map(\.title) == [nil])
        #expect(try Small.svg(drawn.playbook).contains("Stap talk"))
    }

    @Test("a playbook without steps is an empty drawing")
    func empty() throws {
        #expect(isWellFormed(Array(try Small.svg(Small.with([])).utf8)))
    }

    @Test("two hundred steps that all open one another are divided, each step once", .timeLimit(.minutes(1)))
    func twoHundred() throws {
        let steps = (0..<200).map { number in
            Small.step(
                Step.ID("s\(number)"),
                when: [.report] + [1, 7, 50, 113].map { .step(Step.ID("s\((number + $0) % 200)"), .done) })
        }
        let drawn = try DrawnPlaybook(Small.with(steps), .dutch)
        #expect(drawnSteps(drawn).count == 200)
        #expect(Set(drawnSteps(drawn)).count == 200)
        #expect(drawn.pictures[0].count == 12)
        #expect(drawn.atlas.parts[0].sheets[11].title == "deel 12")
    }

    @Test("a step that names a step that is not there is drawn all the same")
    func stray() throws {
        let svg = try Small.svg(Small.with([Small.step("talk", when: [.step("nowhere", .done)])]))
        #expect(svg.contains("Stap talk"))
    }

    private func isWellFormed(_ bytes: [UInt8]) -> Bool { WellFormed(bytes).holds }
}
