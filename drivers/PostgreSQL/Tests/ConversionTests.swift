#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import Testing

    @testable import SkeinPostgreSQL

    /// What becomes of the values of a column whose type changes.
    @Suite struct ConversionTests {
        private static let mood = DataType.enumeration(values: ["sad", "ok"], name: "mood")

        @Test(
            arguments: [
                (.text, .integer, ["7", " -3 ", nil], ["7", "-3", nil]),
                (.string(length: 9), .bigint, ["7"], ["7"]),
                (.text, .decimal(precision: 5, scale: 2), ["7.125"], ["7.13"]),
                (.text, .boolean, ["yes", "f", "1", nil], ["true", "false", "true", nil]),
                (.integer, .boolean, ["0", "5", nil], ["false", "true", nil]),
                (.bigint, .boolean, ["0", "5"], ["false", "true"]),
                (.double, .boolean, ["0", "0.5"], ["false", "true"]),
                (.boolean, .integer, ["t", "f", nil], ["1", "0", nil]), (.boolean, .smallint, ["t"], ["1"]),
                (.boolean, .decimal(precision: 3, scale: 1), ["t"], ["1.0"]), (.boolean, .text, ["t"], ["true"]),
                (.text, .date, ["2026-02-28"], ["2026-02-28"]),
                (.text, .timestamp, ["2026-02-28 01:02:03+01"], ["2026-02-28 00:02:03+00"]),
                (.text, .datetime, ["2026-02-28 01:02:03"], ["2026-02-28 01:02:03"]),
                (.text, .time, ["01:02:03"], ["01:02:03"]), (.text, .interval, ["90 minutes"], ["01:30:00"]),
                (
                    .text, .uuid, ["A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"], ["a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"]
                ),
                (.text, .json, [#"{"a":1}"#, nil], [#"{"a": 1}"#, nil]), (.json, .text, ["[1]"], ["[1]"]),
                (.text, mood, ["ok", nil], ["ok", nil]), (mood, .text, ["sad"], ["sad"]),
                (mood, .string(length: 3), ["sad"], ["sad"]),
                (mood, .enumeration(values: ["ok", "sad", "new"], name: "other"), ["sad"], ["sad"]),
                (.text, .enumeration(values: ["ok"], name: nil), ["ok", nil], ["ok", nil]),
                (.integer, .text, ["7"], ["7"]), (.integer, .string(length: 1), ["7"], ["7"]),
                (.date, .timestamp, ["2026-02-28"], ["2026-02-28 00:00:00+00"]),
                (.timestamp, .date, ["2026-02-28 23:00:00+00"], ["2026-02-28"]), (.double, .integer, ["1.6"], ["2"]),
                (.array(of: .text), .array(of: .integer), ["{1,2,NULL}"], ["{1,2,NULL}"]),
                (.array(of: .integer), .array(of: .text), ["{1,2}"], ["{1,2}"]),
                (.array(of: .text), .array(of: mood), ["{ok,sad}", nil], ["{ok,sad}", nil]),
                (.array(of: mood), .array(of: .text), ["{ok,sad}"], ["{ok,sad}"]),
                (.array(of: mood), .text, ["{ok,sad}"], ["{ok,sad}"]),
                (.text, .array(of: .text), ["{a,b}"], ["{a,b}"]),
                (.integer, .array(of: .bigint), ["7", nil], ["{7}", nil]),
                (.boolean, .array(of: .integer), ["t", nil], ["{1}", nil]), (mood, .array(of: .text), ["ok"], ["{ok}"]),
                (.array(of: .integer), .json, ["{1,2}"], ["[1, 2]"]),
            ] as [(DataType, DataType, [String?], [String?])]
        )
        func values(_ old: DataType, _ new: DataType, _ texts: [String?], _ wanted: [String?]) async throws {
            try await withConnection { connection, _ in
                try await make(
                    .createEnum(EnumType("mood", values: ["sad", "ok"]), ifNotExists: false),
                    on: connection
                )
                let other = EnumType("other", values: ["ok", "sad", "new"])
                try await make(.createEnum(other, ifNotExists: false), on: connection)
                let table = Table("t", columns: [Column("n", .integer), Column("Val", old)])
                try await make(.createTable(table, ifNotExists: false), on: connection)
                let spelled = try dialect.spell(old)
                for (place, text) in texts.enumerated() {
                    _ = try await connection.run(
                        Statement(
                            "INSERT INTO t VALUES ($1, $2::text::\(spelled))",
                            binds: [.integer(Int64(place)), text.map(Value.text) ?? .null]
                        )
                    )
                }
                let change = TableChange.alterColumn("Val", ColumnAlteration(type: new), before: nil)
                try await make(.alterTable("t", [change]), on: connection)
                let rows = try await connection.run(Statement(#"SELECT "Val"::text FROM t ORDER BY n"#)).rows
                #expect(rows.map { $0[0].text } == wanted)
                let found = try await connection.inspect(.everything)["t"]?.column("Val")?.type
                #expect(found.map(dialect.normalized) == dialect.normalized(new))
            }
        }

        @Test func whatDoesNotConvertFailsAndChangesNothing() async throws {
            try await withConnection { connection, _ in
                _ = try await connection.run([
                    Statement("CREATE TABLE t (c text DEFAULT 'x')"), Statement("INSERT INTO t VALUES ('seven')"),
                ])
                let error = await driverError {
                    let change = TableChange.alterColumn("c", ColumnAlteration(type: .integer), before: nil)
                    try await make(.alterTable("t", [change]), on: connection)
                }
                #expect(error?.code == "22P02")
                #expect(try await connection.inspect(.everything)["t"]?.column("c")?.type == .text)
            }
        }

        @Test func whichElementIsNotGuessed() async throws {
            let before = Column("c", .array(of: .integer))
            for type in [DataType.integer, .boolean] {
                let change = TableChange.alterColumn("c", ColumnAlteration(type: type), before: before)
                let error = #expect(throws: DialectError.self) {
                    try dialect.render(.alterTable("t", [change]), before: SchemaModel())
                }
                #expect(error?.hint?.contains("using") == true)
            }
        }
    }
#endif
