import TestServers
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Signals to the runner while it works.
@Suite struct SignalTests {
    @Test("row 25: SIGINT, SIGTERM, SIGHUP and SIGPIPE between the calls", arguments: Backend.allCases)
    func everyFewCalls(_ backend: Backend) async throws {
        var tally = Tally(25, backend)
        var codes: [String: Int] = [:]
        let pace = Rounds.isLong ? 1 : 9
        let signals: [(name: String, number: CInt, codes: Set<Int>)] = [
            ("INT", SIGINT, [130, 0]), ("TERM", SIGTERM, [130, 143, 0]), ("HUP", SIGHUP, [129, 130, 0]),
            ("PIPE", SIGPIPE, [0]),
        ]
        try await Site.with(backend) { site in
            let log = site.folder.path("calls")
            try #require(try site.run(["upgrade", "head"], log: log).status == 0)
            let calls = try site.calls("calls").count
            try site.goBack()
            for signal in signals {
                for call in stride(from: Int.random(in: 2...max(2, pace)), through: calls, by: pace) {
                    let place: Comment = "\(backend.rawValue) SIG\(signal.name) before call \(call)"
                    let run = try site.run(
                        ["upgrade", "head"],
                        failpoint: "\(call):before:signal=\(signal.number)",
                        options: asJSON
                    )
                    codes["\(signal.name) \(run.status)", default: 0] += 1
                    var isSound = signal.codes.contains(run.status)
                    if !isSound { Issue.record("\(place): exit \(run.status): \(run.output)\(run.errorOutput)") }
                    let checker = try await Checker(site, .up)
                    isSound = try checker.checkInterrupted(place) && isSound
                    let heads = try site.database.facts().heads
                    if run.status != 129, try !Verdict(run).isTrue(of: heads) {
                        isSound = false
                        Issue.record("\(place): says \(run.output) with the heads \(heads)")
                    }
                    isSound =
                        try checker.checkConverged(site.run(["upgrade", "head"]), "\(place), then again") && isSound
                    tally.count(hit: run.status != 0 || signal.name == "PIPE", converged: isSound)
                    try #require(isSound)
                    try site.goBack()
                }
            }
        }
        tally.note =
            "before every \(pace == 1 ? "" : "ninth ")call; exit codes: "
            + codes.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
        try tally.record()
    }
}
