import Casework
import Database
import Dossiers
import People
import Playbooks

extension DossierRow {
    init(_ row: Row) throws {
        self.init(
            id: TextID(try row.text("id")),
            school: TextID(try row.text("school")),
            scope: Plan.Scope(rawValue: try row.text("scope")) ?? .caseFile,
            number: try row.integer("number"),
            subject: try row.textIfAny("subject"),
            channel: try row.textIfAny("channel").map { Name($0) },
            playbook: Name(try row.text("playbook")),
            protocolVersion: try row.integer("protocol_version"),
            openedAt: try row.text("opened_at"),
            latestAt: try row.text("latest_at"),
            isClosed: try row.flag("closed"),
            triage: try row.textIfAny("triage").map { Name($0) },
            owner: Name(try row.text("owner")),
            target: try row.textIfAny("target").map { TextID($0) },
            schoolClass: try row.textIfAny("school_class").map { TextID($0) },
            nextDue: try row.textIfAny("next_due"),
            openDuties: try row.integer("open_duties"),
            version: try row.integer("version"))
    }
}
