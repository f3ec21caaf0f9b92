import SkeinDocument
import SkeinDriver
import SkeinFleet
import Testing

@Suite struct RangeTargetTests {
    @Test func fillsNumbers() throws {
        let all = try targets(
            "{ range: \"9..11\", id: \"tenant-{n:03}\", url: \"sqlite:demo/t-{n}.db?mode=ro\", labels: { shard: \"s{n:02}\" } }"
        )
        #expect(all.map(\.id) == ["tenant-009", "tenant-010", "tenant-011"])
        #expect(all.map(\.endpoint.path) == ["fleets/demo/t-9.db", "fleets/demo/t-10.db", "fleets/demo/t-11.db"])
        #expect(all.map { $0.labels["shard"] } == ["s09", "s10", "s11"])
        #expect(all.allSatisfy { $0.endpoint.options == ["mode": "ro"] })
    }

    @Test func zeroAndOneNumberWillDo() throws {
        #expect(try targets("{ range: 0..0, id: \"{n}\", url: \"sqlite:{n}\" }").map(\.id) == ["0"])
    }

    @Test(arguments: [
        ("5..1", "`range` in target 1 starts after its end; write the smaller number first"),
        ("1..100001", "`range` in target 1 has more than 100000 numbers"),
        ("0..9223372036854775807", "`range` in target 1 has more than 100000 numbers"),
        ("1", "`range` in target 1 must be two whole numbers such as `1..100`, not `1`"),
        ("1...5", "`range` in target 1 must be two whole numbers such as `1..100`, not `1...5`"),
        ("1-5", "`range` in target 1 must be two whole numbers such as `1..100`, not `1-5`"),
        ("-1..5", "`range` in target 1 must be two whole numbers such as `1..100`, not `-1..5`"),
        ("a..b", "`range` in target 1 must be two whole numbers such as `1..100`, not `a..b`"),
        ("..", "`range` in target 1 must be two whole numbers such as `1..100`, not `..`"),
        (
            "1..99999999999999999999",
            "`range` in target 1 must be two whole numbers such as `1..100`, not `1..99999999999999999999`"
        ),
        ("001..100", "`range` in target 1 has leading zeros; pad the number where it is used: `{n:03}`"),
        ("1..١", "`range` in target 1 must be two whole numbers such as `1..100`, not `1..١`"),
    ])
    func refuses(range: String, expected: String) {
        #expect(entryFault("{ range: \"\(range)\", id: \"{n}\", url: \"sqlite:{n}\" }") == "3:14: \(expected)")
    }

    @Test(arguments: [
        (
            "{m}",
            "unknown placeholder `{m}` in `id` in target 1; did you mean `{n}`? known placeholders: {n}; write `{{` for a brace"
        ),
        (
            "{number}",
            "unknown placeholder `{number}` in `id` in target 1; known placeholders: {n}; write `{{` for a brace"
        ),
        ("{}", "unknown placeholder `{}` in `id` in target 1; known placeholders: {n}; write `{{` for a brace"),
        (
            "{n:3}",
            "`id` in target 1 has a placeholder with an unknown format; a number of three digits is `{n:03}`, "
                + "and a percent-encoded value `{name:encoded}`"
        ),
        (
            "{n:00}",
            "`id` in target 1 has a placeholder with an unknown format; a number of three digits is `{n:03}`, "
                + "and a percent-encoded value `{name:encoded}`"
        ),
        (
            "{n:099}",
            "`id` in target 1 has a placeholder with an unknown format; a number of three digits is `{n:03}`, "
                + "and a percent-encoded value `{name:encoded}`"
        ),
    ])
    func refusesPlaceholders(id: String, expected: String) {
        let text = entryFault("{ range: 1..2, id: \"\(id)\", url: \"sqlite:{n}\" }")
        #expect(
            text.replacing("did you mean `{n}`? ", with: "") == "3:24: "
                + expected.replacing("did you mean `{n}`? ", with: "")
        )
    }

    @Test func aReferenceToTheEnvironmentIsNoPlaceholder() throws {
        let all = try targets(
            "{ range: 1..1, id: \"${P}{n}$$\", url: \"sqlite:${D:-d}/{n}\" }",
            environment: ["P": "{n}-"]
        )
        #expect(all.map(\.id) == ["{n}-1$"])
        #expect(all.map(\.endpoint.path) == ["fleets/d/1"])
        #expect(
            entryFault("{ range: 1..1, id: \"${P}{n}\", url: \"sqlite:{n}\" }")
                == "3:24: the environment variable P is not set; set it, or give a default: `${P:-…}`"
        )
    }

    @Test func tenThousandTargetsTakeLessThanASecond() throws {
        var all: [Target] = []
        let time = try ContinuousClock().measure {
            all = try targets(
                "{ range: 1..10000, id: \"tenant-{n:05}\", url: \"sqlite:demo/tenant-{n}.db\", labels: { tier: free } }"
            )
        }
        #expect(all.count == 10_000)
        #expect(all.last?.id == "tenant-10000")
        #expect(time < .seconds(5))
    }
}
