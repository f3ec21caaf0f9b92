internal import SkeinDocument
internal import SkeinDriver
internal import SkeinModel
internal import SkeinSQL

/// A server of a fleet file, whose databases are targets.
struct FleetServer: Sendable {
    let name: String
    let url: ConnectionURL
    let driver: any Driver
    /// What gives the password of its databases' user.
    let password: PasswordSource?
    /// What the driver calls the server, the same for all URLs of its databases.
    let key: String?
    let maxSessions: Int?
    let labels: [String: String]
    /// What keeps new targets from starting there.
    private(set) var throttle: ServerThrottle?

    /// Reads one entry of `servers`.
    init(
        _ entry: SyntaxEntry,
        registry: DriverRegistry,
        environment: EnvironmentValues,
        folder: BaseFolder
    ) throws(SyntaxError) {
        name = entry.key.text
        if let fault = LabelText.fault(in: name) {
            throw SyntaxError(position: entry.key.position, message: "a server's name \(fault)")
        }
        let context = "server `\(name)`"
        var fields = try Fields(environment.expand(entry.value, except: ["labels"]), context: context)
        let urlNode = try fields.node("url")
        let pooledText = try urlNode.string(fields.subject("url"))
        let directNode = fields.optionalNode("direct_url")
        password = try PasswordSource.read(&fields, folder)
        let maxSessions = fields.optionalNode("max_sessions")
        let labels = fields.optionalNode("labels")
        let throttle = try fields.optionalFields("throttle", context: "`throttle` of \(context)")
        try fields.finish()

        self.maxSessions = try maxSessions?.int(in: 1...10_000, "`max_sessions` in \(context)")
        var ownLabels: [String: String] = [:]
        try Labels(labels, context, known: [], environment: environment).add([:], to: &ownLabels, of: context)
        self.labels = ownLabels
        let text = try directNode?.string(fields.subject("direct_url")) ?? pooledText
        do throws(DriverError) {
            (url, driver, key) = try Self.read(text, registry)
        } catch {
            throw SyntaxError(
                position: (directNode ?? urlNode).position,
                message: "\(context): \(error)",
                hint: error.hint
            )
        }
        if let password, url.hasPassword { throw password.superfluous("a `url` with a password in \(context)") }
        if let throttle { self.throttle = try ServerThrottle(throttle, of: self) }
    }

    private static func read(
        _ text: String,
        _ registry: DriverRegistry
    ) throws(DriverError) -> (ConnectionURL, any Driver, String?) {
        let (url, driver) = try registry.parse(text)
        // The database is replaced, so any does to have the rest of the URL checked.
        var sample = url
        sample.path = "database"
        let endpoint = try driver.endpoint(sample)
        guard endpoint.path == nil else {
            throw DriverError(
                .deterministic,
                stage: .configuration,
                message: "the URL names a file, and a file is no server",
                hint: "list files under `targets` with `url` or `glob`"
            )
        }
        return (url, driver, endpoint.server)
    }

    /// The database for questions to the server itself: the one in its URL, else the one that every server has.
    ///
    /// - Throws: `DriverError` of stage `configuration` for a server that has none to ask.
    func ownEndpoint() throws(DriverError) -> Endpoint {
        if !url.path.isEmpty { return try driver.endpoint(of: url) }
        guard let common = driver.commonDatabase else {
            throw DriverError(
                .deterministic,
                stage: .configuration,
                message: "the \(driver.name) driver knows no database that every server has",
                hint: "name one in the server's URL"
            )
        }
        // Drivers refuse a URL of the server's own database, where nothing is to be migrated.
        var endpoint = try endpoint(database: "database")
        endpoint.database = common
        return endpoint
    }

    /// The endpoint of one of the server's databases, or of a schema in it.
    func endpoint(database: String, schema: String? = nil) throws(DriverError) -> Endpoint {
        do {
            _ = try Identifier(database)
        } catch {
            throw DriverError(.deterministic, stage: .configuration, message: "the database's name: \(error)")
        }
        var url = url
        url.path = database
        if let schema {
            do {
                _ = try Identifier(schema)
            } catch {
                throw DriverError(.deterministic, stage: .configuration, message: "the schema's name: \(error)")
            }
            url.parameters.removeAll { $0.key == "schema" }
            url.parameters.append(.init(key: "schema", value: schema))
        }
        return try driver.endpoint(of: url)
    }
}
