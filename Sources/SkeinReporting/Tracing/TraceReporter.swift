internal import Synchronization

/// Tells a run as spans, rollout > wave > target > revision, in the lines of the OpenTelemetry collector's file exporter:
/// each a whole `ExportTraceServiceRequest`. A span is written when it has ended, so those of a run that breaks off are
/// there but for what encloses them.
package final class TraceReporter: Reporter {
    private struct State {
        var rollout: Span?
        var waves: [String: Span] = [:]
        var targets: [String: Span] = [:]
        /// The revisions of a target, and when the last one ended.
        var steps: [String: (spans: [Span], end: Int)] = [:]
    }

    private let context: TraceContext
    private let version: String
    private let systems: [String: String]
    private let now: @Sendable () -> Int
    private let write: @Sendable (String) -> Void
    private let state = Mutex(State())

    /// A reporter.
    ///
    /// - Parameters:
    ///   - context: The trace that the spans are part of.
    ///   - version: Skein's version.
    ///   - systems: `db.system.name` of each target, by its id.
    ///   - now: Nanoseconds since the beginning of 1970, which never go back.
    ///   - write: Takes one line with its line feed.
    package init(
        _ context: TraceContext,
        version: String,
        systems: [String: String] = [:],
        now: @escaping @Sendable () -> Int,
        write: @escaping @Sendable (String) -> Void
    ) {
        self.context = context
        self.version = version
        self.systems = systems
        self.now = now
        self.write = write
    }

    package func report(_ event: Event) async {
        let now = now()
        let ended = state.withLock { state in take(event, now, &state) }
        if !ended.isEmpty { write(request(ended).compact + "\n") }
    }

    /// - Returns: the spans that ended.
    private func take(_ event: Event, _ now: Int, _ state: inout State) -> [Span] {
        switch event {
        case .runStarted(let command, let planHash, _, let rollout):
            var span = span("skein \(command)", parent: context.parentID, now)
            // `SPAN_FLAGS_CONTEXT_HAS_IS_REMOTE_MASK` and `…_IS_REMOTE_MASK`.
            if context.parentID != nil { span.flags |= 0x300 }
            span.attributes = [("skein.command", .text(command)), ("skein.plan_hash", .text(planHash))]
            if let rollout { span.attributes.append(("skein.rollout", .text(rollout))) }
            state.rollout = span
            return []
        case .waveStarted(let wave):
            if state.waves[wave.name] != nil { return [] }
            var span = span("wave \(wave.name)", parent: state.rollout?.id, now)
            span.attributes = [("skein.wave", .text(wave.name)), ("skein.targets", .number(wave.size))]
            state.waves[wave.name] = span
            return []
        case .targetStarted(let id, let wave, let server):
            var span = span("target \(id)", parent: (state.waves[wave] ?? state.rollout)?.id, now)
            span.kind = 3
            span.attributes = [("skein.target", .text(id)), ("skein.wave", .text(wave))]
            if let server { span.attributes.append(("skein.server", .text(server))) }
            if let system = systems[id] { span.attributes.append(("db.system.name", .text(system))) }
            state.targets[id] = span
            state.steps[id] = ([], now)
            return []
        case .stepFinished(let target, let step):
            guard let parent = state.targets[target], let before = state.steps[target]?.end else { return [] }
            // It cannot have begun before the step before it ended.
            var span = span(
                "\(step.direction) \(step.revision)",
                parent: parent.id,
                max(before, now - nanoseconds(step))
            )
            span.kind = 3
            span.end = now
            span.attributes = [
                ("skein.revision", .text(step.revision)), ("skein.direction", .text(step.direction.rawValue)),
                ("skein.statements", .number(step.statements)),
            ]
            if let system = systems[target] { span.attributes.append(("db.system.name", .text(system))) }
            state.steps[target]?.spans.append(span)
            state.steps[target]?.end = now
            return []
        case .targetRetrying(let id, let attempt, let error, let delay):
            let attributes =
                Self.attributes(error) + [
                    ("skein.attempt", .number(attempt)), ("skein.retry_delay_ms", .number(delay)),
                ]
            state.targets[id]?.events.append(("retry", now, attributes))
            return []
        case .waveChanged(let wave):
            var attributes: [(String, Span.Value)] = [("skein.state", .text(wave.state.rawValue))]
            if let reason = wave.reason { attributes.append(("skein.reason", .text(reason))) }
            state.waves[wave.name]?.events.append(("state", now, attributes))
            return []
        case .serverHeld(let server, let reason):
            let attributes: [(String, Span.Value)] = [
                ("skein.server", .text(server)), ("skein.reason", .text(reason ?? "goes on")),
            ]
            state.rollout?.events.append(("server", now, attributes))
            return []
        case .targetFinished(let report): return finish(report, now, &state)
        case .waveFinished(let wave):
            guard var span = state.waves.removeValue(forKey: wave.name) else { return [] }
            span.end = now
            span.attributes += [("skein.state", .text(wave.state.rawValue)), ("skein.failed", .number(wave.failed))]
            if wave.state == .halted { span.fault = "halted, \(wave.failed) of \(wave.size) targets failed" }
            return [span]
        case .runFinished(let report):
            guard var span = state.rollout.take() else { return [] }
            span.end = now
            span.attributes.append(("skein.state", .text(report.state.rawValue)))
            let failed = report.targets.count(where: \.state.isFailure)
            if failed > 0 || report.state != .succeeded && report.state != .planned {
                span.fault = "\(report.state.rawValue), \(failed) of \(report.targets.count) targets failed"
            }
            return unfinished(report, now, &state) + [span]
        }
    }

    /// What had not ended when the run did: the waves that a signal, or somebody, stopped on the way.
    private func unfinished(_ report: RunReport, _ now: Int, _ state: inout State) -> [Span] {
        var spans: [Span] = []
        for target in report.targets where state.targets[target.id] != nil { spans += finish(target, now, &state) }
        for wave in report.waves {
            guard var span = state.waves.removeValue(forKey: wave.name) else { continue }
            span.end = now
            span.attributes += [("skein.state", .text(wave.state.rawValue)), ("skein.failed", .number(wave.failed))]
            spans.append(span)
        }
        return spans
    }

    private func finish(_ report: TargetReport, _ now: Int, _ state: inout State) -> [Span] {
        guard var span = state.targets.removeValue(forKey: report.id) else { return [] }
        span.end = now
        span.attributes += [
            ("skein.state", .text(report.state.rawValue)), ("skein.attempts", .number(report.attempts)),
        ]
        if report.state.isFailure { span.fault = report.error.map(\.message) ?? report.state.words }
        if let error = report.error {
            span.attributes += Self.attributes(error)
        }
        return (state.steps.removeValue(forKey: report.id)?.spans ?? []) + [span]
    }

    /// An error's facts. Its SQL stays out: spans go to other places than reports.
    private static func attributes(_ error: ErrorReport) -> [(String, Span.Value)] {
        var attributes: [(String, Span.Value)] = [("error.type", .text(error.code.isEmpty ? error.class : error.code))]
        if !error.code.isEmpty { attributes.append(("db.response.status_code", .text(error.code))) }
        attributes.append(("skein.fingerprint", .text(error.fingerprint)))
        if let revision = error.revision { attributes.append(("skein.revision", .text(revision))) }
        if let statement = error.statement { attributes.append(("skein.statement", .number(statement))) }
        return attributes
    }

    private func nanoseconds(_ step: StepReport) -> Int { step.durationMs * 1_000_000 }

    private func span(_ name: String, parent: String?, _ start: Int) -> Span {
        Span(traceID: context.traceID, parentID: parent, flags: context.flags, name: name, start: start)
    }

    private func request(_ spans: [Span]) -> JSONValue {
        let scope = JSONValue.object([("name", .string("skein")), ("version", .string(version))])
        let resource: [(String, Span.Value)] = [("service.name", .text("skein")), ("service.version", .text(version))]
        return .object([
            (
                "resourceSpans",
                .array([
                    .object([
                        ("resource", .object([("attributes", Span.json(resource))])),
                        (
                            "scopeSpans",
                            .array([.object([("scope", scope), ("spans", .array(spans.map(\.json)))])])
                        ),
                    ])
                ])
            )
        ])
    }
}
