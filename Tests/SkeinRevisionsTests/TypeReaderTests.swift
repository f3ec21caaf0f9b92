import SkeinModel
import SkeinRevisions
import Testing

@Suite struct TypeReaderTests {
    @Test(
        arguments: [
            ("smallint", DataType.smallint), ("integer", .integer), ("bigint", .bigint), ("boolean", .boolean),
            ("float", .float), ("double", .double), ("text", .text), ("date", .date), ("time", .time),
            ("datetime", .datetime), ("timestamp", .timestamp), ("interval", .interval), ("json", .json),
            ("uuid", .uuid), ("decimal", .decimal(precision: nil, scale: nil)),
            ("decimal(10)", .decimal(precision: 10, scale: nil)),
            ("decimal(10,2)", .decimal(precision: 10, scale: 2)),
            (" decimal ( 10 , 2 ) ", .decimal(precision: 10, scale: 2)),
            ("decimal(3,3)", .decimal(precision: 3, scale: 3)), ("decimal(5,0)", .decimal(precision: 5, scale: 0)),
            ("string(20)", .string(length: 20)), ("char(2)", .char(length: 2)), ("binary", .binary(length: nil)),
            ("binary(16)", .binary(length: 16)), ("array(text)", .array(of: .text)),
            ("array(array(string(3)))", .array(of: .array(of: .string(length: 3)))),
            ("array(decimal(4,1))", .array(of: .decimal(precision: 4, scale: 1))),
            ("enum(a)", .enumeration(values: ["a"], name: nil)),
            ("enum(new, in work,done)", .enumeration(values: ["new", "in work", "done"], name: nil)),
            ("enum('a, b', 'it''s', '', ' c ')", .enumeration(values: ["a, b", "it's", "", " c "], name: nil)),
            ("enum(it's)", .enumeration(values: ["it's"], name: nil)),
            ("enum('(', ')')", .enumeration(values: ["(", ")"], name: nil)),
        ]
    )
    func `Portable types`(_ text: String, _ type: DataType) throws {
        #expect(try TypeReader.parse(text) == type)
        let changes = try lower("alter_column: { table: t, column: a, type: \"\(text)\" }")
        #expect(changes == [.alterTable("t", [.alterColumn("a", ColumnAlteration(type: type), before: nil)])])
    }

    @Test(
        arguments: [
            ("", "the type is empty"), ("string", "`string` needs a length"), ("char", "`char` needs a length"),
            ("string(0)", "`string(…)` takes a whole number above zero"),
            ("string(x)", "`string(…)` takes a whole number above zero"),
            ("binary()", "`binary(…)` takes a whole number above zero"),
            ("char(-1)", "`char(…)` takes a whole number above zero"),
            ("string(10", "`string(10` has no closing parenthesis"),
            ("text(10)", "`text` takes nothing in parentheses"),
            ("decimal()", "`decimal(…)` takes a whole number above zero"),
            ("decimal(a,1)", "`decimal(…)` takes a whole number above zero"),
            ("decimal(10,x)", "a decimal is written decimal(precision,scale), as in decimal(10,2)"),
            ("decimal(2,5)", "a decimal is written decimal(precision,scale), as in decimal(10,2)"),
            ("decimal(5,-1)", "a decimal is written decimal(precision,scale), as in decimal(10,2)"),
            ("decimal(1,2,3)", "a decimal is written decimal(precision,scale), as in decimal(10,2)"),
            ("enum()", "an enum has an empty value"), ("enum(a,)", "an enum has an empty value"),
            ("enum(a, , b)", "an enum has an empty value"), ("enum(a, 'a')", "an enum has the value `a` twice"),
            ("enum('a' b)", "an enum's quoted value is followed by something else"),
            ("enum('a)", "an enum's value has no closing quote"), ("array()", "the type is empty"),
            ("array(string)", "`string` needs a length"), ("jason", "unknown type `jason`"),
        ]
    )
    func `What is no type`(_ text: String, _ message: String) {
        let error = #expect(throws: TypeReader.Fault.self) { try TypeReader.parse(text) }
        #expect(error?.message == message)
    }

    @Test(
        arguments: [
            ("strng(20)", "did you mean `string`?"), ("Integer", "did you mean `integer`?"),
            ("jsonb", "did you mean `json`?"), ("varchar(20)", "did you mean `string`?"),
            ("INT", "did you mean `integer`?"), ("bool", "did you mean `boolean`?"),
            ("numeric(10,2)", "did you mean `decimal`?"), ("timestamptz", "did you mean `timestamp`?"),
            ("bytea", "did you mean `binary`?"), ("emum(a)", "did you mean `enum`?"),
            ("tsvector", "a server's own type stands under its dialect, as in {default: text, postgresql: tsvector}"),
        ]
    )
    func `The type that was meant`(_ text: String, _ hint: String) {
        let error = #expect(throws: TypeReader.Fault.self) { try TypeReader.parse(text) }
        #expect(error?.hint == hint)
    }

    @Test func `Types by dialect, portable or in the server's own words`() throws {
        let operation =
            "alter_column: { table: t, column: a, type: { default: json, postgresql: tsvector, mysql: string(9) } }"
        let expected: [DataType] = [.native("tsvector"), .string(length: 9), .string(length: 9), .json]
        for (flavor, type) in zip(Flavor.all, expected) {
            let change = TableChange.alterColumn("a", ColumnAlteration(type: type), before: nil)
            #expect(try lower(operation, for: flavor) == [.alterTable("t", [change])])
        }
    }
}
