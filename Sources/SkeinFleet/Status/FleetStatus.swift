internal import SkeinDriver
package import SkeinEngine
package import SkeinReporting
package import SkeinRevisions

/// Where every target of a fleet stands, asked with as few queries as the servers allow.
package struct FleetStatus: Sendable {
    private let fleet: Fleet
    private let history: History
    private let settings: EngineSettings

    /// The status of the targets of `fleet`.
    package init(fleet: Fleet, history: History, settings: EngineSettings) {
        self.fleet = fleet
        self.history = history
        self.settings = settings
    }

    /// Asks. Only reads, and takes no lock of Skein's.
    ///
    /// - Parameters:
    ///   - atLeast: revisions that are asked about, and how they were written; nil for none.
    ///   - label: a label by whose values the versions are counted; nil for none.
    ///   - checksEdited: whether to compare the files with what was applied, which asks every target by itself.
    package func read(
        atLeast: (text: String, target: ResolvedTarget)?,
        by label: String?,
        checksEdited: Bool
    ) async -> StatusReport {
        async let identities = IdentityCheck(fleet).servers()
        let heads = FleetHeads(fleet: fleet, history: history, settings: settings)
        let reports = await heads.read(checksEdited: checksEdited)
        var standings = Standings(history.graph, atLeast: atLeast?.target)
        var targets: [StatusReport.Target] = []
        for (target, report) in zip(fleet.targets, reports) {
            targets.append(
                standings.standing(of: report, server: target.server, label: label.map { target.labels[$0] })
            )
        }
        let holders = await holders(of: targets.filter { $0.halfDone != nil }.map(\.id))
        for place in targets.indices { targets[place].lockedBy = holders[targets[place].id] }
        return StatusReport(
            heads: history.graph.realHeads.map(\.text).sorted(),
            atLeast: atLeast?.text,
            label: label,
            targets: targets,
            doubles: await identities.doubles,
            messages: Dictionary(history.all.map { ($0.id.text, $0.message) }) { first, _ in first }
        )
    }

    /// Who works on targets on which a revision is half done. What is abandoned has nobody.
    private func holders(of ids: [String]) async -> [String: String] {
        let ids = Set(ids)
        let runner = TargetRunner(history: history, settings: settings)
        var waiting = fleet.targets.filter { ids.contains($0.id) }
        var result: [String: String] = [:]
        var room = ServerRoom()
        await withTaskGroup(of: (Target, [LockHolder]).self) { group in
            while true {
                while room.running < max(1, fleet.rollout.parallel),
                    let place = waiting.firstIndex(where: { room.has($0) })
                {
                    let target = waiting.remove(at: place)
                    room.enter(target)
                    let job = TargetRunner.Job(target, wave: "", session: fleet.defaults.settings(for: target))
                    group.addTask { (target, await runner.holders(job)) }
                }
                guard let (target, holders) = await group.next() else { return }
                room.leave(target)
                if !holders.isEmpty { result[target.id] = holders.map(\.description).joined(separator: "; ") }
            }
        }
        return result
    }
}

/// Works out how targets stand to the files. Targets with the same rows share the work.
private struct Standings {
    private let graph: RevisionGraph
    private let atLeast: ResolvedTarget?
    private var known: [[String]: Facts] = [:]

    init(_ graph: RevisionGraph, atLeast: ResolvedTarget?) {
        self.graph = graph
        self.atLeast = atLeast
    }

    private struct Facts {
        /// How many revisions are missing; nil where that cannot be told.
        var behind: Int?
        var hasAsked: Bool?
        /// Why it cannot be told.
        var reason: ErrorReport?
    }

    mutating func standing(of report: TargetReport, server: String?, label: String??) -> StatusReport.Target {
        var target = StatusReport.Target(id: report.id, server: server, heads: report.to)
        if let label { target.label = label ?? "" }
        if report.state != .current {
            target.error = report.error
            target.state =
                switch report.state {
                case .unreachable, .pending: .unreachable
                case .blocked: .blocked
                default: .unreadable
                }
            if report.state != .blocked { return target }
        }
        let facts = known[report.to] ?? work(out: report.to)
        known[report.to] = facts
        target.behind = facts.behind
        target.has = facts.hasAsked
        target.halfDone = report.halfDone
        if let half = report.halfDone {
            target.state = .halfDone
            // A revision that is being taken back has a row until the end.
            if let asked = atLeast?.revisions, asked.contains(where: { $0.text == half.revision }) {
                target.has = false
            }
        } else if let reason = facts.reason ?? target.error {
            target.state = .blocked
            target.error = reason
        } else {
            target.state = facts.behind == 0 ? .current : .behind
        }
        return target
    }

    private func work(out rows: [String]) -> Facts {
        let ids = Set(rows.compactMap { try? RevisionID($0) }.filter { graph.node($0) != nil })
        var facts = Facts()
        if ids.count < rows.count {
            let unknown = rows.filter { row in !ids.contains { $0.text == row } }
            facts.reason = ErrorReport(
                code: "ahead",
                message: "\(TargetError.databaseAhead(unknown))",
                class: "deterministic"
            )
            return facts
        }
        do throws(TargetError) {
            facts.behind = try graph.upgradePath(to: ResolvedTarget(graph.realHeads), from: ids).count
            if let atLeast { facts.hasAsked = try graph.upgradePath(to: atLeast, from: ids).isEmpty }
        } catch {
            facts.reason = ErrorReport(code: "history", message: "\(error)", class: "deterministic")
        }
        return facts
    }
}
