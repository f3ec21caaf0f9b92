internal import ArgumentParser
internal import SkeinReporting

/// Which reports of a run are written, and where to.
struct ReportOptions: ParsableArguments {
    @Option(
        name: .customLong("report"),
        help: ArgumentHelp(
            "Also write the result to a file: json, jsonl, junit, markdown, html, failed (the ids for --only @PATH), "
                + "openmetrics or otlp (spans); may be given several times. The path - is standard output, in the place of the result.",
            valueName: "format=path"
        ),
        transform: ReportRequest.init
    )
    var requests: [ReportRequest] = []

    func validate() throws {
        var paths: Set<String> = []
        for request in requests where !paths.insert(request.path).inserted {
            throw ValidationError("--report: two reports cannot both be written to \(request.path)")
        }
    }

    /// Refuses reports of what is not a run.
    func refuse(with option: String) throws {
        if !requests.isEmpty { throw ValidationError("--report is for a run, and \(option) runs nothing") }
    }
}

/// One report: its form and where it goes.
struct ReportRequest: Sendable {
    /// A form of report.
    enum Format: String, CaseIterable {
        case json
        case jsonl
        case junit
        case markdown
        case html
        case failed
        case openmetrics
        case otlp

        /// Whether it is written while the run goes on.
        var grows: Bool { self == .jsonl || self == .otlp }
    }

    let format: Format
    /// A path, or `-` for standard output.
    let path: String

    /// Reads `FORMAT=PATH`.
    init(_ argument: String) throws {
        guard let equals = argument.firstIndex(of: "=") else {
            throw ValidationError("write FORMAT=PATH, such as html=report.html")
        }
        guard let format = Format(rawValue: String(argument[..<equals])) else {
            let formats = Format.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(
                "there is no report '\(Printable.escape(String(argument[..<equals])))'; there are \(formats)"
            )
        }
        self.format = format
        path = String(argument[argument.index(after: equals)...])
        if path.isEmpty { throw ValidationError("\(format.rawValue)= has no path") }
    }

    /// Whether it takes the place of the printed result.
    var isStandardOutput: Bool { path == "-" }

    /// The report; nil for one that is written while the run goes on.
    func render(_ report: RunReport) throws -> String? {
        switch format {
        case .openmetrics: OpenMetricsReport.render(report, endedAt: Timestamp.seconds())
        case .json: try JSONDocument.encode(report)
        case .jsonl, .otlp: nil
        case .junit: JUnitReport.render(report)
        case .markdown: MarkdownReport(report).render()
        case .html: HTMLReport(report).render()
        case .failed: FailedTargetsReport.render(report)
        }
    }
}
