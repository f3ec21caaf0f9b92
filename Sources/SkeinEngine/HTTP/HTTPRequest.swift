package import SkeinDriver
internal import Subprocess

/// One request over HTTP or HTTPS, made by the program `curl`.
///
/// Everything that may be secret reaches `curl` on its standard input, never in its arguments. Redirects are not followed:
/// a redirect is a status like any other. Proxies are taken from the environment, as `curl` does; `~/.curlrc` is not read.
package struct HTTPRequest: Sendable {
    /// The method, such as `GET` or `POST`: letters only.
    package var method: String
    /// Where to; hidden, because the address of a webhook is often its password.
    package var url: Secret
    /// Header fields, such as `Content-Type`.
    package var headers: [Header]
    /// What is sent; nil for nothing.
    package var body: String?
    /// How long all of it may take, from looking up the name to the last byte.
    package var timeout: Duration

    /// A header field.
    package struct Header: Hashable, Sendable {
        /// Its name: ASCII without spaces, colons and control characters.
        package var name: String
        /// Its value; hidden, because it may be a token.
        package var value: Secret

        /// A header field.
        package init(_ name: String, _ value: Secret) {
            self.name = name
            self.value = value
        }
    }

    /// A request.
    package init(
        method: String = "GET",
        url: Secret,
        headers: [Header] = [],
        body: String? = nil,
        timeout: Duration = .seconds(30)
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
    }

    /// What a server answered.
    package struct Response: Sendable {
        /// The status, such as 200.
        package var status: Int
        /// The first bytes of the body, ``HTTPRequest/bodyLimit`` at most. Other people's text: escape it before printing.
        package var body: [UInt8]
    }

    /// Why there is no answer. Its message holds nothing of the URL, the headers or the body.
    package struct Failure: Error, Sendable {
        /// What kind of failure it is.
        package enum Kind: Sendable {
            /// The time was up.
            case timeout
            /// No connection, no name, no trust, or a broken answer.
            case connection
            /// `curl` is not there or cannot be run.
            case noProgram
            /// The request cannot be made: a malformed URL, another protocol, a line break in a header.
            case invalid
            /// The task was cancelled.
            case cancelled
        }

        /// What kind of failure it is.
        package var kind: Kind
        /// What happened, without a subject: `the connection was refused`.
        package var message: String
        /// What to do about it.
        package var hint: String?
    }

    /// How much of a body is kept, in bytes.
    package static let bodyLimit = 4096
    /// The longest body that can be sent, in bytes: `curl` before 8.4 reads no longer line of a configuration than 100 KiB.
    package static let sentBodyLimit = 90_000

    /// Makes the request once.
    package func send() async throws(Failure) -> Response {
        let configuration = try CurlConfiguration(self).text
        let ending: Ending?
        do {
            ending = try await withThrowingTaskGroup(of: Ending?.self) { group in
                group.addTask { try await Self.curl(configuration) }
                group.addTask {
                    // `curl` keeps the time itself; this is for a `curl` that hangs.
                    try await Task.sleep(for: timeout + .seconds(2))
                    return nil
                }
                defer { group.cancelAll() }
                return try await group.next() ?? nil
            }
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw Failure(kind: .noProgram, message: "there is no curl on the PATH", hint: "install the package curl")
        } catch {
            if Task.isCancelled { throw Failure(kind: .cancelled, message: "it was stopped") }
            throw Failure(kind: .noProgram, message: "curl could not be run", hint: "try `curl --version`")
        }
        guard let ending else { throw Failure(kind: .timeout, message: "there was no answer within \(timeout)") }
        guard let code = ending.code else {
            if Task.isCancelled { throw Failure(kind: .cancelled, message: "it was stopped") }
            throw Failure(kind: .noProgram, message: "curl was ended by a signal")
        }
        guard code == 0 else { throw CurlExit(code).failure(timeout) }
        guard let status = Int(ending.status), status > 0 else {
            throw Failure(kind: .connection, message: "the answer has no status")
        }
        return Response(status: status, body: ending.body)
    }

    private struct Ending: Sendable {
        /// The exit code; nil after a signal.
        var code: Int?
        var status: String
        var body: [UInt8]
    }

    private static func curl(_ configuration: String) async throws -> Ending {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [.gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(1))]
        let secrets = Secret.environmentVariables.map { (Environment.Key(stringLiteral: $0), String?.none) }
        let result = try await Subprocess.run(
            .name("curl"),
            // `--disable` counts only as the first argument.
            arguments: ["--disable", "--config", "-"],
            environment: .inherit.updating(Dictionary(uniqueKeysWithValues: secrets)),
            platformOptions: options,
            input: .string(configuration),
            output: .sequence,
            error: .bytes(limit: 4096)
        ) { execution in
            var kept: [UInt8] = []
            // Read to the end, or curl would wait for a reader.
            for try await buffer in execution.standardOutput where kept.count < bodyLimit {
                buffer.withUnsafeBytes { kept += $0.prefix(bodyLimit - kept.count) }
            }
            return kept
        }
        let code: Int? =
            switch result.terminationStatus {
            case .exited(let code): Int(code)
            default: nil
            }
        return Ending(
            code: code,
            status: String(decoding: result.standardError, as: UTF8.self),
            body: result.closureResult
        )
    }
}
