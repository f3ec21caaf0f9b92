#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import Testing

    @testable import SkeinPostgreSQL

    @Suite struct TypeTests {
        @Test(
            arguments: [
                (.smallint, "smallint"), (.integer, "integer"), (.bigint, "bigint"), (.boolean, "boolean"),
                (.decimal(precision: 10, scale: 2), "numeric(10,2)"), (.decimal(precision: nil, scale: nil), "numeric"),
                (.float, "real"), (.double, "double precision"), (.string(length: 20), "varchar(20)"), (.text, "text"),
                (.char(length: 3), "char(3)"), (.binary(length: nil), "bytea"), (.binary(length: 16), "bytea"),
                (.date, "date"),
                (.time, "time"), (.datetime, "timestamp"), (.timestamp, "timestamptz"), (.interval, "interval"),
                (.json, "jsonb"),
                (.uuid, "uuid"), (.enumeration(values: ["a", "bcd"], name: nil), "varchar(3)"),
                (.enumeration(values: ["a"], name: "My enum"), #""My enum""#), (.array(of: .integer), "integer[]"),
                (.native("tsvector"), "tsvector"),
            ] as [(DataType, String)]
        )
        func spelling(_ type: DataType, _ words: String) throws {
            #expect(try dialect.spell(type) == words)
        }

        @Test(
            arguments: [
                ("int4", .integer), ("INT8", .bigint), ("bool", .boolean),
                ("character varying(20)", .string(length: 20)),
                ("varchar ( 20 )", .string(length: 20)), ("varchar", .native("character varying")),
                ("bpchar(3)", .char(length: 3)),
                ("character", .char(length: 1)), ("decimal(8, 3)", .decimal(precision: 8, scale: 3)),
                ("numeric(8)", .decimal(precision: 8, scale: 0)), ("float8", .double), ("float(10)", .float),
                ("float", .double),
                ("timestamp with time zone", .timestamp), ("timestamptz", .timestamp),
                ("timestamp without time zone", .datetime),
                ("timestamp(3)", .native("timestamp(3) without time zone")),
                ("timestamptz(3)", .native("timestamp(3) with time zone")), ("time", .time),
                ("timetz", .native("time with time zone")),
                ("integer[][]", .array(of: .integer)), ("text ARRAY", .array(of: .text)), ("pg_catalog.int4", .integer),
                ("\"char\"", .native("\"char\"")), ("CIText", .native("citext")),
                ("bit varying(3)", .native("bit varying(3)")),
                ("interval day to second(3)", .native("interval day to second(3)")),
                ("geometry(Point,4326)", .native("geometry(Point,4326)")),
            ] as [(String, DataType)]
        )
        func reading(_ words: String, _ type: DataType) {
            #expect(PostgreSQLType.parse(words) == type)
        }

        @Test func arraysOfUnnamedEnumerationsAreRefused() {
            let type = DataType.array(of: .enumeration(values: ["a"], name: nil))
            #expect(throws: DialectError.self) { try dialect.spell(type) }
        }
    }
#endif
