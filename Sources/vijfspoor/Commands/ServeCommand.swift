import Database
import DemoSchools
import Foundation
import HTTPServer
import Printing
import UseCases
import Vault
import Website

/// `vijfspoor serve`
struct ServeCommand: Command {
    let words = ["serve"]
    let operands = ""
    let summary = "serves the site of the schools in a folder"
    let details =
        "An empty folder gets its databases and a new master key. SIGTERM stops it: requests under way are"
        + "\nfinished first."
    let options = Installation.options.merging([
        "--port": "the TCP port; 8080 if not said, 0 for any that is free",
        "--address": "the IP address to listen on; 127.0.0.1 if not said",
        "--reports-per-source":
            "public reports from one network address in ten minutes; \(ReportRation.usual) if not said, 0 for any number",
    ]) { $1 }
    let switches = [
        "--demo": "a demo: sign in as anybody, move the clock",
        "--behind-proxy":
            "visitors come through a reverse proxy; their address is the last in X-Forwarded-For",
    ]

    /// How often time alone is looked at.
    private static let tick = Duration.seconds(180)

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        let configuration = try self.configuration(arguments)
        let ration = try self.ration(arguments)
        let folder = try DataFolder(arguments)
        let demoFile = try checkedDemoFile(in: folder, isAsked: arguments.has("--demo"))
        let stop = try TerminationSignal()
        let installation = try await Installation.open(arguments)
        let clock = Clock(offset: demoFile?.clockOffset ?? 0)
        let desk = installation.desk(now: { clock.now })
        try await keepEditions(desk)
        let demo = demoFile.map { demoMode($0, clock, installation, desk) }
        let site = Website(
            desk: desk, accounts: installation.accounts, texts: .dutch, demo: demo,
            instant: { Clock.instant }, newToken: { TextForm.hex(Random.bytes(16)) },
            // A browser keeps secure cookies to itself on plain HTTP; only a demo is visited that way.
            allowsPlainCookies: demo != nil, ration: ration,
            isBehindProxy: arguments.has("--behind-proxy"),
            printer: Printer(path: ProcessInfo.processInfo.environment["PATH"] ?? ""), onTrouble: Self.note)
        let server = try Server(configuration, errorPage: site.errorPage, onFault: Self.note) {
            await site.answer($0)
        }
        announce(server, configuration, demoFile)
        let upkeep = Task { await Self.upkeep(desk, installation) }
        await stop.wait()
        upkeep.cancel()
        let outcome = await server.drain()
        await upkeep.value
        await installation.archive.close()
        if case .cutOff(let requests) = outcome { Terminal.complain("cut off \(requests) requests") }
        return .fine
    }

    // MARK: - Before

    /// Sees to it that every edition that a school works by is there, and stays.
    private func keepEditions(_ desk: Desk) async throws {
        if let missing = try await KeepEditions(desk)().first {
            await desk.archive.close()
            throw InstallationError.missingEdition(playbook: missing.playbook.text, version: missing.number)
        }
        for edition in desk.shelf.changed {
            Terminal.complain(
                "the playbook \(edition.playbook) says otherwise than when schools began to work by its version"
                    + " \(edition.number): they go on as it was. Raise the version in its head to offer them the change."
            )
        }
    }

    private func configuration(_ arguments: Arguments) throws -> ServerConfiguration {
        var configuration = ServerConfiguration()
        if let address = arguments["--address"] { configuration.address = address }
        let port = arguments["--port"] ?? "8080"
        guard let number = UInt16(port) else {
            throw UsageError(message: "--port is a number from 0 to 65535, not \(port)")
        }
        configuration.port = number
        // One visitor must not keep all others out. A proxy brings everybody from one address.
        if !arguments.has("--behind-proxy") {
            configuration.connectionLimitPerAddress = configuration.connectionLimit * 3 / 4
            configuration.bodyMemoryPerAddress = configuration.bodyMemory / 8
        }
        return configuration
    }

    /// Sources are known by a hash with a key that dies with this process.
    private func ration(_ arguments: Arguments) throws -> ReportRation {
        let option = "--reports-per-source"
        let most = arguments[option].map { Int($0) ?? -1 } ?? ReportRation.usual
        guard (0...100_000).contains(most) else {
            throw UsageError(
                message: "\(option) is a number from 0 to 100000, not \(arguments[option] ?? "")")
        }
        let key = HashKey(from: DataKey.generate(), for: "sources of reports")
        return ReportRation(most: most) { key.hash($0).bytes }
    }

    /// What makes the folder a demo, which must be what was asked for: real data is never opened to all,
    /// and a demo never mistaken for the real thing.
    private func checkedDemoFile(in folder: DataFolder, isAsked: Bool) throws -> DemoFile? {
        let file = try DemoFile.read(in: folder)
        guard isAsked else {
            if file != nil { throw InstallationError.onlyADemo(folder: folder.path) }
            return nil
        }
        guard let file else { throw InstallationError.notADemo(folder: folder.path) }
        guard file.isComplete else { throw InstallationError.unfinishedDemo(folder: folder.path) }
        return file
    }

    private func demoMode(
        _ file: DemoFile, _ clock: Clock, _ installation: Installation, _ desk: Desk
    ) -> Website.DemoMode {
        let machine = TimeMachine(
            clock, time: DemoTime(installation.calendars.values), file: file, folder: installation.folder,
            refresh: RefreshTicks(desk))
        let personas = file.personas.map { person in
            Website.Persona(
                staff: person.staff, name: person.name, role: person.role, school: person.school,
                schoolName: person.schoolName)
        }
        return Website.DemoMode(personas: { personas }, travel: { try await machine.travel($0) })
    }

    private func announce(_ server: Server, _ configuration: ServerConfiguration, _ demo: DemoFile?) {
        let isIPv6 = configuration.address.contains(":")
        let host = isIPv6 ? "[\(configuration.address)]" : configuration.address
        Terminal.say("Vijfspoor: http://\(host):\(server.port)/")
        guard let demo else { return }
        Terminal.say(
            "A demo with fictional schools. Choose whom to be at http://\(host):\(server.port)/aanmelden")
        Terminal.say("or sign in with the password \"\(DemoCommand.password)\":")
        for person in demo.personas {
            Terminal.say("  \(person.login)  \(person.name), \(person.role), \(person.schoolName)")
        }
    }

    // MARK: - While it runs

    /// Works out the playbooks before the first visitor needs them, and from then on what time changes.
    private static func upkeep(_ desk: Desk, _ installation: Installation) async {
        await readPlaybooks(desk, installation)
        for warning in HolidayCheck(installation.calendars).warnings(on: desk.now().date) {
            Terminal.complain(warning)
        }
        while !Task.isCancelled {
            do {
                let outcome = try await RefreshTicks(desk)()
                for (dossier, error) in outcome.passedOver {
                    Terminal.complain("dossier \(dossier) is not up to date")
                    note(error)
                }
                for (school, error) in outcome.notBegun {
                    Terminal.complain("\(school): the dossiers of the school year are not open")
                    note(error)
                }
            } catch is CancellationError {
                return
            } catch {
                note(error)
            }
            // Only ended early when the program stops.
            try? await Task.sleep(for: tick)
        }
    }

    private static func readPlaybooks(_ desk: Desk, _ installation: Installation) async {
        do {
            for school in try await desk.archive.schools() {
                do {
                    let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
                    if let words = NotYetInForce(playbook, on: desk.now().date).words {
                        Terminal.complain("\(school.id): \(words)")
                    }
                } catch {
                    note(error)
                }
            }
        } catch {
            note(error)
        }
    }

    /// The kind of fault, and nothing of what it was about: that could be somebody's words. What is wrong with a
    /// playbook is no secret.
    private static let note: @Sendable (any Error) -> Void = { error in
        let what =
            switch error {
            case let error as UnusableProtocol: error.description
            case let error as DatabaseError: "\(DatabaseError.self), \(error.kind)"
            default: "\(type(of: error))"
            }
        Terminal.complain("fault: \(what)")
    }
}
