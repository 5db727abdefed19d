import DemoSchools
import SchoolTime

/// `vijfspoor demo`
struct DemoCommand: Command {
    let words = ["demo"]
    let operands = ""
    let summary = "fills an empty folder with five fictional schools and their cases"
    let details =
        "The cases are weeks old and end at nine in the morning of the last school day. Where there is a demo"
        + "\nalready nothing is done; remove the folder to begin afresh."
    let options = Installation.options.filter { !realOptions.contains($0.key) }.merging(demoOption) { $1 }

    private static let demoOption = ["--schools": "the folder with the demo schools"]
    /// What only real data has: a demo is made and thrown away as one folder.
    private static let realOptions: Set = ["--postgres", "--master-key"]
    /// The same schools, people and cases every time, as pages and tests speak of them.
    private static let seed: UInt64 = 5
    /// Only good for fictional schools, and served only as a demo.
    static let password = "welkom bij de demo"

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        let folder = try DataFolder(arguments)
        let earlier = try DemoFile.read(in: folder)
        if earlier?.isComplete == true {
            Terminal.say("There is a demo in \(folder.path) already; nothing was changed.")
            return .fine
        }
        guard earlier != nil || !folder.holdsData else {
            throw InstallationError.holdsOtherData(folder: folder.path)
        }
        let material = try DemoMaterial(
            folder: ProjectFolder.find("demo", named: "--schools", orUse: arguments["--schools"]))
        if earlier != nil { try folder.clear() }
        try folder.make()
        // Before the first row: a demo that is cut short is known as one, and made again.
        try DemoFile().write(in: folder)
        return try await make(material, in: Installation.open(arguments))
    }

    private func make(_ material: DemoMaterial, in installation: Installation) async throws -> ExitStatus {
        let begin = DemoTime(installation.calendars.values).beginning(onOrBefore: Clock().now)
        let result = try await MakeDemo(
            material, in: installation.archive, shelf: installation.shelf, accounts: installation.accounts,
            seed: Self.seed)(today: begin.date, password: Self.password)
        await installation.archive.close()
        try DemoFile(isComplete: true, clockOffset: Clock.offset(to: begin), personas: result.personas)
            .write(in: installation.folder)
        for school in result.skipped { Terminal.complain("Left out \(school)") }
        let schools = Set(result.personas.map(\.school)).count
        Terminal.say("Made a demo of \(schools) schools in \(installation.folder.path).")
        return .fine
    }
}
