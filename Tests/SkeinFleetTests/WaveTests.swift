import SkeinFleet
import Testing

@Suite struct WaveTests {
    private func many(_ count: Int, _ labels: [String: String] = [:]) throws -> [Target] {
        let sample = try target("x", labels)
        return (0..<count).map { number in
            var target = sample
            target.id = "t\(number)"
            target.labels["id"] = target.id
            return target
        }
    }

    @Test func withoutWavesThereIsOneThatFailuresNeverHalt() throws {
        let waves = try RolloutPolicy().waves(for: many(5), seed: "f")
        #expect(waves.map(\.name) == ["all"])
        #expect(waves.map(\.targets.count) == [5])
        #expect(waves.map(\.haltsOnFailure) == [6])
    }

    @Test func theFirstWaveThatMatchesWins() throws {
        let targets = [
            try target("a", ["tier": "free"]), try target("b", ["tier": "internal"]), try target("c"),
            try target("d", ["tier": "internal", "plan": "x"]),
        ]
        let policy = RolloutPolicy(waves: [
            WavePolicy(name: "canary", select: try Selector("tier=internal")),
            WavePolicy(name: "empty", select: try Selector("plan=x")),
            WavePolicy(name: "rest"),
        ])
        let waves = try policy.waves(for: targets, seed: "f")
        #expect(waves.map { $0.targets.map(\.id) } == [["b", "d"], [], ["a", "c"]])
        #expect(waves.map(\.haltsOnFailure) == [1, 1, 1])
    }

    @Test(
        arguments: [
            (Amount.count(3), nil, 100, 3), (.count(200), nil, 100, 100), (.share(200), nil, 100, 2),
            (.share(200), nil, 101, 3), (.share(200), 5, 100, 5), (.share(200), 5, 3, 3), (.share(1), nil, 100, 1),
            (.share(10_000), nil, 7, 7), (.share(5000), nil, 7, 4), (.share(100), nil, 0, 0), (.share(100), 5, 0, 0),
        ] as [(Amount, Int?, Int, Int)]
    )
    func takesASample(amount: Amount, min: Int?, count: Int, expected: Int) throws {
        let targets = try many(count)
        let policy = RolloutPolicy(waves: [WavePolicy(name: "s", take: amount, min: min), WavePolicy(name: "rest")])
        let waves = try policy.waves(for: targets, seed: "f")
        #expect(waves.map(\.targets.count) == [expected, count - expected])
        let ids = Set(waves.flatMap { $0.targets.map(\.id) })
        #expect(ids.count == count)
    }

    @Test func everyTargetHasAPlaceAndReasons() throws {
        let targets = [try target("a", ["tier": "free"]), try target("b"), try target("c")]
        let policy = RolloutPolicy(waves: [
            WavePolicy(name: "canary", select: try Selector("tier=free")),
            WavePolicy(name: "sample", take: .share(5000), min: 1),
        ])
        let placements = WavePlacements(Fleet(name: "f", targets: targets, rollout: policy))
        let all = targets.map { placements[$0] }
        #expect(all.first?.wave == "canary")
        #expect(all.first?.reasons.map(\.reason) == ["matches tier=free"])
        let drawn = try #require(all.first { $0.wave == "sample" })
        #expect(drawn.reasons.map(\.wave) == ["canary", "sample"])
        #expect(drawn.reasons.last?.reason == "is drawn for its sample of 50%, at least 1: 1 target")
        #expect([drawn.number, drawn.place, drawn.size] == [2, 1, 1])
        // A run refuses a fleet with such a target; here it can be looked at.
        let left = try #require(all.first { $0.wave == nil })
        #expect(
            left.reasons.map(\.reason) == [
                "does not match tier=free", "is not drawn for its sample of 50%, at least 1: 1 target",
            ]
        )
        let plain = WavePlacements(Fleet(name: "f", targets: targets))[targets[2]]
        #expect(plain.wave == "all")
        #expect(plain.place == 3)
        #expect(plain.reasons.map(\.reason) == ["the fleet file has no waves"])
    }

    @Test func samplesAreStableAndOfTheirOwn() throws {
        let targets = try many(200)
        func sample(_ targets: [Target], _ wave: String = "s", seed: String = "f") throws -> [String] {
            let policy = RolloutPolicy(waves: [WavePolicy(name: wave, take: .count(20)), WavePolicy(name: "rest")])
            return try policy.waves(for: targets, seed: seed)[0].targets.map(\.id)
        }
        let first = try sample(targets)
        #expect(try sample(targets) == first)
        #expect(Set(try sample(targets.reversed())) == Set(first))
        #expect(try sample(targets, seed: "g") != first)
        #expect(try sample(targets, "other") != first)
        // Without one target that was not drawn nothing changes, without a drawn one only that one does.
        let undrawn = try #require(targets.first { !first.contains($0.id) })
        #expect(try sample(targets.filter { $0.id != undrawn.id }) == first)
        let without = try sample(targets.filter { $0.id != first[0] })
        #expect(Set(first).subtracting(without) == [first[0]])
        // In the order of the fleet, not of the draw.
        #expect(first == targets.map(\.id).filter(first.contains))
    }

    @Test func tenThousandTargetsAreDrawnFromInLessThanASecond() throws {
        let targets = try many(10_000)
        let policy = RolloutPolicy(
            order: [.label("id")],
            waves: [WavePolicy(name: "s", take: .share(200)), WavePolicy(name: "rest")]
        )
        var waves: [PlannedWave] = []
        let time = try ContinuousClock().measure { waves = try policy.waves(for: targets, seed: "f") }
        #expect(waves.map(\.targets.count) == [200, 9800])
        #expect(time < .seconds(5))
    }

    @Test func aSpreadSampleTakesFromEveryGroup() throws {
        // 90 targets on one server, 6 on another, 4 on none; a plain draw of 6 would rarely hit them all.
        let targets = try many(100).enumerated().map { number, target in
            var target = target
            target.server = number < 90 ? "big" : number < 96 ? "small" : nil
            return target
        }
        func sample(_ targets: [Target], _ amount: Amount) throws -> [Target] {
            let policy = RolloutPolicy(
                spread: [.server],
                waves: [WavePolicy(name: "s", take: amount), WavePolicy(name: "rest")]
            )
            return try policy.waves(for: targets, seed: "f")[0].targets
        }
        func counts(_ targets: [Target]) -> [String: Int] {
            Dictionary(targets.map { ($0.server ?? "none", 1) }, uniquingKeysWith: +)
        }
        #expect(counts(try sample(targets, .count(6))) == ["big": 2, "small": 2, "none": 2])
        #expect(counts(try sample(targets, .count(3))) == ["big": 1, "small": 1, "none": 1])
        // A group that is drawn whole leaves its turns to the others.
        #expect(counts(try sample(targets, .count(16))) == ["big": 6, "small": 6, "none": 4])
        let first = try sample(targets, .share(700)).map(\.id)
        #expect(first.count == 7)
        #expect(Set(try sample(targets.reversed(), .share(700)).map(\.id)) == Set(first))
        // A target that was not drawn makes no difference when it goes.
        let undrawn = try #require(targets.first { !first.contains($0.id) })
        #expect(try sample(targets.filter { $0.id != undrawn.id }, .count(7)).map(\.id) == first)
    }

    @Test func aSampleSpreadsOverLabels() throws {
        let targets = try (0..<40).map { number in
            try target("t\(number)", ["region": number % 4 == 0 ? "us" : "eu", "tier": number % 2 == 0 ? "a" : "b"])
        }
        let policy = RolloutPolicy(
            spread: [.label("region"), .label("tier")],
            waves: [WavePolicy(name: "s", take: .count(6)), WavePolicy(name: "rest")]
        )
        let drawn = try policy.waves(for: targets, seed: "f")[0].targets
        let groups = Dictionary(grouping: drawn) { "\($0.labels["region"] ?? "") \($0.labels["tier"] ?? "")" }
        #expect(groups.mapValues(\.count) == ["us a": 2, "eu a": 2, "eu b": 2])
        let placements = WavePlacements(Fleet(name: "f", targets: targets, rollout: policy))
        let reason = placements[try #require(drawn.first)].reasons.last?.reason
        #expect(reason == "is drawn for its sample of 6, spread over label.region, label.tier: 6 targets")
    }

    @Test(
        arguments: [(Amount.count(0), 50, 1), (.share(200), 50, 2), (.share(200), 700, 15), (.count(99), 3, 4)]
            as [(Amount, Int, Int)]
    )
    func unreachableTargetsHaveABudgetOfTheirOwn(amount: Amount, count: Int, expected: Int) throws {
        let policy = RolloutPolicy(waves: [WavePolicy(name: "w")], maxUnreachable: amount)
        let wave = try policy.waves(for: many(count), seed: "f")[0]
        #expect(wave.haltsOnUnreachable == expected)
        #expect(wave.haltsOnFailure == 1)
        // Without waves too, where other failures halt nothing.
        let sole = try RolloutPolicy(maxUnreachable: amount).waves(for: many(count), seed: "f")[0]
        #expect(sole.haltsOnUnreachable == expected)
        #expect(sole.haltsOnFailure == count + 1)
    }

    @Test func aSampleIsOfWhatMatches() throws {
        let targets = try many(10) + [try target("a", ["t": "1"]), try target("b", ["t": "1"])]
        let policy = RolloutPolicy(waves: [
            WavePolicy(name: "s", select: try Selector("t=1"), take: .share(5000)), WavePolicy(name: "rest"),
        ])
        let waves = try policy.waves(for: targets, seed: "f")
        #expect(waves.map(\.targets.count) == [1, 11])
        #expect(waves[0].targets.allSatisfy { $0.labels["t"] == "1" })
    }

    @Test(arguments: [
        (Amount.count(0), 700, 1), (.count(3), 700, 4), (.share(100), 700, 8), (.share(100), 99, 1),
        (.share(100), 199, 2), (.share(10_000), 5, 6), (.count(10), 5, 6), (.share(0), 700, 1), (.count(5), 0, 1),
    ])
    func haltsOnTheFailureAfterTheAllowedOnes(amount: Amount, count: Int, expected: Int) throws {
        let policy = RolloutPolicy(waves: [WavePolicy(name: "w", maxFailures: amount)])
        #expect(try policy.waves(for: many(count), seed: "f").map(\.haltsOnFailure) == [expected])
    }

    @Test func putsTargetsInOrder() throws {
        let targets = [
            try target("d"), try target("c", ["r": "us"]), try target("b", ["r": "eu"]), try target("a", ["r": "us"]),
        ]
        func ids(_ order: [RolloutPolicy.OrderKey]) throws -> [String] {
            try RolloutPolicy(order: order).waves(for: targets, seed: "f")[0].targets.map(\.id)
        }
        #expect(try ids([]) == ["d", "c", "b", "a"])
        #expect(try ids([.id]) == ["a", "b", "c", "d"])
        #expect(try ids([.label("r")]) == ["b", "c", "a", "d"])
        #expect(try ids([.label("r"), .id]) == ["b", "a", "c", "d"])
        #expect(try ids([.label("nothing"), .id]) == ["a", "b", "c", "d"])
    }

    @Test(arguments: [
        (
            1,
            "no wave takes the target `t0`; add a last wave without `select` and `take`, or exclude them with a reason"
        ),
        (
            5,
            "no wave takes the targets `t0`, `t1`, `t2` and 2 more; add a last wave without `select` and `take`, or exclude them with a reason"
        ),
    ])
    func everyTargetNeedsAWave(count: Int, expected: String) throws {
        let policy = RolloutPolicy(waves: [WavePolicy(name: "a", select: try Selector("never"))])
        let targets = try many(count)
        #expect(message { try policy.waves(for: targets, seed: "f") } == expected)
    }

    @Test func theErrorNamesTheLastWave() throws {
        let fleet = try fleet(
            "targets: [ { id: a, url: \"sqlite:a\" } ]\nrollout:\n  waves:\n    - { name: x, select: never }\n"
        )
        #expect(message { try fleet.plannedWaves() }.hasPrefix("fleets/f.yaml:5:7: no wave takes the target `a`;"))
    }

    @Test(arguments: [
        (Amount.count(7), "7"), (.share(200), "2%"), (.share(150), "1.5%"), (.share(25), "0.25%"), (.share(5), "0.05%"),
    ])
    func amountsArePrinted(amount: Amount, expected: String) {
        #expect(amount.description == expected)
    }
}
