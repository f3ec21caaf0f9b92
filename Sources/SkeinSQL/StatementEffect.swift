/// What a statement that somebody wrote can do, by the words it starts with.
public enum StatementEffect: Hashable, Sendable {
    /// It reads or writes rows, so that a transaction holds it on every server.
    case rows
    /// It is about a view, and no table's definition changes with it.
    case view
    /// Anything else: definitions, settings, programs on the server.
    case anything

    /// What `sql` can do; ``anything`` where it cannot be read.
    public static func of(_ sql: String, lexicon: Lexicon) -> StatementEffect {
        guard let tokens = try? Lexer(sql, lexicon: lexicon).significantTokens(), let first = tokens.first else {
            return .anything
        }
        if first.isWord(in: ["INSERT", "UPDATE", "DELETE"]) { return .rows }
        // MySQL and MariaDB (MySQL 15.2.12 "REPLACE Statement"); SQLite ("REPLACE" is "INSERT OR REPLACE").
        if first.isWord("REPLACE") { return .rows }
        guard first.isWord(in: ["CREATE", "DROP"]) else { return .anything }
        // `CREATE OR REPLACE ALGORITHM = MERGE DEFINER = … VIEW`: the first kind of object is the one that is meant.
        let kinds: Set<String> = [
            "VIEW", "TABLE", "INDEX", "TRIGGER", "FUNCTION", "PROCEDURE", "TYPE", "DOMAIN", "SCHEMA", "DATABASE",
        ]
        return tokens.prefix(20).first { $0.isWord(in: kinds) }?.isWord("VIEW") == true ? .view : .anything
    }
}
