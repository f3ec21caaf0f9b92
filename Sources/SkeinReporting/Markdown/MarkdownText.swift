/// Writes text from outside into GitHub Flavored Markdown (https://github.github.com/gfm/) so that it stays text: no
/// markup, no link, no mention of a person, no cell more.
enum MarkdownText {
    /// The longest piece that is shown on one line.
    private static let longest = 200

    /// The text as code on one line; fit for a cell of a table. Empty text is empty.
    static func code(_ text: String) -> String {
        let line = truncated(Printable.oneLine(text), to: longest)
        if line.isEmpty { return "" }
        // Inside a span nothing but its own fence means anything, and in a table the pipe.
        if !line.contains(where: { "`|\\".contains($0) }) { return "`\(line)`" }
        return "<code>\(entities(line))</code>"
    }

    /// A fenced block of the lines of a text.
    static func block(_ text: String, language: String = "", limit: Int) -> String {
        let lines = Printable.lines(truncated(text, to: limit))
        let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: lines) + 1))
        return ([fence + language] + lines + [fence]).joined(separator: "\n") + "\n"
    }

    /// A table; the cells are Markdown.
    static func table(_ headers: [String], right: Set<Int> = [], _ rows: [[String]]) -> String {
        let rule = headers.indices.map { right.contains($0) ? "---:" : "---" }
        return ([headers, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    static func truncated(_ text: String, to limit: Int) -> String {
        text.count > limit ? text.prefix(limit) + "…" : text
    }

    /// Numeric references cannot take the place of a symbol that makes structure (GFM, 6.2).
    private static func entities(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            let isPlain =
                !scalar.isASCII || scalar == " " || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            if isPlain { result.unicodeScalars.append(scalar) } else { result += "&#\(scalar.value);" }
        }
        return result
    }

    private static func longestRun(of character: Character, in lines: [String]) -> Int {
        lines.map { line in
            var longest = 0
            var run = 0
            for each in line {
                run = each == character ? run + 1 : 0
                longest = max(longest, run)
            }
            return longest
        }.max() ?? 0
    }
}
