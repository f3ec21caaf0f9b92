import SkeinDriver
import SkeinModel
import SkeinRevisions
import SkeinSQL

/// The page of one operation in `docs/operations.md`.
struct OperationPage {
    let operation: any Operation.Type

    private var reference: OperationReference { operation.reference }

    /// The page, whose SQL is that of `dialects` for the example.
    func markdown(_ dialects: [any Dialect]) throws -> String {
        var lines = ["## `\(operation.keyword)`", "", reference.summary, ""]
        if !reference.fields.isEmpty {
            lines += ["| field | type | default | meaning |", "|---|---|---|---|"]
            lines += reference.fields.map { field in
                "| `\(field.name)` | \(field.type) | \(field.fallback ?? "required") | \(field.meaning) |"
                    .replacing("|  |", with: "| |")
            }
            lines.append("")
        }
        lines += ["```yaml", reference.example, "```", ""]
        lines += try sql(dialects)
        lines += ["**Inverse**: \(reference.inverse)", ""]
        lines += Self.section("Hazards", reference.hazards) + Self.section("Backends", reference.backends)
        return lines.joined(separator: "\n")
    }

    private static func section(_ title: String, _ sentences: [String]) -> [String] {
        if sentences.isEmpty { return [] }
        if sentences.count == 1 { return ["**\(title)**: \(sentences[0])", ""] }
        return ["**\(title)**:", ""] + sentences.map { "- \($0)" } + [""]
    }

    /// The statements of the example's first operation by dialect; dialects that agree share a block.
    private func sql(_ dialects: [any Dialect]) throws -> [String] {
        var blocks: [(names: [String], text: String)] = []
        for dialect in dialects {
            let text = try statements(dialect)
            if let same = blocks.firstIndex(where: { $0.text == text }) {
                blocks[same].names.append(dialect.flavor.displayName)
            } else {
                blocks.append(([dialect.flavor.displayName], text))
            }
        }
        return blocks.flatMap { names, text in
            let title = names.joined(separator: ", ")
            return text.hasPrefix("*") ? ["\(title): \(text)", ""] : ["\(title):", "", "```sql", text, "```", ""]
        }
    }

    private func statements(_ dialect: any Dialect) throws -> String {
        let setting = try Self.script(reference.setting.text)
        let example = try Self.script(reference.example)
        var context = LoweringContext(
            schema: SchemaModel(),
            flavor: dialect.flavor,
            lexicon: dialect.lexicon,
            naming: .standard
        )
        var isStrict = true
        _ = try setting.lower(in: &context, isStrict: &isStrict, file: "setting")
        let before = context.schema
        do {
            guard let first = example.first(for: dialect.flavor) else { return "*left out by `only`*" }
            let changes = try first.lower(in: &context, isStrict: &isStrict, file: "example")
            var schema = before
            var statements: [String] = []
            for change in changes.map(\.change) {
                let rendered = try dialect.render(change, before: schema)
                statements += rendered.map { $0.spelledOut(dialect) + ";" }
                if rendered.contains(where: { $0.batches != nil }) {
                    statements.append("-- again, until no row is left")
                }
                try schema.apply(change)
            }
            return statements.isEmpty ? "*no statement*" : statements.joined(separator: "\n")
        } catch let refusal as DialectError {
            return "*refused: \(refusal.reason)*"
        }
    }

    private static func script(_ operations: String) throws -> Script {
        let text = "revision: a1\nupgrade:\n\(operations.isEmpty ? "  []" : operations)\n"
        return try YAMLRevisionReader.read(Array(text.utf8), file: "example").upgrade
    }
}

extension Script {
    /// The script with only its first operation, nil where that is not for `flavor`.
    fileprivate func first(for flavor: Flavor) -> Script? {
        guard case .operations(let steps) = self, let first = steps.first, first.applies(to: flavor) else { return nil }
        return .operations([first])
    }
}

extension Flavor {
    fileprivate var displayName: String {
        ["postgresql": "PostgreSQL", "mysql": "MySQL", "mariadb": "MariaDB", "sqlite": "SQLite"][vendor] ?? vendor
    }
}

extension Statement {
    /// The SQL with its binds in the places where they are sent.
    fileprivate func spelledOut(_ dialect: any Dialect) -> String {
        var text = sql
        for (number, value) in binds.enumerated().reversed() {
            let placeholder = dialect.placeholder(number + 1)
            guard let range = text.ranges(of: placeholder).last, let literal = try? dialect.literal(value) else {
                continue
            }
            text.replaceSubrange(range, with: literal)
        }
        return text
    }
}
