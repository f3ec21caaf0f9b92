internal import SkeinFleet
internal import SkeinReporting

/// A fleet as `fleet list` shows it.
struct FleetDocument: Encodable {
    /// The fleet's name.
    var name: String
    /// The targets of a run, in the order of the fleet.
    var targets: [TargetDocument]
    /// What the fleet file excludes.
    var excluded: [TargetDocument]
    /// The waves of a run, with what halts each as absolute numbers; empty where the file has none.
    var waves: [WaveDocument]
    /// What the fleet file most often does not mean, in words.
    var notices: [String]

    /// A wave before anything has begun.
    struct WaveDocument: Encodable {
        /// Its name.
        var name: String
        /// How many targets it has.
        var size: Int
        /// The failure that halts it; more than `size` for never.
        var haltsOnFailure: Int
        /// The unreachable target that halts it, where they have a budget of their own.
        var haltsOnUnreachable: Int?
        /// How many targets that fail the same way halt it.
        var haltsOnSameError: Int?

        /// The wave as plans show it.
        var report: WaveReport {
            WaveReport(
                name: name,
                size: size,
                haltsOnFailure: haltsOnFailure,
                haltsOnUnreachable: haltsOnUnreachable,
                haltsOnSameError: haltsOnSameError
            )
        }
    }

    /// The document of `fleet`.
    ///
    /// - Parameter isPart: whether options narrow it to some of its targets.
    init(_ fleet: Fleet, isPart: Bool = false) {
        name = fleet.name
        let placements = WavePlacements(fleet)
        targets = fleet.targets.map { TargetDocument($0, placement: placements[$0]) }
        excluded = fleet.excluded.map { TargetDocument($0.target, exclusion: $0.reason) }
        notices = placements.notices(isPart: isPart)
        waves =
            fleet.rollout.waves.isEmpty
            ? []
            : placements.waves.map { wave in
                WaveDocument(
                    name: wave.name,
                    size: wave.targets.count,
                    haltsOnFailure: wave.haltsOnFailure,
                    haltsOnUnreachable: wave.haltsOnUnreachable,
                    haltsOnSameError: fleet.rollout.sameErrorLimit
                )
            }
    }

    /// A line a target.
    func table(_ style: TextStyle) -> String {
        let rows = (targets + excluded).map { target in
            [target.id, target.waveWords, target.database, target.labelWords, target.source]
        }
        let table = TextTable(headers: ["target", "wave", "database", "labels", "from"], rows: rows).render(style)
        let count = targets.count == 1 ? "1 target" : "\(targets.count) targets"
        let total = "\(count)" + (excluded.isEmpty ? "\n" : ", \(excluded.count) excluded\n")
        let plan = waves.isEmpty ? "" : "\n" + WavesTable(waves.map(\.report)).renderPlan(style)
        return table + plan + "\n" + total + notices.map { "note: \(Printable.escape($0))\n" }.joined()
    }
}

/// A target as `fleet list` and `fleet explain` show it.
struct TargetDocument: Encodable {
    /// What a wave made of a target.
    struct Reason: Encodable {
        var wave: String
        var reason: String
    }

    /// Its id.
    var id: String
    /// Its URL without password and options.
    var database: String
    /// The server whose limit of sessions it shares.
    var server: String?
    /// Its labels.
    var labels: [String: String]
    /// The entry of the fleet file, as `file:line:column`.
    var entry: String?
    /// What of that entry's source it comes from.
    var origin: String?
    /// The wave; nil when it is excluded or no wave takes it.
    var wave: String?
    /// The wave's place among the waves, from 1.
    var waveNumber: Int?
    /// The target's place in its wave, from 1.
    var place: Int?
    /// How many targets the wave has.
    var waveSize: Int?
    /// What each wave up to its own made of it.
    var reasons: [Reason]?
    /// Why it is excluded.
    var excluded: String?

    init(_ target: Target, placement: WavePlacement? = nil, exclusion: String? = nil) {
        id = target.id
        database = "\(target.endpoint)"
        server = target.server
        labels = target.labels
        entry = target.position.map { "\($0)" }
        origin = target.origin
        excluded = exclusion
        guard let placement else { return }
        reasons = placement.reasons.map { Reason(wave: $0.wave, reason: $0.reason) }
        guard let wave = placement.wave else { return }
        self.wave = wave
        waveNumber = placement.number
        place = placement.place
        waveSize = placement.size
    }

    /// The wave in a word.
    var waveWords: String { wave ?? (excluded == nil ? "none" : "excluded") }

    /// The labels but `id`, as a selector would ask for them.
    var labelWords: String {
        labels.filter { $0.key != "id" }.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(
            separator: ","
        )
    }

    /// Where it comes from.
    var source: String {
        let place = entry ?? "a URL, without a fleet file"
        return origin.map { "\(place), \($0)" } ?? place
    }

    /// Everything, a line a fact.
    var text: String {
        var facts = [("database", database), ("from", source)]
        if let server { facts.append(("server", server)) }
        facts.append(
            ("labels", labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ","))
        )
        if let excluded { facts.append(("excluded", excluded)) }
        if let wave, let waveNumber, let place, let waveSize {
            facts.append(("wave", "\(wave), the \(Self.ordinal(waveNumber)); target \(place) of \(waveSize)"))
        } else if excluded == nil {
            facts.append(("wave", "none: a run is refused"))
        }
        for (index, reason) in (reasons ?? []).enumerated() {
            facts.append((index == 0 ? "because" : "", "\(reason.wave): \(reason.reason)"))
        }
        let lines = facts.map { name, value in
            "  \(name)\(String(repeating: " ", count: 10 - name.count))\(Printable.escape(value))\n"
        }
        return "\(Printable.escape(id))\n" + lines.joined()
    }

    private static func ordinal(_ number: Int) -> String {
        let ending =
            switch (number % 10, number % 100) {
            case (_, 11...13): "th"
            case (1, _): "st"
            case (2, _): "nd"
            case (3, _): "rd"
            default: "th"
            }
        return "\(number)\(ending)"
    }
}
