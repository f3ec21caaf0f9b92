internal import SkeinFleet
internal import SkeinReporting

extension RolloutDocument {
    /// The most lines of a part that nobody asked to see whole.
    private static let most = 20

    /// The rollouts as a table.
    static func table(_ rollouts: [LedgerRollout], _ style: TextStyle) -> String {
        if rollouts.isEmpty { return "no rollouts yet\n" }
        let rows = rollouts.map(Head.init).map { head in
            [head.id, "\(head.command) \(head.revision)", head.fleet, head.state, head.createdAt, head.createdBy]
        }
        return TextTable(
            headers: ["rollout", "command", "fleet", "state", "created", "by"],
            rows: rows
        ).render(style)
    }

    /// The rollout for people.
    func text(_ style: TextStyle, listsTargets: Bool) -> String {
        var parts = [head, WavesTable(waves).render(style)]
        let counts = summary.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        parts.append(counts.joined(separator: ", ") + "\n")
        if !runners.isEmpty { parts.append(runnersTable(style)) }
        if !starved.isEmpty { parts.append(starvedText) }
        if listsTargets { parts.append(targetsTable(style)) }
        let failures = FailureGroup.text(of: targets, style)
        if !failures.isEmpty { parts.append(failures) }
        parts.append(history(style))
        parts.append(advice)
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private var head: String {
        var lines = ["\(rollout.id): \(rollout.command) \(rollout.revision) of \(rollout.fleet), \(rollout.state)"]
        if let reason = rollout.reason { lines.append("  \(Printable.oneLine(reason))") }
        if let scope = rollout.scope { lines.append("  only \(Printable.oneLine(scope))") }
        lines.append("  created \(rollout.createdAt) by \(Printable.oneLine(rollout.createdBy))")
        if let ended = rollout.endedAt { lines.append("  ended \(ended)") }
        lines.append("  plan \(planHash), at most \(parallel) at once")
        return lines.map { $0 + "\n" }.joined()
    }

    private func runnersTable(_ style: TextStyle) -> String {
        let shown = runners.suffix(Self.most)
        let rows = shown.map { runner in
            [
                runner.id, runner.host, "\(runner.pid)", runner.actor, runner.isAlive ? "alive" : "gone", runner.seenAt,
                runner.isLimited ? "limited" : "",
            ]
        }
        return TextTable(headers: ["runner", "host", "pid", "by", "", "last seen", ""], rows: rows).render(style)
    }

    private var starvedText: String {
        starved.sorted { $0.key < $1.key }.map { server, count in
            let place = server.isEmpty ? "no server" : Printable.escape(server)
            return "! \(count) targets on \(place) wait, and no living runner reaches them\n"
        }.joined()
    }

    private func targetsTable(_ style: TextStyle) -> String {
        let rows = targets.map { target in
            [target.id, target.wave, target.state.words, target.to.joined(separator: ", "), "\(target.attempts)"]
        }
        return TextTable(headers: ["target", "wave", "state", "revision", "attempts"], rows: rows).render(style)
    }

    private func history(_ style: TextStyle) -> String {
        let shown = events.suffix(Self.most)
        let rows = shown.map { line in
            let subject = [line.wave.map { "wave \($0)" }, line.target].compactMap { $0 }.joined(separator: ", ")
            return [line.at, line.actor, line.kind, subject, line.detail ?? ""]
        }
        let more = events.count - shown.count
        return (more > 0 ? "\(more) earlier lines; --format json has all of them\n" : "")
            + TextTable(headers: ["when", "who", "what", "", ""], rows: rows).render(style)
    }

    private var advice: String {
        switch rollout.state {
        case "paused": "to go on: `skein rollout resume \(rollout.id)`\n"
        case "halted":
            """
            when the cause is mended: `skein rollout resume \(rollout.id)`
            to take it back: `skein rollout revert \(rollout.id)`; to give it up: `skein rollout abort \(rollout.id)`

            """
        case "running":
            if let gated = waves.first(where: { $0.state == .gated }) {
                "wave \(gated.name) waits for an approval: `skein rollout approve \(rollout.id)`\n"
            } else if !runners.contains(where: \.isAlive) {
                "nobody works on it; to go on: `skein rollout resume \(rollout.id)`\n"
            } else {
                ""
            }
        default: ""
        }
    }
}
