extension SessionSettings {
    /// How much longer than its own limit a server may take to answer before it counts as frozen.
    ///
    /// A server that is stopped, or behind a network that swallows everything, shows nothing of it: its kernel goes on
    /// acknowledging what is sent, so that neither keepalives nor TCP timeouts end the wait.
    public static let grace = Duration.seconds(5)

    /// How long a statement may stay without an answer; nil where statements have no limit.
    public var statementDeadline: Duration? {
        statementTimeout > .zero ? statementTimeout + Self.grace : nil
    }

    /// How long a short statement of the driver's own may stay without an answer; it always has a limit.
    public var ownDeadline: Duration {
        (statementTimeout > .zero ? min(statementTimeout, .seconds(30)) : .seconds(30)) + Self.grace
    }

    /// The same for what may take as long as the people's own statements: a query of an inspection, a rollback.
    public var ownLongDeadline: Duration { statementDeadline ?? .seconds(600) }
}

extension DriverError {
    /// The code of an error of ``deadline(_:after:sent:stage:)``.
    public static let deadlineCode = "deadline"

    /// No answer came in time, and the connection is given up.
    ///
    /// - Parameters:
    ///   - endpoint: who did not answer.
    ///   - limit: how long was waited.
    ///   - sent: whether something was sent that may have an effect.
    public static func deadline(
        _ endpoint: Endpoint,
        after limit: Duration,
        sent: Bool,
        stage: Stage = .running
    ) -> DriverError {
        let connecting = stage == .connecting
        return DriverError(
            .connection,
            stage: stage,
            code: deadlineCode,
            message: "\(endpoint) did not answer within \(limit.inSeconds)"
                + (connecting ? "" : "; the connection was given up, and what the server did is unknown"),
            hint: connecting
                ? "check the host, the port and firewalls, or raise connect_timeout"
                : "the server hangs or is stopped, or the network is cut; look at the server before anything is run again",
            mayHaveExecuted: sent
        )
    }
}

extension Duration {
    /// The duration for people: `1 s`, `0.4 s`, `900 s`.
    public var inSeconds: String {
        let (seconds, attoseconds) = components
        let tenths = attoseconds / 100_000_000_000_000_000
        return tenths == 0 ? "\(seconds) s" : "\(seconds).\(tenths) s"
    }
}
