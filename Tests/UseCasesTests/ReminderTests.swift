import Access
import Casework
import Database
import Dossiers
import Playbooks
import Records
import SchoolTime
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Reminders on the list of the day")
struct ReminderTests {
    private func reminded(_ test: SchoolDesk, _ staff: String = "juf") async throws -> [Step.ID] {
        try await test.today(.init(staff)).lines.filter(\.isReminder).map(\.listed.duty.task.step)
    }

    @Test("from its day on a duty is marked, and no more once it is late", arguments: StoreUnderTest.allCases)
    func marks(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            _ = try await test.report()
            // Weighing is due on Wednesday, the receipt on Tuesday.
            #expect(try await reminded(test) == [Intake.receiptStep])
            try test.clock.set("2026-03-03T09:00")
            #expect(try await Set(reminded(test)) == [Intake.receiptStep, Triage.step])
            try test.clock.set("2026-03-05T09:00")
            #expect(try await reminded(test).isEmpty)
            #expect(try await test.today("juf").lines.allSatisfy(\.isOverdue))
        }
    }

    @Test("what one is reminded of stands apart, also when it is due after this week")
    func apart() async throws {
        try await SchoolDesk.with { test in
            try test.clock.set("2026-03-06T09:00")
            _ = try await test.report()
            // Friday: the receipt is due on Monday, weighing on Tuesday.
            let lines = try await test.today("juf").lines
            #expect(lines.map(\.isReminder) == [true, false])
            #expect(lines.allSatisfy { $0.listed.more == 0 })
        }
    }

    @Test("who sees it because a colleague is late is not reminded, nor is who has nothing to do with it")
    func others() async throws {
        try await SchoolDesk.with { test in
            _ = try await test.report()
            try test.clock.set("2026-03-03T09:00")
            #expect(try await reminded(test, "co").isEmpty)
            #expect(try await reminded(test, "meester").isEmpty)
        }
    }

    @Test("the receiver of a sealed report is reminded")
    func sealed() async throws {
        try await SchoolDesk.with { test in
            _ = try await test.report(over: "adviser")
            try test.clock.set("2026-03-03T09:00")
            #expect(try await reminded(test, "vera").contains(Triage.step))
        }
    }

    /// A program from before reminders left its duties without a day.
    @Test("duties that stood there before reminders were kept learn theirs at the next refresh")
    func upgraded() async throws {
        try await SchoolDesk.with { test in
            _ = try await test.report()
            try await test.database.write { transaction in
                try transaction.run("UPDATE duty SET remind_on = NULL")
                try transaction.run("UPDATE dossier SET tick_at = '' WHERE closed = 0")
            }
            #expect(try await reminded(test).isEmpty)
            #expect(try await RefreshTicks(test.desk)().refreshed == 1)
            #expect(try await reminded(test) == [Intake.receiptStep])
        }
    }
}
