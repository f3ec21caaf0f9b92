internal import SkeinDriver

extension DriverRegistry {
    /// Takes `text` apart and finds its driver.
    ///
    /// - Throws: `DriverError` of stage `configuration`, without any piece of the URL but its scheme.
    func parse(_ text: String) throws(DriverError) -> (url: ConnectionURL, driver: any Driver) {
        let url: ConnectionURL
        do {
            url = try ConnectionURL(text)
        } catch {
            throw DriverError(.deterministic, stage: .configuration, message: "\(error)")
        }
        guard let driver = driver(forScheme: url.scheme) else {
            throw DriverError(
                .deterministic,
                stage: .configuration,
                message: "no driver for URLs that start with \(url.scheme):",
                hint: "this build knows \(schemes.map { "\($0):" }.joined(separator: ", "))"
            )
        }
        return (url, driver)
    }

    /// Reads a URL. Where it names a file by a relative path, the path is taken from `folder`.
    ///
    /// - Throws: `DriverError` of stage `configuration`.
    func endpoint(
        _ text: String,
        relativeTo folder: BaseFolder
    ) throws(DriverError) -> (driver: any Driver, endpoint: Endpoint) {
        var (url, driver) = try parse(text)
        let endpoint = try driver.endpoint(of: url)
        let path = folder.resolve(url.path)
        // Only a driver knows whether its URLs name files.
        guard endpoint.path != nil, path != url.path else { return (driver, endpoint) }
        url.path = path
        return (driver, try driver.endpoint(of: url))
    }
}
