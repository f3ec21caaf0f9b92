/// A run as JUnit XML, in the shape that Jenkins and GitLab read: a suite for each wave, a case for each target.
///
/// What failed and was rolled back, stopped half way or was blocked is a `failure`; an unreachable target and one in an
/// unknown state is an `error`; one that was not started is `skipped`.
package enum JUnitReport {
    /// The document, ended by a line feed.
    package static func render(_ report: RunReport) -> String {
        let suites = suites(of: report)
        let counts = suites.map(\.targets).map(Counts.init)
        let all = Counts(report.targets)
        let document = Markup.element(
            "testsuites",
            [
                "name": "skein \(report.command)", "tests": "\(all.tests)", "failures": "\(all.failures)",
                "errors": "\(all.errors)", "time": seconds(report.durationMs ?? 0),
            ],
            zip(suites, counts).map { suite($0, $1, report) } + [Markup(verbatim: "\n")]
        )
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(document.source)\n"
    }

    private struct Suite {
        var name: String
        var targets: [TargetReport]
    }

    private struct Counts {
        var tests = 0
        var failures = 0
        var errors = 0
        var skipped = 0
        var milliseconds = 0

        init(_ targets: [TargetReport]) {
            tests = targets.count
            for target in targets {
                milliseconds += target.durationMs
                switch Verdict(target) {
                case .passed: break
                case .failure: failures += 1
                case .error: errors += 1
                case .skipped: skipped += 1
                }
            }
        }
    }

    private enum Verdict {
        case passed
        case failure
        case error
        case skipped

        init(_ target: TargetReport) {
            self =
                switch target.state {
                case .done, .current, .planned, .reverted: .passed
                case .failedClean, .failedDirty, .blocked, .revertFailed: .failure
                case .unknown, .unreachable: .error
                case .pending, .running, .skipped: .skipped
                }
        }
    }

    private static func suites(of report: RunReport) -> [Suite] {
        let byWave = Dictionary(grouping: report.targets, by: \.wave)
        return report.waves.compactMap { wave in byWave[wave.name].map { Suite(name: wave.name, targets: $0) } }
    }

    private static func suite(_ suite: Suite, _ counts: Counts, _ report: RunReport) -> Markup {
        var properties = [
            ("command", report.command), ("state", report.state.rawValue), ("plan_hash", report.planHash),
        ]
        if let rollout = report.rollout { properties.append(("rollout", rollout)) }
        if let note = report.waves.first(where: { $0.name == suite.name }).flatMap(Wording.note) {
            properties.append(("because", note))
        }
        let content =
            [
                line(2, .element("properties", [:], properties.map { .empty("property", ["name": $0, "value": $1]) }))
            ] + suite.targets.map { line(2, testCase($0, report)) } + [Markup(verbatim: "\n  ")]
        return line(
            1,
            .element(
                "testsuite",
                [
                    "name": suite.name, "tests": "\(counts.tests)", "failures": "\(counts.failures)",
                    "errors": "\(counts.errors)", "skipped": "\(counts.skipped)",
                    "time": seconds(counts.milliseconds),
                    // The schemas want a time of day without a zone.
                    "timestamp": String((report.startedAt ?? "1970-01-01T00:00:00").prefix(19)),
                ],
                content
            )
        )
    }

    private static func testCase(_ target: TargetReport, _ report: RunReport) -> Markup {
        // What reads these files splits a class name at its dots.
        let className = "skein.\(report.command).\(target.wave.replacing(".", with: "_"))"
        let content: Markup? =
            switch Verdict(target) {
            case .passed: nil
            case .failure: problem("failure", target)
            case .error: problem("error", target)
            case .skipped where target.state == .skipped:
                .empty("skipped", ["message": target.error?.message ?? "skipped"])
            case .skipped: .empty("skipped", ["message": "not started"])
            }
        let attributes: KeyValuePairs<StaticString, String> = [
            "name": target.id, "classname": className, "time": seconds(target.durationMs),
        ]
        return content.map { .element("testcase", attributes, $0) } ?? .empty("testcase", attributes)
    }

    private static func problem(_ name: StaticString, _ target: TargetReport) -> Markup {
        let message = target.error.map { Printable.oneLine($0.message) } ?? target.state.words
        var lines = [target.state.words]
        if let error = target.error {
            let place = Wording.place(error)
            lines += [error.code.isEmpty ? "" : "code \(error.code)", place, error.message]
            if let sql = error.sql { lines.append("sql: \(sql)") }
            if let hint = error.hint { lines.append("hint: \(hint)") }
            lines.append("fingerprint: \(error.fingerprint)")
        }
        let text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
        return .element(
            name,
            ["message": message, "type": target.error?.code.nonEmpty ?? target.state.rawValue],
            Markup(lines: text)
        )
    }

    private static func line(_ depth: Int, _ element: Markup) -> Markup {
        (depth == 1 ? Markup(verbatim: "\n  ") : Markup(verbatim: "\n    ")) + element
    }

    /// Whole milliseconds as `0.012`.
    private static func seconds(_ milliseconds: Int) -> String {
        let digits = String(milliseconds % 1000)
        return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
