import YAML

/// The trees of a playbook's files, before anything is made of them.
struct PlaybookSources {
    /// What stands in `playbook.yaml`.
    let main: Node
    /// The plans of `plans/*.yaml`, then those of `playbook.yaml`.
    let plans: [Node]
    /// The overlays, likewise.
    let overlays: [Node]
    /// The texts in the playbook's own language.
    let texts: Node?
    /// The texts in other languages, by language.
    let translations: [(language: String, texts: Node)]
    /// Whether every file could be parsed. If not, what seems to be undeclared may stand in the other one.
    let isComplete: Bool

    /// Parses what can be parsed. Nothing when there is no `playbook.yaml` to go on with.
    init?(_ files: PlaybookFiles, into complaints: Complaints) {
        var isComplete = true
        func tree(_ path: String) -> Node? {
            do throws(Complaint) {
                return try files.contents[path].map { bytes throws(Complaint) in
                    try readYAML(bytes, file: path)
                }
            } catch {
                complaints.add(error)
                isComplete = false
                return nil
            }
        }
        guard files.contents["playbook.yaml"] != nil else {
            complaints.error(
                .start(of: "playbook.yaml"), found: "no such file in the folder \(quoted(files.name))",
                expected: "the playbook")
            return nil
        }
        if files.contents.count > PlaybookFiles.most {
            complaints.error(
                .start(of: "playbook.yaml"), found: "more than \(PlaybookFiles.most) files in the folder",
                expected: "at most so many; a file may hold several plans or overlays")
        }
        guard let main = tree("playbook.yaml") else { return nil }
        let language = main["playbook"]?["language"]?.scalar ?? "nl"
        let own = "texts.\(language).yaml"
        self.main = main
        func elements(_ folder: String) -> [Node] {
            let trees = files.paths(in: folder).compactMap(tree)
            return trees.flatMap { Self.elements($0, folder) } + main[folder].items
        }
        plans = elements("plans")
        overlays = elements("overlays")
        texts = tree(own)
        let others = files.contents.keys.filter { $0.hasPrefix("texts.") && $0 != own }
        translations = others.sorted().compactMap { path in
            tree(path).map { (String(path.dropFirst("texts.".count).dropLast(".yaml".count)), $0) }
        }
        self.isComplete = isComplete
        Self.warnOfStrangers(in: files, complaints)
    }

    /// A file of the folder `plans` holds one plan, or `plans:` with a list as in `playbook.yaml`.
    private static func elements(_ tree: Node, _ folder: String) -> [Node] {
        guard case .map(let entries, _) = tree, entries.count == 1, entries[0].key == folder else {
            return [tree]
        }
        return entries[0].value.items
    }

    /// A file with a mistyped name is never read; its author should know.
    private static func warnOfStrangers(in files: PlaybookFiles, _ complaints: Complaints) {
        let known = ["playbook.yaml", "register.csv"]
        let folders = ["plans/", "overlays/", "scenarios/", "texts."]
        for path in files.contents.keys.sorted() {
            guard !known.contains(path), !folders.contains(where: path.hasPrefix) else { continue }
            complaints.warning(
                .start(of: path), "found a file that is not part of a playbook; it is not read",
                suggestion: nearest(path, among: known))
        }
        for path in files.contents.keys.sorted() where path.hasPrefix("texts.") {
            let language = path.dropFirst("texts.".count).dropLast(".yaml".count)
            guard language.count != 2 || language.contains(where: { !("a"..."z").contains($0) }) else {
                continue
            }
            complaints.warning(
                .start(of: path),
                "found a file of texts in no language; expected two small letters: texts.nl.yaml")
        }
        for path in files.leftOut {
            complaints.warning(
                .start(of: path),
                "found a link, a folder or another ending; only files that end in .yaml are read, here and in plans and overlays"
            )
        }
    }
}
