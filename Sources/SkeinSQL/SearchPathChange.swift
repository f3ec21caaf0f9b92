/// A statement that makes unqualified names mean another schema from there on.
///
/// What its runner writes would go there too: a version row of another tenant, perhaps. On other servers than PostgreSQL no
/// statement is one.
public enum SearchPathChange {
    /// Whether `sql` sets `search_path`: by `SET`, or by a query that begins with `set_config` (PostgreSQL manual, SET and
    /// 9.28.1).
    public static func isOne(_ sql: String, lexicon: Lexicon) -> Bool {
        guard sql.lowercased().contains("search_path"),
            let tokens = try? Lexer(sql, lexicon: lexicon).significantTokens(), let first = tokens.first
        else { return false }
        var rest = tokens.dropFirst()
        if first.isWord("SET") || first.isWord("RESET") {
            if rest.first?.isWord(in: ["SESSION", "LOCAL"]) == true { rest = rest.dropFirst() }
            return rest.first?.isWord("search_path") == true || rest.first?.text == "\"search_path\""
        }
        guard first.isWord("SELECT") else { return false }
        if rest.first?.isWord("pg_catalog") == true { rest = rest.dropFirst(2) }
        guard rest.first?.isWord("set_config") == true else { return false }
        return rest.dropFirst(2).first?.text.lowercased() == "'search_path'"
    }
}
