import Foundation
import Playbooks
import YAML

/// Why the demo cannot be made.
package enum DemoError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file cannot be read.
    case noFile(String)
    /// Files have mistakes; each with its place.
    case mistakes([String])
    /// A school's file names something that its playbook lacks.
    case unknown(String, in: String)

    /// What is wrong, where, and what to do.
    package var description: String {
        switch self {
        case .noFile(let path): "the file \(path) of the demo cannot be read; put it back"
        case .mistakes(let complaints): complaints.joined(separator: "\n")
        case .unknown(let what, let school):
            "the demo school \(school) names \(what), which its playbook lacks"
        }
    }
}

extension DemoMaterial {
    /// Reads the folder `demo/`. Throws ``DemoError`` with everything that is wrong in it.
    package init(folder: String) throws(DemoError) {
        let complaints = Complaints()
        let names = try Self.tree("names.yaml", in: folder)
        let stories = try Self.tree("stories.yaml", in: folder)
        let words = try Self.tree("words.yaml", in: folder)
        NodeReader(names, into: complaints).map("names") { map in
            firstNames = map.list("first").map(\.text)
            lastNames = map.list("last").map(\.text)
        }
        NodeReader(stories, into: complaints).map("stories") { map in
            self.stories = map.list("stories").map(Story.init)
            pupilStories = map.list("pupil-stories").map(Story.init)
            classStories = map.list("class-stories").map(Story.init)
            yearStories = map.list("year-stories").map(Story.init)
        }
        self.words = NodeReader(words, into: complaints).map("words") { Words($0) }
        for file in try Self.schoolFiles(in: folder) {
            let tree = try Self.tree("schools/\(file)", in: folder)
            schools.append(NodeReader(tree, into: complaints).map("a demo school") { SchoolSketch($0) })
        }
        if complaints.hasErrors { throw .mistakes(complaints.sorted.map(\.description)) }
        if firstNames.isEmpty || lastNames.isEmpty {
            throw .mistakes(["\(folder)/names.yaml holds no names"])
        }
    }

    private static func schoolFiles(in folder: String) throws(DemoError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder + "/schools")
                .filter { $0.hasSuffix(".yaml") }.sorted()
        } catch {
            throw .noFile(folder + "/schools")
        }
    }

    private static func tree(_ file: String, in folder: String) throws(DemoError) -> Node {
        let path = folder + "/" + file
        guard let data = FileManager.default.contents(atPath: path) else { throw .noFile(path) }
        do {
            return try readYAML([UInt8](data), file: path)
        } catch {
            throw .mistakes([error.description])
        }
    }
}

extension SchoolSketch {
    fileprivate init(_ map: MapReader) {
        id = map.required("school").id
        name = map.required("name").text
        playbook = Name(map.required("playbook").id)
        region = map.required("region").word
        classes = map.list("classes").map { value in
            value.map("a class") { map in
                ClassSketch(
                    title: map.required("title").text, year: map.required("year").int(in: 1...8),
                    pupils: map.required("pupils").int(in: 4...40), teacher: map.required("teacher").text)
            }
        }
        staff = map.list("staff").map { value in
            value.map("a member of staff") { map in
                StaffSketch(
                    name: map.required("name").text, roles: map.list("roles").map { Name($0.id) },
                    knownAs: map.optional("known-as")?.text)
            }
        }
    }
}

extension Story {
    fileprivate init(_ value: NodeReader) {
        self = value.map("a story") { map in
            var story = Story(id: map.required("id").id)
            story.reported = map.required("reported").int(in: 0...200)
            story.reporter = map.optional("by")?.choice(of: Channel.Audience.self) ?? .parent
            story.text = map.optional("says")?.text ?? ""
            story.isUntouched = map.bool("untouched")
            story.outcomes = map.list("weighed-as").map { Name($0.id) }
            map.optional("pupils")?.map("the pupils") { pupils in
                story.initiators = pupils.optional("initiators")?.int(in: 0...5) ?? 1
                story.followers = pupils.optional("followers")?.int(in: 0...5) ?? 0
                story.witnesses = pupils.optional("witnesses")?.int(in: 0...5) ?? 0
            }
            story.goesBadly = map.optional("goes")?.choice(of: ["well", "badly"]) == "badly"
            story.workedUntil = map.optional("worked-until")?.int(in: 0...200) ?? 0
            story.isClosed = map.bool("closed")
            story.options = map.optional("options")?.int(in: 0...50) ?? 1
            story.overlay = map.optional("overlay")?.int(in: 1...50)
            story.happenings = map.list("happens").map { Name($0.id) }
            story.happensAt = map.optional("happens-at")?.int(in: 0...200) ?? 0
            story.isSealed = map.bool("sealed")
            return story
        }
    }
}

extension Words {
    fileprivate init(_ map: MapReader) {
        for entry in map.required("notes").entries("notes") {
            notes[entry.key.word] = entry.value.list.map(\.text)
        }
        agreements = map.list("agreements").map(\.text)
        told = map.list("told").map(\.text)
        reasons = map.list("reasons").map(\.text)
        views = map.list("views").map(\.text)
        waived = map.list("waived").map(\.text)
        closing = map.list("closing").map(\.text)
        happened = map.list("happened").map(\.text)
        well = map.list("well").map(\.id)
        badly = map.list("badly").map(\.id)
    }
}
