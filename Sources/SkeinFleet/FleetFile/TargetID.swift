/// What a target's id may be: any text that `--only a,b` and a file of ids can name.
enum TargetID {
    static let limit = 200

    /// What is wrong with an id, as the rest of a sentence that starts with it; nil when it is fine.
    static func fault(in id: String) -> String? {
        guard let first = id.unicodeScalars.first else { return "must not be empty" }
        if id.unicodeScalars.count > limit { return "must not be longer than \(limit) characters" }
        if first == "@" || first == "#" { return "must not start with \(first)" }
        for scalar in id.unicodeScalars {
            if isControl(scalar) { return "must not have control characters" }
            if isOverride(scalar) { return "must not have bidirectional overrides" }
            if scalar == "," { return "must not have commas" }
            if scalar.properties.isWhitespace { return "must not have blanks" }
        }
        return nil
    }

    /// What is wrong with an id that came from outside, where it looks like a path that leads elsewhere: reports may be
    /// written to files that are named for targets.
    static func pathFault(in id: String) -> String? {
        let parts = id.split(separator: "/", omittingEmptySubsequences: false)
        if parts.contains("..") || parts.contains(".") { return "must not have `.` or `..` between slashes" }
        return parts.first == "" ? "must not start with a slash" : nil
    }

    /// `id` for a message: control characters, overrides and unusual blanks as escapes, and not too long.
    static func printable(_ id: String) -> String {
        var result = ""
        for scalar in id.unicodeScalars.prefix(80) {
            let isUnclear = isControl(scalar) || isOverride(scalar) || scalar.properties.isWhitespace
            if isUnclear, scalar != " " {
                result += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return id.unicodeScalars.count > 80 ? result + "…" : result
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
    }

    /// Whether the character hides what is read: bidirectional embeddings, overrides and isolates (Unicode UAX #9).
    private static func isOverride(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
}
