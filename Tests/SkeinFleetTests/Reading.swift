import SkeinDocument
import SkeinDriver
import SkeinFleet

let addressDrivers = DriverRegistry([FileAddressDriver(), ServerAddressDriver()])

/// The fleet of a file called `fleets/f.yaml`. `version: 1` is added.
func fleet(
    _ text: String,
    file: String = "fleets/f.yaml",
    environment: [String: String] = [:]
) throws -> Fleet {
    try FleetFile.read(
        text: Array("version: 1\n\(text)".utf8),
        file: file,
        environment: EnvironmentValues(environment),
        drivers: addressDrivers
    ).fleet()
}

/// The fleet of `targets` alone, each a line of flow YAML.
func targets(_ entries: String..., environment: [String: String] = [:]) throws -> [Target] {
    try fleet("targets:\n" + entries.map { "  - \($0)\n" }.joined(), environment: environment).targets
}

/// What the error of `body` says.
func message<Value>(_ body: () throws -> Value) -> String {
    do {
        return "no fault: \(try body())"
    } catch {
        return "\(error)"
    }
}

/// What the error about one target entry says, without the file's name.
func entryFault(_ entry: String, environment: [String: String] = [:]) -> String {
    fault("targets:\n  - \(entry)\n", environment: environment)
}

/// What the error about a fleet file says, without the file's name.
func fault(_ text: String, environment: [String: String] = [:]) -> String {
    message { try fleet(text, environment: environment) }.replacing("fleets/f.yaml:", with: "")
}

/// A target for tests of what comes after reading.
func target(_ id: String, _ labels: [String: String] = [:]) throws -> Target {
    let (driver, endpoint) = try addressDrivers.endpoint("sqlite:data.db")
    return Target(id: id, endpoint: endpoint, driver: driver, labels: labels)
}
