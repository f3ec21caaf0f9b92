#if MySQL
    internal import SkeinDriver
    internal import SkeinModel

    /// What the two vendors, and their versions, do differently. The only place that compares vendors and versions.
    struct MySQLTraits: Hashable, Sendable {
        let isMariaDB: Bool
        let version: ServerVersion

        init(_ flavor: Flavor) {
            isMariaDB = flavor.vendor == "mariadb"
            version = flavor.version
        }

        /// MariaDB 10.7, "UUID Data Type".
        var hasUUID: Bool { isMariaDB && version >= ServerVersion(10, 7) }
        /// MySQL 8.0.13, 15.1.15 "Functional Key Parts".
        var hasExpressionIndexes: Bool { !isMariaDB && version >= ServerVersion(8, 0, 13) }
        /// MySQL 8.0.13, 13.6 "Data Type Default Values"; MariaDB since 10.2.1.
        var hasExpressionDefaults: Bool { isMariaDB || version >= ServerVersion(8, 0, 13) }
        /// MySQL parsed and ignored checks before 8.0.16 (15.1.20.6 "CHECK Constraints").
        var hasChecks: Bool { isMariaDB || version >= ServerVersion(8, 0, 16) }
        /// MySQL 8.0.19 took over the standard's word; before, it was `DROP CHECK`.
        var dropsChecksAsConstraints: Bool { isMariaDB || version >= ServerVersion(8, 0, 19) }
        /// `IF [NOT] EXISTS` on columns, indexes and constraints is MariaDB's alone.
        var hasConditionalAlter: Bool { isMariaDB }
        /// MariaDB 10.3.3; MySQL 8.0.23.
        var hasInvisibleColumns: Bool { isMariaDB || version >= ServerVersion(8, 0, 23) }
        /// `IF [NOT] EXISTS` on views: MariaDB's from 10.1 on, MySQL's from 9.1 on (15.1.24 "CREATE VIEW Statement").
        var hasConditionalViews: Bool { isMariaDB || version >= ServerVersion(9, 1) }
        /// MariaDB 10.3, "CREATE SEQUENCE".
        var hasSequences: Bool { isMariaDB }
        /// The algorithm between INSTANT and INPLACE, which copies no rows ("InnoDB Online DDL Overview").
        var hasNoCopyAlgorithm: Bool { isMariaDB }
        /// Indexes that are kept up and not used: MySQL's INVISIBLE (8.0), MariaDB's IGNORED (10.6).
        var hasHiddenIndexes: Bool { !isMariaDB || version >= ServerVersion(10, 6) }
        /// MySQL 8.0.23: `ALTER COLUMN … SET INVISIBLE`, without restating the column.
        var altersVisibility: Bool { !isMariaDB && version >= ServerVersion(8, 0, 23) }
        /// The moment as a new default takes MODIFY on MySQL, whose `ALTER COLUMN … SET DEFAULT` has constants and
        /// expressions in parentheses only (15.1.9).
        var altersDefaultsToClock: Bool { isMariaDB }
        /// MariaDB's `ALTER COLUMN … SET DEFAULT` takes ON UPDATE away as well (10.11, measured); MySQL's does not.
        var losesOnUpdateWithDefault: Bool { isMariaDB }
        /// MySQL's columns of geometries may be held to one spatial reference system (13.4.1 "Spatial Data Types").
        var hasSpatialReferences: Bool { !isMariaDB }
        /// MariaDB 10.3, "System-Versioned Tables".
        var hasSystemVersioning: Bool { isMariaDB }
        /// Only MariaDB's information schema tells the algorithm of a view.
        var reportsViewAlgorithms: Bool { isMariaDB }
        /// MariaDB reads and ignores `DESC` in keys before 10.8; MySQL keeps it from 8.0.1.
        var keepsDescendingKeys: Bool { !isMariaDB || version >= ServerVersion(10, 8) }
        /// MariaDB refuses `NOT NULL` on a generated column ("Generated Columns", Limitations).
        var hasNotNullGeneratedColumns: Bool { !isMariaDB }
        /// MariaDB stores JSON as text with a check of its column ("JSON Data Type").
        var storesJSONAsText: Bool { isMariaDB }
        /// TEXT, BLOB and JSON columns of MySQL have defaults only as expressions (13.6).
        var quotesLargeDefaults: Bool { !isMariaDB }
        /// MySQL's information schema reports a constant default as bare text; MariaDB as an expression.
        var reportsBareDefaults: Bool { !isMariaDB }
        /// MySQL escapes quotes in the expressions of its information schema.
        var escapesReportedExpressions: Bool { !isMariaDB }
        /// A `timestamp NOT NULL` without a default gets none only where the session can ask for it: MariaDB 10.8.4
        /// made the variable one of the session; MySQL 8 has it on.
        var setsExplicitTimestampDefaults: Bool { isMariaDB && version >= ServerVersion(10, 8, 4) }
        /// Before MariaDB 10.8.4 the server alone decides what a bare `timestamp NOT NULL` means.
        var hasExplicitTimestampDefaults: Bool { !isMariaDB || setsExplicitTimestampDefaults }
        /// MariaDB's `max_statement_time` stops DDL; MySQL's `max_execution_time` only SELECT (7.1.8), so that there
        /// the driver itself stops a statement.
        var limitsStatements: Bool { isMariaDB }
        /// Whether a session's transactions only read: MySQL's name of the variable, and the one MariaDB had before 11.1 and
        /// keeps.
        var readOnlyVariable: String { isMariaDB ? "tx_read_only" : "transaction_read_only" }
        /// MariaDB's `check_constraint_checks` turns checks off for a session.
        var canTurnChecksOff: Bool { isMariaDB }
        /// MariaDB keeps the check of a column apart from those of the table.
        var hasColumnChecks: Bool { isMariaDB }
        /// The oldest version that is supported: MariaDB renames columns and indexes from 10.5.2 on, MySQL 8.0.11 is the
        /// first stable one of its series.
        var oldest: ServerVersion { isMariaDB ? ServerVersion(10, 5, 2) : ServerVersion(8, 0, 11) }
    }

    extension Flavor {
        /// The flavour of a server that reports `text` as its version: `10.11.19-MariaDB-…`, also with the prefix
        /// `5.5.5-` that MariaDB puts before it for old replicas, or `8.4.3`.
        static func reported(_ text: String) -> Flavor {
            let isMariaDB = text.lowercased().contains("mariadb")
            var rest = text[...]
            if isMariaDB, rest.hasPrefix("5.5.5-") { rest = rest.dropFirst(6) }
            let numbers = rest.prefix { $0 == "." || ($0.isASCII && $0.isNumber) }
                .split(separator: ".").map { Int($0) ?? 0 }
            func part(_ position: Int) -> Int { position < numbers.count ? numbers[position] : 0 }
            return Flavor(
                vendor: isMariaDB ? "mariadb" : "mysql",
                family: "mysql",
                version: ServerVersion(part(0), part(1), part(2))
            )
        }
    }
#endif
