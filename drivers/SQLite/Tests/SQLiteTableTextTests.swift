#if SQLite
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinSQLite

    /// A generator with a fixed seed, so that a failing case comes back.
    struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Suite struct SQLiteTableTextTests {
        static let odd = """
            CREATE TABLE "odd ""one" ( -- a comment, with (
              [id] INTEGER CONSTRAINT pk PRIMARY KEY ON CONFLICT ABORT AUTOINCREMENT,
              `b c` VARCHAR ( 20 ) NOT NULL ON CONFLICT REPLACE DEFAULT 'it''s, (x)' COLLATE NOCASE, /* x */
              d DEFAULT (datetime('now', '+1 day')) CHECK (d > ')' AND "d" <> '--'),
              e UNSIGNED BIG INT DEFAULT - 5 UNIQUE ON CONFLICT IGNORE CONSTRAINT fk REFERENCES p(x)
                ON DELETE CASCADE ON UPDATE SET NULL MATCH FULL DEFERRABLE INITIALLY DEFERRED NULL,
              f AS (e * 2) VIRTUAL, g TEXT GENERATED ALWAYS AS (d || 'x') STORED NOT NULL,
              'h' REFERENCES p NOT DEFERRABLE INITIALLY IMMEDIATE
              , CONSTRAINT u UNIQUE (`b c` COLLATE RTRIM DESC, d) ON CONFLICT FAIL
              CONSTRAINT k CHECK (e IN (1, 2)) FOREIGN KEY (d, e) REFERENCES "odd ""one" (e, d) ON DELETE RESTRICT
            ) STRICT ;
            """

        @Test func readsEveryPart() throws {
            let text = try SQLiteTableText(parsing: Self.odd)
            #expect(text.name == "odd \"one" && text.isStrict && !text.isWithoutRowID && text.isAutoincrement)
            #expect(text.columns.map(\.name.text) == ["id", "b c", "d", "e", "f", "g", "h"])
            #expect(
                text.columns.map { text.slice($0.type) } == [
                    "INTEGER", "VARCHAR ( 20 )", "", "UNSIGNED BIG INT", "", "TEXT", "",
                ]
            )
            let model = text.model { _ in ["key"] }
            #expect(model.primaryKey == PrimaryKey(name: "pk", columns: ["id"]))
            #expect(model.columns.map(\.nullable) == [true, false, true, true, true, false, true])
            #expect(model.columns[1].collation == "NOCASE")
            #expect(model.columns[4].computed == Computed(sql: "e * 2", stored: false))
            #expect(model.columns[5].computed == Computed(sql: "d || 'x'", stored: true))
            #expect(
                model.uniques == [
                    UniqueConstraint(columns: ["e"]), UniqueConstraint(name: "u", columns: ["b c", "d"]),
                ]
            )
            #expect(model.checks.map(\.name) == [nil, "k"])
            #expect(
                model.foreignKeys == [
                    ForeignKey(
                        name: "fk",
                        columns: ["e"],
                        referencedTable: "p",
                        referencedColumns: ["x"],
                        onDelete: .cascade,
                        onUpdate: .setNull,
                        deferrability: .deferrableInitiallyDeferred
                    ),
                    ForeignKey(columns: ["h"], referencedTable: "p", referencedColumns: ["key"]),
                    ForeignKey(
                        columns: ["d", "e"],
                        referencedTable: "odd \"one",
                        referencedColumns: ["e", "d"],
                        onDelete: .restrict
                    ),
                ]
            )
        }

        @Test(arguments: [
            "CREATE TABLE t AS SELECT 1", "CREATE VIRTUAL TABLE t USING fts5(a)", "CREATE TABLE t ()",
            "CREATE TABLE t (a", "CREATE TABLE t (a INT b)) ", "CREATE TABLE t (a CHECK)", "CREATE TABLE t (a,)",
            "CREATE TABLE t (a) WITHOUT OIDS", "CREATE TABLE t (a) x", "CREATE TABLE t (a DEFAULT)",
            "CREATE TABLE t (a, UNIQUE (a), b)", "CREATE TABLE t (a, PRIMARY KEY (a + 1))", "CREATE TABLE t (a 'x)",
            "CREATE TABLE t (a REFERENCES p ON DELETE NOTHING)", "CREATE TABLE t (a NOT NULL ON CONFLICT WAIT)", "",
        ])
        func refusesWhatItDoesNotUnderstand(sql: String) {
            #expect(throws: LexError.self) { try SQLiteTableText(parsing: sql) }
        }

        /// What SQLite accepts is understood, and a text that is read and not changed stays as it is.
        @Test func propertyWhatSQLiteStoresIsReadWholeAndKept() throws {
            var random = SplitMix(state: 20240)
            try withTemporaryDirectory { folder in
                let file = SQLiteFile(folder.path("a.db"))
                let made = (0..<400).map { GeneratedTable(number: $0, using: &random) }
                try file.query(
                    "CREATE TABLE p (id INTEGER PRIMARY KEY, x UNIQUE);"
                        + made.map { $0.sql + ";" }.joined(separator: "\n")
                )
                for table in made {
                    let name = "t\(table.number)"
                    let sql = try stored(name, file)
                    let text = try SQLiteTableText(parsing: sql)
                    #expect(text.text == sql && text.text.applying([]) == sql)
                    #expect(text.columns.map(\.name.text) == table.columns)
                    var editor = try SQLiteTableEditor(
                        Table(
                            TableName(Identifier(reported: name)),
                            columns: text.model { _ in ["id"] }.columns,
                            stored: .init(create: sql)
                        ),
                        dialect: dialect
                    )
                    // There and back again: everything that was there before is there still.
                    try editor.apply(.addColumn(Column("added", .text), ifNotExists: false))
                    let position = try #require(editor.text.position(ofColumn: "added"))
                    let back = editor.text.text.applying(editor.text.removing(columnAt: position))
                    let same = try parts(back) == parts(sql)
                    #expect(same, "\(sql)\nbecame\n\(back)")
                }
            }
        }

        private func stored(_ name: String, _ file: SQLiteFile) throws -> String {
            // The shell shows a row a line, so the line feeds travel as hexadecimal digits.
            let digits = Array(try file.query("SELECT hex(sql) FROM sqlite_schema WHERE name = '\(name)'").utf8)
            let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
                UInt8(String(decoding: digits[$0..<($0 + 2)], as: UTF8.self), radix: 16)
            }
            return String(decoding: bytes, as: UTF8.self)
        }

        /// The tokens, and the comments: a comma may move over a comment, and nothing else may change.
        private func parts(_ text: String) throws -> [[Substring]] {
            let tokens = try Lexer(text, lexicon: .sqlite).tokens().filter { $0.kind != .whitespace }
            return [
                tokens.filter { $0.kind != .comment }.map(\.text), tokens.filter { $0.kind == .comment }.map(\.text),
            ]
        }
    }

    /// A table of odd but valid spelling.
    struct GeneratedTable {
        let number: Int
        let columns: [String]
        let sql: String

        init(number: Int, using random: inout SplitMix) {
            self.number = number
            func pick(_ choices: [String], _ random: inout SplitMix) -> String {
                choices.randomElement(using: &random) ?? ""
            }
            let gaps = [" ", "\n  ", " /* c, ( */ ", " -- d ) '\n", "\t"]
            let names = ["a", "B b", "c\"d", "order", "é", "x'y"].shuffled(using: &random).prefix(
                Int.random(in: 1...5, using: &random)
            )
            columns = Array(names)
            var parts: [String] = []
            for name in names {
                let quoted = SQLText.quoteIdentifier(name, quote: "\"")
                var clauses = [
                    pick(["", "NOT NULL", "NOT NULL ON CONFLICT FAIL", "NULL"], &random),
                    pick(
                        [
                            "", "DEFAULT 1", "DEFAULT +2.5e3", "DEFAULT 'a''b, )'", "DEFAULT (1 + (2))",
                            "DEFAULT CURRENT_TIME", "DEFAULT x'00'", "DEFAULT yes",
                        ],
                        &random
                    ),
                    pick(["", "COLLATE NOCASE", "COLLATE \"RTRIM\""], &random),
                    pick(["", "UNIQUE", "CONSTRAINT \"u, q\" UNIQUE ON CONFLICT IGNORE"], &random),
                    pick(["", "CHECK (\(quoted) <> ')')", "CONSTRAINT k CHECK (length(\(quoted)) < (9))"], &random),
                    pick(
                        ["", "REFERENCES p", "REFERENCES p (x) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED"],
                        &random
                    ),
                ].filter { !$0.isEmpty }
                clauses.shuffle(using: &random)
                let type = pick(
                    [
                        "", "INT", "VARCHAR(10)", "DOUBLE PRECISION", "DECIMAL( 10 , -2 )", "\"my type\"",
                        "UNSIGNED BIG INT",
                    ],
                    &random
                )
                parts.append(([quoted, type] + clauses).filter { !$0.isEmpty }.joined(separator: pick(gaps, &random)))
            }
            let list = names.map { SQLText.quoteIdentifier($0, quote: "\"") }
            for constraint in [
                "PRIMARY KEY (\(list.joined(separator: ", ")))", "CONSTRAINT u UNIQUE (\(list[0]) COLLATE BINARY DESC)",
                "CHECK (\(list[0]) IN ('a', \"\(names[0].replacing("\"", with: "\"\""))\"))",
                "FOREIGN KEY (\(list[0])) REFERENCES p (x) ON UPDATE CASCADE",
            ].shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)) {
                parts.append(constraint)
            }
            let separator = pick(gaps, &random) + "," + pick(gaps, &random)
            let end = pick(["", " ", "\n", " -- end\n", "/* end */"], &random)
            sql =
                "CREATE TABLE t\(number)\(pick(gaps, &random))(\(pick(gaps, &random))\(parts.joined(separator: separator))\(end))"
        }
    }
#endif
