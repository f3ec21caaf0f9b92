internal import SkeinDriver
internal import SkeinModel
internal import SkeinReporting
internal import SkeinRevisions
internal import SkeinSQL

/// Turns a step into statements.
enum StepRenderer {
    /// The changes of a revision in one direction, against the schema before it.
    static func lower(
        _ revision: Revision,
        _ direction: StepReport.Direction,
        _ before: SchemaReplay
    ) throws(TargetFailure) -> [LoweredChange] {
        do {
            switch direction {
            case .up:
                var replay = before
                return try replay.apply(revision)
            case .down:
                return try before.revert(revision)
            }
        } catch {
            throw TargetFailure(error, revision: revision.id)
        }
    }

    /// The statements of `changes`, each rendered against what the ones before it leave.
    ///
    /// - Parameter before: the live definitions of the tables that the dialect needs.
    static func render(
        _ changes: [LoweredChange],
        before: SchemaModel,
        _ revision: RevisionID,
        _ dialect: any Dialect
    ) throws(TargetFailure) -> [RenderedChange] {
        var schema = before
        var result: [RenderedChange] = []
        var isAfterRaw = false
        for lowered in changes {
            do {
                let statements = try dialect.render(lowered.change, before: schema)
                let stored = try dialect.stored(after: lowered.change, before: schema)
                // What does not fit here fits the database, or the server says so.
                try? schema.apply(lowered.change)
                for (table, definition) in stored { schema[table]?.stored = definition }
                let change = RenderedChange(lowered: lowered, statements: statements)
                isAfterRaw = isAfterRaw || change.isRaw
                result.append(change)
            } catch {
                if isAfterRaw, !dialect.needs(lowered.change).isEmpty {
                    // The raw SQL may make what is missing; it is looked for again when that has run.
                    result.append(RenderedChange(lowered: lowered, statements: [], isDeferred: true))
                    continue
                }
                throw TargetFailure(error, revision: revision, position: lowered.position)
            }
        }
        return result
    }

    /// The live definitions that a step has to be rendered against; nil when its statements are the same everywhere.
    static func inspect(_ step: CompiledStep, on connection: any Connection) async throws(DriverError) -> SchemaModel? {
        if step.rendered != nil { return nil }
        return try await connection.inspect(.tables(step.needs))
    }

    /// The statements of a step against `live` tables, or the shared ones.
    ///
    /// The live tables are also what the revision is lowered against, so that images are the target's own.
    static func render(
        _ step: CompiledStep,
        live: SchemaModel?,
        _ dialect: any Dialect
    ) throws(TargetFailure) -> [RenderedChange] {
        if let rendered = step.rendered { return rendered }
        let live = live ?? SchemaModel()
        if let known = step.renderings[live] { return known }
        let rendered = try render(changes(of: step, live: live), before: live, step.revision.id, dialect)
        step.renderings.remember(rendered, for: live)
        return rendered
    }

    /// The changes of a step that was left half done: what depends on live tables is rendered when its turn comes.
    static func deferred(
        _ step: CompiledStep,
        _ dialect: any Dialect
    ) throws(TargetFailure) -> [RenderedChange] {
        if let rendered = step.rendered { return rendered }
        var result: [RenderedChange] = []
        for lowered in step.changes {
            guard dialect.needs(lowered.change).isEmpty else {
                result.append(RenderedChange(lowered: lowered, statements: [], isDeferred: true))
                continue
            }
            result += try render([lowered], before: SchemaModel(), step.revision.id, dialect)
        }
        return result
    }

    private static func changes(
        of step: CompiledStep,
        live: SchemaModel
    ) throws(TargetFailure) -> [LoweredChange] {
        // The inverse needs the schema before the revision, which the live tables are not.
        guard step.direction == .up else { return step.changes }
        var replay = step.before
        replay.adopt(live)
        return try lower(step.revision, .up, replay)
    }
}

extension StepRenderer {
    /// The live tables of a plan after a step that was only rendered.
    static func successor(
        of live: SchemaModel,
        after step: CompiledStep,
        _ rendered: [RenderedChange],
        _ dialect: any Dialect
    ) -> SchemaModel {
        if let known = step.successors[live] { return known }
        var after = live
        for change in rendered.map(\.lowered.change) {
            let stored = (try? dialect.stored(after: change, before: after)) ?? [:]
            try? after.apply(change)
            for (table, definition) in stored { after[table]?.stored = definition }
        }
        step.successors.remember(after, for: live)
        return after
    }
}
