internal import SkeinDocument
package import SkeinDriver

/// A question to a server that decides whether new targets may start there.
package struct ServerThrottle: Sendable {
    /// The server's name, which is also its targets' ``Target/server``.
    package var server: String
    /// A query that returns one true value while nothing may be started.
    package var query: String
    /// How long an answer is good for.
    package var every: Duration
    /// What connects to the server.
    package var driver: any Driver
    /// The server's own database.
    package var endpoint: Endpoint
    /// What gives the password of ``endpoint``.
    package var password: PasswordSource?

    /// A throttle.
    package init(
        server: String,
        query: String,
        every: Duration = .seconds(5),
        driver: any Driver,
        endpoint: Endpoint,
        password: PasswordSource? = nil
    ) {
        self.server = server
        self.query = query
        self.every = every
        self.driver = driver
        self.endpoint = endpoint
        self.password = password
    }

    /// Reads `throttle` of a server.
    init(_ fields: Fields, of server: FleetServer) throws(SyntaxError) {
        var fields = fields
        let query = try QueryText(fields.node("query"), fields.subject("query")).text
        let every = fields.optionalNode("every")
        try fields.finish()
        let endpoint: Endpoint
        do throws(DriverError) {
            endpoint = try server.ownEndpoint()
        } catch {
            throw SyntaxError(position: fields.position, message: "\(fields.context): \(error)", hint: error.hint)
        }
        self.init(
            server: server.name,
            query: query,
            every: try every.map { node throws(SyntaxError) in
                try node.positiveDuration(fields.subject("every"))
            } ?? .seconds(5),
            driver: server.driver,
            endpoint: endpoint,
            password: server.password
        )
    }
}
