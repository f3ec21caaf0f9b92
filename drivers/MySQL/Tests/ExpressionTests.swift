#if MySQL
    import SkeinDriver
    import SkeinModel
    import Testing

    @testable import SkeinMySQL

    @Suite struct ExpressionTests {
        /// What a person writes, what MariaDB and MySQL make of it, and the one text for all three.
        @Test(arguments: [
            ["a>0", "(`a` > 0)", "((A > 0))", "`a` > 0"],
            [
                "a > 0 AND (b > 0 OR s = 'x')", "((`a` > 0) and ((`b` > 0) or (`s` = _utf8mb4'x')))",
                "`a` > 0 and (`b` > 0 or `s` = 'x')",
            ],
            [
                "not (a = b and a > 3)", "`a` <> `b` or `a` <= 3", "((`a` <> `b`) or (`a` <= 3))",
                "`a` <> `b` or `a` <= 3",
            ],
            ["NOT a", "(0 = `a`)", "`a` = 0"],
            ["a && b", "`a` <> 0 and `b` <> 0", "((0 <> `a`) and (0 <> `b`))", "`a` and `b`"],
            ["s IN ('a')", "`s` = 'a'"], ["lcase(s) = 'x'", "LOWER(`s`) = 'x'", "lower(`s`) = 'x'"],
            ["s REGEXP '^a'", "regexp_like(`s`,_utf8mb4'^a')", "`s` regexp '^a'"],
            ["j->'$.a' = 1", "(json_extract(`j`,_utf8mb4'$.a') = 1)", "json_extract(`j`, '$.a') = 1"],
            ["a BETWEEN 1 AND 2 AND b", "((`a` between 1 and 2) and (0 <> `b`))", "`a` between 1 and 2 and `b`"],
            ["a - (b - 1)", "(`a` - (`b` - 1))", "`a` - (`b` - 1)"], ["(a - b) - 1", "a - b - 1", "`a` - `b` - 1"],
            ["now()", "current_timestamp()", "CURRENT_TIMESTAMP", "current_timestamp"],
            ["now(6)", "current_timestamp(6)"], ["length(s)", "octet_length(`s`)", "length(`s`)"],
            ["cast(s as char)", "cast(`s` as char charset utf8mb4)", "cast(`s` as char)"],
            ["s COLLATE utf8mb4_bin = 'a'", "(`s` collate utf8mb4_bin) = 'a'", "`s` collate utf8mb4_bin = 'a'"],
            ["a is not null", "not (a is null)", "(`a` is not null)", "`a` is not null"],
            ["- 3 < a", "a > -3", "`a` > -3"], ["a <> (1, 2)", "`a` <> (1, 2)"],
            ["'it''s' = s", "s = \"it's\"", "s = 'it\\'s'", "`s` = 'it''s'"],
            ["`odd ``name` = 1 /* why */", "`odd ``name` = 1"], ["t.a > db.t.b", "`a` > `b`"],
        ])
        func sameText(_ texts: [String]) throws {
            let lexicon = try dialect().lexicon
            let wanted = texts.last ?? ""
            for text in texts { #expect(MySQLExpression.canonical(text, lexicon: lexicon) == wanted) }
        }

        @Test(arguments: [
            ("a = 1", "b = 1"), ("a and b or c", "a and (b or c)"), ("a - (b - c)", "a - b - c"), ("a = '1'", "a = 1"),
            ("a like 'x'", "a not like 'x'"), ("not (a <=> b)", "a <=> b"), ("a / (b * c)", "a / b * c"),
            ("s = 'A'", "s = 'a'"), ("a = 1.5", "a = 1.50"), ("(a = b) = c", "a = (b = c)"), ("-(a + b)", "-a + b"),
        ])
        func differentTexts(_ left: String, _ right: String) throws {
            let lexicon = try dialect().lexicon
            #expect(
                MySQLExpression.canonical(left, lexicon: lexicon) != MySQLExpression.canonical(right, lexicon: lexicon)
            )
        }

        /// What is not understood is still compared, and never lost.
        @Test(arguments: [
            ("a = (select 1)", "a=(select 1)"), ("a MEMBER OF ('[1]')", "a member of('[1]')"), ("a = ", "a="),
            ("(((", "((("), ("", ""), ("a not b", "a not b"),
        ])
        func unknownText(_ text: String, _ canonical: String) throws {
            #expect(MySQLExpression.canonical(text, lexicon: try dialect().lexicon) == canonical)
        }

        @Test func canonicalTextIsItsOwnCanonicalText() throws {
            let lexicon = try dialect().lexicon
            for text in RoundTripTests.checks {
                let once = MySQLExpression.canonical(text, lexicon: lexicon)
                #expect(MySQLExpression.read(text, lexicon: lexicon) != nil, "\(text)")
                #expect(MySQLExpression.canonical(once, lexicon: lexicon) == once)
            }
        }
    }

    @Suite struct TypeTests {
        @Test(arguments: [
            (DataType.smallint, "smallint"), (.integer, "int"), (.bigint, "bigint"), (.boolean, "tinyint(1)"),
            (.decimal(precision: nil, scale: nil), "decimal(65,30)"),
            (.decimal(precision: 9, scale: nil), "decimal(9,0)"),
            (.float, "float"), (.double, "double"), (.string(length: 9), "varchar(9)"), (.text, "longtext"),
            (.char(length: 2), "char(2)"), (.binary(length: nil), "longblob"), (.binary(length: 4), "varbinary(4)"),
            (.date, "date"), (.time, "time(6)"), (.datetime, "datetime(6)"), (.timestamp, "timestamp(6)"),
            (.interval, "bigint"), (.json, "json"), (.uuid, "uuid"),
            (.enumeration(values: ["a", "it's \\"], name: "e"), "enum('a','it''s \\\\')"), (.native("point"), "point"),
        ])
        func spelling(_ type: DataType, _ text: String) throws {
            #expect(try dialect().spell(type) == text)
        }

        @Test func vendors() throws {
            #expect(try dialect(mysql84).spell(.uuid) == "char(36)")
            #expect(try dialect(mariaDB105).spell(.uuid) == "char(36)")
            let error = #expect(throws: DialectError.self) { try dialect().spell(.array(of: .integer)) }
            #expect(error?.hint != nil)
        }

        @Test(arguments: [
            ("int(11)", DataType.integer), ("INTEGER", .integer), ("int(10) unsigned", .native("int unsigned")),
            ("bigint(20)", .bigint), ("tinyint(1)", .boolean), ("tinyint(4)", .native("tinyint")), ("BOOL", .boolean),
            ("decimal", .decimal(precision: 10, scale: 0)), ("NUMERIC(8, 2)", .decimal(precision: 8, scale: 2)),
            ("double precision", .double), ("real", .double), ("float(30)", .double),
            ("float(7,3)", .native("float(7,3)")),
            ("varchar(20)", .string(length: 20)), ("CHARACTER VARYING(20)", .string(length: 20)),
            ("text", .native("text")),
            ("datetime", .native("datetime")), ("datetime(0)", .native("datetime")),
            ("datetime(3)", .native("datetime(3)")),
            ("timestamp(6)", .timestamp), ("year(4)", .native("year")), ("bit", .native("bit(1)")),
            ("enum('a','b''c','d,e','(')", .enumeration(values: ["a", "b'c", "d,e", "("], name: nil)),
            ("set('a','b')", .native("set('a','b')")), ("MediumText", .native("mediumtext")),
        ])
        func reading(_ text: String, _ type: DataType) throws {
            #expect(try dialect().reported(text) == type)
        }
    }

    /// What MySQL's information schema says of defaults, which differs from MariaDB's (MySQL manual 28.3.8).
    @Suite struct ReportedColumnTests {
        private func column(_ type: String, _ value: Value, _ extra: String, expression: String = "") throws -> Column {
            let dialect = try dialect(mysql84)
            var inspector = MySQLInspector(dialect: dialect, database: "db", scope: .everything)
            let table: [Value] =
                [.text("db"), .text("t"), .text("InnoDB"), .text("utf8mb4_unicode_ci"), .text("")]
                + [.text("BASE TABLE"), .text("")]
            let row: [Value] = [
                .text("db"), .text("t"), .text("c"), .text(type), .text("YES"), value, .text(extra), .text(expression),
                .null, .text(""), .null,
            ]
            let none = Array(repeating: ResultSet(), count: 4)
            inspector.read([ResultSet(rows: [table]), ResultSet(rows: [row])] + none)
            return try #require(inspector.model["t"]?.columns.first)
        }

        @Test(
            arguments: [
                ("varchar(9)", Value.text("it's"), "", DefaultValue.literal(.text("it's"))),
                ("varchar(9)", .text("NULL"), "", .literal(.text("NULL"))), ("varchar(9)", .null, "", nil),
                ("int", .text("5"), "", .literal(.integer(5))), ("tinyint(1)", .text("1"), "", .literal(.bool(true))),
                ("bit(1)", .text("b'1'"), "", .literal(.integer(1))),
                ("varbinary(3)", .text("0x6162"), "", .literal(.bytes([97, 98]))),
                ("datetime(6)", .text("CURRENT_TIMESTAMP(6)"), "DEFAULT_GENERATED", .sql("CURRENT_TIMESTAMP")),
                ("char(36)", .text("uuid()"), "DEFAULT_GENERATED", .sql("uuid()")),
                ("longtext", .text("_utf8mb4\\'x\\'"), "DEFAULT_GENERATED", .literal(.text("x"))),
                ("longtext", .text("_utf8mb4\\'it\\\\\\'s\\'"), "DEFAULT_GENERATED", .literal(.text("it's"))),
                ("json", .text("json_array()"), "DEFAULT_GENERATED", .sql("json_array()")),
            ] as [(String, Value, String, DefaultValue?)]
        )
        func defaults(_ type: String, _ reported: Value, _ extra: String, _ value: DefaultValue?) throws {
            #expect(try column(type, reported, extra).defaultValue == value)
        }

        @Test func extras() throws {
            let updated = try column("timestamp(6)", .null, "DEFAULT_GENERATED on update CURRENT_TIMESTAMP(6)")
            #expect(updated.options == ["on_update": "CURRENT_TIMESTAMP"])
            let generated = try column(
                "int",
                .null,
                "STORED GENERATED INVISIBLE",
                expression: "concat(`a`,_utf8mb4\\'x\\')"
            )
            #expect(generated.computed == Computed(sql: "concat(`a`, 'x')", stored: true))
            #expect(generated.options == ["invisible": "true"])
        }
    }
#endif
