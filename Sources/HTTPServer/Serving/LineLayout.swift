import CMicrohttpd
import Glibc

/// Tells from where the library found each header whether the lines between were clean.
///
/// Release 0.9.75 parses in place, putting zeros where the line ends were, and shows nothing of bare
/// line feeds, folded lines or zero bytes. But each name must then begin exactly two bytes behind the
/// value before it; a bare line feed leaves one byte, a zero or a fold more. Later releases refuse
/// such lines themselves, so there is nothing to check.
struct LineLayout {
    private(set) var isIntact: Bool
    private var expected: UnsafeRawPointer

    /// - Parameters:
    ///   - target: The bytes of the target, where the library found them.
    ///   - version: The version that followed it.
    init?(target: UnsafeRawBufferPointer, version: UnsafePointer<CChar>) {
        guard LineLayout.isNeeded, let start = target.baseAddress else { return nil }
        let versionStart = UnsafeRawPointer(version)
        isIntact = start + target.count + 1 == versionStart
        expected = versionStart + strlen(version) + 2
    }

    mutating func visit(_ key: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
        guard key.baseAddress == expected, let start = value.baseAddress else {
            isIntact = false
            return
        }
        expected = start + value.count + 2
    }

    /// Looks behind the last value, where line end and blank line must have left four zeros. A bare
    /// line feed there shows only when more bytes follow, which is when it could do harm.
    mutating func finish() {
        let lineEnds = UnsafeRawBufferPointer(start: expected - 2, count: 4)
        if isIntact, lineEnds.contains(where: { $0 != 0 }) { isIntact = false }
    }

    private static let isNeeded = String(cString: MHD_get_version()) == "0.9.75"
}
