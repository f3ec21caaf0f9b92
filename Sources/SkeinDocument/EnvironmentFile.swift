internal import SkeinSQL

/// A `.env` file: lines of `NAME=value`.
package enum EnvironmentFile {
    /// The variables of a file; the last line wins where a name occurs twice.
    ///
    /// A line may start with `export`. `#` starts a comment at the start of a line or after a blank. A value in single
    /// quotes is taken as it is; in double quotes `\n`, `\r`, `\t`, `\"`, `\\` and `\$` are escapes. Nothing is expanded.
    ///
    /// - Throws: `SyntaxError` at the line at fault, never with a value in it.
    package static func read(text bytes: [UInt8], file: String) throws(SyntaxError) -> [String: String] {
        let source = try SourceText(bytes, file: file)
        var values: [String: String] = [:]
        for number in 1...source.lineStarts.count {
            let line = trimmed(Substring(decoding: source.line(number), as: UTF8.self))
            if line.isEmpty || line.hasPrefix("#") { continue }
            let position = SourcePosition(file: file, line: number, column: 1)
            let assignment = line.hasPrefix("export ") ? trimmed(line.dropFirst(7)) : line
            let name = assignment.prefix { $0 != "=" && !isBlank($0) }
            guard EnvironmentValues.isName(name), assignment.dropFirst(name.count).first == "=" else {
                throw SyntaxError(position: position, message: "expected a line of the form NAME=value")
            }
            let text = trimmed(assignment.dropFirst(name.count + 1))
            guard let value = value(of: text) else {
                throw SyntaxError(
                    position: position,
                    message: "the quotes around the value of \(name) are not closed, or text follows them"
                )
            }
            values[String(name)] = value
        }
        return values
    }

    /// Reads a file of at most 1 MiB; see ``read(text:file:)``.
    package static func readFile(_ path: String, displayName: String? = nil) throws(SyntaxError) -> [String: String] {
        let name = displayName ?? path
        return try read(text: FileBytes.read(path, name: name, limit: 1 << 20), file: name)
    }

    /// The value that `text`, the part after `=`, stands for; nil when its quotes do not match.
    private static func value(of text: Substring) -> String? {
        guard let quote = text.first, quote == "'" || quote == "\"" else {
            var previous: Character = " "
            let plain = text.prefix { character in
                defer { previous = character }
                return !(character == "#" && isBlank(previous))
            }
            return String(trimmed(plain))
        }
        var result = ""
        var isEscaped = false
        var index = text.index(after: text.startIndex)
        while index < text.endIndex {
            let character = text[index]
            index = text.index(after: index)
            if isEscaped {
                isEscaped = false
                switch character {
                case "n": result += "\n"
                case "r": result += "\r"
                case "t": result += "\t"
                case "\"", "\\", "$": result.append(character)
                default: result += "\\\(character)"
                }
            } else if character == "\\", quote == "\"" {
                isEscaped = true
            } else if character == quote {
                let rest = trimmed(text[index...])
                return rest.isEmpty || rest.hasPrefix("#") ? result : nil
            } else {
                result.append(character)
            }
        }
        return nil
    }

    private static func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop(while: isBlank)
        while let last = text.last, isBlank(last) { text.removeLast() }
        return text
    }
}
