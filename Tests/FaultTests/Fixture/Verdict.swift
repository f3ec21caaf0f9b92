import FoundationEssentials
import TestServers

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a run says of its only target, read from `--format json`.
struct Verdict: Decodable, Sendable {
    struct Problem: Decodable, Sendable {
        var code: String?
        var message: String?
        var hint: String?
    }

    var state: String
    var to: [String]?
    var error: Problem?

    /// States that mean that the run cannot tell, or that the server could not be asked.
    static let doubt: Set = ["unknown", "unreachable"]

    private struct Report: Decodable {
        var targets: [Verdict]
    }

    init(_ result: CommandResult) throws {
        let report: Report
        do {
            report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
        } catch {
            throw FaultDatabase.ClientFailed(
                description: "no report, exit \(result.status): “\(result.output)” \(result.errorOutput)"
            )
        }
        guard let only = report.targets.first else {
            throw FaultDatabase.ClientFailed(description: "no target: \(result.output)")
        }
        self = only
    }

    /// Whether what the run says is true of a database with these heads: it may say that it does not know, and must not
    /// say done of what is not, or rolled back of what is there.
    func isTrue(of heads: [String]) -> Bool {
        if Self.doubt.contains(state) { return true }
        return to?.sorted() == heads
    }
}

/// The options with which a verdict can be read.
let asJSON = ["--format", "json"]

/// Waits until something is so.
///
/// - Throws: `NeverSo` after a time.
func waitUntil(_ what: String, _ limit: Duration = .seconds(20), _ holds: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + limit
    while try !holds() {
        if ContinuousClock.now > deadline { throw NeverSo(description: "it never came to be that \(what)") }
        usleep(2000)
    }
}

struct NeverSo: Error, CustomStringConvertible {
    let description: String
}

/// Whether there is a file.
func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
