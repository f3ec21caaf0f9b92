import SkeinDocument
import SkeinDriver
import SkeinFleet
import TestServers
import Testing

/// What docs/fleets.md says, held to what is read.
@Suite struct FleetsDocumentTests {
    private let text: String

    init() throws {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let bytes = try FileBytes.read("/\(root)/docs/fleets.md", name: "docs/fleets.md", limit: 1 << 20)
        text = String(decoding: bytes, as: UTF8.self)
    }

    @Test func theExampleIsAFleetFile() throws {
        let start = try #require(text.firstRange(of: "```yaml\n"))
        let rest = text[start.upperBound...]
        let end = try #require(rest.firstRange(of: "\n```"))
        let draft = try FleetFile.read(
            text: Array(rest[..<end.lowerBound].utf8),
            file: "fleets/example.yaml",
            environment: EnvironmentValues(["PG_EU": "postgresql://eu/postgres", "CONTROL_URL": "postgresql://c/c"]),
            drivers: addressDrivers
        )
        _ = draft
    }

    @Test(arguments: [
        "", "rollout: { ", "rollout: { halt: { ", "defaults: { ", "defaults: { retry: { ",
        "rollout: { waves: [ { name: w, ", "rollout: { waves: [ { name: w, gates: [ { sql: a, ",
        "rollout: { waves: [ { name: w, gates: [ { http: \"http://h\", ",
        "servers: { s: { url: \"postgresql://h/x\", ",
        "servers: { s: { url: \"postgresql://h/x\", throttle: { query: a, ",
    ])
    func everyKeyIsDocumented(opened: String) throws {
        let line = opened + "zzzzzzzzzz: 1" + closing(opened)
        let said = fault("targets: [ { id: a, url: \"sqlite:a\" } ]\n\(line)")
        let list = try #require(said.firstRange(of: "known keys: "), "\(said)")
        let keys = said[list.upperBound...].split(separator: ", ").map(String.init)
        #expect(keys.count >= 2, "\(said)")
        for key in keys {
            let isNamed = ["`\(key)`", ".\(key)`", "`\(key).", "`\(key): "].contains { text.contains($0) }
            #expect(isNamed, "`\(key)` of `\(opened)` is not in docs/fleets.md")
        }
    }

    private func closing(_ text: String) -> String {
        var open: [Character] = []
        for character in text {
            if character == "{" { open.append("}") }
            if character == "[" { open.append("]") }
            if character == "}" || character == "]" { open.removeLast() }
        }
        return " " + String(open.reversed())
    }
}
