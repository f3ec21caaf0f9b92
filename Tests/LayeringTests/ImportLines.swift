/// The modules a Swift source imports, with the numbers of the lines that do it.
///
/// Comments and string literals of several lines are passed over. The formatter's rules see to it that an import has a
/// line of its own.
func imports(in source: String) -> [(line: Int, module: String)] {
    var result: [(line: Int, module: String)] = []
    var insideLiteral = false
    var insideComment = false
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let begins = (literal: insideLiteral, comment: insideComment)
        if line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count.isMultiple(of: 2) {
            insideLiteral.toggle()
        }
        if !begins.literal {
            if line.contains("/*") { insideComment = true }
            if line.contains("*/") { insideComment = false }
        }
        if !begins.literal, !begins.comment, let module = importedModule(of: line) {
            result.append((index + 1, module))
        }
    }
    return result
}

/// The module of an import declaration: `Y` of `@testable public import struct Y.Z`.
private func importedModule(of line: Substring) -> String? {
    let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let words = code.split { $0.isWhitespace || $0 == ";" }
    guard let keyword = words.firstIndex(of: "import"),
        words[..<keyword].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains($0) })
    else { return nil }
    var rest = words[(keyword + 1)...]
    if let kind = rest.first, kinds.contains(kind) { rest = rest.dropFirst() }
    return rest.first.flatMap { $0.split(separator: ".").first }.map(String.init)
}

private let accessLevels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
private let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor"]
