/// Words that several renderers share.
package enum Wording {
    /// What halts a wave: `on failure 2, on unreachable 3`, or `never` where even all of its targets may fail.
    static func halts(_ wave: WaveReport) -> String {
        var parts: [String] = []
        if wave.haltsOnFailure <= wave.size || wave.size == 0 { parts.append("on failure \(wave.haltsOnFailure)") }
        if let limit = wave.haltsOnUnreachable, limit <= wave.size { parts.append("on unreachable \(limit)") }
        if let limit = wave.haltsOnSameError { parts.append("on same error \(limit)") }
        return parts.isEmpty ? "never" : parts.joined(separator: ", ")
    }

    /// Why a wave is where it is, and until when, where that needs saying.
    static func note(_ wave: WaveReport) -> String? {
        let parts = [wave.reason, wave.soaksUntil.map { "until \($0)" }].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    static func targets(_ count: Int) -> String {
        count == 1 ? "1 target" : "\(count) targets"
    }

    /// `base` for no heads, else the heads.
    static func heads(_ heads: [String]) -> String {
        heads.isEmpty ? "base" : heads.joined(separator: ", ")
    }

    /// `41b0 → 8d3f`; one revision when nothing moved, and only what is known when the end was not seen.
    static func transition(_ report: TargetReport, _ style: TextStyle) -> String {
        switch report.state {
        case .unknown: return report.from.isEmpty ? "" : "\(heads(report.from)) \(style.arrow) ?"
        case .pending, .running, .blocked, .unreachable, .skipped:
            // No heads after it says nothing here, least of all that the target is at base.
            if report.to.isEmpty { return report.from.isEmpty ? "" : heads(report.from) }
        case .done, .current, .planned, .failedClean, .failedDirty, .reverted, .revertFailed: break
        }
        if report.from == report.to { return heads(report.to) }
        return "\(heads(report.from)) \(style.arrow) \(heads(report.to))"
    }

    /// Up to `limit` ids and how many more there are.
    package static func ids(_ ids: [String], limit: Int = 10) -> String {
        let shown = ids.prefix(limit).map(Printable.escape).joined(separator: ", ")
        return ids.count > limit ? "\(shown) and \(ids.count - limit) more" : shown
    }

    /// `revision 8d3f, statement 2, migrations/8d3f_users.sql:9`, of what is known.
    static func place(_ error: ErrorReport) -> String {
        var parts: [String] = []
        if let revision = error.revision { parts.append("revision \(revision)") }
        if let statement = error.statement { parts.append("statement \(statement)") }
        if let file = error.file { parts.append(error.line.map { "\(file):\($0)" } ?? file) }
        return parts.joined(separator: ", ")
    }
}

extension TargetState {
    var paint: Paint? {
        switch self {
        case .done: .good
        case .failedClean: .bad
        case .failedDirty, .unknown, .revertFailed: .alarming
        case .blocked, .unreachable, .skipped, .reverted: .warning
        case .pending, .current: .quiet
        case .running, .planned: nil
        }
    }
}

extension RunState {
    var paint: Paint? {
        switch self {
        case .succeeded: .good
        case .failed, .halted: .bad
        case .interrupted, .waiting, .aborted, .ledgerLost: .warning
        case .planned: nil
        }
    }
}

extension WaveReport.State {
    var paint: Paint? {
        switch self {
        case .passed: .good
        case .halted: .bad
        case .pending: .quiet
        case .gated, .paused, .cancelled: .warning
        case .running, .soaking, .checking: nil
        }
    }
}
