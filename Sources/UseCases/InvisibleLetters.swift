extension String {
    /// Whether it holds something that is there and cannot be seen, by which two names that look the same are not.
    /// The two joiners that some scripts are written with are no such thing.
    var hasInvisibleLetters: Bool {
        unicodeScalars.contains { scalar in
            let properties = scalar.properties
            let isJoiner = scalar == "\u{200C}" || scalar == "\u{200D}"
            return properties.generalCategory == .control
                || (properties.generalCategory == .format || properties.isDefaultIgnorableCodePoint)
                    && !isJoiner
        }
    }
}
