internal import SkeinDriver
internal import SkeinModel
internal import SkeinSQL

/// What is said to the ledger's database inside one transaction.
struct LedgerSession: Sendable {
    let connection: any Connection
    let spelling: any LedgerSpelling

    /// The time by the ledger's clock, as an expression.
    var now: SQLFragment { SQLFragment(sql: spelling.now) }
    var forShare: SQLFragment { SQLFragment(sql: spelling.forShare) }
    var forUpdate: SQLFragment { SQLFragment(sql: spelling.forUpdate) }
    var forUpdateSkipLocked: SQLFragment { SQLFragment(sql: spelling.forUpdateSkipLocked) }

    /// Runs `fragments` in one flight.
    @discardableResult
    func run(_ fragments: [SQLFragment]) async throws(LedgerError) -> [LedgerRows] {
        if fragments.isEmpty { return [] }
        let dialect = connection.dialect
        do throws(DriverError) {
            return try await connection.run(fragments.map { dialect.statement($0) }).map(LedgerRows.init)
        } catch {
            throw LedgerError(error)
        }
    }

    /// Runs one statement.
    @discardableResult
    func run(_ fragment: SQLFragment) async throws(LedgerError) -> LedgerRows {
        try await run([fragment]).first ?? LedgerRows(ResultSet())
    }
}

/// Rows by the names of their columns.
struct LedgerRows: Sendable {
    let result: ResultSet

    init(_ result: ResultSet) { self.result = result }

    /// How many rows the statement changed.
    var changed: Int { result.affectedRows }
    var count: Int { result.rows.count }
    var first: LedgerRow? { result.rows.first.map { LedgerRow(columns: result.columns, values: $0) } }
    var all: [LedgerRow] { result.rows.map { LedgerRow(columns: result.columns, values: $0) } }
}

/// One row. A column that is not there reads as NULL.
struct LedgerRow: Sendable {
    let columns: [String]
    let values: [Value]

    private subscript(_ name: String) -> Value {
        columns.firstIndex(of: name).map { values[$0] } ?? .null
    }

    func text(_ name: String) -> String { self[name].text ?? "" }
    func optionalText(_ name: String) -> String? { self[name].text }
    func number(_ name: String) -> Int { self[name].integer.map { Int($0) } ?? 0 }
    func optionalNumber(_ name: String) -> Int? { self[name].integer.map { Int($0) } }
    func flag(_ name: String) -> Bool { number(name) != 0 }
}

extension SQLFragment {
    /// Values between commas, for `IN (…)`.
    static func list(_ texts: some Sequence<String>) -> SQLFragment {
        SQLFragment(joining: texts.map { "\(bind: .text($0))" }, separator: ", ")
    }

    /// A number as it is written.
    static func number(_ number: Int) -> SQLFragment { SQLFragment(sql: String(number)) }

    /// A text or NULL.
    static func text(_ text: String?) -> SQLFragment { text.map { "\(bind: .text($0))" } ?? "NULL" }

    /// A number or NULL.
    static func optional(_ number: Int?) -> SQLFragment { number.map { .number($0) } ?? "NULL" }
}
