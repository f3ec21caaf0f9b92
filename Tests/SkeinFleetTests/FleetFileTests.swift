import SkeinDocument
import SkeinDriver
import SkeinFleet
import Testing

@Suite struct FleetFileTests {
    private static let one = "targets: [ { id: a, url: \"sqlite:a\" } ]"

    @Test func readsDefaultsAndRollout() throws {
        let fleet = try fleet(
            """
            \(Self.one)
            defaults: { connect_timeout: 5s, lock_timeout: 500ms, statement_timeout: 0s,
                        retry: { attempts: 3, initial: 250ms, max: 10s } }
            rollout:
              parallel: 32
              order: [label.region, id]
              waves:
                - { name: canary, select: "tier=internal" }
                - { name: sample, take: 2.5%, min: 5, max_failures: 0 }
                - { name: two, take: 2, max_failures: 3 }
                - { name: rest, max_failures: 0.25% }
              halt: { same_error: 3 }
            """
        )
        #expect(
            fleet.defaults
                == TargetDefaults(
                    connectTimeout: .seconds(5),
                    lockTimeout: .milliseconds(500),
                    statementTimeout: .zero,
                    retry: RetryPolicy(attempts: 3, initial: .milliseconds(250), max: .seconds(10))
                )
        )
        var rollout = fleet.rollout
        for index in rollout.waves.indices { rollout.waves[index].position = nil }
        #expect(
            rollout
                == RolloutPolicy(
                    parallel: 32,
                    order: [.label("region"), .id],
                    waves: [
                        WavePolicy(name: "canary", select: Selector([.init("tier", .among(["internal"]))])),
                        WavePolicy(name: "sample", take: .share(250), min: 5),
                        WavePolicy(name: "two", take: .count(2), maxFailures: .count(3)),
                        WavePolicy(name: "rest", maxFailures: .share(25)),
                    ],
                    sameErrorLimit: 3
                )
        )
        let settings = fleet.defaults.settings(for: fleet.targets[0])
        #expect(settings.applicationName == "skein/a")
        #expect(settings.lockTimeout == .milliseconds(500))
        #expect(!settings.createsDatabase)
    }

    @Test func excludesWithAReason() throws {
        let fleet = try fleet(
            """
            targets:
              - { id: a, url: "sqlite:a", labels: { hold: legal } }
              - { id: b, url: "sqlite:b" }
              - { id: c, url: "sqlite:c", labels: { hold: legal, old: "1" } }
            exclude:
              - { select: old, reason: retired }
              - { select: "hold=legal", reason: frozen by legal }
            """
        )
        #expect(fleet.targets.map(\.id) == ["b"])
        #expect(fleet.excluded.map(\.target.id) == ["a", "c"])
        #expect(fleet.excluded.map(\.reason) == ["frozen by legal", "retired"])
    }

    @Test(arguments: [
        ("exclude: [ { select: a } ]", "3:12: an entry of `exclude` needs `reason`"),
        (
            "exclude: [ { select: a, reason: \" \" } ]",
            "3:33: `reason` in an entry of `exclude` is empty; say why: reports repeat it"
        ),
        (
            "exclude: [ { select: \"a=\", reason: r } ]",
            "3:22: `select` in an entry of `exclude`: expected a value, found the end at column 3"
        ),
        (
            "exclude: [ { select: \"\", reason: r } ]",
            "3:22: `select` in an entry of `exclude`: the selector is empty at column 1; write `*` for every target"
        ),
        ("name: \"\"", "3:7: `name` in the fleet file must have 1 to 100 characters and no control characters"),
        ("rolout: {}", "3:1: unknown key `rolout` in the fleet file; did you mean `rollout`?"),
        (
            "defaults: { lock_timeout: 3 }",
            "3:27: `lock_timeout` in `defaults` must be a duration such as `500ms`, `10s`, `15m` or `1h`, not `3`; add a unit, such as `s` for seconds"
        ),
        ("defaults: { lock_timeout: 0s }", "3:27: `lock_timeout` in `defaults` must be longer than zero"),
        ("defaults: { connect_timeout: 0s }", "3:30: `connect_timeout` in `defaults` must be longer than zero"),
        ("defaults: { retry: { attempts: 0 } }", "3:32: `attempts` in `retry` in `defaults` must be from 1 to 1000"),
        (
            "defaults: { retry: { max: 1ms } }",
            "3:27: `max` in `retry` in `defaults` must not be shorter than `initial`"
        ),
        (
            "defaults: { retry: { deadline: 0s } }",
            "3:32: `deadline` in `retry` in `defaults` must be longer than zero"
        ),
        ("rollout: { parallel: 0 }", "3:22: `parallel` in `rollout` must be from 1 to 1024"),
        ("rollout: { order: id }", "3:19: `order` in `rollout` must be a list, not text"),
        (
            "rollout: { order: [region] }",
            "3:20: every element of `order` in `rollout` must be `id` or `label.` and a label's name, not `region`"
        ),
        (
            "rollout: { order: [label.] }",
            "3:20: every element of `order` in `rollout` must be `id` or `label.` and a label's name, not `label.`"
        ),
        ("rollout: { halt: { same_error: 0 } }", "3:32: `same_error` in `halt` in `rollout` must be from 1 to 1000000"),
        ("rollout: { waves: [] }", "3:19: `waves` in `rollout` is empty; leave it out to have one wave of everything"),
    ])
    func refuses(text: String, expected: String) {
        #expect(fault("\(Self.one)\n\(text)") == expected)
    }

    @Test(arguments: [
        ("{ select: a }", "needs `name`"),
        ("{ name: \"\" }", "`name` in wave 1 must not be empty"),
        ("{ name: \"a b\" }", "`name` in wave 1 may have only letters a to z, digits and the characters - _ . /"),
        (
            "{ name: a, sleep: 1h }",
            "unknown key `sleep` in wave 1; known keys: name, select, take, min, max_failures, soak, gates, approve, window"
        ),
        (
            "{ name: a, select: \"x in a\" }",
            "`select` in wave `a`: expected `(`, found `a` at column 6; write `in (a,b)`"
        ),
        ("{ name: a, take: 0 }", "`take` in wave `a` must be more than zero"),
        ("{ name: a, take: 0% }", "`take` in wave `a` must be more than zero"),
        ("{ name: a, take: 150% }", "`take` in wave `a` must not be more than 100%"),
        ("{ name: a, take: 100.01% }", "`take` in wave `a` must not be more than 100%"),
        (
            "{ name: a, take: -1 }",
            "`take` in wave `a` must be a number of targets such as `5` or a percentage such as `2%`, not `-1`"
        ),
        (
            "{ name: a, take: 1.5 }",
            "`take` in wave `a` must be a number of targets such as `5` or a percentage such as `2%`, not `1.5`"
        ),
        (
            "{ name: a, take: 1.125% }",
            "`take` in wave `a` must be a number of targets such as `5` or a percentage such as `2%`, not `1.125%`"
        ),
        (
            "{ name: a, take: 9999999999 }",
            "`take` in wave `a` must be a number of targets such as `5` or a percentage such as `2%`, not `9999999999`"
        ),
        ("{ name: a, max_failures: 101% }", "`max_failures` in wave `a` must not be more than 100%"),
        (
            "{ name: a, max_failures: few }",
            "`max_failures` in wave `a` must be a number of targets such as `5` or a percentage such as `2%`, not `few`"
        ),
        ("{ name: a, min: 5 }", "`min` in wave `a` needs `take` with a percentage; as in `take: 2%, min: 5`"),
        ("{ name: a, take: 5, min: 5 }", "`min` in wave `a` needs `take` with a percentage; as in `take: 2%, min: 5`"),
        ("{ name: a, take: 5%, min: 0 }", "`min` in wave `a` must be from 1 to 1000000"),
        ("{ name: a, take: 1 }, { name: a }", "two waves are called `a`"),
        ("{ name: a }, { name: b }", "no target is left for wave `b`: wave `a` takes everything; put `a` last"),
    ])
    func refusesWaves(waves: String, expected: String) {
        let text = fault("\(Self.one)\nrollout: { waves: [ \(waves) ] }")
        #expect(text.hasSuffix(expected), "\(text)")
        #expect(text.hasPrefix("3:"))
    }

    @Test(arguments: [
        ("targets: [ { id: a, url: \"sqlite:a\" } ]", "1:1: the fleet file needs `version`"),
        (
            "version: 2\ntargets: []",
            "1:10: `version` in the fleet file is 2, and this build of Skein reads only version 1"
        ),
        ("version: one\ntargets: []", "1:10: `version` in the fleet file must be a whole number, not `one`"),
        ("version: 1", "1:1: the fleet file needs `targets`"),
        ("version: 1\ntarget: []", "1:1: the fleet file needs `targets`; is `target` meant to be `targets`?"),
        (
            "version: 1\ntargets: []",
            "2:1: `targets` is empty; list at least one target, such as `- { id: app, url: \"sqlite:app.db\" }`"
        ),
        ("", "f.yaml: the file is empty; expected `version: 1` and `targets`"),
        ("- a", "1:1: the fleet file must be a mapping, not a list"),
    ])
    func refusesWholeFiles(text: String, expected: String) {
        let text = message {
            try FleetFile.read(
                text: Array(text.utf8),
                file: "f.yaml",
                environment: EnvironmentValues([:]),
                drivers: addressDrivers
            )
        }
        #expect(text.replacing("f.yaml:", with: "f.yaml:").hasSuffix(expected), "\(text)")
    }

    @Test func aMissingFileIsNamed() {
        let text = message {
            try FleetFile.load("/nowhere/f.yaml", environment: EnvironmentValues([:]), drivers: addressDrivers)
        }
        #expect(text == "/nowhere/f.yaml: there is no such file")
    }
}

@Suite struct SingleTargetTests {
    @Test func isAFleetOfOne() throws {
        let fleet = try Fleet(single: "postgresql://u:s3cr3t@h/app", drivers: addressDrivers)
        #expect(fleet.targets.map(\.id) == ["postgresql://u@h/app"])
        #expect(fleet.name == "postgresql://u@h/app")
        #expect(fleet.file == nil)
        let waves = try fleet.plannedWaves()
        #expect(waves.map(\.name) == ["all"])
        #expect(waves.map(\.haltsOnFailure) == [2])
    }

    @Test func takesPathsFromAFolder() throws {
        let fleet = try Fleet(single: "sqlite:app.db", relativeTo: "/srv/app", drivers: addressDrivers)
        #expect(fleet.targets.map(\.endpoint.path) == ["/srv/app/app.db"])
    }

    @Test func refusesWithoutTheURL() {
        #expect(
            throws: DriverError(
                .deterministic,
                stage: .configuration,
                message: "no driver for URLs that start with mongodb:",
                hint: "this build knows sqlite:, postgresql:, postgres:"
            )
        ) { try Fleet(single: "mongodb://u:s3cr3t@h", drivers: addressDrivers) }
    }
}
