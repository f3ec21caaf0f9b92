import TestServers
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Disks that are full, memory that is not there.
@Suite struct ExhaustionTests {
    /// Whether a small file system can be mounted here.
    static let canMount: Bool = {
        guard geteuid() == 0 else { return false }
        let script = "d=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs $d && umount $d && rmdir $d"
        return (try? runCommand(["sh", "-c", script]).status == 0) == true
    }()

    private static let history = [
        """
        revision: b1
        upgrade:
          - create_table:
              table: big
              columns: [{ name: id, type: bigint, primary_key: true }, { name: n, type: integer }, { name: body, type: string(400) }]

        """,
        """
        revision: b2
        parent: b1
        upgrade:
          - add_column: { table: big, column: { name: more, type: text } }
          - backfill: { table: big, set: "more = body", where: "more IS NULL" }
          - create_index: { table: big, columns: [body] }

        """,
    ]

    private static func write(to folder: TemporaryDirectory) throws {
        for (index, text) in history.enumerated() { try folder.write(text, to: "migrations/b\(index + 1).yaml") }
    }

    private static let rows = 4000

    private static func fill(_ database: FaultDatabase) throws {
        let numbers =
            switch database.backend {
            case .postgreSQL: "SELECT i, i % 1000, repeat(md5(i::text), 12) FROM generate_series(1, \(rows)) i"
            case .mariaDB: "SELECT seq, seq % 1000, repeat(md5(seq), 12) FROM seq_1_to_\(rows)"
            case .sqlite:
                "WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < \(rows)) "
                    + "SELECT i, i % 1000, hex(randomblob(190)) FROM s"
            }
        try database.query("INSERT INTO big (id, n, body) \(numbers)")
    }

    @Test(
        "row 16: the disk is full",
        .enabled(if: canMount, "needs root, to mount a small file system"),
        arguments: Backend.allCases
    )
    func disk(_ backend: Backend) async throws {
        var tally = Tally(16, backend)
        var codes: [String: Int] = [:]
        let above = (currentEnvironment()["SKEIN_TEST_TMP"] ?? "/tmp/x").split(separator: "/").dropLast()
        let disk = "/\(above.joined(separator: "/"))/disk-\(getpid())"
        let size = backend == .postgreSQL ? "110m" : backend == .mariaDB ? "220m" : "24m"
        try MortalServer.run(["mkdir", disk])
        try MortalServer.run(["mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", disk])
        defer {
            _ = try? runCommand(["umount", "-l", disk])
            _ = try? runCommand(["rmdir", disk])
        }
        /// Lets a run fail for want of room, and succeed with it.
        func starve(_ site: Site, _ server: MortalServer?) async throws {
            try #require(try site.run(["upgrade", "b1"]).status == 0)
            try Self.fill(site.database)
            let before = try site.database.query("SELECT count(*), sum(n) FROM big")
            for room in Rounds.isLong ? [0, 500, 1000, 2000, 3000, 4000] : [200, 2000] {
                let filler = "\(disk)/filler"
                try MortalServer.run([
                    "sh", "-c",
                    "dd if=/dev/zero of=\(filler) bs=1k 2>/dev/null || true; truncate -s -\(room)K \(filler)",
                ])
                let result = try site.run(["upgrade", "head"], options: asJSON)
                unlink(filler)
                let verdict = try Verdict(result)
                codes[result.status == 0 ? "had room" : verdict.error?.code ?? "no code", default: 0] += 1
                if let server, (try? server.server.query("SELECT 1", database: nil)) != "1" {
                    server.kill()
                    try server.start()
                }
                let heads = try site.database.facts().heads
                var faults: [String] = []
                if !verdict.isTrue(of: heads) { faults.append("says \(verdict) with the heads \(heads)") }
                let again = try site.run(["upgrade", "head"])
                if again.status != 0 { faults.append("then again: \(again.output)\(again.errorOutput)") }
                let facts = try site.database.facts()
                let leftover = facts.locks + facts.invalidIndexes + facts.open + facts.leftovers.count
                if facts.heads != ["b2"] || leftover > 0 { faults.append("afterwards: \(facts)") }
                let after = try site.database.query("SELECT count(*), sum(n) FROM big WHERE more = body")
                if after != before { faults.append("the rows are \(after), and were \(before)") }
                for fault in faults { Issue.record("\(backend.rawValue), \(room) kB of room: \(fault)") }
                tally.count(hit: result.status != 0, converged: faults.isEmpty)
                try #require(faults.isEmpty)
                try #require(try site.run(["downgrade", "b1"]).status == 0)
            }
        }
        if backend == .sqlite {
            try await Site.with(.sqlite, history: Self.write) { site in
                let file = FaultDatabase(backend: .sqlite, name: "\(disk)/app.db", url: "sqlite:\(disk)/app.db")
                try file.query(FaultHistory.foreign)
                try await starve(Site(folder: site.folder, database: file, runner: site.runner), nil)
                // The same by a limit of the process.
                let limited = try site.run(["upgrade", "b1"])
                try #require(limited.status == 0)
                try Self.fill(site.database)
                let bytes = try MortalServer.run(["stat", "-c", "%s", site.database.name]).lines[0]
                let result = try site.run(
                    ["upgrade", "head"],
                    prefix: ["prlimit", "--fsize=\((Int(bytes) ?? 0) + 100_000)"],
                    options: asJSON
                )
                codes[
                    "RLIMIT_FSIZE: \(try result.output.isEmpty ? "signal" : Verdict(result).error?.code ?? "")",
                    default: 0
                ] += 1
                let heads = try site.database.facts().heads
                let again = try site.run(["upgrade", "head"])
                let isSound = try heads == ["b1"] && again.status == 0 && site.database.facts().heads == ["b2"]
                #expect(isSound, "\(result.status) \(result.output) \(heads) \(again.output)")
                tally.count(hit: result.status != 0, converged: isSound)
            }
        } else {
            let folder = "\(disk)/server"
            try MortalServer.run(["mkdir", "-m", "700", folder])
            try await MortalServer.with(backend, in: folder) { server in
                try await Site.with(backend, on: server.server, history: Self.write) { site in
                    try await starve(site, server)
                }
            }
        }
        tally.note =
            "error codes: " + codes.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
        try tally.record()
        #expect(tally.hit > 0)
    }

    @Test("row 16: a report that cannot be written hides no result", arguments: Backend.allCases)
    func report(_ backend: Backend) async throws {
        try await Site.with(backend) { site in
            let result = try site.run(
                ["upgrade", "head"],
                prefix: ["sh", "-c", "exec \"$@\" > /dev/full", "sh"],
                options: asJSON
            )
            _ = try await Checker(site, .up).checkConverged(result, "\(backend.rawValue), standard output is full")
        }
    }

    @Test("row 26: the runner gets less and less memory", arguments: [Backend.postgreSQL, .sqlite])
    func memory(_ backend: Backend) async throws {
        var tally = Tally(26, backend)
        var codes: [Int: Int] = [:]
        var stuck = 0
        try await Site.with(backend) { site in
            let checker = try await Checker(site, .up)
            for megabytes in Rounds.isLong
                ? Array(stride(from: 400, to: 30, by: -10)) : [400, 150, 110, 40]
            {
                let place: Comment = "\(backend.rawValue) with \(megabytes) MB"
                let run = try site.start(["upgrade", "head"], prefix: ["prlimit", "--as=\(megabytes << 20)"])
                // Without room for a thread's stack the language's runtime waits for room, for ever.
                let deadline = ContinuousClock.now + .seconds(3)
                while !hasEnded(run), ContinuousClock.now < deadline { usleep(2000) }
                if !hasEnded(run) {
                    stuck += 1
                    run.signal(SIGKILL)
                }
                let result = try run.result()
                codes[result.status, default: 0] += 1
                var isSound = try checker.checkInterrupted(place)
                isSound = try checker.checkConverged(site.run(["upgrade", "head"]), "\(place), then again") && isSound
                tally.count(hit: result.status != 0, converged: isSound)
                try #require(isSound)
                try site.goBack()
            }
        }
        tally.note =
            "address space of 400 to 40 MB; \(stuck) had to be ended by force; exit codes: "
            + codes.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
        try tally.record()
    }
}
