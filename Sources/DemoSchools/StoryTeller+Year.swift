import Access
import Dossiers
import People
import Playbooks
import SchoolTime
import UseCases

// What happens each school year, apart from any case.
extension StoryTeller {
    /// Begins the dossiers of the school year and of all classes, where the playbook has plans for those: those whose
    /// teachers one can sign in as have a story each, and the others go as the first of these.
    func tellOfTheYear(_ material: DemoMaterial) async throws {
        let playbook = try desk.shelf.playbook(of: cast.school, version: cast.school.protocolVersion)
        guard let coordinator = coordinator(under: playbook) else { return }
        for story in material.yearStories where playbook.hasPlans(.schoolYear) {
            let viewer = arrive(coordinator, story)
            try await carryOn(story, try await OpenScopeDossier(desk).ofSchoolYear(for: viewer))
        }
        guard playbook.hasPlans(.group) else { return }
        guard let usual = material.classStories.first else { return }
        let shown = Array(zip(material.classStories, cast.shownClasses))
        let others = cast.classes.filter { one in !shown.contains { $0.1.id == one.id } }.map { (usual, $0) }
        for (story, schoolClass) in shown + others {
            let viewer = arrive(coordinator, story)
            let id = try await OpenScopeDossier(desk).ofClass(schoolClass.id, for: viewer)
            if !story.isUntouched { try await carryOn(story, id) }
        }
    }

    /// Who coordinates, as the pages would have it.
    private func coordinator(under playbook: Playbook) -> StaffMember? {
        cast.staff.first { SchoolAccess(cast.viewer($0, on: today), playbook).isCoordinator }
    }

    /// Somebody at work in the morning of the day on which a story begins.
    private func arrive(_ member: StaffMember, _ story: Story) -> Viewer {
        clock.set(to: .morning(of: day(story.reported), plus: 20))
        return cast.viewer(member, on: clock.now.date)
    }
}
