import TestServers
import Testing

/// Alembic and Skein move the same database in turns, through one `alembic_version`.
@Suite(.serialized) struct AlembicTests {
    /// One turn: who goes where, and which rows that leaves.
    private struct Turn {
        var isSkein: Bool
        var command: [String]
        var rows: [String]

        static func skein(_ command: String..., leaves rows: String...) -> Turn {
            Turn(isSkein: true, command: command, rows: rows)
        }

        static func alembic(_ command: String..., leaves rows: String...) -> Turn {
            Turn(isSkein: false, command: command, rows: rows)
        }
    }

    /// a1 forks into b1 (left) and c1 (right), joined by m1, followed by d1. e1 and x1 have bases of their own; x1 depends
    /// on e1, which is an effective head then.
    private func writeHistory(_ project: AlembicProject) throws {
        try project.writeRevision("a1")
        try project.writeRevision("b1", parents: ["a1"], label: "left")
        try project.writeRevision("c1", parents: ["a1"], label: "right")
        try project.writeRevision("m1", parents: ["b1", "c1"])
        try project.writeRevision("d1", parents: ["m1"])
        try project.writeRevision("e1", label: "side")
        try project.writeRevision("x1", needs: "e1")
    }

    private static let alembicFirst: [Turn] = [
        .alembic("upgrade", "a1", leaves: "a1"),
        .skein("upgrade", "left@head", leaves: "d1"),
        .alembic("downgrade", "b1", leaves: "b1", "c1"),
        .skein("upgrade", "x1", leaves: "b1", "c1", "x1"),
        .alembic("upgrade", "m1", leaves: "m1", "x1"),
        .skein("downgrade", "a1", leaves: "a1", "x1"),
        .alembic("upgrade", "right@c1", leaves: "c1", "x1"),
        .skein("upgrade", "b1", leaves: "b1", "c1", "x1"),
        .alembic("upgrade", "heads", leaves: "d1", "x1"),
        .skein("downgrade", "side@base", leaves: "d1"),
        .alembic("stamp", "m1", leaves: "m1"),
        .skein("stamp", "d1", leaves: "d1"),
        .alembic("downgrade", "base"),
        .skein("upgrade", "heads", leaves: "d1", "x1"),
        .skein("downgrade", "base"),
    ]

    private static let skeinFirst: [Turn] = [
        .skein("upgrade", "b1", leaves: "b1"),
        .alembic("upgrade", "heads", leaves: "d1", "x1"),
        .skein("downgrade", "base"),
        .alembic("upgrade", "x1", leaves: "x1"),
    ]

    @Test("both see every turn of the other", .timeLimit(.minutes(5)))
    func turns() async throws {
        try await Workspace.with { workspace in
            let alembic = try AlembicProject(in: workspace)
            try writeHistory(alembic)
            try workspace.folder.write("version: 1\nversion_table: alembic_version\n", to: "skein.yaml")
            try await workspace.withDatabases(sqlite: 2, postgreSQL: 1, mariaDB: 1) { databases in
                for database in databases {
                    let turns = database.id == "lite-001" ? Self.skeinFirst : Self.alembicFirst
                    for (number, turn) in turns.enumerated() {
                        try take(turn, number, on: database, workspace, alembic)
                    }
                }
            }
        }
    }

    private func take(
        _ turn: Turn,
        _ number: Int,
        on database: Database,
        _ workspace: Workspace,
        _ alembic: AlembicProject
    ) throws {
        let place: Comment = "\(database.id), turn \(number + 1): \(turn.command.joined(separator: " "))"
        let seen: [String]
        if turn.isSkein {
            try workspace.skein(turn.command + ["--url", database.url, "--create", "-q"])
            seen = try alembic.run("current", on: database)
        } else {
            seen = try alembic.run(turn.command, on: database)
        }
        // Alembic told twice after a turn of Skein's: the command was `current` itself.
        let alembics = Set(seen).sorted()
        let document = try JSON(parsing: workspace.skein("current", "--url", database.url, "--format", "json").output)
        let target = document["targets"][0]
        let skeins = (target["heads"].elements + target["implied_heads"].elements).compactMap(\.text).sorted()
        #expect(skeins == alembics, place)
        #expect(
            try database.query("SELECT version_num FROM alembic_version ORDER BY 1")
                == turn.rows.joined(separator: "\n"),
            place
        )
        // Both leave the tables of what is applied, and no other.
        let applied = try database.tables.filter { $0.hasPrefix("t_") }
        #expect(turn.command[0] == "stamp" || applied.count == Self.applied(turn.rows), place)
    }

    /// How many revisions stand behind rows.
    private static func applied(_ rows: [String]) -> Int {
        let needs: [String: Set<String>] = [
            "a1": ["a1"], "b1": ["a1", "b1"], "c1": ["a1", "c1"], "m1": ["a1", "b1", "c1", "m1"],
            "d1": ["a1", "b1", "c1", "m1", "d1"], "e1": ["e1"], "x1": ["e1", "x1"],
        ]
        return rows.reduce(into: Set<String>()) { $0.formUnion(needs[$1] ?? []) }.count
    }
}
