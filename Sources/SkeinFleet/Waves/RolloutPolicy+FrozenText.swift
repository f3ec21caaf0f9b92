extension RolloutPolicy {
    /// What a rollout keeps to from its beginning to its end: a line a fact, `subject: name = value`, without secrets and the
    /// same for policies that mean the same.
    ///
    /// What only says how fast a run goes (`parallel`, `rate`, `order`) and what is looked at before it begins
    /// (`pre_checks`, `dry_run`) is not part of it.
    package var frozenText: String {
        var lines = [
            "rollout: on_halt = \(onHalt.rawValue)",
            "rollout: late_joiners = \(lateJoiners.rawValue)",
            "rollout: same_error = \(sameErrorLimit.map(String.init) ?? "none")",
            "rollout: unreachable = \(maxUnreachable?.description ?? "none")",
            "rollout: spread = \(spread.isEmpty ? "none" : spread.map(\.description).joined(separator: ","))",
            "rollout: waves = \(waves.isEmpty ? "none" : waves.map(\.name).joined(separator: ","))",
        ]
        for wave in waves {
            let take = wave.take.map { "\($0)" + (wave.min.map { ", at least \($0)" } ?? "") }
            var facts = [
                ("select", wave.select?.description ?? "*"),
                ("take", take ?? "all"),
                ("max_failures", "\(wave.maxFailures)"),
                ("approve", wave.needsApproval ? "manual" : "none"),
                ("window", wave.window?.description ?? "none"),
                ("soak", wave.soak.spelled),
            ]
            for (index, gate) in wave.gates.enumerated() {
                facts.append(("gate \(index + 1)", "\(gate), timeout \(gate.timeout.spelled)"))
            }
            lines += facts.map { "wave \(wave.name): \($0) = \($1)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What tells one ``frozenText`` from a later one, a line a fact: `wave canary: soak = 15m, was 10m`.
    package static func changes(from old: String, to new: String) -> [String] {
        func facts(_ text: String) -> [(name: String, value: String)] {
            text.split(separator: "\n").map { line in
                guard let sign = line.firstRange(of: " = ") else { return (String(line), "") }
                return (String(line[..<sign.lowerBound]), String(line[sign.upperBound...]))
            }
        }
        let before = facts(old)
        let after = facts(new)
        let earlier = Dictionary(before.map { ($0.name, $0.value) }) { first, _ in first }
        let later = Set(after.map(\.name))
        var changes: [String] = []
        for (name, value) in after where earlier[name] != value {
            changes.append(earlier[name].map { "\(name) = \(value), was \($0)" } ?? "\(name) = \(value), is new")
        }
        for (name, value) in before where !later.contains(name) {
            changes.append("\(name) = \(value), is gone")
        }
        return changes
    }
}
