import SkeinDocument
import SkeinDriver
import SkeinFleet
import TestServers
import Testing

/// `file:` entries, as far as nobody has to be connected to.
@Suite struct FileTargetTests {
    private static let usual =
        "{ file: t.csv, id: \"{slug}\", url: \"sqlite:data/{slug}.db\", labels: { tier: \"{tier}\" } }"

    private func fleet(_ text: String, entry: String = usual, name: String = "t.csv") async throws -> Fleet {
        try await withTemporaryDirectory { folder in
            try folder.write(text, to: name)
            try folder.write("version: 1\ntargets:\n  - \(entry.replacing("t.csv", with: name))\n", to: "f.yaml")
            let draft = try FleetFile.load(
                folder.path("f.yaml"),
                environment: EnvironmentValues([:]),
                drivers: addressDrivers
            )
            do {
                return try await draft.discovered()
            } catch {
                throw Told("\(error)".replacing(folder.path + "/", with: ""))
            }
        }
    }

    private struct Told: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }

    private func fault(_ text: String, entry: String = usual, name: String = "t.csv") async -> String {
        do {
            return "no fault: \(try await fleet(text, entry: entry, name: name).targets.map(\.id))"
        } catch {
            return "\(error)"
        }
    }

    @Test func readsCSV() async throws {
        let text = "\u{FEFF}slug,tier,note\r\nacme,paid,\"a, \"\"b\"\"\r\nc\"\r\nglobex,,\n\n\"a/b?c\",free,x"
        let all = try await fleet(text).targets
        #expect(all.map(\.id) == ["acme", "globex", "a/b?c"])
        #expect(all.map { $0.labels["tier"] } == ["paid", nil, "free"])
        #expect(all.map(\.origin) == ["line 2 of t.csv", "line 4 of t.csv", "line 6 of t.csv"])
        // The value cannot leave its place in the URL.
        #expect(all.last?.endpoint.path?.hasSuffix("/data/a/b?c.db") == true)
        #expect(all.last?.endpoint.options == [:])
    }

    @Test func aValueThatIsTheWholeURLStaysOne() async throws {
        let entry = "{ file: t.csv, id: \"{slug}\", url: \"{dsn}\" }"
        let all = try await fleet("slug,dsn\na,sqlite:a.db?mode=ro\nb,postgresql://h/b\n", entry: entry).targets
        #expect(all.map(\.endpoint.options) == [["mode": "ro"], [:]])
        #expect(all.last?.endpoint.host == "h")
        let told = await fault("slug,dsn\na,postgresql://u:canary@h:x/a\n", entry: entry)
        #expect(
            told
                == "f.yaml:3:39: target `a`: the URL's port is not a number from 1 to 65535 (line 2 of t.csv)"
        )
    }

    @Test func readsJSONLines() async throws {
        let text = #"""
            {"slug": "acme", "tier": "paid", "more": [1, {"a": null}]}

            {"tier": null, "slug": 12, "on": true}
            {"slug":"caf\u00e9\ud83d\ude00\/"}
            """#
        let all = try await fleet(text, name: "t.jsonl").targets
        #expect(all.map(\.id) == ["acme", "12", "café😀/"])
        #expect(try await fleet("\u{FEFF}" + text, name: "t.jsonl").targets.map(\.id) == all.map(\.id))
        #expect(all.map { $0.labels["tier"] } == ["paid", nil, nil])
        #expect(all.map(\.origin) == ["line 1 of t.jsonl", "line 3 of t.jsonl", "line 4 of t.jsonl"])
    }

    @Test(arguments: [
        ("", "3:5: the file t.csv of target 1 is empty: it has no line with the columns' names"),
        (
            "slug,tier\n",
            "3:5: the file t.csv of target 1 gives no target; that is more often a mistake than meant; `allow_empty: true` allows it"
        ),
        (
            "name,tier\na,b\n",
            "3:39: `url` in target 1 has an unknown placeholder; known placeholders: {name}, {tier}; write `{{` for a brace"
        ),
        ("slug;tier\na;b\n", "of target 1 has one column, `slug;tier`; columns have commas between them"),
        ("slug\ttier\na\tb\n", #"of target 1 has one column, `slug\u{9}tier`; columns have commas between them"#),
        ("slug,slug\na,b\n", "has two columns called `slug`"),
        ("slug,tier\na\n", "has 1 fields in line 2, and 2 columns; a field with a comma stands in quotation marks"),
        ("slug,tier\n,b\n", "3:39: `{slug}`, which `url` needs, is NULL or missing (line 2 of t.csv)"),
        ("slug,tier\n\"a,b\n", "has a quotation mark in line 2 that is not closed"),
        ("slug,tier\na\"b,c\n", "has a quotation mark within a field in line 2"),
        ("slug,tier\n\"a\"b,c\n", "has text after a closing quotation mark in line 2"),
        (
            "slug,tier\na,b\nc,d\na,e\n",
            "gives the id `a` to two targets (line 4 of t.csv); use a placeholder that differs"
        ),
        ("slug,tier\na,b c\n", "the value of the label `tier` of target `a` may have only letters a to z"),
        ("slug,tier\n\"a\nb\",c\n", #"the id `a\u{a}b` must not have control characters (line 2 of t.csv)"#),
        ("slug,tier\n\u{1B}]0;x,c\n", #"the id `\u{1b}]0;x` must not have control characters"#),
        ("slug,tier\n\u{202E}a,c\n", #"the id `\u{202e}a` must not have bidirectional overrides"#),
        ("slug,tier\n../../etc/x,c\n", "the id `../../etc/x` must not have `.` or `..` between slashes (line 2"),
        ("slug,tier\n/etc/x,c\n", "the id `/etc/x` must not start with a slash"),
        ("slug,tier\n\"a,b\",c\n", "the id `a,b` must not have commas"),
        ("slug,tier\n@x,c\n", "the id `@x` must not start with @"),
    ])
    func refuses(text: String, expected: String) async {
        let told = await fault(text)
        #expect(told.contains(expected), "\(told)")
    }

    @Test(arguments: [
        ("{\"slug\": \"a\"\n", "has no JSON object in line 1: expected `,` or `}` at column 13"),
        ("{\"slug\": \"a\"} x\n", "has no JSON object in line 1: text follows the object at column 15"),
        ("[1]\n", "has no JSON object in line 1: expected an object at column 1"),
        ("{\"slug\": 01}\n", "has no JSON object in line 1: expected a value at column 10"),
        ("{\"slug\": tru}\n", "has no JSON object in line 1: expected a value at column 10"),
        ("{\"slug\": \"\\ud83d\"}\n", "half a character is escaped"),
        ("{'slug': 1}\n", "expected a quoted name or text at column 2"),
        ("{\"slug\": \"a\", \"slug\": \"b\"}\n", "has `slug` twice in line 1"),
        (
            "{\"slug\": \"a\",\"tier\":\"x\"}\n{\"tier\": \"b\"}\n",
            "which `url` needs, is NULL or missing (line 2 of t.jsonl)"
        ),
        ("{\"slug\": {}, \"tier\": 1}\n", "which `url` needs, is NULL or missing (line 1 of t.jsonl)"),
        ("{\"a\":" + String(repeating: "[", count: 100_000) + "\n", "the value is nested too deeply"),
    ])
    func refusesJSON(text: String, expected: String) async {
        let told = await fault(text, name: "t.jsonl")
        #expect(told.contains(expected), "\(told)")
    }

    @Test func aHundredThousandRowsAreTheMost() async throws {
        let rows = (1...100_000).map { "t\($0),free" }.joined(separator: "\n")
        #expect(try await fleet("slug,tier\n\(rows)\n").targets.count == 100_000)
        #expect(await fault("slug,tier\n\(rows)\none,more\n").contains("has more than 100000 rows"))
    }

    @Test func emptinessHasToBeAllowed() async throws {
        let entry = Self.usual.replacing("{ file", with: "{ allow_empty: true, file")
        #expect(try await fleet("slug,tier\n", entry: entry).targets.isEmpty)
    }

    @Test(arguments: [
        ("{ file: t.txt, id: a, url: b }", "3:13: `file` in target 1 must end with .csv, .jsonl or .ndjson"),
        ("{ file: t.csv, id: a }", "3:5: target 1 needs `url`"),
        ("{ file: t.csv, query: q, id: a, url: b }", "`file` does not go with `query` in target 1"),
        ("{ file: t.csv, on: \"sqlite:a\", id: a, url: b }", "`on` goes only with `query` in target 1"),
        ("{ query: select 1, id: a, url: b }", "target 1 needs `on`"),
        ("{ query: \" ;\", on: \"sqlite:a\", id: a, url: b }", "`query` in target 1 is empty or holds a NUL byte"),
        (
            "{ query: q, on: \"mongodb://u:canary@h\", id: a, url: b }",
            "`on` in target 1: no driver for URLs that start"
        ),
        ("{ command: ls, id: a, url: b }", "`command` in target 1 must be a list: the program and its arguments"),
        ("{ command: [], id: a, url: b }", "`command` in target 1 names no program"),
        ("{ file: t.csv, glob: b, id: a, url: b }", "`glob` does not go with `file` in target 1"),
        (
            "{ allow_empty: true, id: a, url: \"sqlite:a\" }",
            "`allow_empty` in target 1 has no source that could be empty"
        ),
    ])
    func refusesEntries(entry: String, expected: String) {
        let told = entryFault(entry)
        #expect(told.contains(expected), "\(told)")
    }
}
