import TestServers

/// How often a fault was made and what came of it: a row of the published table.
struct Tally: Sendable {
    /// The number of the fault in the table.
    let row: Int
    /// nil for what needs no database.
    let backend: Backend?
    var rounds = 0
    /// How many rounds had the fault.
    var hit = 0
    /// How many ended as they should.
    var converged = 0
    var note = ""
    private let start: ContinuousClock.Instant

    init(_ row: Int, _ backend: Backend?, since start: ContinuousClock.Instant = .now) {
        self.row = row
        self.backend = backend
        self.start = start
    }

    /// Counts a round.
    mutating func count(hit: Bool = true, converged isConverged: Bool) {
        rounds += 1
        if hit { self.hit += 1 }
        if isConverged { converged += 1 }
    }

    /// Appends the row to the file that `SKEIN_FAULT_RESULTS` names, if it does.
    func record() throws {
        guard let path = currentEnvironment()["SKEIN_FAULT_RESULTS"] else { return }
        let (seconds, attoseconds) = start.duration(to: .now).components
        let time = Double(seconds * 10 + attoseconds / 100_000_000_000_000_000) / 10
        let line =
            #"{"row":\#(row),"backend":"\#(backend?.rawValue ?? "")","version":"\#(try backend?.version ?? "")","rounds":\#(rounds),"#
            + #""hit":\#(hit),"converged":\#(converged),"seconds":\#(time),"note":"\#(note)"}"#
        let result = try runCommand(["sh", "-c", "cat >> \"$0\"", path], input: line + "\n")
        guard result.status == 0 else { throw FaultDatabase.ClientFailed(description: result.errorOutput) }
    }
}

/// How often random faults are tried.
enum Rounds {
    /// Whether this is the long run, see `scripts/test-faults`.
    static var isLong: Bool { currentEnvironment()["FAULT_ROUNDS"] != nil }

    /// Rounds of a random fault on a backend.
    static func random(_ usual: Int) -> Int {
        guard let text = currentEnvironment()["FAULT_ROUNDS"], let count = Int(text) else { return usual }
        return max(1, count)
    }

    /// Rounds of a fault that is much the same each time.
    static func repeated(_ usual: Int, long: Int) -> Int { isLong ? long : usual }
}
