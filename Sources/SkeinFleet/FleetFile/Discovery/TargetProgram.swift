internal import SkeinEngine

/// A program that prints targets, a JSON object a line.
struct TargetProgram: Sendable {
    private let arguments: [String]

    /// How long it may take.
    static let limit: Duration = .seconds(60)
    /// The most that it may print, in bytes.
    private static let outputLimit = 64 << 20

    init(_ arguments: [String]) {
        self.arguments = arguments
    }

    /// Runs it to its end. What it printed counts only when it ends well: half a list of targets is none.
    func rows() async throws(DiscoveryFault) -> FoundRows {
        let result: LimitedProgram.Result
        do throws(LimitedProgram.Failure) {
            result = try await LimitedProgram(arguments, limit: Self.limit, outputLimit: Self.outputLimit).run()
        } catch {
            throw DiscoveryFault(error.message)
        }
        guard result.isSuccess else {
            let lines = result.output.count { $0 == UInt8(ascii: "\n") }
            let after = lines == 0 ? "" : " after \(lines) \(lines == 1 ? "line" : "lines")"
            throw DiscoveryFault("ended with \(result.status)\(after), so that nothing is run", hint: said(result))
        }
        return try JSONLines.rows(result.output, of: "what \(TargetID.printable(arguments[0])) printed")
    }

    /// The last line that is not empty of what it wrote to its standard error.
    private func said(_ result: LimitedProgram.Result) -> String? {
        let text = String(decoding: result.errorOutput.suffix(4096), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
        guard let last = lines.last(where: { $0.contains { !$0.isWhitespace } }) else { return nil }
        return "it said: \(TargetID.printable(String(last)))"
    }
}
