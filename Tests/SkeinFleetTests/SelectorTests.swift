import SkeinFleet
import Testing

@Suite struct SelectorTests {
    private static let labels = ["tier": "free", "region": "eu", "plan": "a", "id": "eu/crm:1"]

    @Test(arguments: [
        ("tier=free", true), ("tier==free", true), ("tier=paid", false), ("nothing=free", false),
        ("tier!=free", false), ("tier!=paid", true), ("nothing!=free", true),
        ("plan in (a,b)", true), ("plan in ( b , a )", true), ("plan in (b)", false), ("nothing in (a)", false),
        ("plan notin (a,b)", false), ("plan notin (b)", true), ("nothing notin (a)", true),
        ("tier", true), ("nothing", false), ("!tier", false), ("! nothing", true),
        ("tier=free,region!=us,plan in (a,b),!hold", true), ("tier=free,region=us", false),
        (" tier = free , region = eu ", true), ("*", true), (" * ", true),
        ("id=eu/crm:1", true), ("id in (x,eu/crm:1)", true), ("tier=Free", false), ("in", false), ("in in (in)", false),
        ("tier in(free)", true),
    ])
    func matches(text: String, expected: Bool) throws {
        #expect(try Selector(text).matches(Self.labels) == expected)
    }

    @Test(arguments: [
        ("", "the selector is empty at column 1; write `*` for every target"),
        ("  ", "the selector is empty at column 1; write `*` for every target"),
        ("*,a", "nothing may follow `*` at column 2; leave `*` out: it chooses every target"),
        ("a,", "expected the name of a label, found the end at column 3"),
        (",a", "expected the name of a label, found `,` at column 1"),
        ("a=", "expected a value, found the end at column 3"),
        ("a=,b", "expected a value, found `,` at column 3"),
        ("a b", "expected `=`, `!=`, `in (…)`, `notin (…)` or a comma, found `b` at column 3"),
        ("a=b c", "expected a comma or the end, found `c` at column 5"),
        ("a=b=c", "expected a comma or the end, found `=` at column 4"),
        ("a=b,a=é c", "expected a comma or the end, found `c` at column 9"),
        ("a in b", "expected `(`, found `b` at column 6; write `in (a,b)`"),
        ("a in ()", "expected a value, found `)` at column 7"),
        ("a in (b", "expected a comma or `)`, found the end at column 8; write `in (a,b)`"),
        ("a notin (b c)", "expected a comma or `)`, found `c` at column 12; write `notin (a,b)`"),
        ("a not in (b)", "unexpected `not` at column 3; write `a notin (a,b)`"),
        ("a=b and c=d", "expected a comma or the end, found `and` at column 5"),
        ("a and b", "unexpected `and` at column 3; a comma means and"),
        ("a or b", "unexpected `or` at column 3; write `a in (a,b)`"),
        ("!a=b", "expected a comma or the end, found `=` at column 3"),
        ("!", "expected the name of a label, found the end at column 2"),
        (
            "a>5",
            "the name of a label may have only letters a to z, digits and the characters - _ . / at column 1; as in `tier=free,!hold`"
        ),
        ("(a)", "expected the name of a label, found `(` at column 1"),
    ])
    func refuses(text: String, expected: String) {
        #expect(message { try Selector(text) } == expected)
    }

    @Test(arguments: ["*", "a", "!a", "a=b", "a!=b", "a in (b,c)", "a notin (b,c),d,!e"])
    func isPrintedAsWritten(text: String) throws {
        let selector = try Selector(text)
        #expect(selector.description == text)
        #expect(try Selector(selector.description) == selector)
    }

    @Test func everythingIsTheStar() throws {
        #expect(try Selector("*") == Selector.everything)
    }
}
