#if SQLite
    internal import SkeinSQL

    /// What of a definition decides how rows and automatic indexes lie in the file.
    ///
    /// Two definitions with equal storage describe the same bytes, so that one can take the other's place without a row
    /// being touched. Names of constraints, `NOT NULL`, defaults, checks and foreign keys are not part of it.
    struct SQLiteStorage: Equatable {
        struct Column: Equatable {
            var name: String
            /// The type, as far as it decides what is stored.
            var type: String
            var collation: String
            /// The expression of a generated column.
            var generated: String?
            var isStored = false
        }

        var columns: [Column] = []
        /// The keys in the order in which SQLite makes their indexes, which it finds by their number.
        var keys: [String] = []
        var isStrict = false
        var isWithoutRowID = false
        /// Whether a column is the rowid.
        var hasImplicitRowID = false
    }

    extension SQLiteTableText {
        var storage: SQLiteStorage {
            var storage = SQLiteStorage(
                isStrict: isStrict,
                isWithoutRowID: isWithoutRowID,
                hasImplicitRowID: hasImplicitRowID
            )
            for column in columns {
                let type = slice(column.type)
                var result = SQLiteStorage.Column(
                    name: column.name.text,
                    type: isStrict ? SQLiteExpression.canonical(type) : SQLiteAffinity(ofType: type).rawValue,
                    collation: "BINARY"
                )
                for clause in column.clauses {
                    switch clause.kind {
                    case .collate(let name): result.collation = name.uppercased()
                    case .generated(let expression, let stored):
                        result.generated = SQLiteExpression.canonical(slice(expression))
                        result.isStored = stored
                    case .primaryKey, .unique:
                        storage.keys.append("\(column.name.text): \(SQLiteExpression.canonical(slice(clause.body)))")
                    case .notNull, .null, .defaultValue, .check, .references, .dangling: break
                    }
                }
                storage.columns.append(result)
            }
            for constraint in constraints {
                switch constraint.kind {
                case .primaryKey, .unique: storage.keys.append(SQLiteExpression.canonical(slice(constraint.body)))
                case .check, .foreignKey, .dangling: break
                }
            }
            return storage
        }
    }

    /// The affinity of a column, from its declared type (https://sqlite.org/datatype3.html#determination_of_column_affinity).
    enum SQLiteAffinity: String {
        case text, blob, real
        /// INTEGER too: the two differ in a CAST and nowhere else (the same page, "Type Affinity").
        case numeric

        init(ofType text: String) {
            let type = text.uppercased()
            func has(_ words: String...) -> Bool { words.contains { type.contains($0) } }
            if has("INT") {
                self = .numeric
            } else if has("CHAR", "CLOB", "TEXT") {
                self = .text
            } else if type.isEmpty || has("BLOB") {
                self = .blob
            } else {
                self = has("REAL", "FLOA", "DOUB") ? .real : .numeric
            }
        }
    }
#endif
