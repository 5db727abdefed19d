import Casework
import Dossiers
import Playbooks
import Records
import Scenarios
import SchoolTime
import Testing

@testable import DemoSchools

@Suite("Cases of the demo as scenarios")
struct RecordedDemoTests {
    @Test("every case of every school can be recorded, and plays again as it went")
    func all() async throws {
        let demo = try await DemoUnderTest.made.value
        var recordings = 0
        for school in try await demo.archive.schools() {
            var names: Set<Substring> = []
            for schoolClass in try await demo.archive.classes(of: school.id) {
                let pupils = try await demo.archive.pupils(of: schoolClass.id, in: school.id)
                names.formUnion(pupils.flatMap { $0.name.split(separator: " ") })
            }
            #expect(names.count > 20)
            let engine = try demo.shelf.engine(of: school, version: 1, scope: .caseFile)
            let documents = school.settings.filter { Document.isAddress($0.key) }
            for row in try await demo.cases(of: school) {
                let (_, _, history) = try await demo.opened(row, of: school)
                do throws(RecordingError) {
                    let text = try record(
                        CaseToRecord(
                            title: "Proef", engine: engine, events: history,
                            now: Moment.morning(of: DemoUnderTest.today, plus: 60), documents: documents))
                    recordings += 1
                    let words = Set(text.split { !$0.isLetter })
                    #expect(words.isDisjoint(with: names), "\(school.id) \(row.number)")
                } catch {
                    Issue.record("\(school.id) case \(row.number): \(error)")
                }
            }
        }
        #expect(recordings > 20)
    }
}
