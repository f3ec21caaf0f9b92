#if MySQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinMySQL

    /// An alteration changes of `SHOW CREATE TABLE`, as the server's own client prints it, what it names and no other
    /// letter, and its inverse gives back the text before.
    @Suite struct EveryAttributeTests {
        static let table = #"""
            CREATE TABLE t (
              id bigint NOT NULL AUTO_INCREMENT COMMENT 'key',
              subject varchar(30) CHARACTER SET latin1 COLLATE latin1_german1_ci NOT NULL INVISIBLE DEFAULT 'it''s'
                COMMENT 'a \\ and ''' CHECK (subject <> 'no'),
              stamp datetime(3) NOT NULL DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3) INVISIBLE COMMENT 'at',
              twice varchar(60) CHARACTER SET ascii GENERATED ALWAYS AS (concat(state, '-', state)) STORED COMMENT 'g',
              half int GENERATED ALWAYS AS (size / 2) VIRTUAL INVISIBLE COMMENT 'h',
              state enum('new','paid') NOT NULL DEFAULT 'new' COMMENT 'how it stands',
              doc longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '{}' CHECK (json_valid(doc)),
              size int unsigned DEFAULT 4,
              PRIMARY KEY (id), KEY ix (subject(5), state DESC), UNIQUE KEY uq (size, state),
              CONSTRAINT ck CHECK (char_length(subject) > 0 AND size < 100)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci COMMENT='everything'
            """#

        struct Way: Sendable, CustomTestStringConvertible {
            var name: String
            var column: Identifier
            var alteration: ColumnAlteration
            /// What becomes what in the line of the column, or in the whole text.
            var edits: [(String, String)]
            var renamed: Identifier?
            /// How the one statement begins.
            var statement: String
            var testDescription: String { name }

            init(
                _ name: String,
                _ column: Identifier,
                _ alteration: ColumnAlteration,
                _ edits: [(String, String)],
                renamed: Identifier? = nil,
                _ statement: String
            ) {
                self.name = name
                self.column = column
                self.alteration = alteration
                self.edits = edits
                self.renamed = renamed
                self.statement = statement
            }
        }

        /// A column with every attribute.
        static let nine = [
            Way(
                "type",
                "subject",
                ColumnAlteration(type: .string(length: 50)),
                [("varchar(30)", "varchar(50)")],
                "MODIFY"
            ),
            Way("nullability", "subject", ColumnAlteration(nullable: true), [(" NOT NULL", "")], "MODIFY"),
            Way(
                "default set",
                "subject",
                ColumnAlteration(default: .set(.literal(.text("new")))),
                [("DEFAULT 'it''s'", "DEFAULT 'new'")],
                "ALTER COLUMN `subject` SET DEFAULT"
            ),
            Way(
                "default dropped, and visible, since an invisible column has one",
                "subject",
                ColumnAlteration(default: .drop, options: ["invisible": .drop]),
                [(" DEFAULT 'it''s'", ""), (" INVISIBLE", "")],
                "MODIFY"
            ),
            Way(
                "comment",
                "subject",
                ColumnAlteration(comment: .set("new")),
                [(#"'a \\\\ and '''"#, "'new'")],
                "MODIFY"
            ),
            Way("rename", "subject", ColumnAlteration(), [("`subject`", "`topic`")], renamed: "topic", "RENAME COLUMN"),
            Way(
                "collation",
                "subject",
                ColumnAlteration(collation: .set("latin1_bin")),
                [("latin1_german1_ci", "latin1_bin")],
                "MODIFY"
            ),
            Way(
                "character set",
                "subject",
                ColumnAlteration(
                    collation: .set("utf8mb4_unicode_ci"),
                    options: ["charset": .set("utf8mb4")]
                ),
                [
                    (
                        "CHARACTER SET latin1 COLLATE latin1_german1_ci",
                        "CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci"
                    )
                ],
                "MODIFY"
            ),
            Way(
                "rename and type",
                "subject",
                ColumnAlteration(type: .string(length: 50)),
                [("varchar(30)", "varchar(50)"), ("`subject`", "`topic`")],
                renamed: "topic",
                "CHANGE COLUMN `subject` `topic`"
            ),
        ]

        static let more = [
            Way("numbering", "id", ColumnAlteration(autoincrement: false), [(" AUTO_INCREMENT", "")], "MODIFY"),
            Way("comment of a key", "id", ColumnAlteration(comment: .drop), [(" COMMENT 'key'", "")], "MODIFY"),
            Way(
                "comment beside ON UPDATE",
                "stamp",
                ColumnAlteration(comment: .set("when")),
                [("'at'", "'when'")],
                "MODIFY"
            ),
            Way(
                "default beside ON UPDATE",
                "stamp",
                ColumnAlteration(default: .set(.literal(.text("2020-01-01 00:00:00")))),
                [(" DEFAULT current_timestamp(3)", " DEFAULT '2020-01-01 00:00:00.000'")],
                "MODIFY"
            ),
            Way(
                "ON UPDATE dropped",
                "stamp",
                ColumnAlteration(options: ["on_update": .drop]),
                [(" ON UPDATE current_timestamp(3)", "")],
                "MODIFY"
            ),
            Way(
                "generated expression",
                "twice",
                ColumnAlteration(computed: .set(Computed(sql: "concat(state, '+')", stored: true))),
                [("concat(`state`,'-',`state`)", "concat(`state`,'+')")],
                "MODIFY"
            ),
            Way(
                "expression of a virtual column",
                "half",
                ColumnAlteration(computed: .set(Computed(sql: "size / 4", stored: false))),
                [("`size` / 2", "`size` / 4")],
                "MODIFY"
            ),
            Way(
                "generated no more",
                "twice",
                ColumnAlteration(computed: .drop),
                [(#" GENERATED ALWAYS AS (concat(`state`,'-',`state`)) STORED"#, " DEFAULT NULL")],
                "MODIFY"
            ),
            Way(
                "enum value",
                "state",
                ColumnAlteration(type: .enumeration(values: ["new", "paid", "sent"], name: nil)),
                [("enum('new','paid')", "enum('new','paid','sent')")],
                "MODIFY"
            ),
            Way(
                "check dropped",
                "subject",
                ColumnAlteration(options: ["check": .drop]),
                [(" CHECK (`subject` <> 'no')", "")],
                "MODIFY"
            ),
            Way(
                "check changed",
                "subject",
                ColumnAlteration(options: ["check": .set("subject <> 'never'")]),
                [("'no'", "'never'")],
                "MODIFY"
            ),
            Way("visible", "stamp", ColumnAlteration(options: ["invisible": .drop]), [(" INVISIBLE", "")], "MODIFY"),
            Way(
                "default to an expression",
                "size",
                ColumnAlteration(default: .set(.sql("3 * 4"))),
                [("DEFAULT 4", "DEFAULT (3 * 4)")],
                "ALTER COLUMN `size` SET DEFAULT"
            ),
            Way(
                "comment of JSON",
                "doc",
                ColumnAlteration(comment: .set("json")),
                [(" CHECK (json_valid(`doc`))", " COMMENT 'json' CHECK (json_valid(`doc`))")],
                "MODIFY"
            ),
            Way(
                "rename of what expressions read, and type",
                "size",
                ColumnAlteration(type: .native("bigint unsigned")),
                [("int(10) unsigned", "bigint(20) unsigned"), ("`size`", "`weight`")],
                renamed: "weight",
                "CHANGE COLUMN `size` `weight`"
            ),
        ]

        @Test("a column with every attribute, altered nine ways, loses nothing", arguments: nine)
        func nineWays(_ way: Way) async throws { try await check(way) }

        @Test("its neighbours lose nothing either", arguments: more)
        func moreWays(_ way: Way) async throws { try await check(way) }

        private func check(_ way: Way) async throws {
            try await withConnection { connection, database, server in
                try server.query(Self.table, database: database)
                try server.query("INSERT INTO t (subject, size) VALUES ('Straße', 3)", database: database)
                func text() throws -> String {
                    // The next number belongs to the row, not to the column.
                    try server.query("SHOW CREATE TABLE t", database: database).replacing(" AUTO_INCREMENT=2", with: "")
                }
                func rows() throws -> String {
                    try server.query("SELECT id, hex(convert(3 using utf8mb4)), state, doc FROM t", database: database)
                }
                let before = try text()
                let values = try rows()

                let image = try #require(try await connection.inspect(.tables(["t"]))["t"]?.column(way.column))
                var changes: [TableChange] = []
                if way.alteration != ColumnAlteration() {
                    changes.append(.alterColumn(way.column, way.alteration, before: image))
                }
                if let new = way.renamed { changes.append(.renameColumn(way.column, to: new)) }
                let change = Change.alterTable("t", changes)
                let statements = try await connection.make(change)
                #expect(statements.count == 1)
                #expect(statements.first?.sql.hasPrefix("ALTER TABLE `t` \(way.statement)") == true, "\(statements)")
                #expect(try text() == expected(before, way))
                #expect(try rows() == values)

                for inverse in try change.inverted() { try await connection.make(inverse) }
                #expect(try text() == before)
                #expect(try rows() == values)
            }
        }

        private func expected(_ text: String, _ way: Way) throws -> String {
            var lines = text.split(separator: #"\n"#, omittingEmptySubsequences: false).map(String.init)
            let line = try #require(lines.firstIndex { $0.hasPrefix("  `\(way.column)`") })
            for (old, new) in way.edits {
                #expect(lines[line].contains(old), "\(lines[line]) has no \(old)")
                if old.hasPrefix("`"), !old.contains(" ") {
                    lines = lines.map { $0.replacing(old, with: new) }
                } else {
                    lines[line] = lines[line].replacing(old, with: new)
                }
            }
            return lines.joined(separator: #"\n"#)
        }
    }
#endif
