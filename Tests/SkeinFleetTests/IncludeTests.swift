import SkeinDocument
import SkeinDriver
import SkeinFleet
import TestServers
import Testing

@Suite struct IncludeTests {
    private func fleet(_ files: [String: String]) throws -> Fleet {
        try withTemporaryDirectory { folder in
            for (name, text) in files { try folder.write("version: 1\n\(text)", to: name) }
            do {
                return try FleetFile.load(
                    folder.path("f.yaml"),
                    environment: EnvironmentValues([:]),
                    drivers: addressDrivers
                ).fleet()
            } catch {
                throw FleetError("\(error)".replacing(folder.path + "/", with: ""))
            }
        }
    }

    @Test func filesInclude() throws {
        let fleet = try fleet([
            "f.yaml": """
            name: all
            include: [eu/eu.yaml, us.yaml]
            targets: [ { server: pg-eu, database: own, id: own }, { id: held, url: "sqlite:held.db", labels: { hold: legal } } ]
            """,
            "eu/eu.yaml": """
            servers: { pg-eu: { url: "postgresql://eu", labels: { region: eu } } }
            targets: [ { server: pg-eu, databases: [a, b], id: "eu/{database}" }, { id: lite, url: "sqlite:lite.db", labels: { hold: legal } } ]
            exclude: [ { select: hold=legal, reason: frozen in the EU } ]
            """,
            "us.yaml": "targets: [ { id: us, url: \"postgresql://us/us\" } ]",
        ])
        #expect(fleet.name == "all")
        #expect(fleet.targets.map(\.id) == ["eu/a", "eu/b", "us", "own", "held"])
        #expect(fleet.targets.first?.position.map { "\($0)".contains("/eu/eu.yaml:") } == true)
        // A rule is for the targets of its file, and paths are taken from there.
        #expect(fleet.excluded.map(\.target.id) == ["lite"])
        #expect(fleet.excluded.first?.target.endpoint.path?.hasSuffix("/eu/lite.db") == true)
    }

    @Test(arguments: [
        (["f.yaml": "include: [f.yaml]"], "f.yaml:2:11: the file includes itself; leave one `include` out"),
        (
            ["f.yaml": "include: [a/g.yaml]", "a/g.yaml": "include: [./../f.yaml]"],
            "a/g.yaml:2:11: including ./../f.yaml goes round in a circle of 2 files"
        ),
        (
            ["f.yaml": "include: [g.yaml, ./g.yaml]", "g.yaml": "targets: [ { id: a, url: \"sqlite:a\" } ]"],
            "f.yaml:2:19: ./g.yaml is included twice"
        ),
        (["f.yaml": "include: [g.yaml]"], "f.yaml:2:11: `include`: g.yaml: there is no such file"),
        (["f.yaml": "include: []"], "f.yaml:2:10: `include` in the fleet file is empty"),
        (["f.yaml": "name: a"], "f.yaml:1:1: the fleet file needs `targets`"),
        (
            ["f.yaml": "include: [g.yaml]", "g.yaml": "targets: []\nrollout: { parallel: 2 }"],
            "g.yaml:3:1: `rollout` stands in a file that another one includes"
        ),
        (
            [
                "f.yaml": "include: [g.yaml]\ntargets: [ { id: a, url: \"sqlite:b\" } ]",
                "g.yaml": "targets: [ { id: a, url: \"sqlite:a\" } ]",
            ],
            "f.yaml:3:18: the id `a` is already that of the target at"
        ),
        (
            [
                "f.yaml": "include: [g.yaml]\ntargets: [ { id: b, url: \"postgresql://h/a\" } ]",
                "g.yaml": "targets: [ { id: a, url: \"postgresql://h/a\" } ]",
            ],
            "f.yaml:3:12: the target `b` is the same database as `a` at g.yaml:2:12"
        ),
        (
            [
                "f.yaml": "include: [g.yaml]\nservers: { s: { url: \"postgresql://h\" } }",
                "g.yaml": "servers: { s: { url: \"postgresql://g\" } }\ntargets: [ { id: a, url: \"sqlite:a\" } ]",
            ],
            "f.yaml:3:12: the server `s` is already described at g.yaml:2:12"
        ),
    ])
    func refuses(files: [String: String], expected: String) {
        let told = message { try fleet(files) }
        #expect(told.contains(expected), "\(told)")
    }
}
