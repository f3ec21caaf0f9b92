/// What would fail, found before anything was changed, in the shape of the JSON document.
package struct PreCheckReport: Codable, Hashable, Sendable {
    /// `pre-check`.
    package var command: String
    /// How many targets came to what.
    package var summary: Summary
    /// The targets in the order of the fleet.
    package var targets: [Target]

    /// A report whose summary is counted from `targets`.
    package init(targets: [Target]) {
        command = "pre-check"
        self.targets = targets
        summary = Summary(targets)
    }

    /// The failures of the targets that would fail, by the target's id.
    package var failures: [String: [ErrorReport]] {
        Dictionary(
            targets.compactMap { $0.failures.isEmpty ? nil : ($0.id, $0.failures) },
            uniquingKeysWith: +
        )
    }

    /// How many targets came to what.
    package struct Summary: Codable, Hashable, Sendable {
        /// Targets on which nothing was found.
        package var passed = 0
        /// Targets that have nothing to do.
        package var current = 0
        /// Targets that would fail.
        package var failed = 0
        /// Targets of which something could not be told, failed ones among them.
        package var undecided = 0
        /// Targets on which the run was tried and rolled back.
        package var dryRunPassed = 0
        /// Targets on which the trial failed.
        package var dryRunFailed = 0
        /// Targets of the sample on which the run cannot be tried.
        package var dryRunSkipped = 0

        init(_ targets: [Target]) {
            for target in targets {
                switch target.state {
                case .passed: passed += 1
                case .current: current += 1
                case .failed: failed += 1
                }
                if !target.undecided.isEmpty { undecided += 1 }
                switch target.dryRun?.state {
                case .passed: dryRunPassed += 1
                case .failed: dryRunFailed += 1
                case .skipped: dryRunSkipped += 1
                case nil: break
                }
            }
        }
    }

    /// What a target came to.
    package enum State: String, Codable, Hashable, Sendable {
        /// Nothing was found.
        case passed
        /// There is nothing to do.
        case current
        /// The run would fail.
        case failed
    }

    /// One target.
    package struct Target: Codable, Hashable, Sendable {
        /// Its id.
        package var id: String
        /// The wave it belongs to.
        package var wave: String
        /// What it came to.
        package var state: State
        /// Why the run would fail: all that was found, no row data.
        package var failures: [ErrorReport]
        /// What could not be told, with the reason.
        package var undecided: [ErrorReport]
        /// What trying the run came to; nil where it was not to be tried.
        package var dryRun: DryRun?

        /// A target; it has failed when there are failures.
        package init(
            id: String,
            wave: String,
            isCurrent: Bool = false,
            failures: [ErrorReport] = [],
            undecided: [ErrorReport] = []
        ) {
            self.id = id
            self.wave = wave
            self.failures = failures
            self.undecided = undecided
            state = !failures.isEmpty ? .failed : isCurrent ? .current : .passed
        }
    }

    /// What trying the run in a transaction came to, which is rolled back.
    package struct DryRun: Codable, Hashable, Sendable {
        /// What it came to.
        package enum State: String, Codable, Hashable, Sendable {
            /// Every statement could be run.
            case passed
            /// A statement failed; the target's failures say which.
            case failed
            /// It cannot be tried there.
            case skipped
        }

        /// What it came to.
        package var state: State
        /// How many statements were run; nil unless it passed.
        package var statements: Int?
        /// Why it was skipped.
        package var reason: String?

        /// A trial.
        package init(_ state: State, statements: Int? = nil, reason: String? = nil) {
            self.state = state
            self.statements = statements
            self.reason = reason
        }
    }
}
