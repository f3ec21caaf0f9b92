package import SkeinDriver
package import SkeinSQL

/// One database of a fleet.
package struct Target: Sendable, Identifiable {
    /// What people and reports call it; unique in its fleet.
    package var id: String
    /// Where it is.
    package var endpoint: Endpoint
    /// What connects to it.
    package var driver: any Driver
    /// What gives its password, where its own entry or its server says so.
    package var password: PasswordSource?
    /// Its labels, with `id` and, for a database of a fleet file's server, `server` among them.
    package var labels: [String: String]
    /// What is the same for targets that share a limit of sessions: the name of a fleet file's server, else the
    /// driver's word for the server; nil where the target stands alone.
    package var server: String?
    /// The most sessions that may be open on ``server`` at once; nil for no limit but the run's.
    package var maxSessions: Int?
    /// The entry of the fleet file that the target comes from.
    package var position: SourcePosition?
    /// What of that entry's source it comes from, where the source was asked: `row 3 of the query`.
    package var origin: String?

    /// A target; the label `id` is added.
    package init(
        id: String,
        endpoint: Endpoint,
        driver: any Driver,
        password: PasswordSource? = nil,
        labels: [String: String] = [:],
        server: String? = nil,
        maxSessions: Int? = nil,
        position: SourcePosition? = nil,
        origin: String? = nil
    ) {
        self.id = id
        self.endpoint = endpoint
        self.driver = driver
        self.password = password
        self.labels = labels
        self.labels["id"] = id
        self.server = server
        self.maxSessions = maxSessions
        self.position = position
        self.origin = origin
    }
}

/// A target that a fleet file leaves out of everything.
package struct ExcludedTarget: Sendable {
    /// The target.
    package var target: Target
    /// Why, as the fleet file says.
    package var reason: String

    /// An exclusion.
    package init(_ target: Target, reason: String) {
        self.target = target
        self.reason = reason
    }
}
