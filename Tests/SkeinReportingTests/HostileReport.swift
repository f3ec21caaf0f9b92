@testable import SkeinReporting

extension Fixtures {
    /// Names and messages as somebody would choose them who wants to get out of where they are shown.
    static let hostileNames = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a|b", "`code`", "``` fence", "a\\|b",
        "*bold* _it_ [link](http://evil.example)", "@everyone", "]]>", "--><b>", "x\u{1B}[2J", "\u{202E}gnp.exe",
        "http://evil.example/", "a\nb", "\u{FFFE}", "&amp;", "'", "</style></script>", "#hash",
    ]

    static let hostile = RunReport(
        command: "upgrade",
        planHash: "sha256:0123456789abcdef",
        state: .halted,
        waves: [WaveReport(name: "<wave>|", state: .halted, size: hostileNames.count, failed: 1, haltsOnFailure: 1)],
        targets: hostileNames.enumerated().map { index, name in
            var report = failed(
                name,
                wave: "<wave>|",
                error: ErrorReport(
                    code: "\(index)",
                    message: "\(name)\n```\n</pre><script>alert(2)</script>",
                    class: "deterministic",
                    hint: "</p>\(name)",
                    revision: "8d3f",
                    statement: 1,
                    sql: "SELECT '\(name)' -- ```",
                    file: "migrations/\(name).yaml",
                    line: 3
                )
            )
            report.server = "<b>\(name)"
            report.startMs = index
            report.endMs = index + 7
            report.steps = [
                StepReport(revision: "41b0", message: "<i>\(name)", direction: .up, statements: 1, durationMs: 3)
            ]
            return report
        },
        startedAt: "2026-11-22T09:30:00.125Z",
        durationMs: 40
    )

    /// A run over many targets on some servers: all states, two waves, two ways to fail.
    static func large(_ count: Int, steps: Int = 5) -> RunReport {
        let ran = (0..<steps).map { number in
            StepReport(
                revision: "rev\(number)0f3a7b9c1",
                message: "step \(number)",
                direction: .up,
                statements: 2,
                durationMs: number
            )
        }
        let targets = (0..<count).map { number in
            var report =
                number % 50 == 49
                ? failed("tenant-\(number)", wave: "rest", error: duplicate("users", statement: number % 100))
                : done("tenant-\(number)", wave: number < 20 ? "canary" : "rest", durationMs: 20 + number * 7919 % 400)
            report.server = "db\(number % 7).example:5432"
            report.startMs = number * 10
            report.endMs = number * 10 + report.durationMs
            report.steps = ran
            return report
        }
        return RunReport(
            command: "upgrade",
            planHash: "sha256:0123456789abcdef",
            state: .failed,
            waves: [
                WaveReport(name: "canary", state: .passed, size: 20, haltsOnFailure: 1),
                WaveReport(name: "rest", state: .passed, size: count - 20, failed: count / 50, haltsOnFailure: count),
            ],
            targets: targets,
            startedAt: "2026-11-22T09:30:00.125Z",
            durationMs: count * 10 + 400
        )
    }
}
