public import SkeinSQL

/// How a script for a server's own command-line client is written, so that it stops at the first fault and never runs on
/// a database that it was not written for.
public protocol ScriptSpelling: Sendable {
    /// How the script is run, for people: `psql -X -f FILE`.
    var usage: String { get }

    /// The lines at the top: the session's settings, and what makes the client stop at the first error.
    var opening: [String] { get }

    /// The lines that begin a transaction.
    ///
    /// - Parameter foreignKeysOff: whether foreign keys must not act while it runs.
    func begin(foreignKeysOff: Bool) -> [String]

    /// The lines that commit it.
    func commit(foreignKeysOff: Bool) -> [String]

    /// A statement with its terminator, so that the client reads it as one.
    func terminated(_ sql: String) -> [String]

    /// Statements that fail with `message` unless `condition`, a truth value of the server's SQL, is true.
    func require(_ condition: String, otherwise message: String) -> [String]

    /// A statement that fails with `message` unless it changes exactly one row.
    func changingOneRow(_ sql: String, otherwise message: String) -> [String]

    /// A condition: that `query` returns one true value, or a number other than 0.
    func holds(_ query: String) -> String
}

extension ScriptSpelling {
    /// The statement with a semicolon behind it.
    public func terminated(_ sql: String) -> [String] { closed(sql) }

    /// The statement with a semicolon behind it, on a line of its own where the text may end in a comment.
    public func closed(_ sql: String) -> [String] {
        let last = sql.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
        return last.contains("--") || last.contains("#") ? [sql, ";"] : [sql + ";"]
    }
}

extension Dialect {
    /// `statement` as text, each placeholder replaced by its value.
    ///
    /// - Throws: ``DialectError`` for a value that has no literal.
    public func inlined(_ fragment: SQLFragment) throws(DialectError) -> String {
        var sql = ""
        for segment in fragment.segments {
            switch segment {
            case .sql(let text): sql += text
            case .name(let name): sql += quote(name)
            case .table(let table): sql += quote(table)
            case .bind(let value): sql += try literal(value)
            }
        }
        return sql
    }

    /// `statement`, which this dialect rendered, with its binds as literals.
    ///
    /// - Throws: ``DialectError`` for a value that has no literal.
    public func inlined(_ statement: Statement) throws(DialectError) -> String {
        if statement.binds.isEmpty { return statement.sql }
        let tokens: [Token]
        do {
            tokens = try Lexer(statement.sql, lexicon: lexicon).tokens()
        } catch {
            throw DialectError(flavor, "its own statement cannot be read: \(error.message)")
        }
        var sql = ""
        var next = 0
        for token in tokens {
            let text = String(token.text)
            // `$1` and `?1` name their bind, `?` is the next one.
            // In some dialects a variable such as `@x` is a parameter too, but no bind.
            guard token.kind == .parameter, text == "?" || Int(text.dropFirst()) != nil else {
                sql += text
                continue
            }
            let position = Int(text.dropFirst()).map { $0 - 1 } ?? next
            next += 1
            guard statement.binds.indices.contains(position) else {
                throw DialectError(flavor, "the statement has no bind \(position + 1)")
            }
            sql += try literal(statement.binds[position])
        }
        return sql
    }
}
