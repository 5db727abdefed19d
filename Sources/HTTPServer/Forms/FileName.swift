/// File names that came from outside.
enum FileName {
    /// The last component of a name without what could lead elsewhere or deceive: no folders, no
    /// control or direction characters, no leading dots, at most 120 characters and 200 bytes.
    static func harmless(_ name: String) -> String {
        let last = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? ""
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: last.unicodeScalars.filter(isVisible))
        let trimmed = String(scalars).drop { $0 == "." || $0 == " " }
        return shortened(String(trimmed.prefix(120)))
    }

    private static func shortened(_ name: String) -> String {
        var name = name
        while name.utf8.count > 200 { name.removeLast() }
        while name.last == "." || name.last == " " { name.removeLast() }
        return name
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
        default: !"<>:\"|?*".unicodeScalars.contains(scalar)
        }
    }
}
