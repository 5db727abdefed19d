import DemoSchools
import SchoolTime
import UseCases
import Website

/// Moves the clock of a demo, and lets everything happen that the passing of time brings about.
actor TimeMachine {
    private let clock: Clock
    private let time: DemoTime
    private let folder: DataFolder
    private let refresh: RefreshTicks
    private var file: DemoFile

    init(_ clock: Clock, time: DemoTime, file: DemoFile, folder: DataFolder, refresh: RefreshTicks) {
        self.clock = clock
        self.time = time
        self.file = file
        self.folder = folder
        self.refresh = refresh
    }

    /// Moves the clock on. It stays there after a restart.
    func travel(_ distance: Website.TimeTravel) async throws {
        let now = clock.now
        let offset: Int =
            switch distance {
            case .hour: file.clockOffset + 3600
            case .day: Clock.offset(to: time.nextSchoolDay(after: now))
            case .schoolWeek: Clock.offset(to: time.nextSchoolWeek(after: now))
            }
        file.clockOffset = offset
        try file.write(in: folder)
        clock.set(offset: offset)
        _ = try await refresh()
    }
}
