internal import SkeinDriver
internal import SkeinModel
internal import SkeinReporting
package import SkeinRevisions
internal import SkeinSQL
internal import Synchronization

/// Turns a goal and a target's heads into steps. What is the same for all targets of a flavour with the same heads is
/// worked out once and shared.
package final class Compiler: Sendable {
    private struct Key: Hashable {
        var flavor: Flavor
        var heads: Set<RevisionID>
        var goal: Goal
    }

    let history: History
    private let naming: NamingConvention
    private let cache = Mutex<[Key: Result<[CompiledStep], TargetFailure>]>([:])

    /// A compiler of `history`.
    package init(history: History, naming: NamingConvention) {
        self.history = history
        self.naming = naming
    }

    /// The steps that lead from `heads` to the goal of an upgrade or a downgrade; empty when there is nothing to do.
    ///
    /// - Throws: ``TargetFailure`` in the state `blocked`: nothing was touched.
    func steps(
        _ goal: Goal,
        from heads: Set<RevisionID>,
        _ dialect: any Dialect
    ) throws(TargetFailure) -> [CompiledStep] {
        let key = Key(flavor: dialect.flavor, heads: heads, goal: goal)
        if let known = cache.withLock({ $0[key] }) { return try known.get() }
        let result: Result<[CompiledStep], TargetFailure>
        do throws(TargetFailure) {
            result = .success(try compile(goal, from: heads, dialect))
        } catch {
            result = .failure(error)
        }
        // Two targets may compile the same at once; both results are equal, so either may stay.
        cache.withLock { $0[key] = result }
        return try result.get()
    }

    private func compile(
        _ goal: Goal,
        from heads: Set<RevisionID>,
        _ dialect: any Dialect
    ) throws(TargetFailure) -> [CompiledStep] {
        let path = try path(goal, from: heads)
        return try compile(path.ids, path.direction, from: heads, dialect)
    }

    /// The steps of a path that begins at `heads`.
    func compile(
        _ ids: [RevisionID],
        _ direction: StepReport.Direction,
        from heads: Set<RevisionID>,
        _ dialect: any Dialect
    ) throws(TargetFailure) -> [CompiledStep] {
        if ids.isEmpty { return [] }
        let path = (ids: ids, direction: direction)
        var replays = try replays(of: path, from: heads, dialect)
        var steps: [CompiledStep] = []
        do {
            var applied = try AppliedRevisions(heads: heads, in: history.graph)
            for id in path.ids {
                let from = applied.heads
                let edits = path.direction == .up ? try applied.apply(id) : try applied.revert(id)
                guard let revision = history[id], let place = replays.removeValue(forKey: id) else { continue }
                steps.append(try step(revision, path.direction, from, edits, applied.heads, place, dialect))
            }
        } catch let failure as TargetFailure {
            throw failure
        } catch {
            throw TargetFailure(.blocked, code: "history", "\(error)")
        }
        return steps
    }

    private func step(
        _ revision: Revision,
        _ direction: StepReport.Direction,
        _ from: Set<RevisionID>,
        _ edits: [VersionEdit],
        _ heads: Set<RevisionID>,
        _ place: Place,
        _ dialect: any Dialect
    ) throws(TargetFailure) -> CompiledStep {
        let before = place.before
        let changes: [LoweredChange]
        if let known = place.changes {
            changes = known
        } else {
            changes = try StepRenderer.lower(revision, direction, before)
        }
        let needs = changes.reduce(into: Set<TableName>()) { $0.formUnion(dialect.needs($1.change)) }
        var rendered: [RenderedChange]?
        if needs.isEmpty {
            rendered = try StepRenderer.render(changes, before: SchemaModel(), revision.id, dialect)
        }
        return CompiledStep(
            revision: revision,
            direction: direction,
            from: from,
            edits: edits,
            heads: heads,
            before: before,
            changes: changes,
            needs: needs,
            rendered: rendered,
            verification: direction == .up ? try verification(revision, dialect) : []
        )
    }

    private func verification(_ revision: Revision, _ dialect: any Dialect) throws(TargetFailure) -> [Statement] {
        var result: [Statement] = []
        for query in revision.verify {
            guard let sql = query.sql.value(for: dialect.flavor) else { continue }
            do {
                let statements = try RawScript.statements(sql, lexicon: dialect.lexicon, firstLine: query.position.line)
                result += statements.map { Statement($0.sql, line: $0.line) }
            } catch {
                let fault = LoweringError(position: query.position, message: error.message, hint: error.hint)
                throw TargetFailure(fault, revision: revision.id)
            }
        }
        return result
    }

    /// The revisions to run, in order.
    private func path(
        _ goal: Goal,
        from heads: Set<RevisionID>
    ) throws(TargetFailure) -> (ids: [RevisionID], direction: StepReport.Direction) {
        do throws(TargetError) {
            let graph = history.graph
            switch goal {
            case .upgrade(let text):
                let target = try graph.resolve(text, current: heads, for: .upgrade)
                return (try graph.upgradePath(to: target, from: heads), .up)
            case .downgrade(let text):
                let target = try graph.resolve(text, current: heads, for: .downgrade)
                return (try graph.downgradePath(to: target, from: heads), .down)
            case .stamp: return ([], .up)
            case .restore(let before, let after):
                let path = try graph.restoringPath(
                    to: graph.ids(named: before),
                    after: try after.map { ids throws(TargetError) in try graph.ids(named: ids) },
                    from: heads
                )
                return (path.ids, path.isUp ? .up : .down)
            }
        } catch {
            throw TargetFailure(error)
        }
    }

    /// The heads that the rows of a version table name.
    ///
    /// - Throws: ``TargetFailure`` in the state `blocked` when a row is no revision of these files.
    func heads(_ rows: [String]) throws(TargetFailure) -> Set<RevisionID> {
        var heads: Set<RevisionID> = []
        var unknown: [String] = []
        for row in rows {
            if let id = try? RevisionID(row), history[id] != nil { heads.insert(id) } else { unknown.append(row) }
        }
        if !unknown.isEmpty { throw TargetFailure(TargetError.databaseAhead(unknown)) }
        return heads
    }

    /// What declaring a database to be at revisions means.
    struct Stamp {
        /// How the rows change.
        var edits: [VersionEdit]
        /// The heads after it.
        var heads: Set<RevisionID>
        /// The journal's words for it, an entry for each head that was not there.
        var entries: [Journal.Entry]
    }

    /// What declaring a database with the rows `heads` to be at `targets` means.
    func stamp(_ targets: [String], from heads: Set<RevisionID>) throws(TargetFailure) -> Stamp {
        let edits: [VersionEdit]
        do throws(TargetError) {
            let resolved = try history.graph.resolve(targets, current: heads, for: .stamp)
            edits = try history.graph.stampEdits(to: resolved, from: heads)
        } catch {
            throw TargetFailure(error)
        }
        var after = heads
        for edit in edits { after.apply(edit) }
        var entries = after.subtracting(heads).sorted().map { id in
            Journal.Entry(revision: id.text, direction: "stamp", checksum: history[id]?.checksum ?? "")
        }
        if entries.isEmpty {
            let left = after.isEmpty ? "base" : after.sorted()[0].text
            entries = [Journal.Entry(revision: left, direction: "stamp", checksum: "")]
        }
        return Stamp(edits: edits, heads: after, entries: entries)
    }

    /// Whether the goal counts from where a database is.
    func isRelative(_ goal: Goal) -> Bool {
        do throws(TargetError) {
            switch goal {
            case .upgrade(let text): _ = try history.graph.resolve(text, for: .upgrade)
            case .downgrade(let text): _ = try history.graph.resolve(text, for: .downgrade)
            case .stamp(let texts, _): _ = try history.graph.resolve(texts, for: .stamp)
            case .restore: break
            }
            return false
        } catch .needsDatabase {
            return true
        } catch {
            return false
        }
    }

    /// What replaying the revisions before one tells of it.
    private struct Place {
        /// The schema before it.
        var before: SchemaReplay
        /// What it means there, when it is to be applied.
        var changes: [LoweredChange]?
    }

    /// The schema before every revision of a path. For an upgrade the path is replayed upon what the heads hold; for
    /// a downgrade everything up to the heads is, and the states on the way are kept.
    private func replays(
        of path: (ids: [RevisionID], direction: StepReport.Direction),
        from heads: Set<RevisionID>,
        _ dialect: any Dialect
    ) throws(TargetFailure) -> [RevisionID: Place] {
        var replay = SchemaReplay(flavor: dialect.flavor, lexicon: dialect.lexicon, naming: naming)
        var result: [RevisionID: Place] = [:]
        let wanted = Set(path.ids)
        let applied: [RevisionID]
        do throws(TargetError) {
            applied = try history.graph.upgradePath(to: ResolvedTarget(heads.sorted()), from: [])
        } catch {
            throw TargetFailure(error)
        }
        for id in path.direction == .up ? applied + path.ids : applied {
            guard let revision = history[id] else { continue }
            if wanted.contains(id) { result[id] = Place(before: replay) }
            do {
                let changes = try replay.apply(revision)
                if path.direction == .up { result[id]?.changes = changes }
            } catch {
                if wanted.contains(id) { throw TargetFailure(error, revision: id) }
                // It was applied, whatever it means today; from here on the schema is a guess.
                replay.loseTrack()
            }
        }
        return result
    }
}
