import TestServers
import Testing

/// Rollouts whose runners and whose ledger are killed, small; `scripts/test-rollouts` does it at large. What is done and what
/// is looked at is in `Tests/RolloutFaults`, which knows nothing of Skein's code and reads through the servers' own clients.
@Suite struct RolloutTests {
    @Test(
        "rollouts that are killed, shared, halted and cut from their ledger end with every effect once",
        arguments: ["checker", "sqlite", "postgresql", "mariadb", "crowd", "back", "abort", "orphan", "halt", "ledger"]
    )
    func survives(_ scenario: String) throws {
        let tests = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
        let harness = "\(tests)/RolloutFaults/rollout_faults.py"
        // Its runs append to the table of the long run only.
        var environment = currentEnvironment()
        for name in environment.keys where name.hasPrefix("ROLLOUT_") { environment[name] = nil }
        environment["PYTHONDONTWRITEBYTECODE"] = "1"
        let result = try runCommand(
            ["python3", harness, try skeinBinary(), scenario],
            environment: environment,
            timeout: .seconds(300)
        )
        #expect(result.output.contains(#""scenario":"#), "\(result.errorOutput)")
        #expect(result.status == 0, "\(result.output)\(result.errorOutput)")
    }
}
