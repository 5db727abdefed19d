import Testing

@testable import Playbooks

@Suite("Pupils of a case, and their parents")
struct InvolvementTests {
    @Test("are named apart, or together as a playbook names them")
    func names() {
        #expect(Involvements("target")?.members == [.target])
        #expect(Involvements("bullying-side")?.members == [.initiator, .follower])
        #expect(Involvements("involved")?.members == [.target, .initiator, .follower, .witness])
        #expect(Involvements("class") == nil && Involvements("teacher") == nil)
        #expect(Involvements.names.allSatisfy { Involvements($0)?.name == $0 })
    }

    @Test("are told from the roles of the school")
    func roles() {
        #expect(Name<Role>("parents-of-follower").pupilsMeant?.members == [.follower])
        #expect(Name<Role>("parents-of-follower").isParents && !Name<Role>("follower").isParents)
        #expect(Name<Role>("witness").pupilsMeant?.members == [.witness])
        for role: Name<Role> in ["teacher", "parents-of-class", "all-parents", "reporter"] {
            #expect(role.pupilsMeant == nil, "\(role)")
        }
    }

    @Test("are the audiences of notices, except that nobody tells the parents of a witness as such")
    func audiences() {
        #expect(Involvement.audiences.contains("parents-of-bullying-side"))
        #expect(Involvement.audiences.contains("witness"))
        #expect(!Involvement.audiences.contains("parents-of-witness"))
    }
}
