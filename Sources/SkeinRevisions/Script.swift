package import SkeinModel
package import SkeinSQL

/// What one direction of a revision does.
package enum Script: Sendable {
    /// Portable operations.
    case operations([OperationStep])
    /// SQL by dialect.
    case sql(PerDialect<SQLSection>)

    /// One operation with the place where it stands and the dialects it is for.
    package struct OperationStep: Sendable {
        /// The operation.
        package var operation: any Operation
        /// The only dialects it is for; nil for all.
        package var only: [String]?
        /// The dialects it is not for.
        package var except: [String]
        /// Where it stands.
        package var position: SourcePosition

        /// Whether the operation is for `flavor`.
        package func applies(to flavor: Flavor) -> Bool {
            if let only, !only.contains(where: flavor.answers) { return false }
            return !except.contains(where: flavor.answers)
        }
    }

    /// A section of a SQL file.
    package struct SQLSection: Hashable, Sendable {
        /// The text between the section's heading and the next.
        package var text: String
        /// The line of the file on which the text starts.
        package var line: Int
        /// What heads the section: `upgrade` or `downgrade`.
        package var direction: String
        /// Whether its statements may be run again when a run ended in the middle of them.
        package var isRepeatable = false
    }
}

/// A change with the place of the operation that it came from.
package struct LoweredChange: Hashable, Sendable {
    /// The change.
    package var change: Change
    /// Where the operation stands.
    package var position: SourcePosition
}

/// What is wrong with an operation, and where it stands.
package struct LoweringError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where the operation stands.
    package var position: SourcePosition
    /// What is wrong.
    package var message: String
    /// What to do about it.
    package var hint: String?

    /// An error at a place.
    package init(position: SourcePosition, message: String, hint: String? = nil) {
        self.position = position
        self.message = message
        self.hint = hint
    }

    package var description: String { "\(position): \(message)" + (hint.map { "\n  \($0)" } ?? "") }
}

extension Script {
    /// The changes of the script for one flavour. Changes of one table that follow each other become one, so that a
    /// dialect can make them with one statement or one rebuild.
    ///
    /// - Parameters:
    ///   - context: what to lower against; its schema is carried forward through the changes.
    ///   - isStrict: whether the schema is known whole, so that a change that does not fit it is an error. After raw
    ///     SQL, which may have done anything, nothing is known whole any more and this becomes false.
    ///   - file: the file, for positions.
    /// - Throws: ``LoweringError``.
    package func lower(
        in context: inout LoweringContext,
        isStrict: inout Bool,
        file: String
    ) throws(LoweringError) -> [LoweredChange] {
        var result: [LoweredChange] = []
        switch self {
        case .operations(let steps):
            for step in steps where step.applies(to: context.flavor) {
                let changes: [Change]
                do {
                    changes = try step.operation.lower(in: context)
                } catch {
                    throw LoweringError(position: step.position, message: error.message, hint: error.hint)
                }
                for change in changes {
                    try context.follow(change, isStrict: &isStrict, position: step.position)
                    result.append(LoweredChange(change: change, position: step.position))
                }
            }
        case .sql(let sections):
            guard let section = sections.value(for: context.flavor) else {
                let direction = sections.named.values.first?.direction ?? "upgrade"
                throw LoweringError(
                    position: SourcePosition(file: file, line: 1, column: 1),
                    message: "this file has no section `-- \(direction)` for \(context.flavor.vendor)",
                    hint: "add `-- \(direction) \(context.flavor.vendor)`, or a plain one for every dialect"
                )
            }
            let position = SourcePosition(file: file, line: section.line, column: 1)
            do {
                let raw = try RawScript.statements(section.text, lexicon: context.lexicon, firstLine: section.line)
                isStrict = false
                let change = Change.execute(RawSQL(raw, evidence: section.isRepeatable ? .repeatable : .none))
                if !raw.isEmpty { result.append(LoweredChange(change: change, position: position)) }
            } catch {
                throw LoweringError(
                    position: SourcePosition(
                        file: file,
                        line: error.line ?? section.line,
                        column: error.line == nil ? 1 : error.column ?? 1
                    ),
                    message: error.message,
                    hint: error.hint
                )
            }
        }
        return Self.grouped(result)
    }

    /// Joins changes of one table that follow each other, unless the server is to make them in different ways.
    static func grouped(_ changes: [LoweredChange]) -> [LoweredChange] {
        var result: [LoweredChange] = []
        for lowered in changes {
            if case .alterTable(let table, let more) = lowered.change,
                case .alterTable(table, let earlier)? = result.last?.change, earlier.hints == more.hints
            {
                result[result.count - 1].change = .alterTable(table, earlier + more.filter { !more.hints.contains($0) })
            } else {
                result.append(lowered)
            }
        }
        return result
    }
}

extension LoweringContext {
    /// Carries the schema forward through a change.
    fileprivate mutating func follow(
        _ change: Change,
        isStrict: inout Bool,
        position: SourcePosition
    ) throws(LoweringError) {
        if change.isOpaque { isStrict = false }
        do {
            try schema.apply(change)
            others.follow(change)
            if isStrict { try schema.checkColumns(of: change) }
        } catch {
            var hint: String?
            if isStrict, !others.explain(error, schema, hint: &hint) {
                throw LoweringError(position: position, message: "\(error)", hint: hint)
            }
        }
    }
}

extension SchemaModel {
    /// Refuses keys, indexes and rows over what is not there after `change`.
    fileprivate func checkColumns(of change: Change) throws(ModelError) {
        switch change {
        case .alterTable(let name, let changes):
            for case .addConstraint(let constraint) in changes { try check(constraint.columns, of: name) }
        case .createIndex(let index, let name, _): try check(index.columns, of: name)
        case .insertRows(let name, let rows): try check(rows.columns, of: name)
        default: break
        }
    }

    private func check(_ columns: [Identifier], of name: TableName) throws(ModelError) {
        guard let table = self[name] else { throw .tableMissing(name) }
        for column in columns where table.column(column) == nil { throw .columnMissing(column, name) }
    }
}
