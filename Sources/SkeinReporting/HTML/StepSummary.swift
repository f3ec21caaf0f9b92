/// One revision, one way, over all targets.
struct StepSummary {
    let revision: String
    let message: String
    let direction: StepReport.Direction
    let statements: Int
    /// How long it took on each target, ascending.
    private(set) var durations: [Int]

    private struct Key: Hashable {
        var revision: String
        var direction: StepReport.Direction
    }

    /// What ran, in the order in which it was first seen.
    static func summaries(of targets: [TargetReport]) -> [StepSummary] {
        var summaries: [StepSummary] = []
        var places: [Key: Int] = [:]
        for step in targets.lazy.flatMap(\.steps) {
            let key = Key(revision: step.revision, direction: step.direction)
            if let place = places[key] {
                summaries[place].durations.append(step.durationMs)
            } else {
                places[key] = summaries.count
                summaries.append(
                    StepSummary(
                        revision: step.revision,
                        message: step.message,
                        direction: step.direction,
                        statements: step.statements,
                        durations: [step.durationMs]
                    )
                )
            }
        }
        for index in summaries.indices { summaries[index].durations.sort() }
        return summaries
    }

    /// The duration in the middle.
    var median: Int { durations[durations.count / 2] }
    /// The longest duration.
    var longest: Int { durations[durations.count - 1] }
}
