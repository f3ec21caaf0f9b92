import SkeinDriver
import SkeinReporting
import Testing

@testable import SkeinFleet

/// `notify` of a fleet file, and what becomes of a run's events.
@Suite struct NotifyTests {
    private static let head = "targets: [ { id: a, url: \"sqlite:a\" } ]\n"

    @Test func readsWebhooks() throws {
        let fleet = try fleet(
            """
            \(Self.head)notify:
              - { webhook: "${HOOK}", on: [wave.passed, rollout.halted], secret: "${KEY}", format: slack }
              - { webhook: "http://user:pass@monitor:8080/skein?x=1", on: [target.failed], timeout: 2s, deadline: 1m }
            """,
            environment: ["HOOK": "https://hooks.example.com/T/B/secret", "KEY": "k"]
        )
        #expect(fleet.notify.map(\.name) == ["webhook 1 (hooks.example.com)", "webhook 2 (monitor)"])
        #expect(fleet.notify[0].events == [.wavePassed, .rolloutHalted])
        #expect(fleet.notify[0].format == .slack && fleet.notify[1].format == .skein)
        #expect(fleet.notify[0].secret?.reveal() == "k" && fleet.notify[1].secret == nil)
        #expect(fleet.notify[1].timeout == .seconds(2) && fleet.notify[1].deadline == .seconds(60))
        #expect(!"\(fleet.notify)".contains("secret/") && !"\(fleet.notify)".contains("pass@"))
    }

    @Test(
        arguments: [
            ("{ on: [wave.passed] }", "entry 1 of `notify` needs `webhook`"),
            ("{ webhook: \"https://a\" }", "entry 1 of `notify` needs `on`"),
            ("{ webhook: \"https://a\", on: [] }", "`on` in entry 1 of `notify` is empty"),
            ("{ webhook: \"https://a\", on: wave.passed }", "`on` in entry 1 of `notify` must be a list, not text"),
            (
                "{ webhook: \"https://a\", on: [wave.pased] }",
                "there is no event `wave.pased` for `on` in entry 1 of `notify`; did you mean `wave.passed`?"
            ),
            ("{ webhook: \"https://a\", on: [wave.passed], uri: x }", "unknown key `uri` in entry 1 of `notify`"),
            ("{ webhook: \"https://a\", on: [wave.passed], secret: \"\" }", "`secret` in entry 1 of `notify` is empty"),
            (
                "{ webhook: \"https://a\", on: [wave.passed], format: teams }",
                "must be one of skein, slack, not `teams`"
            ),
            (
                "{ webhook: \"https://a\", on: [wave.passed], deadline: 5s }",
                "`deadline` in entry 1 of `notify` must not be shorter than `timeout`"
            ),
            ("{ webhook: \"ftp://s3cret\", on: [wave.passed] }", "must be a URL that begins with https:// or http://"),
            (
                "{ webhook: \"https:///s3cret\", on: [wave.passed] }",
                "must be a URL that begins with https:// or http://"
            ),
            ("{ webhook: \"https://a/s3cret b\", on: [wave.passed] }", "must be a URL that begins with https:// or"),
            ("{ webhook: \"${HOOK}\", on: [wave.passed] }", "the environment variable HOOK is not set"),
        ]
    )
    func refuses(_ entry: String, _ words: String) {
        let said = fault("\(Self.head)notify:\n  - \(entry)\n")
        #expect(said.contains(words), "\(said)")
        #expect(!said.contains("s3cret"))
    }

    private static func composer(rollout: String? = nil) -> NotificationComposer {
        var composer = NotificationComposer(fleet: "f") { "2026-11-30T00:00:00.000Z" }
        if let rollout {
            _ = composer.notifications(
                of: .runStarted(command: "upgrade", planHash: "p", waves: [], rollout: rollout)
            )
        }
        return composer
    }

    @Test func wavesThatWaitAndRolloutsThatArePaused() {
        var composer = Self.composer()
        var wave = WaveReport(name: "rest", size: 5, haltsOnFailure: 1)
        func events(_ event: Event) -> [NotificationEvent] { composer.notifications(of: event).map(\.event) }
        #expect(events(.runStarted(command: "upgrade", planHash: "p", waves: [wave])) == [.rolloutStarted])
        wave.state = .gated
        #expect(events(.waveChanged(wave)) == [.waveWaiting])
        // Told again and again by a runner that looks now and then.
        #expect(events(.waveChanged(wave)) == [])
        wave.state = .running
        #expect(events(.waveStarted(wave)) == [.waveStarted])
        for state in [WaveReport.State.soaking, .checking] {
            wave.state = state
            #expect(events(.waveChanged(wave)) == [])
        }
        wave.state = .paused
        #expect(events(.waveChanged(wave)) == [.waveWaiting])
        func ended(_ state: RunState) -> Event {
            .runFinished(RunReport(command: "upgrade", planHash: "p", state: state, waves: [wave], targets: []))
        }
        #expect(events(ended(.waiting)) == [.rolloutPaused])
        wave.state = .gated
        #expect(events(ended(.waiting)) == [.rolloutWaiting])
        #expect(events(ended(.aborted)) == [.rolloutAborted])
        #expect(events(ended(.planned)) == [])
    }

    @Test func runnersOfOneRolloutGiveTheSameIDs() {
        let wave = WaveReport(name: "rest", state: .halted, size: 5, failed: 2, haltsOnFailure: 2)
        func ids(_ rollout: String?) -> [String] {
            var composer = Self.composer(rollout: rollout)
            let failed = Event.targetFinished(TargetReport(id: "a", wave: "rest", state: .failedClean))
            return [failed, .waveFinished(wave)].flatMap { composer.notifications(of: $0) }.map(\.id)
        }
        #expect(ids("r1") == ids("r1") && Set(ids("r1")).count == 2)
        #expect(Set(ids("r1")).isDisjoint(with: ids("r2")))
        #expect(Set(ids(nil)).isDisjoint(with: ids(nil)))
    }

    @Test func unknownTargetsAreToldAsThat() {
        var composer = Self.composer()
        for number in 1...5 {
            let report = TargetReport(
                id: "t\(number)",
                wave: "w",
                state: number.isMultiple(of: 2) ? .unknown : .blocked
            )
            _ = composer.notifications(of: .targetFinished(report))
        }
        let more = composer.notifications(
            of: .targetFinished(TargetReport(id: "t6", wave: "w", state: .unreachable))
        )
        #expect(more.isEmpty)
        let wave = WaveReport(name: "w", state: .passed, size: 6, failed: 6, haltsOnFailure: 7)
        let told = composer.notifications(of: .waveFinished(wave))
        #expect(told.map(\.event) == [.targetFailed, .wavePassed])
        #expect(told.first?.more == Notification.MoreTargets(count: 1, ids: ["t6"]))
    }
}
