internal import ArgumentParser
internal import SkeinFleet
internal import SkeinReporting

extension FleetCommand {
    /// `skein fleet check`
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Ask every target which database it is, and name those that are the same one.",
            discussion: """
                Targets are compared by what their servers say, so that another host name, a socket or a pooler hides nothing. \
                Only reads. Exits with 78 when two targets are one database, and with 2 when some could not be asked.
                """
        )

        @OptionGroup var project: ProjectOptions
        @OptionGroup var target: TargetOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let console = CommandContext.current.console
            let fleet = try await Project(project, CommandContext.current).fleet(target)
            let findings = await IdentityCheck(fleet).everyTarget()
            switch output.format {
            case .json: console.write(try JSONDocument.encode(FleetCheckDocument(fleet, findings)))
            case .text: console.write(FleetCheckDocument(fleet, findings).text(console.style))
            }
            if !findings.doubles.isEmpty { throw ArgumentParser.ExitCode(ExitCode.configuration.rawValue) }
            if !findings.failures.isEmpty { throw ArgumentParser.ExitCode(ExitCode.failed.rawValue) }
        }
    }
}

/// What `fleet check` prints.
struct FleetCheckDocument: Encodable {
    private let command = "fleet check"
    private let targets: Int
    private let doubles: [TargetDouble]
    private let failures: [Failure]

    private struct Failure: Encodable {
        var id: String
        var error: ErrorReport
    }

    init(_ fleet: Fleet, _ findings: IdentityCheck.Findings) {
        targets = fleet.targets.count
        doubles = findings.doubles
        failures = fleet.targets.compactMap { target in
            findings.failures[target.id].map { Failure(id: target.id, error: $0) }
        }
    }

    /// A line a double, and a line a target that could not be asked.
    func text(_ style: TextStyle) -> String {
        var lines = doubles.map(\.description)
        lines += failures.map {
            "\(Printable.escape($0.id)) could not be asked: \(Printable.oneLine($0.error.message))"
        }
        let count = targets == 1 ? "1 target" : "\(targets) targets"
        let asked = failures.isEmpty ? "" : " of those that could be asked"
        lines.append(doubles.isEmpty ? "\(count), no two\(asked) are the same database" : count)
        return lines.joined(separator: "\n") + "\n"
    }
}
