package import SkeinDocument
package import SkeinDriver

/// A fleet file: which databases there are and how a run goes through them.
package enum FleetFile {
    /// The largest fleet file, in bytes.
    package static let limit = 32 << 20

    /// Reads a fleet file and those that it includes. Nothing connects, and no program is run.
    ///
    /// - Parameters:
    ///   - path: the file, as positions name it. Relative paths in it are taken from its folder.
    ///   - environment: what `${NAME}` stands for.
    ///   - drivers: the drivers that read the targets' URLs.
    /// - Throws: `SyntaxError` for the first fault, with its place and without any piece of a URL but the scheme.
    package static func load(
        _ path: String,
        environment: EnvironmentValues,
        drivers: DriverRegistry
    ) throws(SyntaxError) -> FleetDraft {
        let root = try YAMLReader.readFile(path, limit: limit, expecting: FleetReader.expected)
        var reader = FleetReader(environment: environment, registry: drivers)
        return try reader.draft(root, file: path)
    }

    /// Reads the text of a fleet file called `file`, which need not exist; see ``load(_:environment:drivers:)``.
    package static func read(
        text: [UInt8],
        file: String,
        environment: EnvironmentValues,
        drivers: DriverRegistry
    ) throws(SyntaxError) -> FleetDraft {
        let root = try YAMLReader.read(text: text, file: file, expecting: FleetReader.expected)
        var reader = FleetReader(environment: environment, registry: drivers)
        return try reader.draft(root, file: file)
    }
}

extension Fields {
    /// Reads `version`, which must be 1.
    mutating func checkVersion() throws(SyntaxError) {
        let node = try node("version")
        let version = try node.int(subject("version"))
        guard version == 1 else {
            throw SyntaxError(
                position: node.position,
                message: "\(subject("version")) is \(version), and this build of Skein reads only version 1"
            )
        }
    }
}
