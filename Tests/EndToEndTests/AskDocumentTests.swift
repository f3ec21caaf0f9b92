import FoundationEssentials
import TestServers
import Testing

/// docs/asks.md: what its answers name is there.
@Suite struct AskDocumentTests {
    private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    private struct Row {
        var number: Int
        /// Whether the row says itself that something is missing.
        var isIncomplete: Bool
        var answer: String
        /// What stands between backticks.
        var code: [String]
    }

    private static func read(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: "\(root)/\(path)")), as: UTF8.self)
    }

    private static func rows() throws -> [Row] {
        try read("docs/asks.md").split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingSpaces }
            guard cells.count == 4, let number = Int(cells[0].prefix { $0.isNumber }) else { return nil }
            let code = cells[3].matches(of: #/`([^`]+)`/#).map { String($0.output.1) }
            return Row(number: number, isIncomplete: cells[0].hasSuffix("†"), answer: cells[3], code: code)
        }
    }

    @Test("there are fifty, each with an answer")
    func fifty() throws {
        let rows = try Self.rows()
        #expect(rows.map(\.number) == Array(1...50))
        #expect(rows.allSatisfy { $0.answer.count > 10 })
    }

    @Test("the commands and options that answers name are there", .timeLimit(.minutes(2)))
    func commands() async throws {
        try await Workspace.with { workspace in
            var helps: [String: String] = [:]
            func help(_ command: String) throws -> String {
                if let known = helps[command] { return known }
                let result = try workspace.shell("\"$SKEIN\" \(command) --help 2>&1")
                // An unknown command gets the help of what is above it.
                let isKnown = result.status == 0 && result.output.contains("USAGE: skein \(command)")
                helps[command] = isKnown ? result.output : ""
                return helps[command] ?? ""
            }
            let upgrade = try help("upgrade")
            for row in try Self.rows() {
                var missing: [String] = []
                for code in row.code {
                    let words = code.split(separator: " ").map(String.init)
                    let options = words.filter { $0.hasPrefix("--") }.map { String($0.prefix { $0 != "=" }) }
                    if words[0] == "skein" {
                        let hasParts = words.count > 1 && ["rollout", "fleet"].contains(words[1])
                        let name = words.dropFirst().prefix(hasParts ? 2 : 1)
                        let text = try help(name.joined(separator: " "))
                        if text.isEmpty { missing.append(code) }
                        missing += options.filter { !text.contains($0) }
                    } else {
                        missing += options.filter { !upgrade.contains($0) }
                    }
                }
                // What is marked as incomplete has to be so, or the mark is wrong.
                #expect(row.isIncomplete || missing.isEmpty, "row \(row.number): \(missing)")
            }
        }
    }

    @Test("the keys, states and pages that answers name are documented")
    func names() throws {
        let pages = try ["fleets", "commands", "operations", "sessions", "reports", "revisions", "status"].map { page in
            try Self.read("docs/\(page).md")
        }
        for row in try Self.rows() {
            for code in row.code where code.wholeMatch(of: #/[a-z_.]+/#) != nil && !row.isIncomplete {
                // A server's own setting is not Skein's to document.
                if code == "max_locks_per_transaction" || code == "server" { continue }
                #expect(
                    pages.contains { $0.contains("`\(code)`") || $0.contains("`\(code):") },
                    "row \(row.number): \(code)"
                )
            }
            for link in row.answer.matches(of: #/\]\(([^)]+)\)/#) {
                let parts = link.output.1.split(separator: "#").map(String.init)
                let page = try Self.read("docs/\(parts[0])")
                guard parts.count == 2 else { continue }
                let anchors = page.split(separator: "\n").filter { $0.hasPrefix("#") }.map { heading in
                    String(heading.drop { $0 == "#" }).trimmingSpaces.lowercased().replacing(" ", with: "-").filter {
                        $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_"
                    }
                }
                #expect(anchors.contains(parts[1]), "row \(row.number): \(link.output.1)")
            }
        }
    }
}

extension StringProtocol {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
