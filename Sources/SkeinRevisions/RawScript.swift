package import SkeinModel
package import SkeinSQL

/// Cuts SQL that people wrote into statements and refuses what would break the promise of a transaction.
package enum RawScript {
    /// The statements of `text`.
    ///
    /// - Parameter firstLine: the line of the file on which `text` starts, where that is known.
    /// - Throws: ``OperationError`` for text that cannot be read, and for `COMMIT` and its kin: a revision that ends
    ///   its own transaction could not be rolled back or recorded with it.
    package static func statements(
        _ text: String,
        lexicon: Lexicon,
        firstLine: Int?
    ) throws(OperationError) -> [RawStatement] {
        let split: [SplitStatement]
        do {
            split = try StatementSplitter(lexicon: lexicon).split(text)
        } catch {
            guard let firstLine else {
                throw OperationError(
                    "the SQL cannot be read: line \(error.line), column \(error.column): \(error.message)"
                )
            }
            throw OperationError(
                "the SQL cannot be read: \(error.message)",
                line: firstLine + error.line - 1,
                column: error.column
            )
        }
        var result: [RawStatement] = []
        for statement in split {
            if let control = statement.transactionControl, !control.isSavepoint {
                throw OperationError(
                    "the SQL contains \(control.rawValue), but a revision's transaction is Skein's to begin and end",
                    hint: "leave it out; `transaction: none` runs a revision outside of a transaction",
                    line: firstLine.map { $0 + statement.line - 1 },
                    column: statement.column
                )
            }
            if SearchPathChange.isOne(statement.sql, lexicon: lexicon) {
                throw OperationError(
                    "the SQL sets search_path, and what follows it, with Skein's own tables, would go to another schema",
                    hint:
                        "leave it out and write the schema before the names; the URL's `schema` says which one the target is",
                    line: firstLine.map { $0 + statement.line - 1 },
                    column: statement.column
                )
            }
            result.append(RawStatement(statement.sql, line: firstLine.map { $0 + statement.line - 1 }))
        }
        return result
    }
}
