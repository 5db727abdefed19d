import SchoolTime
import YAML

/// Fills the answers into the files of a template.
struct Filling {
    /// The id of the playbook.
    let name: String
    /// The beginning of the ids of its register.
    let prefix: String
    let answers: Answers

    /// A file of the template with everything filled in. `isBroken` is for the twin of a scenario that must fail.
    ///
    /// - Throws: a mistake of the template.
    func text(of source: String, file: String, isBroken: Bool = false) throws(Complaint) -> String {
        var lines: [String] = []
        // Whether the lines of each block that is open stand there.
        var blocks: [Bool] = []
        for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let position = Position(file: file, line: index + 1, column: 1)
            let words = line.split(separator: " ").map(String.init)
            switch words.first {
            case "#if": blocks.append(try holds(Array(words.dropFirst()), isBroken, at: position))
            case "#else":
                guard let last = blocks.popLast() else { throw Self.stray("#else", at: position) }
                blocks.append(!last)
            case "#end":
                guard blocks.popLast() != nil else { throw Self.stray("#end", at: position) }
            default:
                if blocks.allSatisfy({ $0 }) { lines.append(try filled(String(line), at: position)) }
            }
        }
        guard blocks.isEmpty else {
            throw Complaint(at: .start(of: file), found: "an #if without its #end", expected: "both")
        }
        return lines.joined(separator: "\n")
    }

    /// `broken`, `id answered`, or `id is word`.
    private func holds(_ words: [String], _ isBroken: Bool, at position: Position) throws(Complaint) -> Bool {
        if words == ["broken"] { return isBroken }
        guard let id = words.first, let answer = answers[id] else {
            throw Complaint(
                at: position, found: quoted(words.joined(separator: " ")), expected: "a question behind #if")
        }
        if words.count == 2, words[1] == "answered" { return answers.isAnswered(id) }
        guard words.count == 3, words[1] == "is" else {
            throw Complaint(
                at: position, found: quoted(words.joined(separator: " ")),
                expected: "'is' and a word, or 'answered'")
        }
        return answer == words[2]
    }

    private static func stray(_ word: String, at position: Position) -> Complaint {
        Complaint(at: position, found: word, expected: "an #if above it")
    }

    /// A line with what stands between `{{ }}` filled in.
    func filled(_ line: String, at position: Position) throws(Complaint) -> String {
        let parts = line.split(separator: "{{", omittingEmptySubsequences: false)
        var text = String(parts[0])
        for part in parts.dropFirst() {
            guard let end = part.firstRange(of: "}}") else {
                throw Complaint(at: position, found: "{{ without }}", expected: "both on one line")
            }
            let words = part[..<end.lowerBound].split(separator: " ").map(String.init)
            guard let value = value(of: words) else {
                throw Complaint(
                    at: position, found: quoted(words.joined(separator: " ")),
                    expected: "a question between {{ }}")
            }
            text += value + part[end.upperBound...]
        }
        return text
    }

    private func value(of words: [String]) -> String? {
        switch words.count {
        case 1 where words[0] == "prefix": prefix
        case 1 where words[0] == "name": name
        case 1: answers[words[0]]
        case 2 where words[1] == "title": title(words[0])
        case 2 where words[1] == "grounds": grounds(words[0])
        case 4 where words[1] == "+": day(words[0], words[2], words[3])
        default: nil
        }
    }

    private func title(_ id: String) -> String? {
        guard let question = answers.question(id), let answer = answers[id] else { return nil }
        return question.title(of: answer)
    }

    /// Why something is as it is: the school said so, or it is our default.
    private func grounds(_ id: String) -> String? {
        guard let row = answers.question(id)?.row else { return nil }
        let key = answers.isAnswered(id) ? "cites" : "gap"
        return "\(key): \(rowID(row, isAnswered: answers.isAnswered(id)))"
    }

    /// The id of the row that a question becomes.
    func rowID(_ row: Question.Row, isAnswered: Bool) -> String {
        "\(prefix)-\(isAnswered ? "A" : "G")\(row.number)"
    }

    /// A day so many school days or weeks after another. The calendar of a template's scenarios is closed in weekends only.
    private func day(_ start: String, _ id: String, _ unit: String) -> String? {
        guard var date = SchoolDate(iso: start), let amount = answers[id].flatMap(Int.init) else {
            return nil
        }
        switch unit {
        case "weeks": return (date + amount * 7).iso
        case "school-days":
            for _ in 0..<amount {
                repeat { date = date + 1 } while date.weekday.isWeekend
            }
            return date.iso
        default: return nil
        }
    }
}
