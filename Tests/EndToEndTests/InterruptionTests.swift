import TestServers
import Testing

/// Signals, and runners that meet.
@Suite struct InterruptionTests {
    @Test("SIGINT finishes what runs, starts nothing new, exits with 130, and the same command completes it")
    func interrupt() async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabases(sqlite: 200) { databases in
                try workspace.writeFleet(databases, rollout: "parallel: 2", "order: [id]")
                let command =
                    "upgrade head --fleet fleet.yaml --migrations '\(SampleHistory.folder)' --create --format json"
                // With job control (-m) a process in the background gets SIGINT as on a terminal.
                let result = try workspace.shell(
                    """
                    set -m
                    "$SKEIN" \(command) > report.json 2> log &
                    until [ -e data/lite-020.db ]; do sleep 0.01; done
                    kill -INT $!
                    wait $!
                    """
                )
                #expect(result.status == 130, "\(result.errorOutput)")
                let document = try JSON(parsing: workspace.folder.read("report.json"))
                #expect(document["state"] == "interrupted")
                let done = document["summary"]["done"].number ?? 0
                #expect(done >= 19 && done < 190)
                #expect((document["summary"]["pending"].number ?? 0) > 0)
                for (database, target) in zip(databases, document["targets"].elements) {
                    let exists = try workspace.shell("test -e '\(database.name)'").status == 0
                    // Every target is where the report says; none is in the middle of a revision.
                    let heads = try exists && !database.tables.isEmpty ? database.heads : ""
                    #expect(
                        .list(heads.split(separator: "\n").map { .text(String($0)) }) == target["to"],
                        "\(database.id)"
                    )
                    // The signal may come when the file is made, or Skein's own tables, and no revision has begun.
                    if target["state"] == "pending", exists {
                        let own: Set = ["skein_version", "skein_journal"]
                        #expect(try own.isSuperset(of: database.tables), "\(database.id)")
                    }
                }
                try workspace.skein(command.replacing("'", with: "").split(separator: " ").map(String.init))
                for database in databases { #expect(try database.heads == SampleHistory.head, "\(database.id)") }
            }
        }
    }

    @Test("runners that start together apply every revision once", arguments: Database.Backend.allCases)
    func together(_ backend: Database.Backend) async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabase(backend) { database in
                if backend == .sqlite { try database.query("PRAGMA user_version = 1") }
                let result = try workspace.shell(
                    """
                    for n in 1 2 3 4; do
                        "$SKEIN" upgrade head --url "$URL" --migrations "$MIGRATIONS" -q --format json > $n.json &
                        jobs="$jobs $!"
                    done
                    code=0
                    for job in $jobs; do wait $job || code=$?; done
                    exit $code
                    """,
                    environment: ["URL": database.url, "MIGRATIONS": SampleHistory.folder]
                )
                result.expectSuccess()
                let targets = try (1...4).map { number in
                    try JSON(parsing: workspace.folder.read("\(number).json"))["targets"][0]
                }
                let states = targets.compactMap { $0["state"].text }
                let working = states.filter { $0 == "done" }.count
                #expect(Set(states).isSubset(of: ["done", "current"]) && states.count == 4)
                // SQLite's lock is that of the transaction, so that runners may take turns from revision to revision.
                #expect(backend == .sqlite ? working >= 1 : working == 1)
                #expect(targets.flatMap { $0["steps"].elements }.count == SampleHistory.revisions.count)
                #expect(targets.allSatisfy { $0["to"] == [.text(SampleHistory.head)] })
                try SampleHistory.expectJournal(database, SampleHistory.revisions.map { "\($0) up" })
            }
        }
    }
}
