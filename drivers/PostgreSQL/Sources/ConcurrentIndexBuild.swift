#if PostgreSQL
    internal import SkeinModel
    internal import SkeinSQL

    /// A statement that builds or drops an index without blocking writers.
    ///
    /// It waits for old transactions to end, and a lock timeout in that wait would leave an invalid index behind;
    /// its waiting blocks neither readers nor writers, so that the statement timeout is bound enough.
    struct ConcurrentIndexBuild {
        /// Finds an invalid index of the name to be built; nil for a statement that makes no index or does not name it.
        let search: Statement?

        /// Nil for any other statement.
        init?(_ statement: Statement, _ lexicon: Lexicon) {
            guard statement.transaction == .outside, var cursor = try? TokenCursor(statement.sql, lexicon: lexicon)
            else { return nil }
            let creates = cursor.skip(words: "CREATE")
            guard creates || cursor.skip(words: "DROP") || cursor.skip(words: "REINDEX") else { return nil }
            // CREATE [UNIQUE] INDEX CONCURRENTLY, DROP INDEX CONCURRENTLY, REINDEX … CONCURRENTLY (manual).
            cursor.skip(words: "UNIQUE")
            guard (0..<8).contains(where: { cursor.peek($0)?.isWord("CONCURRENTLY") == true }) else { return nil }
            guard creates, cursor.skip(words: "INDEX", "CONCURRENTLY") else {
                search = nil
                return
            }
            cursor.skip(words: "IF", "NOT", "EXISTS")
            guard let index = cursor.skipIdentifierPath(), cursor.skip(words: "ON") else {
                search = nil
                return
            }
            cursor.skip(words: "ONLY")
            // The index is made in the schema of its table.
            guard index.count == 1, let table = cursor.skipIdentifierPath() else {
                search = nil
                return
            }
            search = Self.search(index[0], table: table)
        }

        private static func search(_ index: String, table: [String]) -> Statement {
            let quoted = table.map { SQLText.quoteIdentifier($0, quote: "\"") }.joined(separator: ".")
            return Statement(
                """
                SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                FROM pg_catalog.pg_index i
                JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE i.indrelid = to_regclass($1) AND c.relname = $2 AND NOT i.indisvalid AND c.relkind = 'i'
                  AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = c.oid)
                """,
                binds: [.text(quoted), .text(index)]
            )
        }
    }

    extension TokenCursor {
        /// Reads a name with or without the schema before it, folded as the server folds it.
        fileprivate mutating func skipIdentifierPath() -> [String]? {
            var path: [String] = []
            repeat {
                let isWord = peek?.kind == .word
                guard let name = skipIdentifier() else { return nil }
                path.append(isWord ? name.folded : name)
            } while skip(punctuation: ".")
            return path
        }
    }

    extension Statement {
        /// Whether this is COPY from the client's input or to its output, which the driver does not serve.
        func copiesWithClient(_ lexicon: Lexicon) -> Bool {
            guard let cursor = try? TokenCursor(sql, lexicon: lexicon), cursor.isAt(words: "COPY") else { return false }
            return sequence(state: cursor) { $0.advance() }.contains { $0.isWord(in: ["STDIN", "STDOUT"]) }
        }
    }
#endif
