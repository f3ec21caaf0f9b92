/// What two failures have in common when one script is wrong for both: code, message, revision and statement,
/// with what differs by target (quoted names, numbers, paths) taken out of the message.
enum Fingerprint {
    static func of(code: String, message: String, revision: String?, statement: Int?) -> String {
        let text = [code, normalized(message), revision ?? "", statement.map(String.init) ?? ""]
            .joined(separator: "\u{1F}")
        // FNV-1a, 64 bits: a label for grouping, not a check of integrity.
        let hash = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let hex = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - hex.count) + hex
    }

    /// The message with `?` for each quoted name, each number and each word with a slash.
    static func normalized(_ message: String) -> String {
        withoutQuotes(message).split(separator: " ", omittingEmptySubsequences: false).map { word in
            word.contains("/") ? "?" : withoutNumbers(word)
        }.joined(separator: " ")
    }

    private static let closers: [Character: Character] = ["'": "'", "\"": "\"", "`": "`", "«": "»", "“": "”"]

    private static func withoutQuotes(_ message: String) -> String {
        var result = ""
        var rest = message[...]
        while let character = rest.popFirst() {
            // The apostrophe of "Can't" opens nothing.
            let opens = character != "'" || result.last?.isLetter != true
            if opens, let closer = closers[character], let close = rest.firstIndex(of: closer) {
                result += "?"
                rest = rest[rest.index(after: close)...]
            } else {
                result.append(character)
            }
        }
        return result
    }

    private static func withoutNumbers(_ word: Substring) -> String {
        var result = ""
        var inNumber = false
        for character in word {
            let isDigit = character.isASCII && character.isNumber
            if !isDigit { result.append(character) } else if !inNumber { result += "?" }
            inNumber = isDigit
        }
        return result
    }
}
