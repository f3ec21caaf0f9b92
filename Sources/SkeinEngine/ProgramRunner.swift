internal import Logging
internal import SkeinDriver
internal import SkeinModel
internal import Subprocess
internal import SystemPackage

/// Runs the programs of `run` beside one target's database.
struct ProgramRunner: Sendable {
    /// The target's id.
    let target: String
    /// Where the target is, and how to get in.
    let endpoint: Endpoint
    /// What is told of every line that a program prints, at the level `info`.
    let logger: Logger

    /// How many of the last lines of its output a program's failure tells.
    private static let keptLines = 5

    /// What a program is to know besides its target.
    struct Occasion: Sendable {
        var revision: String
        /// `up` or `down`.
        var direction: String
    }

    /// Runs a program to its end. Cancelling the task ends it: politely first, and after ten seconds by force.
    ///
    /// - Throws: ``DriverError`` of class `deterministic`: the codes are `program` (it ended with another code than 0, or
    ///   could not be started), `program_timeout` and `interrupted`.
    func run(_ program: Program, _ occasion: Occasion) async throws(DriverError) {
        let name = program.arguments[0]
        var lines: [String] = []
        do {
            let status = try await withDeadline(program.timeout) {
                try await start(program, occasion)
            }
            lines = status.lines
            if status.isSuccess { return }
            throw failure("\(name) ended with \(status.ending)", lines)
        } catch let error as DriverError {
            throw error
        } catch is DeadlinePassed {
            let limit = program.timeout.map { "\($0)" } ?? "its time"
            throw failure("\(name) was stopped after \(limit)", lines, code: "program_timeout")
        } catch {
            if Task.isCancelled { throw failure("\(name) was stopped by a signal", lines, code: "interrupted") }
            throw failure("\(name) could not be run: \(endpoint.redact("\(error)"))", lines)
        }
    }

    private struct Ending: Sendable {
        var isSuccess: Bool
        var ending: String
        var lines: [String]
    }

    private struct DeadlinePassed: Error {}

    private func withDeadline(
        _ limit: Duration?,
        _ body: @escaping @Sendable () async throws -> Ending
    ) async throws -> Ending {
        guard let limit else { return try await body() }
        return try await withThrowingTaskGroup(of: Ending.self) { group in
            group.addTask { try await body() }
            group.addTask {
                try await Task.sleep(for: limit)
                throw DeadlinePassed()
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw CancellationError() }
            return first
        }
    }

    private func start(_ program: Program, _ occasion: Occasion) async throws -> Ending {
        var options = PlatformOptions()
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(10))]
        var variables: [Environment.Key: String?] = [
            "SKEIN_TARGET": target, "SKEIN_REVISION": occasion.revision, "SKEIN_DIRECTION": occasion.direction,
        ]
        variables["SKEIN_URL"] = .some(endpoint.url?.reveal())
        for name in Secret.environmentVariables { variables[Environment.Key(stringLiteral: name)] = .some(nil) }
        let name = program.arguments[0]
        let result = try await Subprocess.run(
            name.contains("/") ? .path(FilePath(name)) : .name(name),
            arguments: Arguments(Array(program.arguments.dropFirst())),
            environment: .inherit.updating(variables),
            platformOptions: options,
            input: .none,
            output: .sequence,
            error: .combinedWithOutput
        ) { execution in
            var lines: [String] = []
            for try await line in execution.standardOutput.strings() {
                var text = endpoint.redact(line)
                while text.last?.isNewline == true { text.removeLast() }
                logger.info("\(text)", metadata: ["program": "\(name)"])
                lines.append(text)
                if lines.count > Self.keptLines { lines.removeFirst() }
            }
            return lines
        }
        return Ending(
            isSuccess: result.terminationStatus.isSuccess,
            ending: result.terminationStatus.words,
            lines: result.closureResult
        )
    }

    private func failure(_ message: String, _ lines: [String], code: String = "program") -> DriverError {
        let said = lines.isEmpty ? "" : ": \(lines.joined(separator: " | "))"
        return DriverError(
            .deterministic,
            code: code,
            message: message + said,
            hint: "what came before it in the revision has taken effect; the program runs again with the revision"
        )
    }
}
