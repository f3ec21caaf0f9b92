#if SQLite
    internal import SkeinSQL

    /// Edits that follow a new name through a text.
    extension SQLiteTableText {
        /// Gives the table another name, also where its foreign keys refer to itself.
        func renaming(tableTo new: String) -> [SQLiteTextEdit] {
            let quoted = SQLiteDialect.quote(new)
            return [SQLiteTextEdit(nameRange, quoted)] + renaming(parent: name, to: new)
                + qualifiers.map { SQLiteTextEdit($0.name, quoted) }
        }

        /// Gives the table the name `interim` while it is rebuilt. References to itself keep the name it will have.
        func renaming(whileRebuilt interim: String) -> [SQLiteTextEdit] {
            [SQLiteTextEdit(nameRange, SQLiteDialect.quote(interim))]
                + qualifiers.map { .remove($0.name.lowerBound..<$0.dot.upperBound) }
        }

        /// Follows another table's new name through the foreign keys.
        func renaming(parent old: String, to new: String) -> [SQLiteTextEdit] {
            references.filter { $0.table.text.isSameName(as: old) }.map {
                SQLiteTextEdit($0.table.range, SQLiteDialect.quote(new))
            }
        }

        /// Follows the new name of another table's column through the foreign keys.
        func renaming(column old: String, ofParent parent: String, to new: String) -> [SQLiteTextEdit] {
            references.filter { $0.table.text.isSameName(as: parent) }.flatMap(\.columns)
                .filter { $0.text.isSameName(as: old) }.map { SQLiteTextEdit($0.range, SQLiteDialect.quote(new)) }
        }

        /// Gives a column another name, wherever the statement names it.
        func renaming(column old: String, to new: String) -> [SQLiteTextEdit] {
            var names = columns.map(\.name)
            for constraint in constraints {
                switch constraint.kind {
                case .primaryKey(let list, _, _), .unique(let list), .foreignKey(let list, _): names += list
                case .check, .dangling: break
                }
            }
            names += references.filter { $0.table.text.isSameName(as: name) }.flatMap(\.columns)
            return names.filter { $0.text.isSameName(as: old) }.map {
                SQLiteTextEdit($0.range, SQLiteDialect.quote(new))
            } + expressions.flatMap { Self.renaming(column: old, to: new, in: text, $0) }
        }

        /// Where expressions give a column with the table's own name before it.
        private var qualifiers: [(name: Range<Int>, dot: Range<Int>)] {
            expressions.flatMap { range -> [(name: Range<Int>, dot: Range<Int>)] in
                let tokens = Self.tokens(of: text, in: range)
                return zip(tokens, tokens.dropFirst()).compactMap { qualifier, dot in
                    dot.isPunctuation(".") && qualifier.names(name) ? (qualifier.range, dot.range) : nil
                }
            }
        }

        /// Follows a column's new name through the expressions within `range`.
        static func renaming(
            column old: String,
            to new: String,
            in text: String,
            _ range: Range<Int>
        ) -> [SQLiteTextEdit] {
            let tokens = tokens(of: text, in: range)
            return tokens.indices.compactMap { position in
                guard tokens[position].names(old) else { return nil }
                let next = position + 1 < tokens.count ? tokens[position + 1] : nil
                let previous = position > 0 ? tokens[position - 1] : nil
                // A function, a qualifier or a collation of that name is something else.
                if next?.isPunctuation("(") == true && tokens[position].kind == .word { return nil }
                if next?.isPunctuation(".") == true || previous?.isWord("COLLATE") == true { return nil }
                return SQLiteTextEdit(tokens[position].range, SQLiteDialect.quote(new))
            }
        }

        private static func tokens(of text: String, in range: Range<Int>) -> [Token] {
            let all = (try? Lexer(text, lexicon: .sqlite).significantTokens()) ?? []
            return all.filter { range.contains($0.offset) }
        }

        /// Every `REFERENCES`, of columns and of the table.
        var references: [Reference] {
            let inColumns = columns.flatMap(\.clauses).compactMap { clause -> Reference? in
                if case .references(let reference) = clause.kind { reference } else { nil }
            }
            return inColumns
                + constraints.compactMap { constraint -> Reference? in
                    if case .foreignKey(_, let reference) = constraint.kind { reference } else { nil }
                }
        }

        /// The expressions that may name columns.
        var expressions: [Range<Int>] {
            let inColumns = columns.flatMap(\.clauses).compactMap { clause -> Range<Int>? in
                switch clause.kind {
                case .check(let range), .generated(let range, _): range
                default: nil
                }
            }
            return inColumns
                + constraints.compactMap { constraint -> Range<Int>? in
                    if case .check(let range) = constraint.kind { range } else { nil }
                }
        }
    }
#endif
