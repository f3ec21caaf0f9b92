package import SkeinDriver
internal import Subprocess
internal import SystemPackage

/// A program that prints a password.
package struct PasswordProgram: Sendable {
    /// The program, looked for on the PATH unless it has a slash, and its arguments. There is no shell.
    package let arguments: [String]

    /// How long it may take.
    package static let limit: Duration = .seconds(10)
    /// The most that it may print, in bytes.
    private static let outputLimit = 64 << 10

    /// A program; `arguments` is not empty.
    package init(_ arguments: [String]) {
        self.arguments = arguments
    }

    /// Why there is no password. It holds nothing that the program printed.
    package struct Failure: Error, Sendable {
        /// What happened, to follow the program's name.
        package var message: String
    }

    private enum Outcome: Sendable {
        case ended(isSuccess: Bool, status: String, output: [UInt8])
        case timedOut
    }

    /// Runs the program to its end and reads the one line that it prints.
    ///
    /// - Throws: ``Failure``. What the program wrote is not in it: it may be the secret.
    package func password() async throws(Failure) -> Secret {
        let outcome: Outcome
        do {
            outcome = try await withThrowingTaskGroup(of: Outcome.self) { group in
                group.addTask { try await run() }
                group.addTask {
                    try await Task.sleep(for: Self.limit)
                    return .timedOut
                }
                defer { group.cancelAll() }
                return try await group.next() ?? .timedOut
            }
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            throw Failure(message: "printed more than \(Self.outputLimit >> 10) KiB")
        } catch {
            throw Failure(message: "could not be run")
        }
        guard case .ended(let isSuccess, let status, let output) = outcome else {
            throw Failure(message: "was stopped after \(Self.limit)")
        }
        guard isSuccess else { throw Failure(message: "ended with \(status)") }
        return try Self.line(output)
    }

    /// The only line of `bytes`, without its end.
    ///
    /// - Throws: ``Failure``, without any of the bytes.
    package static func line(_ bytes: [UInt8]) throws(Failure) -> Secret {
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            throw Failure(message: "holds bytes that no password has")
        }
        var line = text[...]
        if line.last?.isNewline == true { line.removeLast() }
        if line.isEmpty { throw Failure(message: "holds no password") }
        if line.contains(where: \.isNewline) { throw Failure(message: "holds more than one line") }
        return Secret(String(line))
    }

    private func run() async throws -> Outcome {
        var options = PlatformOptions()
        options.createSession = true
        // A session of its own, so that what the program has started ends with it.
        options.teardownSequence = [.gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(1))]
        let name = arguments[0]
        let secrets = Secret.environmentVariables.map { (Environment.Key(stringLiteral: $0), String?.none) }
        let result = try await Subprocess.run(
            name.contains("/") ? .path(FilePath(name)) : .name(name),
            arguments: Arguments(Array(arguments.dropFirst())),
            environment: .inherit.updating(Dictionary(uniqueKeysWithValues: secrets)),
            platformOptions: options,
            input: .none,
            output: .bytes(limit: Self.outputLimit),
            error: .discarded
        )
        return .ended(
            isSuccess: result.terminationStatus.isSuccess,
            status: "\(result.terminationStatus)",
            output: result.standardOutput
        )
    }
}
