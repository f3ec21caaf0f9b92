internal import SkeinReporting
internal import Synchronization

/// The targets that are being worked on, for what is said when the process has to end at once.
final class RunningTargets: Sendable {
    private let ids = Mutex<[String]>([])

    /// Follows what a run tells, and passes it on to `reporter`.
    func following(_ reporter: any Reporter) -> any Reporter { Follower(targets: self, reporter: reporter) }

    /// What is not known, and what to do; nil when nothing was under way.
    var lastWords: String? {
        let running = ids.withLock { $0 }
        if running.isEmpty { return nil }
        let shown = running.prefix(20).map(Printable.escape).joined(separator: ", ")
        let more = running.count > 20 ? " and \(running.count - 20) more" : ""
        return """
            skein: stopped at once; how far these targets got is not known: \(shown)\(more)
              run the same command again: it finds out and goes on; `skein recover` shows what is half done

            """
    }

    private struct Follower: Reporter {
        let targets: RunningTargets
        let reporter: any Reporter

        func report(_ event: Event) async {
            switch event {
            case .targetStarted(let id, _, _): targets.ids.withLock { $0.append(id) }
            case .targetFinished(let report): targets.ids.withLock { ids in ids.removeAll { $0 == report.id } }
            default: break
            }
            await reporter.report(event)
        }
    }
}
