package import SkeinDriver

/// Time limits and retries of every target.
package struct TargetDefaults: Hashable, Sendable {
    /// How long connecting may take.
    package var connectTimeout: Duration
    /// How long a statement may wait for a lock.
    package var lockTimeout: Duration
    /// How long a statement may run; zero for no limit.
    package var statementTimeout: Duration
    /// How transient errors are retried.
    package var retry: RetryPolicy
    /// What gives the password of targets that have none of their own.
    package var password: PasswordSource?

    /// Defaults that suit an upgrade of busy databases.
    package init(
        connectTimeout: Duration = .seconds(10),
        lockTimeout: Duration = .seconds(3),
        statementTimeout: Duration = .seconds(900),
        retry: RetryPolicy = RetryPolicy(),
        password: PasswordSource? = nil
    ) {
        self.connectTimeout = connectTimeout
        self.lockTimeout = lockTimeout
        self.statementTimeout = statementTimeout
        self.retry = retry
        self.password = password
    }

    /// What a session of `target` is told before its first statement.
    package func settings(for target: Target, readOnly: Bool = false) -> SessionSettings {
        SessionSettings(
            connectTimeout: connectTimeout,
            lockTimeout: lockTimeout,
            statementTimeout: statementTimeout,
            applicationName: "skein/\(target.id)",
            readOnly: readOnly
        )
    }
}

/// How often and after what pauses something transient is tried again.
package struct RetryPolicy: Hashable, Sendable {
    /// How often a target is tried in all, the first time included; at least 1.
    package var attempts: Int
    /// The longest pause before the second attempt; it doubles with each further one.
    package var initial: Duration
    /// The longest pause of all.
    package var max: Duration
    /// How long after the start of the first try another one may begin; nil for no such limit.
    package var deadline: Duration?

    /// A policy.
    package init(
        attempts: Int = 8,
        initial: Duration = .seconds(1),
        max: Duration = .seconds(60),
        deadline: Duration? = nil
    ) {
        self.attempts = attempts
        self.initial = initial
        self.max = max
        self.deadline = deadline
    }

    /// Whether something may be tried again.
    ///
    /// - Parameters:
    ///   - attempts: how often it was tried.
    ///   - elapsed: how long ago the first try began.
    package func allowsAnother(after attempts: Int, elapsed: Duration) -> Bool {
        attempts < self.attempts && deadline.map { elapsed < $0 } ?? true
    }
}
