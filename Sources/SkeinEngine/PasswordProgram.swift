package import SkeinDriver

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

    /// Runs the program to its end and reads the one line that it prints.
    ///
    /// - Throws: ``Failure``. What the program wrote is not in it: it may be the secret.
    package func password() async throws(Failure) -> Secret {
        let result: LimitedProgram.Result
        do throws(LimitedProgram.Failure) {
            result = try await LimitedProgram(arguments, limit: Self.limit, outputLimit: Self.outputLimit).run()
        } catch {
            throw Failure(message: error.message)
        }
        guard result.isSuccess else { throw Failure(message: "ended with \(result.status)") }
        return try Self.line(result.output)
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
}
