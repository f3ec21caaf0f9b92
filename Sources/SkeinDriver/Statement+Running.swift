internal import SkeinModel
public import SkeinSQL

extension ResultSet {
    /// Whether this is one row that begins with a true value.
    public var isTrue: Bool {
        guard rows.count == 1, let value = rows.first?.first else { return false }
        return value == .bool(true) || value.integer.map { $0 != 0 } == true || value.text == "t"
    }
}

extension Statement {
    /// Holds the statement's result to what it asserts.
    ///
    /// - Parameter index: the statement's place in its batch, for the error.
    /// - Throws: ``DriverError`` of class `deterministic` and code `assertion`.
    public func check(_ result: ResultSet, at index: Int = 0) throws(DriverError) {
        guard let assertion, !result.isTrue else { return }
        throw DriverError(
            .deterministic,
            code: "assertion",
            message: assertion,
            hint: "the query has to return one true value",
            statementIndex: index,
            sql: sql
        )
    }
}

extension Connection {
    /// Runs `batch` and holds every result to what its statement asserts. Outside of a transaction a statement that
    /// repeats has to come alone.
    ///
    /// - Returns: one result a statement; of one that repeats, the rows of all repetitions together.
    /// - Throws: ``DriverError`` with `statementIndex`.
    public func runChecked(_ batch: [Statement]) async throws(DriverError) -> [ResultSet] {
        if batch.count == 1, let batches = batch[0].batches {
            return [ResultSet(affectedRows: try await repeating(batch[0], batches))]
        }
        let results = try await run(batch)
        for (index, result) in results.enumerated() where index < batch.count {
            try batch[index].check(result, at: index)
        }
        return results
    }

    private func repeating(_ statement: Statement, _ batches: StatementBatches) async throws(DriverError) -> Int {
        let remaining = Int(try await run(Statement(batches.remaining)).rows.first?.first?.integer ?? 0)
        // Other sessions may add rows meanwhile, so a few more than were there are no fault.
        let limit = 2 * remaining + 10 * batches.size
        var changed = 0
        while true {
            let rows = try await run(statement).affectedRows
            if rows == 0 { return changed }
            changed += rows
            if changed > limit {
                throw DriverError(
                    .deterministic,
                    code: "backfill_endless",
                    message:
                        "\(changed) rows were updated where \(remaining) had to be: `where` still finds updated rows",
                    hint: "`set` has to make `where` false for the rows that it updates",
                    statementIndex: 0,
                    sql: statement.sql
                )
            }
            guard let pause = batches.pause else { continue }
            do {
                try await Task.sleep(for: pause)
            } catch {
                throw DriverError(
                    .transient,
                    code: "interrupted",
                    message: "stopped by a signal after \(changed) rows were updated",
                    hint: "run the same command again; rows that are done are not updated again"
                )
            }
        }
    }
}
