// swift-tools-version: 6.0
import PackageDescription

/// A C library of the system, found through pkg-config and installed from Debian.
func system(_ name: String, _ pkgConfig: String, debian: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([debian])])
}

/// What is tested is what runs: the tests look into the optimised build that a school gets (decision 57).
let openToTests: [SwiftSetting] = [.unsafeFlags(["-enable-testing"], .when(configuration: .release))]

/// The tests themselves are not optimised: that would take longer than it saves.
let asWritten: [SwiftSetting] = [.unsafeFlags(["-Onone"], .when(configuration: .release))]

/// A target and the targets below it. Arrows point down only.
func room(_ name: String, over below: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: below, swiftSettings: openToTests)
}

/// The tests of one target, or of one journey through several; `besides` are files that they read themselves.
func tests(of name: String, with others: [Target.Dependency] = [], besides: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.init(stringLiteral: name)] + others, exclude: besides,
        swiftSettings: asWritten)
}

let package = Package(
    name: "vijfspoor",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "vijfspoor", targets: ["vijfspoor"])],
    targets: [
        // C libraries, one small door each.
        system("CMicrohttpd", "libmicrohttpd", debian: "libmicrohttpd-dev"),
        system("CSQLite", "sqlite3", debian: "libsqlite3-dev"),
        system("CPostgres", "libpq", debian: "libpq-dev"),
        system("CSodium", "libsodium", debian: "libsodium-dev"),
        system("CYAML", "yaml-0.1", debian: "libyaml-dev"),
        system("CGraphviz", "libgvc", debian: "libgraphviz-dev"),

        // Foundations with no school in them.
        room("HTML"),
        room("Spelling"),
        room("YAML", over: ["CYAML", "Spelling"]),
        room("GraphLayout", over: ["CGraphviz"]),
        room("Printing"),
        room("HTTPServer", over: ["CMicrohttpd"]),
        room("Database", over: ["CSQLite", "CPostgres"]),
        room("Vault", over: ["CSodium"]),

        // What Vijfspoor is about; pure.
        room("SchoolTime"),
        room("Texts", over: ["SchoolTime"]),
        room("Playbooks", over: ["YAML", "SchoolTime"]),
        room("Casework", over: ["Playbooks", "SchoolTime"]),
        room(
            "Scenarios",
            over: ["Explaining", "Wording", "Texts", "Casework", "Playbooks", "SchoolTime", "YAML"]),
        room("Wording", over: ["Texts", "Playbooks", "SchoolTime"]),
        room("Comparing", over: ["Wording", "Texts", "Playbooks"]),
        room(
            "Explaining", over: ["Wording", "Texts", "Casework", "Playbooks", "SchoolTime", "YAML"]),
        room("Checking", over: ["Casework", "Playbooks", "SchoolTime"]),
        room("Templates", over: ["SchoolTime", "YAML"]),
        room("Simulating", over: ["Scenarios", "Casework", "Playbooks", "Texts", "SchoolTime", "YAML"]),
        room("People", over: ["Casework", "Playbooks", "SchoolTime", "Spelling"]),
        room("Dossiers", over: ["People", "Casework", "Playbooks", "SchoolTime"]),
        room("Access", over: ["People", "Casework", "Playbooks", "SchoolTime"]),

        // A protocol to look at.
        room("Drawing", over: ["GraphLayout", "Wording", "Texts", "Playbooks", "SchoolTime", "HTML"]),

        // The school's data, and what can be done with it.
        room("Identity", over: ["Database", "Vault", "People"]),
        room(
            "Records",
            over: ["Database", "Vault", "Dossiers", "People", "Casework", "Playbooks", "SchoolTime"]),
        room(
            "UseCases",
            over: [
                "Records", "Identity", "Access", "Dossiers", "People", "Checking", "Scenarios", "Texts",
                "Casework", "Playbooks", "SchoolTime", "YAML",
            ]),
        room(
            "DemoSchools",
            over: [
                "UseCases", "Records", "Identity", "Access", "Dossiers", "People", "Casework", "Playbooks",
                "SchoolTime", "YAML",
            ]),
        room(
            "Website",
            over: [
                "Drawing", "UseCases", "Identity", "Access", "Dossiers", "People", "Checking", "Scenarios",
                "Casework", "Playbooks", "SchoolTime", "HTML", "HTTPServer", "Printing", "Explaining",
                "Comparing", "Wording", "Texts", "YAML",
            ]),

        .executableTarget(
            name: "vijfspoor",
            dependencies: [
                "Website", "Drawing", "DemoSchools", "Explaining", "Comparing", "Simulating", "Checking",
                "Scenarios", "Templates", "UseCases", "Records", "Identity", "Access", "Dossiers", "People",
                "Playbooks", "SchoolTime", "HTTPServer", "Printing", "Database", "Vault", "Texts", "YAML",
            ],
            swiftSettings: openToTests),

        // Measures; never part of what a school runs.
        .executableTarget(
            name: "bench",
            dependencies: [
                "Website", "UseCases", "Records", "Identity", "Dossiers", "People", "Casework", "Playbooks",
                "SchoolTime", "Database", "Vault", "HTTPServer", "Texts", "Simulating", "YAML",
            ]),

        tests(of: "HTML"),
        tests(of: "Spelling"),
        tests(of: "YAML"),
        tests(of: "GraphLayout"),
        tests(of: "Printing"),
        tests(of: "HTTPServer"),
        .target(name: "StoresUnderTest", dependencies: ["Database"], path: "Tests/StoresUnderTest"),
        .executableTarget(name: "StoreTrial", dependencies: ["Database"], path: "Tests/StoreTrial"),
        tests(of: "Database", with: ["StoresUnderTest", "StoreTrial"]),
        tests(of: "Vault"),
        tests(of: "Texts"),
        tests(of: "SchoolTime"),
        tests(of: "Playbooks", with: ["YAML", "SchoolTime"], besides: ["Fixtures"]),
        tests(of: "Casework", with: ["Playbooks", "SchoolTime", "YAML"]),
        tests(
            of: "Scenarios", with: ["Texts", "Casework", "Playbooks", "SchoolTime", "YAML"],
            besides: ["Fixtures"]),
        tests(
            of: "Checking", with: ["Scenarios", "Casework", "Playbooks", "SchoolTime", "YAML"]),
        tests(of: "Templates", with: ["Scenarios", "Casework", "Playbooks", "SchoolTime", "YAML"]),
        tests(of: "Wording", with: ["Texts", "Playbooks", "SchoolTime", "YAML"]),
        tests(
            of: "Comparing",
            with: ["Wording", "Texts", "Scenarios", "Playbooks", "SchoolTime", "YAML"]),
        tests(of: "Simulating", with: ["Scenarios", "Casework", "Playbooks", "SchoolTime", "YAML"]),
        tests(
            of: "Drawing",
            with: ["GraphLayout", "Wording", "Texts", "Playbooks", "SchoolTime", "HTML", "YAML"]),
        tests(
            of: "Explaining",
            with: [
                "Scenarios", "Wording", "Texts", "Casework", "Playbooks", "SchoolTime", "YAML",
            ]),
        tests(of: "People"),
        tests(of: "Access", with: ["People", "Casework", "Playbooks", "SchoolTime"]),
        tests(of: "Identity", with: ["Records", "People", "Database", "Vault", "StoresUnderTest"]),
        tests(
            of: "Records",
            with: [
                "Dossiers", "People", "Casework", "Playbooks", "SchoolTime", "Database", "Vault",
                "StoresUnderTest",
            ]),
        tests(
            of: "UseCases",
            with: [
                "Records", "Identity", "Access", "Dossiers", "People", "Checking", "Scenarios", "Casework",
                "Playbooks", "SchoolTime", "Database", "Vault", "YAML", "StoresUnderTest",
            ]),
        tests(
            of: "DemoSchools",
            with: [
                "UseCases", "Records", "Identity", "Dossiers", "People", "Scenarios", "Casework", "Playbooks",
                "SchoolTime", "Database", "Vault", "StoresUnderTest",
            ]),
        tests(of: "vijfspoor", with: ["Templates", "Playbooks", "SchoolTime", "YAML"]),
        tests(
            of: "Website",
            with: [
                "UseCases", "Records", "Identity", "Access", "Dossiers", "People", "Scenarios", "Casework",
                "Playbooks", "SchoolTime", "HTTPServer", "HTML", "Printing", "Texts", "Database", "Vault",
                "StoresUnderTest",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
