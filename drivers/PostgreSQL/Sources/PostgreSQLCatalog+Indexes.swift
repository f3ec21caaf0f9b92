#if PostgreSQL
    internal import SkeinModel
    internal import SkeinSQL

    extension PostgreSQLCatalog {
        /// Reads a key of an index, or a part of the constraint that owns the index.
        mutating func readIndexKey(_ table: Int, _ row: CatalogRow) {
            guard let id = row.number(12) else {
                readKey(ofIndex: row.name(1), table, row)
                return
            }
            switch constraints[table]?[id] {
            case .unique(var unique)?:
                unique.nullsNotDistinct = row.isTrue(11)
                if row.isTrue(5) { unique.include.append(row.name(6)) }
                constraints[table]?[id] = .unique(unique)
            case .exclude(var exclude)? where !row.isTrue(5):
                exclude.method = row.text(3)
                exclude.predicate = row.optional(4)
                exclude.elements.append(element(row))
                constraints[table]?[id] = .exclude(exclude)
            default: break
            }
        }

        private mutating func readKey(ofIndex name: Identifier, _ table: Int, _ row: CatalogRow) {
            var index =
                tables[table]?.index(name)
                ?? Index(
                    name: name,
                    keys: [],
                    unique: row.isTrue(2),
                    predicate: row.optional(4),
                    method: row.text(3) == "btree" ? nil : row.text(3),
                    nullsNotDistinct: row.isTrue(11)
                )
            if row.isTrue(5) {
                index.include.append(row.name(6))
            } else {
                index.keys.append(key(row))
            }
            tables[table]?.indexes.removeAll { $0.name == name }
            tables[table]?.indexes.append(index)
        }

        private func key(_ row: CatalogRow) -> IndexKey {
            let options = row.number(10) ?? 0
            let descending = options & 1 == 1
            let nullsFirst = options & 2 == 2
            return IndexKey(
                subject(row),
                descending: descending,
                collation: collation(row),
                operatorClass: row.optional(9),
                // "NULLS FIRST is the default when DESC is specified" (manual, CREATE INDEX).
                nullsFirst: nullsFirst == descending ? nil : nullsFirst
            )
        }

        private func subject(_ row: CatalogRow) -> IndexKey.Subject {
            row.isNull(6) ? .expression(row.text(7)) : .column(row.name(6))
        }

        private func collation(_ row: CatalogRow) -> String? {
            if let collation = row.optional(8) { return collation }
            guard let definition = row.optional(15), let place = row.number(16) else { return nil }
            return IndexDefinition.collation(ofKey: place, in: definition)
        }

        /// An element of an exclusion. One with another collation or order than the usual has no words in the model but
        /// those of an expression.
        private func element(_ row: CatalogRow) -> ExcludeConstraint.Element {
            var subject = subject(row)
            if let collation = collation(row) {
                subject = .expression("\(row.text(7)) COLLATE \(dialect.quote(Identifier(reported: collation)))")
            }
            return ExcludeConstraint.Element(subject, row.text(14), operatorClass: row.optional(9))
        }
    }

    /// The text of `pg_get_indexdef`.
    enum IndexDefinition {
        /// The collation that stands behind an expression, which the server does not tell apart from the expression's own.
        ///
        /// - Parameter place: the place of the key, from 1.
        static func collation(ofKey place: Int, in text: String) -> String? {
            guard var cursor = try? TokenCursor(text, lexicon: PostgreSQLDialect.lexicon) else { return nil }
            while !cursor.isAtEnd, !cursor.skip(words: "USING") { cursor.advance() }
            cursor.advance()
            guard cursor.skip(punctuation: "(") else { return nil }
            for _ in 1..<place {
                guard (try? cursor.skip { $0.isPunctuation(",") }) != nil, cursor.skip(punctuation: ",") else {
                    return nil
                }
            }
            // An expression that is no call stands in parentheses, so that a COLLATE outside of them is the key's.
            guard (try? cursor.skip { $0.isWord("COLLATE") || $0.isPunctuation(",") }) != nil,
                cursor.skip(words: "COLLATE")
            else { return nil }
            var name = cursor.skipIdentifier()
            while cursor.skip(punctuation: ".") { name = cursor.skipIdentifier() }
            return name
        }
    }
#endif
