import FoundationEssentials
import Testing

/// `docs/bad-input.md`: every row names tests that exist, and says what they expect.
@Suite struct BadInputDocumentTests {
    private struct Row {
        var number: Int
        var said: [String]
        var tests: [String]
    }

    private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    private static func rows() throws -> [Row] {
        let text = try String(contentsOfFile: "\(root)/docs/bad-input.md", encoding: .utf8)
        return text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: " | ").map(String.init)
            guard cells.count == 4, let number = Int(cells[0].drop { "| ".contains($0) }) else { return nil }
            return Row(number: number, said: spans(cells[2]), tests: spans(cells[3]))
        }
    }

    /// What stands in backticks.
    private static func spans(_ text: String) -> [String] {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
            .map { String($0.element) }
    }

    /// The sources of all tests.
    private static func sources() throws -> [String] {
        let folders = ["Tests", "drivers/MySQL/Tests", "drivers/PostgreSQL/Tests", "drivers/SQLite/Tests"]
        return try folders.flatMap { folder in
            try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)").filter { $0.hasSuffix(".swift") }
                .map { try String(contentsOfFile: "\(root)/\(folder)/\($0)", encoding: .utf8) }
        }
    }

    @Test func `Every one of the forty inputs has a row`() throws {
        let numbers = try Self.rows().map(\.number)
        #expect(numbers == Array(1...40))
    }

    @Test func `Every row names tests that exist, and they expect its words`() throws {
        let sources = try Self.sources()
        for row in try Self.rows() {
            #expect(!row.tests.isEmpty, "row \(row.number)")
            var texts = ""
            for test in row.tests {
                let parts = test.split(separator: ".").map(String.init)
                try #require(parts.count == 2, "row \(row.number): \(test)")
                let source = sources.first { text in
                    text.contains("struct \(parts[0]) ") && text.contains("func \(parts[1])(")
                }
                texts += try #require(source, "row \(row.number): there is no test \(test)")
            }
            let plain = texts.replacing("\\\"", with: "\"")
            for said in row.said where !["version_table", "transaction: none"].contains(said) {
                #expect(plain.contains(said), "row \(row.number): no test of it expects “\(said)”")
            }
        }
    }
}
