internal import SkeinModel

/// The tables of a ledger, the same in every backend. Times are whole milliseconds since 1970 by the ledger's clock.
enum LedgerTables {
    /// What a ledger says of itself: the version of its tables, alone in its row.
    static let version: Int64 = 1

    static let all: [Table] = [ledger, rollout, wave, target, slot, runner, reach, event]

    private static let ledger = table("skein_ledger", [number("version")], key: ["version"])

    private static let rollout = table(
        "skein_rollout",
        [
            text("id"), text("fleet"), text("command"), text("revision"), text("scope"), text("plan_hash"),
            text("plan"), text("policy"), text("state"), optional(text("reason")), number("parallel"),
            optional(text("parent")), text("created_by"), number("created_at"), optional(number("ended_at")),
        ],
        key: ["id"],
        indexes: [index("skein_rollout_state", ["fleet", "state"])]
    )

    private static let wave = table(
        "skein_wave",
        [
            text("rollout"), number("number"), text("name"), text("state"), number("size"),
            number("halts_on_failure"), optional(number("halts_on_unreachable")), number("soak_ms"),
            number("needs_approval"), optional(text("approved_by")), optional(number("approved_at")),
            optional(number("soak_until")), optional(number("started_at")), optional(number("ended_at")),
            optional(text("reason")), optional(text("checker")), optional(number("check_until")),
        ],
        key: ["rollout", "number"]
    )

    private static let target = table(
        "skein_target",
        [
            text("rollout"), text("id"), number("number"), number("wave"), number("place"),
            optional(text("server")), optional(number("cap")), text("identity"), text("state"),
            optional(text("goal")), optional(text("runner")), number("epoch"), optional(number("lease_until")),
            number("not_before"), number("attempts"), number("duration_ms"), optional(number("claimed_at")),
            optional(number("started_at")), optional(number("ended_at")), optional(text("from_heads")),
            optional(text("to_heads")), optional(text("steps")), optional(text("half_revision")),
            optional(text("half_direction")), optional(text("error_code")), optional(text("error_message")),
            optional(text("error_class")), optional(text("error_hint")), optional(text("error_revision")),
            optional(number("error_statement")), optional(text("error_sql")), optional(text("error_file")),
            optional(number("error_line")), optional(text("fingerprint")),
        ],
        key: ["rollout", "id"],
        indexes: [
            index("skein_target_next", ["rollout", "wave", "state", "place"]),
            index("skein_target_identity", ["identity"]),
        ]
    )

    /// A place for one session: `rollout:ID` has as many as targets may run at once, `server:FLEET/NAME` as many as the
    /// server's cap. Rows that can be locked and skipped make the caps exact.
    private static let slot = table(
        "skein_slot",
        [
            text("pool"), number("number"), optional(text("runner")), optional(text("rollout")),
            optional(text("target")),
        ],
        key: ["pool", "number"],
        indexes: [index("skein_slot_target", ["rollout", "target"])]
    )

    private static let runner = table(
        "skein_runner",
        [
            text("id"), text("rollout"), text("host"), number("pid"), text("process"), text("actor"),
            number("started_at"), number("seen_at"), optional(number("ended_at")), number("limited"),
        ],
        key: ["id"],
        indexes: [index("skein_runner_rollout", ["rollout"])]
    )

    /// The targets that a runner with limits can reach.
    private static let reach = table("skein_reach", [text("runner"), text("target")], key: ["runner", "target"])

    private static let event = table(
        "skein_event",
        [
            Column("number", .bigint, nullable: false, autoincrement: true), text("rollout"), number("at"),
            text("actor"), text("kind"), optional(text("wave")), optional(text("target")), optional(text("detail")),
        ],
        key: ["number"],
        indexes: [index("skein_event_rollout", ["rollout", "number"])]
    )

    private static func table(
        _ name: TableName,
        _ columns: [Column],
        key: [Identifier],
        indexes: [Index] = []
    ) -> Table {
        Table(
            name,
            columns: columns,
            primaryKey: PrimaryKey(name: Identifier(reported: "\(name.name)_pk"), columns: key),
            indexes: indexes
        )
    }

    private static func text(_ name: Identifier) -> Column { Column(name, .text, nullable: false) }

    private static func number(_ name: Identifier) -> Column { Column(name, .bigint, nullable: false) }

    private static func optional(_ column: Column) -> Column {
        var column = column
        column.nullable = true
        return column
    }

    private static func index(_ name: Identifier, _ columns: [Identifier]) -> Index {
        Index(name: name, keys: columns.map(IndexKey.column))
    }
}
