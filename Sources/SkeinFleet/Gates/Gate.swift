package import SkeinDriver
package import SkeinEngine
package import SkeinSQL

/// Something that has to be good for a wave to pass.
package struct Gate: Hashable, Sendable {
    /// What is asked.
    package var check: Check
    /// How long one try may take.
    package var timeout: Duration
    /// How long it has to stay good; zero for one try.
    package var lasting: Duration
    /// How often it is tried while it has to stay good.
    package var every: Duration
    /// Where it is written.
    package var position: SourcePosition?

    /// A gate; one try by default.
    package init(
        _ check: Check,
        timeout: Duration = .seconds(30),
        lasting: Duration = .zero,
        every: Duration = .seconds(60),
        position: SourcePosition? = nil
    ) {
        self.check = check
        self.timeout = timeout
        self.lasting = lasting
        self.every = every
        self.position = position
    }

    /// What is asked.
    package enum Check: Hashable, Sendable {
        /// A query that has to return one true value.
        case sql(String, on: Scope)
        /// A request that has to be answered with a status.
        case http(HTTPCheck)
        /// A program that has to end with 0, with its arguments; no shell reads them.
        case command([String])
    }

    /// Who is asked a query.
    package enum Scope: Hashable, Sendable {
        /// Every target of the wave.
        case each
        /// The wave's first target.
        case one
        /// A target of the fleet, of whatever wave.
        case target(String)
    }

    /// A request and what has to be answered.
    package struct HTTPCheck: Hashable, Sendable {
        /// Where to.
        package var url: Secret
        /// The URL for people: without user, query and fragment, and only as far as the host where the environment gave it.
        package var shown: String
        /// The method.
        package var method: String
        /// Header fields.
        package var headers: [HTTPRequest.Header]
        /// The status that is good.
        package var expect: Int

        /// A request.
        package init(
            url: Secret,
            shown: String,
            method: String = "GET",
            headers: [HTTPRequest.Header] = [],
            expect: Int = 200
        ) {
            self.url = url
            self.shown = shown
            self.method = method
            self.headers = headers
            self.expect = expect
        }
    }
}

extension Gate: CustomStringConvertible {
    /// The gate in one line, without secrets: `sql on each: select count(*) = 0 from app_errors, for 30m every 1m`.
    package var description: String {
        var text: String
        switch check {
        case .sql(let sql, let scope):
            let query = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            text = "sql on \(scope): \(query)"
        case .http(let check): text = "http \(check.method) \(check.shown), expects \(check.expect)"
        case .command(let words):
            // Arguments may be secrets.
            let others = words.count == 1 ? "" : " with \(words.count - 1) argument\(words.count == 2 ? "" : "s")"
            text = "command \(TargetID.printable(words.first ?? ""))\(others)"
        }
        if lasting > .zero { text += ", for \(lasting.spelled) every \(every.spelled)" }
        return text
    }
}

extension Gate.Scope: CustomStringConvertible {
    package var description: String {
        switch self {
        case .each: "each"
        case .one: "one"
        case .target(let id): id
        }
    }
}

/// What a gate came to.
package enum GateVerdict: Hashable, Sendable {
    /// It is good.
    case passed
    /// It is not good, with what was found.
    case failed(String)
    /// It cannot be told, with the reason.
    case inconclusive(String)
}
