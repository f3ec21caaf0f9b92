internal import FoundationEssentials
public import SkeinDriver
internal import SkeinModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What came of each case, as lines of a file: flavour, keyword, case, outcome and reason, separated by tabs.
/// `scripts/conformance-table` makes the table of such files.
public struct ConformanceReport: Sendable {
    private let path: String?

    /// The report in the file that the environment variable `SKEIN_CONFORMANCE_REPORT` names; without it nothing is kept.
    public init() {
        path = ProcessInfo.processInfo.environment["SKEIN_CONFORMANCE_REPORT"]
    }

    /// The report in the file at `path`.
    public init(path: String) {
        self.path = path
    }

    /// Runs a case, and adds a line for what came of it.
    ///
    /// - Throws: as ``ConformanceRunner/run(_:on:)``, once the line is written.
    public func run(
        _ test: ConformanceCase,
        on connection: any Connection
    ) async throws(ConformanceFailure) {
        let flavor = connection.dialect.flavor
        do {
            let result = try await ConformanceRunner().run(test, on: connection)
            switch result {
            case .passed: add(test, flavor, "pass", "")
            case .refused(let refusal):
                add(test, flavor, "refused", refusal.reason + (refusal.hint.map { "; \($0)" } ?? ""))
            case .inapplicable(let lacking):
                let missing = lacking.map(\.rawValue).sorted().joined(separator: ", ")
                add(test, flavor, "inapplicable", "this server has no \(missing)")
            }
        } catch {
            add(test, flavor, "fail", "\(error.phase.rawValue): \(error.findings.first ?? "")")
            throw error
        }
    }

    private func add(_ test: ConformanceCase, _ flavor: Flavor, _ outcome: String, _ reason: String) {
        guard let path else { return }
        let fields = [
            "\(flavor.vendor) \(flavor.version.major).\(flavor.version.minor)", test.keyword, test.name, outcome,
            reason,
        ]
        let line =
            fields.map { $0.replacing("\t", with: " ").replacing("\n", with: " ") }.joined(separator: "\t") + "\n"
        // One write to a file that is open for appending, so that lines of other processes are not torn.
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o644)
        guard file >= 0 else { return }
        defer { close(file) }
        let bytes = Array(line.utf8)
        _ = write(file, bytes, bytes.count)
    }
}
