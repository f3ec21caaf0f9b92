#if PostgreSQL
    import SkeinModel
    import TestServers
    import Testing

    @testable import SkeinPostgreSQL

    /// What people write and what the server makes of it must read the same; the server itself is asked.
    @Suite struct ExpressionTests {
        private static let columns: [(String, DataType)] = [
            ("a", .integer), ("b", .bigint), ("s", .smallint), ("price", .decimal(precision: 10, scale: 2)),
            ("d", .double),
            ("name", .string(length: 40)), ("note", .text), ("code", .char(length: 3)), ("ok", .boolean),
            ("day", .date),
            ("at", .timestamp), ("local", .datetime), ("span", .interval), ("doc", .json), ("id", .uuid),
            ("tags", .array(of: .text)), ("Odd \"name", .integer), ("order", .integer),
        ]

        private static let types = Dictionary(columns.map { ($0.0, $0.1) }) { first, _ in first }

        static let conditions = [
            "a >= 0", "a > -1", "a+b*2 < 10", "(a + b) * 2 < 10", "a - (b - s) = 0", "a <> b", "a != b", "NOT ok", "ok",
            "ok IS TRUE", "a IS NULL OR b IS NOT NULL AND s = 1", "(a = 1 OR b = 2) AND s = 3", "a BETWEEN 1 AND 5",
            "a NOT BETWEEN 1 AND 5", "a IN (1, 2, 3)", "a NOT IN (1, 2)", "a IN (1)", "name IN ('x', 'y''z')",
            "name IN ('x')",
            "note IN ('x', 'y')", "code IN ('abc', 'def')", "name NOT IN ('x', 'y')", "NOT name IN ('x', 'y')",
            "b IN (1, 5000000000)", "price IN (1, 2.5)", "a = ANY (ARRAY[1, 2])", "name LIKE '%@%'",
            "name NOT LIKE 'x%'",
            "note ILIKE 'x_'", "name ~ '^[a-z]+$'", "name !~* 'q'", "name || note <> ''", "length(name) > 0",
            "lower(name) = name", "char_length(note) <= 20", "coalesce(name, '') <> ''", "coalesce(price, 0) >= 0",
            "price > 0", "price > 0.5", "price * 2 > 10", "price / 2 > 1", "a / 2.5 > 1", "d > 0", "d < 1e3",
            "b > 5000000000",
            "price::integer > 3", "a::text LIKE '1%'", "cast(a as bigint) > 3", "day > '2020-01-01'",
            "at > '2020-01-01 00:00:00+00'",
            "day < at", "at > now() - interval '1 day'", "at > now() - interval '18 months 1 week 90 minutes'",
            "span > interval '2 hours'", "day > date '2020-01-01'",
            "at AT TIME ZONE 'UTC' > local", "extract(year FROM day) > 2000", "doc ->> 'k' = 'v'",
            "(doc ->> 'n')::int > 0",
            "doc ? 'k'", "doc @> '{\"a\": 1}'", "tags @> ARRAY['x']", "array_length(tags, 1) > 0", "'x' = ANY (tags)",
            "CASE WHEN a > 0 THEN ok ELSE NOT ok END", "CASE a WHEN 1 THEN 'x' WHEN 2 THEN 'y' END = name",
            #""Odd ""name" > 0"#, #""order" > 0"#, "A > 0 /* why */", "position('x' in name) > 0",
            "substring(name from 1 for 2) = 'ab'",
            "trim(name) <> ''", "trim(both 'x' from name) <> ''", "a IS DISTINCT FROM b", "NOT (a > 1 AND b > 1)",
            "abs(a) < 10", "greatest(a, 5) < 10", "nullif(name, '') IS NOT NULL", "a % 2 = 0", "- a < 0",
            "a & 1 = 1", "a # 1 > 0", "2 ^ a > 3", "name COLLATE \"C\" > 'a'", "left(name, 1) = 'x'",
            "round(price) > 1",
            "md5(name) <> note", "date_trunc('month', at AT TIME ZONE 'UTC') = local",
            "id <> '6f1c0e5e-0d0b-4c3a-9b1e-000000000001'",
            "name = 'it''s \\ \"odd\"'", "ok = true", "ok = 't'", "a = '5'", "name > note",
            "replace(name, 'a', 'b') = note",
            "tags[1] = 'x'", "a > 1 AND (b > 1 AND s > 1)", "a > 1 OR (b > 1 OR s > 1)", "concat(name, note) <> ''",
        ]

        @Test(arguments: conditions) func asTheServerPrintsIt(_ condition: String) throws {
            let printed = try Self.printed(condition)
            #expect(Self.canonical(condition) == Self.canonical(printed), "the server prints \(printed)")
            // What is compared is still SQL of the same meaning.
            let again = try Self.printed(Self.canonical(condition))
            #expect(Self.canonical(again) == Self.canonical(printed), "the server prints \(again)")
        }

        @Test(arguments: [
            ("a + b * s > 0", "(a + b) * s > 0"), ("ok AND a > 0 OR b > 0", "ok AND (a > 0 OR b > 0)"),
            ("a > 0", "a >= 0"),
            ("a > 0", "b > 0"), ("name = 'x'", "name = 'X'"), ("price::integer > 3", "price > 3"),
            ("a IN (1, 2)", "a NOT IN (1, 2)"),
            ("a - (b - s) = 0", "a - b - s = 0"), ("\"A\" > 0", "a > 0"), ("a / 2 > 1", "a / 2.0 > 1"),
            ("a::numeric / 2 > 1", "a / 2 > 1"), ("NOT (ok AND a > 0)", "NOT ok AND a > 0"),
        ])
        func differentMeaningsStayApart(_ first: String, _ second: String) {
            #expect(Self.canonical(first) != Self.canonical(second))
        }

        @Test(arguments: ["a > (", "'", "SELECT 1", "a > 0)", "f(a => 1)", "E'\\n' = name", ""])
        func unreadableTextStaysComparable(_ text: String) {
            #expect(Self.canonical(text) == Self.canonical(text))
        }

        private static func canonical(_ condition: String) -> String {
            let table = Table(
                "t",
                columns: columns.map { Column(Identifier(reported: $0.0), $0.1) },
                checks: [CheckConstraint(name: "c", expression: condition)]
            )
            return dialect.normalize(SchemaModel([table]))["t"]?.checks.first?.expression ?? condition
        }

        /// How the server prints a condition that it has stored.
        private static func printed(_ condition: String) throws -> String {
            let columns = try columns.map { "\(dialect.quote(Identifier(reported: $0.0))) \(try dialect.spell($0.1))" }
            return try TestServer.postgreSQL().query(
                """
                CREATE TEMPORARY TABLE t (\(columns.joined(separator: ", ")), CONSTRAINT c CHECK (\(condition)));
                SELECT pg_get_expr(conbin, conrelid) FROM pg_constraint WHERE conname = 'c' AND conrelid = 't'::regclass;
                """,
                database: nil
            )
        }
    }
#endif
