import SkeinDocument
import SkeinDriver
import SkeinFleet
import SkeinSQL
import Testing

@Suite struct ListedTargetTests {
    @Test func readsURLsAndLabels() throws {
        let fleet = try fleet(
            """
            name: production
            targets:
              - { id: acme, url: "sqlite:data/acme.db", labels: { tier: internal, weight: 1.5, hold: true } }
              - id: eu/crm
                url: postgresql://app:s3cret@db.example:5433/crm
            """
        )
        #expect(fleet.name == "production")
        #expect(fleet.file == "fleets/f.yaml")
        #expect(fleet.targets.map(\.id) == ["acme", "eu/crm"])
        let first = try #require(fleet.targets.first)
        #expect(first.labels == ["id": "acme", "tier": "internal", "weight": "1.5", "hold": "true"])
        #expect(first.server == nil)
        #expect(first.maxSessions == nil)
        #expect(first.position == SourcePosition(file: "fleets/f.yaml", line: 4, column: 5))
        #expect(first.driver.name == "Files")
        let second = try #require(fleet.targets.last)
        #expect(second.endpoint.password?.reveal() == "s3cret")
        #expect(second.server == "db.example:5433")
        #expect(second.labels == ["id": "eu/crm"])
        #expect(fleet.excluded.isEmpty)
        #expect(fleet.defaults == TargetDefaults())
        #expect(fleet.rollout == RolloutPolicy())
    }

    @Test(arguments: [
        ("fleets/f.yaml", "data/a.db", "fleets/data/a.db"),
        ("/srv/f.yaml", "data/a.db", "/srv/data/a.db"),
        ("/f.yaml", "a.db", "/a.db"),
        ("f.yaml", "a.db", "a.db"),
        ("./f.yaml", "a.db", "a.db"),
        ("fleets/f.yaml", "/data/a.db", "/data/a.db"),
        ("fleets/f.yaml", "../a%20b%25.db?mode=ro", "fleets/../a b%.db"),
    ])
    func takesRelativePathsFromTheFleetFilesFolder(file: String, path: String, expected: String) throws {
        let fleet = try fleet("targets: [ { id: a, url: \"sqlite:\(path)\" } ]", file: file)
        #expect(fleet.targets.map(\.endpoint.path) == [expected])
        #expect(fleet.targets.map(\.endpoint.identity) == ["sqlite:\(expected)"])
    }

    @Test func aDatabasesNameIsNoPath() throws {
        #expect(try targets("{ id: a, url: \"postgresql://h/app\" }").first?.endpoint.database == "app")
    }

    @Test func theNameComesFromTheFileWithoutOne() throws {
        #expect(try fleet("targets: [ { id: a, url: \"sqlite:a\" } ]", file: "x/prod.eu.yaml").name == "prod.eu")
    }

    @Test func theEnvironmentIsExpandedButIsNoTemplate() throws {
        let all = try targets(
            "{ id: \"${WHO}-{{x}}\", url: \"${URL}\", labels: { tier: \"${TIER:-free}\" } }",
            environment: ["WHO": "acme{n}", "URL": "postgresql://u:p{n}w%7D@h/app"]
        )
        #expect(all.map(\.id) == ["acme{n}-{x}"])
        #expect(all.first?.endpoint.password?.reveal() == "p{n}w}")
        #expect(all.first?.labels["tier"] == "free")
    }

    @Test(arguments: [
        ("{ url: \"sqlite:a\" }", "3:5: target 1 needs `id`"),
        (
            "{ id: a }",
            "3:5: target 1 does not say where the database is; give it `url`, `glob`, or `server` with `database` or `databases`"
        ),
        ("{ id: a, url: [] }", "3:19: `url` in target 1 must be text, not a list"),
        ("{ id: a, urll: \"sqlite:a\" }", "3:14: unknown key `urll` in target 1; did you mean `url`?"),
        (
            "{ id: a, url: \"sqlite:a\", quarry: select 1 }",
            "3:31: unknown key `quarry` in target 1; did you mean `query`?"
        ),
        ("{ id: a, url: \"sqlite:a\", database: b }", "3:31: `database` does not go with `url` in target 1"),
        ("{ id: a, url: \"sqlite:a\", databases: [b] }", "3:31: `databases` does not go with `url` in target 1"),
        ("nothing", "3:5: target 1 must be a mapping, not text"),
        (
            "{ id: \"{n}\", url: \"sqlite:a\" }",
            "3:11: `id` in target 1 has a placeholder, but there is none here; write `{{` for a brace"
        ),
        ("{ id: \"{n\", url: \"sqlite:a\" }", "3:11: `{` is not closed in `id` in target 1; write `{{` for a brace"),
        ("{ id: \"n}\", url: \"sqlite:a\" }", "3:11: `}` closes nothing in `id` in target 1; write `}}` for a brace"),
    ])
    func refuses(entry: String, expected: String) {
        #expect(entryFault(entry) == expected)
    }

    @Test(arguments: [
        ("", "the id of target 1 must not be empty"),
        ("a b", "the id `a b` must not have blanks"),
        ("a\u{A0}b", "the id `a\\u{a0}b` must not have blanks"),
        ("a,b", "the id `a,b` must not have commas"),
        ("@a", "the id `@a` must not start with @"),
        ("#a", "the id `#a` must not start with #"),
        ("a\\tb", "the id `a\\u{9}b` must not have control characters"),
        ("a\\eb", "the id `a\\u{1b}b` must not have control characters"),
        ("a\\u202Eb", "the id `a\\u{202e}b` must not have bidirectional overrides"),
        (
            String(repeating: "a", count: 201),
            "the id `\(String(repeating: "a", count: 80))…` must not be longer than 200 characters"
        ),
    ])
    func refusesIDs(id: String, expected: String) {
        #expect(entryFault("{ id: \"\(id)\", url: \"sqlite:a\" }") == "3:11: \(expected)")
    }

    @Test(arguments: ["x';drop", "Zoë", "a/b:c=d(e)!", "日本", "..", "a@b", String(repeating: "a", count: 200)])
    func takesOddIDs(id: String) throws {
        #expect(try targets("{ id: \"\(id)\", url: \"sqlite:a\" }").map(\.id) == [id])
    }

    @Test(arguments: [
        ("{ id: x }", "3:41: the label `id` in target 1 is set by Skein; choose another name"),
        ("{ server: x }", "3:41: the label `server` in target 1 is set by Skein; choose another name"),
        (
            "{ \"a b\": x }",
            "3:41: a label's name in target 1 may have only letters a to z, digits and the characters - _ . /"
        ),
        ("{ \"\": x }", "3:41: a label's name in target 1 must not be empty"),
        ("{ a: \"\" }", "3:44: the value of the label `a` of target `a` must not be empty"),
        (
            "{ a: \"x y\" }",
            "3:44: the value of the label `a` of target `a` may have only letters a to z, digits and the characters - _ . /"
        ),
        ("{ a: [] }", "3:44: the label `a` in target 1 must be text, not a list"),
        ("{ a: }", "3:44: the label `a` in target 1 must be text, not empty"),
        (
            "{ a: \(String(repeating: "x", count: 64)) }",
            "3:44: the value of the label `a` of target `a` must not be longer than 63 characters"
        ),
        ("[a]", "3:39: `labels` in target 1 must be a mapping, not a list"),
    ])
    func refusesLabels(labels: String, expected: String) {
        #expect(entryFault("{ id: a, url: \"sqlite:a\", labels: \(labels) }") == expected)
    }
}

@Suite struct TargetURLFaultTests {
    @Test(arguments: [
        (
            "mongodb://user:s3cr3t@host/db",
            "target `a`: no driver for URLs that start with mongodb:; this build knows sqlite:, postgresql:, postgres:"
        ),
        (
            "user:s3cr3t@host/db",
            "target `a`: no driver for URLs that start with user:; this build knows sqlite:, postgresql:, postgres:"
        ),
        (
            "/s3cr3t",
            "target `a`: the URL has no scheme; it starts like postgresql://, mysql://, mariadb:// or sqlite:"
        ),
        ("postgresql://u:s3cr3t@h:port/db", "target `a`: the URL's port is not a number from 1 to 65535"),
        ("postgresql://u:s3cr3t@h", "target `a`: the URL names no database"),
        ("sqlite:a?s3cr3t=1", "target `a`: unknown option in the URL; the option is mode"),
    ])
    func saysWhatIsWrongWithoutTheURL(url: String, expected: String) {
        let text = entryFault("{ id: a, url: \"\(url)\" }")
        #expect(text == "3:19: \(expected)")
        #expect(!text.contains("s3cr3t"))
        let fromEnvironment = entryFault("{ id: a, url: \"${URL}\" }", environment: ["URL": url])
        #expect(fromEnvironment == "3:19: \(expected)")
    }

    @Test func aTemplatedURLIsNotRepeatedEither() {
        let text = entryFault("{ range: 1..2, id: \"{n}\", url: \"postgresql://u:s3{cr}3t@h/{n}\" }")
        #expect(
            text
                == "3:36: `url` in target 1 has an unknown placeholder; known placeholders: {n}; write `{{` for a brace"
        )
    }
}

@Suite struct RepeatedTargetTests {
    @Test func namesBothPlacesOfAnID() {
        let text = fault("targets:\n  - { id: a, url: \"sqlite:a\" }\n  - { id: a, url: \"sqlite:b\" }\n")
        #expect(text == "4:11: the id `a` is already that of the target at 3:5; ids are unique in a fleet")
    }

    @Test func namesTheEntryThatRepeatsItself() {
        let text = entryFault("{ range: 1..3, id: same, url: \"sqlite:{n}\" }")
        #expect(
            text
                == "3:24: `id` in target 1 gives the id `same` to two targets; use a placeholder that differs from target to target"
        )
    }

    @Test func findsOneDatabaseInTwoEntries() {
        let text = fault(
            """
            servers: { pg: { url: "postgresql://u:s3cr3t@h" } }
            targets:
              - { server: pg, database: app, id: a }
              - { id: b, url: "postgresql://other:s3cr3t@h:5432/app" }
            """
        )
        #expect(
            text
                == "5:5: the target `b` is the same database as `a` at 4:5; leave one of them out: a database is migrated once"
        )
    }

    @Test func findsOneDatabaseInOneEntry() {
        let text = entryFault("{ range: 1..3, id: \"{n}\", url: \"sqlite:one.db\" }")
        #expect(
            text
                == "3:5: the target `2` is the same database as `1`; leave one of them out: a database is migrated once"
        )
    }

    @Test func differentSpellingsOfAnIDAreOne() {
        let text = fault(
            "targets:\n  - { id: \"\u{E9}\", url: \"sqlite:a\" }\n  - { id: \"e\u{301}\", url: \"sqlite:b\" }\n"
        )
        #expect(text.hasPrefix("4:11: the id `"))
    }
}
