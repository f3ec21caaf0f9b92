internal import ArgumentParser
internal import SkeinDriver
internal import SkeinModel
internal import SkeinReporting

/// `skein drivers`
struct DriversCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drivers",
        abstract: "List the drivers of this build with their client libraries and what they can do."
    )

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let context = CommandContext.current
        let drivers = context.registry.drivers.map(DriverDocument.init)
        switch output.format {
        case .json: context.console.write(try JSONDocument.encode(drivers))
        case .text:
            for driver in drivers { context.console.write(driver.text) }
            if drivers.isEmpty { context.console.write("this build has no drivers\n") }
        }
    }
}

/// A driver as `drivers` shows it.
struct DriverDocument: Encodable {
    var name: String
    var schemes: [String]
    var clientLibrary: String
    var clientVersion: String
    var dialects: [Dialect]

    /// One of its dialects.
    struct Dialect: Encodable {
        var vendor: String
        var version: String
        var capabilities: [String]
    }

    init(_ driver: any Driver) {
        name = driver.name
        schemes = driver.schemes
        clientLibrary = driver.client.name
        clientVersion = driver.client.version
        dialects = driver.flavors.compactMap { flavor in
            guard let dialect = try? driver.dialect(for: flavor) else { return nil }
            return Dialect(
                vendor: flavor.vendor,
                version: "\(flavor.version)",
                capabilities: dialect.capabilities.features.map(\.rawValue).sorted()
            )
        }
    }

    var text: String {
        var lines = ["\(name)  (\(clientLibrary) \(clientVersion))"]
        lines.append("  URLs   \(schemes.map { "\($0):" }.joined(separator: ", "))")
        for dialect in dialects {
            lines.append("  \(dialect.vendor) \(dialect.version)   \(dialect.capabilities.joined(separator: ", "))")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
