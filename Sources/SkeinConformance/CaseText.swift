public import SkeinDriver
internal import SkeinModel
internal import SkeinSQL

extension ConformanceCase {
    /// The SQL of the change and of its inverse as `dialect` renders them without a server, or its refusal; nil where the
    /// case is about something that the dialect has not.
    ///
    /// - Throws: ``ConformanceFailure`` of phase `model` when the case is not consistent, and of phase `inverse` when
    ///   the inverse cannot be computed.
    public func text(for dialect: any Dialect) throws(ConformanceFailure) -> String? {
        let lacking = requires.subtracting(dialect.capabilities.features)
        if whenMissing == .inapplicable, !lacking.isEmpty { return nil }
        let test = inWords(of: dialect.capabilities)
        var writer = CaseWriter(dialect: dialect)
        let models = try CaseModels(of: test)
        do {
            for change in models.setUp { _ = try writer.render(change) }
            writer.lines = ["-- \(description)", "-- up"]
            var images: [Change] = []
            for change in models.change {
                images.append(change.withImages(from: writer.model))
                try writer.write(change)
            }
            guard reversible else { return writer.text }
            writer.lines.append("-- down")
            do {
                var isEmpty = true
                for change in images.reversed() {
                    for inverse in try change.inverted() {
                        try writer.write(inverse)
                        isEmpty = false
                    }
                }
                if isEmpty { writer.lines.append("-- no statement") }
            } catch let refusal as DialectError {
                writer.write(refusal)
            }
            return writer.text
        } catch let refusal as DialectError {
            writer.lines = ["-- \(description)"]
            writer.write(refusal)
            return writer.text
        } catch let error as IrreversibleChange {
            throw ConformanceFailure(description, .inverse, ["\(error)"])
        } catch {
            throw ConformanceFailure(description, .model, ["\(error)"])
        }
    }
}

/// Renders changes one after another, each against what the ones before it leave.
private struct CaseWriter {
    let dialect: any Dialect
    /// The schema as it was asked for.
    var model = SchemaModel()
    /// The schema with the texts that the server would store.
    private var schema = SchemaModel()
    var lines: [String] = []

    init(dialect: any Dialect) { self.dialect = dialect }

    var text: String { lines.joined(separator: "\n") + "\n" }

    mutating func write(_ change: Change) throws {
        let statements = try render(change)
        if statements.isEmpty { lines.append("-- no statement") }
        if statements.contains(where: \.needsForeignKeysOff) { lines.append("-- with foreign keys off:") }
        for statement in statements { lines += Self.lines(of: statement) }
    }

    mutating func write(_ refusal: DialectError) {
        lines.append("-- refused: \(refusal.reason)")
        if let hint = refusal.hint { lines.append("-- hint: \(hint)") }
    }

    mutating func render(_ change: Change) throws -> [Statement] {
        let statements = try dialect.render(change, before: schema)
        let stored = try dialect.stored(after: change, before: schema)
        try model.apply(change)
        try schema.apply(change)
        for (table, definition) in stored { schema[table]?.stored = definition }
        return statements
    }

    /// A statement with what is said of it beside its SQL, as comments.
    private static func lines(of statement: Statement) -> [String] {
        var lines: [String] = []
        if statement.transaction == .outside, statement.batches == nil { lines.append("-- outside a transaction:") }
        if let batches = statement.batches {
            lines.append("-- until no row is left, \(batches.size) at a time, each committed:")
        }
        if let assertion = statement.assertion { lines.append("-- true, or else: \(oneLine(assertion))") }
        if let rows = statement.expectedRows { lines.append("-- of \(rows) rows:") }
        lines.append(shortened(statement.sql, to: 4000) + ";")
        if !statement.binds.isEmpty {
            let values = statement.binds.prefix(24).map { value -> String in
                if case .text(let text) = value {
                    "'\(oneLine(text).replacing("'", with: "''"))'"
                } else {
                    value.text ?? "NULL"
                }
            }
            let more = statement.binds.count > 24 ? " and \(statement.binds.count - 24) more" : ""
            lines.append("-- with \(values.joined(separator: ", "))\(more)")
        }
        return lines
    }

    private static func oneLine(_ text: String) -> String {
        String(text.unicodeScalars.map { $0.value < 0x20 ? "␤" : Character($0) })
    }

    private static func shortened(_ sql: String, to limit: Int) -> String {
        sql.utf8.count <= limit ? sql : "\(sql.prefix(limit / 2)) … (\(sql.utf8.count) bytes)"
    }
}
