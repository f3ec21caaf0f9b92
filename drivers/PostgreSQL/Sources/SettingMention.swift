#if PostgreSQL
    internal import SkeinSQL

    extension Statement {
        /// Whether the statement may leave in its session what `DISCARD ALL` does not reach: a setting with a dot in its
        /// name, or the code of a library. What is in doubt may, wherever it stands in the text.
        var mayBeRemembered: Bool {
            var reader = SettingMention()
            for byte in sql.utf8 where reader.take(byte) { return true }
            return reader.take(UInt8(ascii: " "))
        }
    }

    /// Looks for `SET app.tenant`, `set_config`, `LOAD 'library'` and extensions, byte by byte.
    private struct SettingMention {
        private enum Place {
            case elsewhere
            /// Behind `SET` or `LOAD`, before what is set or loaded.
            case before
            /// Behind the first word of what is set.
            case named
        }

        private var place = Place.elsewhere
        private var word: [UInt8] = []

        private static let functions: Set = [Array("set_config".utf8), Array("extension".utf8)]
        private static let openings: Set = [Array("set".utf8), Array("load".utf8)]
        private static let scopes: Set = [Array("local".utf8), Array("session".utf8)]
        /// A dot parts a name, a quote may hide one, and a comment may stand before one.
        private static let suspects: Set<UInt8> = [
            UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        ]

        /// Takes the next byte.
        ///
        /// - Returns: whether it has been found.
        mutating func take(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 128...,
                UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "%"):
                word.append(byte)
            default:
                if !word.isEmpty, end() { return true }
                if place == .elsewhere || byte <= 32 || byte == UInt8(ascii: "\"") { return false }
                if Self.suspects.contains(byte) { return true }
                place = .elsewhere
            }
            return false
        }

        private mutating func end() -> Bool {
            defer { word.removeAll(keepingCapacity: true) }
            if Self.functions.contains(word) { return true }
            if Self.openings.contains(word) {
                place = .before
            } else if place == .named {
                place = .elsewhere
            } else if place == .before, !Self.scopes.contains(word) {
                place = .named
            }
            return false
        }
    }
#endif
