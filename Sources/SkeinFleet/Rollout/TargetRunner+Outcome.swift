internal import SkeinEngine
internal import SkeinReporting

extension TargetRunner.Outcome {
    /// The outcome of a target whose earlier tries ended as `earlier` tells.
    func following(_ earlier: TargetRunner.Outcome) -> TargetRunner.Outcome {
        var result = self
        result.report.attempts += earlier.report.attempts
        result.report.durationMs += earlier.report.durationMs
        result.report.steps = earlier.report.steps + report.steps
        if earlier.hasHeads {
            result.report.from = earlier.report.from
            if !hasHeads { result.report.to = earlier.report.to }
            result.hasHeads = true
        }
        if report.state == .current, !result.report.steps.isEmpty { result.report.state = .done }
        return result
    }
}
