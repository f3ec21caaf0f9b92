internal import SkeinDriver
internal import Subprocess
internal import SystemPackage

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A program that is run to its end, without a shell, for a limited time and with a limited output.
package struct LimitedProgram: Sendable {
    /// The program, looked for on the PATH unless it has a slash, and its arguments; not empty.
    package let arguments: [String]
    /// How long it may take.
    package let limit: Duration
    /// The most that it may print, in bytes.
    package let outputLimit: Int
    /// Variables that it gets besides those that it inherits.
    package let variables: [String: String]

    /// The most that it may write to its standard error, in bytes.
    private static let errorLimit = 1 << 20

    /// A program; `arguments` is not empty.
    package init(
        _ arguments: [String],
        limit: Duration,
        outputLimit: Int,
        variables: [String: String] = [:]
    ) {
        self.arguments = arguments
        self.variables = variables
        self.limit = limit
        self.outputLimit = outputLimit
    }

    /// How it ended and what it wrote.
    package struct Result: Sendable {
        /// Whether it ended with the exit code 0.
        package var isSuccess: Bool
        /// The exit code; nil when a signal ended it.
        package var exitCode: Int?
        /// How it ended, in words.
        package var status: String
        /// What it wrote to its standard output.
        package var output: [UInt8]
        /// What it wrote to its standard error.
        package var errorOutput: [UInt8]
    }

    /// Why it came to no end of its own. It holds nothing that the program wrote.
    package struct Failure: Error, Sendable {
        /// What happened, to follow the program's name.
        package var message: String
    }

    /// Runs it. It does not inherit the variables that hold passwords.
    ///
    /// - Throws: ``Failure`` when it cannot be started, takes too long or writes too much. Any exit code is a result.
    package func run() async throws(Failure) -> Result {
        let result: Result?
        do {
            result = try await withThrowingTaskGroup(of: Result?.self) { group in
                group.addTask { try await start() }
                group.addTask {
                    try await Task.sleep(for: limit)
                    return nil
                }
                defer { group.cancelAll() }
                return try await group.next() ?? nil
            }
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            let size = outputLimit >= 1 << 20 ? "\(outputLimit >> 20) MiB" : "\(outputLimit >> 10) KiB"
            throw Failure(message: "printed more than \(size)")
        } catch {
            throw Failure(message: "could not be run" + (reason(error).map { ": \($0)" } ?? ""))
        }
        guard let result else { throw Failure(message: "was stopped after \(limit)") }
        return result
    }

    /// Why a program could not be started, where the system said.
    private func reason(_ error: any Error) -> String? {
        guard let error = error as? SubprocessError else { return nil }
        guard error.code == .executableNotFound else { return error.underlyingError.map { "\($0)" } }
        let path = arguments[0]
        guard path.contains("/"), access(path, F_OK) == 0 else { return "there is no such program" }
        // execve(2) says the same of a script whose interpreter is missing.
        return access(path, X_OK) == 0 ? "what its first line names cannot be run" : "it is not executable"
    }

    private func start() async throws -> Result {
        var options = PlatformOptions()
        options.createSession = true
        // A session of its own, so that what the program has started ends with it.
        options.teardownSequence = [.gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(1))]
        let name = arguments[0]
        var changes: [Environment.Key: String?] = [:]
        for (name, value) in variables { changes[Environment.Key(stringLiteral: name)] = .some(value) }
        for name in Secret.environmentVariables { changes[Environment.Key(stringLiteral: name)] = .some(nil) }
        let result = try await Subprocess.run(
            name.contains("/") ? .path(FilePath(name)) : .name(name),
            arguments: Arguments(Array(arguments.dropFirst())),
            environment: .inherit.updating(changes),
            platformOptions: options,
            input: .none,
            output: .bytes(limit: outputLimit),
            error: .bytes(limit: Self.errorLimit)
        )
        let exitCode: Int? =
            switch result.terminationStatus {
            case .exited(let code): Int(code)
            default: nil
            }
        return Result(
            isSuccess: result.terminationStatus.isSuccess,
            exitCode: exitCode,
            status: result.terminationStatus.words,
            output: result.standardOutput,
            errorOutput: result.standardError
        )
    }
}

extension TerminationStatus {
    /// How a program ended, to follow "ended with" or "ended".
    var words: String {
        switch self {
        case .exited(let code): "exit code \(code)"
        case .signaled(let signal): "signal \(signal)"
        }
    }
}
