import CYAML

/// One thing that libyaml reports, with the place where it begins.
struct Event {
    enum Kind: Equatable {
        case documentStart, end
        case scalar(String, quoted: Bool)
        case listStart, listEnd, mapStart, mapEnd
    }

    let kind: Kind
    let position: Position
}

/// The door to libyaml: turns bytes into events. What Vijfspoor's files may not contain (anchors, aliases,
/// tags, a second document, control characters) is refused here, before anything is built from it.
final class EventReader {
    private let file: String
    /// libyaml keeps pointers into the parser and the input, so both stay at one address until `deinit`.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var documents = 0

    init(_ bytes: ArraySlice<UInt8>, file: String) throws(Complaint) {
        self.file = file
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        input = .allocate(capacity: bytes.count)
        _ = input.initialize(from: bytes)
        guard yaml_parser_initialize(parser) == 1 else {
            throw Complaint(at: .start(of: file), "no memory left to read this file; try again later")
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// The next event; `.end` when there are no more.
    func next() throws(Complaint) -> Event {
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
            defer { yaml_event_delete(&event) }
            let position = position(event.start_mark)
            if let kind = try kind(of: event, at: position) {
                return Event(kind: kind, position: position)
            }
        }
    }

    /// What the event is to us; nothing for the borders that carry no meaning.
    private func kind(of event: yaml_event_t, at position: Position) throws(Complaint) -> Event.Kind? {
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            documents += 1
            guard documents == 1 else {
                throw Complaint(at: position, found: "a second document ('---')", expected: "one per file")
            }
            return .documentStart
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            try refuse(anchor: scalar.anchor, tag: scalar.tag, at: position)
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            let text = try visible(String(decoding: bytes, as: UTF8.self), at: position)
            return .scalar(text, quoted: scalar.style != YAML_PLAIN_SCALAR_STYLE)
        case YAML_SEQUENCE_START_EVENT:
            let list = event.data.sequence_start
            try refuse(anchor: list.anchor, tag: list.tag, at: position)
            return .listStart
        case YAML_MAPPING_START_EVENT:
            let map = event.data.mapping_start
            try refuse(anchor: map.anchor, tag: map.tag, at: position)
            return .mapStart
        case YAML_ALIAS_EVENT:
            throw Complaint(at: position, found: "an alias ('*')", expected: "the value itself, written out")
        case YAML_SEQUENCE_END_EVENT: return .listEnd
        case YAML_MAPPING_END_EVENT: return .mapEnd
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .end
        default: return nil
        }
    }

    /// Escapes in a quoted text can write what the file itself may not hold.
    private func visible(_ text: String, at position: Position) throws(Complaint) -> String {
        guard let hidden = text.unicodeScalars.first(where: isHidden) else { return text }
        throw Complaint(
            at: position, found: "a text with the control character \(code(hidden))",
            expected: "characters that can be seen")
    }

    private func refuse(
        anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?, at position: Position
    ) throws(Complaint) {
        if anchor != nil {
            throw Complaint(at: position, found: "an anchor ('&')", expected: "a value without a name")
        }
        if tag != nil {
            throw Complaint(
                at: position, found: "a tag ('!')", expected: "a value; the field decides what it is")
        }
    }

    private func position(_ mark: yaml_mark_t) -> Position {
        Position(file: file, line: mark.line + 1, column: mark.column + 1)
    }

    /// What stopped libyaml, as a complaint.
    private func problem() -> Complaint {
        let state = parser.pointee
        let words = state.problem.map { String(cString: $0) } ?? "unknown problem"
        if state.error == YAML_READER_ERROR {
            let position = position(ofByte: state.problem_offset)
            return Complaint(unreadableByte: words, at: position)
        }
        let context = state.context.map { String(cString: $0) } ?? ""
        let offset = min(state.problem_mark.index, input.count)
        let began = context.isEmpty ? nil : position(state.context_mark)
        return Complaint(
            problem: words, context: context, began: began, next: character(at: offset),
            at: position(state.problem_mark))
    }

    /// libyaml counts characters in its marks; this finds the character again to name it.
    private func character(at index: Int) -> Unicode.Scalar? {
        let scalars = String(decoding: input, as: UTF8.self).unicodeScalars
        return scalars.dropFirst(index).first
    }

    private func position(ofByte offset: Int) -> Position {
        let before = input.prefix(offset)
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let column = before[lineStart...].count { $0 & 0b1100_0000 != 0b1000_0000 } + 1
        return Position(file: file, line: line, column: column)
    }
}

/// Characters that say nothing to a reader or turn the direction of what follows.
func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
}

/// `U+0000`, as the tables of Unicode write it.
func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
