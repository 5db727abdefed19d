import Playbooks

/// Who holds which role on a day, by name: for the whole school, and for some classes.
package struct RoleHolders: Hashable, Sendable {
    private var schoolWide: [Role.ID: [String]] = [:]
    private var byClass: [SchoolClass.ID: [Role.ID: [String]]] = [:]

    /// Nobody.
    package init() {}

    /// Adds somebody, for a class or, without one, for the whole school. Names come in the order in which they are told.
    package mutating func add(_ name: String, as role: Role.ID, for schoolClass: SchoolClass.ID?) {
        if let schoolClass {
            byClass[schoolClass, default: [:]][role, default: []].append(name)
        } else {
            schoolWide[role, default: []].append(name)
        }
    }

    /// Who holds a role where a class is concerned, each once; only who does so in the whole school when none is.
    package func names(_ role: Role.ID, for schoolClass: SchoolClass.ID?) -> [String] {
        let ofClass = schoolClass.flatMap { byClass[$0]?[role] } ?? []
        return (ofClass + (schoolWide[role] ?? [])).uniqued()
    }
}
