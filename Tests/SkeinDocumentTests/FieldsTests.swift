import SkeinDocument
import SkeinSQL
import Testing

@Suite struct FieldsTests {
    func fields(_ text: String, context: String = "add_column") throws -> Fields {
        try Fields(read(text), context: context)
    }

    @Test func valuesOfEveryType() throws {
        var fields = try fields(
            """
            name: users
            count: -3
            ratio: 0.5
            wait: 1m30s
            unique: true
            columns: [a, "b"]
            one: id
            kind: b
            column: {name: phone}
            list: [{name: x}, {name: y}]
            labels: {z: 1, a: 2}
            """
        )
        #expect(try fields.string("name") == "users")
        #expect(try fields.int("count") == -3)
        #expect(try fields.double("ratio") == 0.5)
        #expect(try fields.duration("wait") == .seconds(90))
        #expect(try fields.bool("unique", default: false))
        #expect(try fields.strings("columns") == ["a", "b"])
        #expect(try fields.stringOrList("one") == ["id"])
        #expect(try fields.choice("kind", among: ["a": 1, "b": 2]) == 2)
        var column = try fields.fields("column")
        #expect(try column.string("name") == "phone")
        var names: [String] = []
        for var element in try fields.listOfFields("list") { names.append(try element.string("name")) }
        #expect(names == ["x", "y"])
        #expect(try fields.optionalEntries("labels")?.map(\.key.text) == ["z", "a"])
        try fields.finish()
    }

    @Test func absentOptionalValues() throws {
        var fields = try fields("{a: ~}")
        #expect(try fields.optionalString("a") == nil)
        #expect(try fields.optionalInt("b") == nil)
        #expect(try fields.optionalDouble("b") == nil)
        #expect(try fields.bool("b", default: true))
        #expect(try fields.optionalBool("b") == nil)
        #expect(try fields.optionalDuration("b") == nil)
        #expect(try fields.optionalStrings("b") == nil)
        #expect(try fields.optionalStringOrList("b") == nil)
        #expect(try fields.optionalList("b") == nil)
        #expect(try fields.optionalEntries("b") == nil)
        #expect(try fields.optionalChoice("b", among: ["x": 1]) == nil)
        #expect(try fields.optionalFields("b") == nil)
        #expect(try fields.optionalListOfFields("b") == nil)
        let contained = (a: fields.contains("a"), b: fields.contains("b"))
        #expect(contained.a && !contained.b)
        try fields.finish()
    }

    @Test func nullIsNotAbsence() throws {
        var fields = try fields("default:\ncomment: null\ntype: 'null'\n")
        let presences = ["default", "comment", "name"].map { fields.optionalNodeOrNull($0) }
        #expect(presences == [.null, .null, .absent])
        guard case .value = fields.optionalNodeOrNull("type") else {
            Issue.record("quoted null is text")
            return
        }
    }

    @Test func unknownKeyWithNearestKnownKey() throws {
        var fields = try fields("table: users\nnulable: false\n")
        _ = try fields.string("table")
        _ = try fields.optionalBool("nullable")
        #expect(
            message { try fields.finish() }
                == "f.yaml:2:1: unknown key `nulable` in add_column; did you mean `nullable`?"
        )
    }

    @Test func unknownKeyListsKnownKeys() throws {
        var fields = try fields("table: users\nfoo: 1\n")
        _ = try fields.string("table")
        _ = try fields.optionalString("column")
        #expect(
            message { try fields.finish() } == "f.yaml:2:1: unknown key `foo` in add_column; known keys: table, column"
        )
    }

    @Test func missingKeys() throws {
        var fields = try fields("x:\n  - tabel: users\n    name:\n")
        var element = try #require(try fields.listOfFields("x", context: "add_column").first)
        #expect(
            message { try element.string("table") }
                == "f.yaml:2:5: add_column needs `table`; is `tabel` meant to be `table`?"
        )
        #expect(message { try element.int("size") } == "f.yaml:2:5: add_column needs `size`")
        #expect(message { try element.string("name") } == "f.yaml:3:5: add_column needs a value for `name`")
    }

    @Test func wrongTypes() throws {
        var fields = try fields(
            """
            columns: {a: b}
            table: [x]
            names: [a, [b]]
            count: ten
            quoted: "3"
            nested: text
            kind: vuew
            unique: yes
            url: postgres://u:secret@h/d
            """,
            context: "create_index"
        )
        let expected = [
            (
                message { try fields.strings("columns") },
                "1:10: `columns` in create_index must be a list of names, not a mapping"
            ),
            (
                message { try fields.stringOrList("columns") },
                "1:10: `columns` in create_index must be a name or a list of names, not a mapping"
            ),
            (message { try fields.string("table") }, "2:8: `table` in create_index must be text, not a list"),
            (
                message { try fields.strings("names") },
                "3:12: every element of `names` in create_index must be text, not a list"
            ),
            (message { try fields.int("count") }, "4:8: `count` in create_index must be a whole number, not `ten`"),
            (
                message { try fields.int("quoted") },
                "5:9: `quoted` in create_index must be a whole number, not quoted text; write it without quotes"
            ),
            (message { try fields.fields("nested") }, "6:9: `nested` in create_index must be a mapping, not text"),
            (
                message { try fields.choice("kind", among: ["view": 1, "table": 2]) },
                "7:7: `kind` in create_index must be one of table, view, not `vuew`; did you mean `view`?"
            ),
            (
                message { try fields.bool("unique", default: false) },
                "8:9: `unique` in create_index must be true or false, not `yes`; write `true`"
            ),
            (message { try fields.int("url") }, "9:6: `url` in create_index must be a whole number, not this text"),
        ]
        for (message, wanted) in expected { #expect(message == "f.yaml:\(wanted)") }
    }

    @Test func notAMapping() {
        #expect(message { try fields("[a]") } == "f.yaml:1:1: add_column must be a mapping, not a list")
    }

    @Test func namesAsKeys() throws {
        var fields = try fields("version: 1\nusers: {}\norders: {}\n")
        _ = try fields.int("version")
        #expect(fields.remaining().map(\.key.text) == ["users", "orders"])
        try fields.finish()
    }

    @Test func soleEntry() throws {
        #expect(try read("drop: {a: b}").soleEntry().key.text == "drop")
        #expect(
            message { try read("drop:\nadd:\n").soleEntry("an operation") }
                == "f.yaml:2:1: an operation must have one key, but `add` follows `drop`; "
                + "indent the keys that belong to `drop` below it"
        )
        #expect(message { try read("{}").soleEntry("it") } == "f.yaml:1:1: it must have one key, but it is empty")
    }
}

@Suite struct ScalarReadingTests {
    func scalar(_ text: String) -> SyntaxNode {
        SyntaxNode(.scalar(text, isQuoted: false), at: SourcePosition(file: "f", line: 1, column: 1))
    }

    @Test(arguments: [("0", 0), ("42", 42), ("-7", -7), ("+7", 7), ("9223372036854775807", Int.max)])
    func wholeNumbers(_ text: String, _ number: Int) throws {
        #expect(try scalar(text).int() == number)
    }

    @Test(arguments: ["0123", "1_000", "1.0", "0x1F", "1e3", "", "-", "--1", "+-1", "٣", "9223372036854775808", "1:30"])
    func notWholeNumbers(_ text: String) {
        #expect(throws: SyntaxError.self) { try scalar(text).int() }
    }

    @Test(arguments: [("0.5", 0.5), ("2", 2), ("-1e3", -1000), ("1.10", 1.1)])
    func numbers(_ text: String, _ number: Double) throws {
        #expect(try scalar(text).double() == number)
    }

    @Test(arguments: ["inf", ".inf", "nan", "0x1p3", "1e999", "", "1,5"])
    func notNumbers(_ text: String) {
        #expect(throws: SyntaxError.self) { try scalar(text).double() }
    }

    @Test(arguments: ["yes", "on", "True", "TRUE", "y", "no", "off", "False", "n"])
    func otherTruthValuesAreExplained(_ text: String) {
        let wanted = ["yes", "on", "True", "TRUE", "y"].contains(text) ? "true" : "false"
        #expect(
            message { try scalar(text).bool() }
                == "f:1:1: this value must be true or false, not `\(text)`; write `\(wanted)`"
        )
    }

    @Test(arguments: [
        ("500ms", Duration.milliseconds(500)), ("10s", .seconds(10)), ("15m", .seconds(900)), ("1h", .seconds(3600)),
        ("2d", .seconds(172_800)), ("1h30m", .seconds(5400)), ("0s", .zero), ("1s500ms", .milliseconds(1500)),
    ])
    func durations(_ text: String, _ duration: Duration) throws {
        #expect(try scalar(text).duration() == duration)
    }

    @Test(arguments: [
        "", "10", "s", "1.5s", "-1s", "1 s", "1m1h", "1s1s", "1y", "99999999999999999999s", "99999999999999d", "1H",
        "٣s",
    ])
    func notDurations(_ text: String) {
        #expect(throws: SyntaxError.self) { try scalar(text).duration() }
    }

    @Test func bareNumberLacksAUnit() {
        #expect(message { try scalar("10").duration() }.hasSuffix("not `10`; add a unit, such as `s` for seconds"))
    }
}
