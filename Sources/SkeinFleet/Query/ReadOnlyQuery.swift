package import SkeinDriver
internal import SkeinSQL

/// A statement that somebody wants to run everywhere: one, and one that reads.
///
/// This is told early and clearly. What keeps a query from changing anything is the session, which only reads.
package struct ReadOnlyQuery: Hashable, Sendable {
    /// The statement, without its terminator.
    package let sql: String

    /// What a statement that reads begins with, on one server or another.
    private static let openings: Set<String> = [
        "SELECT", "WITH", "VALUES", "TABLE", "SHOW", "EXPLAIN", "DESCRIBE", "DESC", "PRAGMA",
    ]

    /// Takes the statement from `text`, under the rules of every driver that is going to run it.
    ///
    /// - Throws: `FleetError` for none, for several, and for one that does not read.
    package init(_ text: String, for drivers: [any Driver]) throws(FleetError) {
        var sql = text
        for lexicon in Self.lexicons(of: drivers) {
            let statements: [SplitStatement]
            let tokens: [Token]
            do throws(LexError) {
                statements = try StatementSplitter(lexicon: lexicon).split(text)
                tokens = try Lexer(text, lexicon: lexicon).significantTokens()
            } catch {
                throw FleetError(
                    "the query cannot be read: line \(error.line), column \(error.column): \(error.message)"
                )
            }
            guard let only = statements.first else { throw FleetError("there is no query") }
            if statements.count > 1 {
                throw FleetError(
                    "there are \(statements.count) statements, and a query is one",
                    hint: "the second begins at line \(statements[1].line), column \(statements[1].column)"
                )
            }
            guard let first = tokens.first(where: { !$0.isPunctuation("(") }), first.isWord(in: Self.openings) else {
                let word = only.sql.prefix { !$0.isWhitespace }.prefix(30)
                throw FleetError(
                    "`\(word)` does not begin a query",
                    hint: "`skein query` only reads; changes belong into a revision, which `skein upgrade` applies"
                )
            }
            // MySQL lets a transaction that only reads write files of the server (15.2.13.1, "SELECT … INTO").
            if let word = tokens.first(where: { $0.isWord(in: ["OUTFILE", "DUMPFILE"]) }) {
                throw FleetError("the query writes a file of the server (\(word.text.uppercased()))")
            }
            sql = only.sql
        }
        self.sql = sql
    }

    private static func lexicons(of drivers: [any Driver]) -> [Lexicon] {
        var seen: Set<String> = []
        return drivers.filter { seen.insert($0.name).inserted }.compactMap { driver in
            driver.flavors.first.flatMap { try? driver.dialect(for: $0).lexicon }
        }
    }
}
