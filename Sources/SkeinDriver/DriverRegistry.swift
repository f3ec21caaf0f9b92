/// The drivers of one run. A value made by `main`; nothing registers itself.
public struct DriverRegistry: Sendable {
    /// The drivers in the order in which they were given.
    public let drivers: [any Driver]

    /// A registry of `drivers`; for a scheme that two of them answer to, the first wins.
    public init(_ drivers: [any Driver]) {
        self.drivers = drivers
    }

    /// Every scheme that can be used, in order.
    public var schemes: [String] { drivers.flatMap(\.schemes) }

    /// The driver of `scheme`, if there is one.
    public func driver(forScheme scheme: String) -> (any Driver)? {
        drivers.first { $0.schemes.contains(scheme) }
    }

    /// Reads `url` and finds its driver.
    ///
    /// - Throws: ``DriverError`` of stage `configuration`, without any piece of the URL but its scheme.
    public func endpoint(_ url: String) throws(DriverError) -> (driver: any Driver, endpoint: Endpoint) {
        let parsed: ConnectionURL
        do {
            parsed = try ConnectionURL(url)
        } catch {
            throw DriverError(.deterministic, stage: .configuration, message: "\(error)")
        }
        guard let driver = driver(forScheme: parsed.scheme) else {
            throw DriverError(
                .deterministic,
                stage: .configuration,
                message: "no driver for URLs that start with \(parsed.scheme):",
                hint: "this build knows \(schemes.map { "\($0):" }.joined(separator: ", "))"
            )
        }
        return (driver, try driver.endpoint(of: parsed))
    }
}
