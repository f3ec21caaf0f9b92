import TestServers
import Testing

/// The history in `migrations/` and what it has to make of a database.
enum SampleHistory {
    /// The folder of the repository's revisions.
    static var folder: String {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        return parts.joined(separator: "/") + "/migrations"
    }

    static let revisions = [
        "3f1c8a90b2d4", "8b42d7e1509c", "c5e90a6f2b17", "1d7f38b4ea60", "94a6c02fd8e3", "e20b7c915f4a",
        "5c8d13f7a092", "a71e4f0c9d25", "06b9e5d81c7f", "f48a2d60b3e9",
    ]
    static let first = "3f1c8a90b2d4"
    /// The revision that refuses an email without an at sign, and the one before it.
    static let check = "5c8d13f7a092"
    static let beforeCheck = "e20b7c915f4a"
    static let head = "f48a2d60b3e9"

    /// Puts three users into a database at the first revision.
    static func seed(_ database: Database) throws {
        try database.query(
            "INSERT INTO users (id, email, full_name) VALUES "
                + (1...3).map { "('\(id($0))', 'user\($0)@example.com', 'User \($0)')" }.joined(separator: ", ")
        )
    }

    static func id(_ number: Int) -> String { "00000000-0000-0000-0000-00000000000\(number)" }

    /// Expects the tables, their columns and the data that was there at the first revision.
    static func expectSchemaAndData(_ database: Database) throws {
        #expect(
            try database.tables == [
                "order_items", "order_totals", "orders", "skein_journal", "skein_version", "user_profiles", "users",
            ]
        )
        for (table, columns) in columns(database.backend) {
            #expect(try database.columns(of: table) == columns, "\(database.id)")
        }
        #expect(try database.heads == head)
        #expect(
            try database.query("SELECT email, display_name FROM users ORDER BY email")
                == (1...3).map { "user\($0)@example.com|User \($0)" }.joined(separator: "\n")
        )
        try expect(database, 3, "users WHERE email_verified IS NOT NULL AND NOT email_verified AND active")
        try expect(
            database,
            3,
            "user_profiles p JOIN users u ON u.id = p.user_id AND u.created_at = p.created_at WHERE p.locale = 'en'"
        )
    }

    /// Expects constraints, defaults, cascades, the index and the view to act. Leaves rows behind.
    static func expectBehaviour(_ database: Database) throws {
        try database.query(
            """
            INSERT INTO users (id, email, display_name) VALUES ('\(id(4))', 'new@example.com', 'New');
            INSERT INTO orders (user_id, total) VALUES ('\(id(1))', 12.50);
            INSERT INTO order_items (order_id, position, sku, price) SELECT id, 1, 'bolt', 6.25 FROM orders;
            """
        )
        try expect(
            database,
            1,
            "users WHERE email = 'new@example.com' AND active AND NOT email_verified AND phone IS NULL"
        )
        try expect(database, 1, "orders WHERE id = 1 AND status = 'new' AND placed_at IS NOT NULL")
        try expect(database, 1, "order_items WHERE quantity = 1")
        try expect(database, 1, "order_totals WHERE display_name = 'User 1' AND orders = 1 AND total = 12.5")
        try expect(database, 3, "order_totals WHERE orders = 0 AND total = 0")

        let user = "INSERT INTO users (id, email, display_name) VALUES ('\(id(9))', "
        database.expectRefusal(user + "'new@example.com', 'Twice')", "email")
        database.expectRefusal(user + "'nobody', 'No at sign')", "ck_users_email")
        database.expectRefusal(user + "'nine@example.com', NULL)", "display_name")
        database.expectRefusal("UPDATE users SET email_verified = NULL", "email_verified")
        let order = "INSERT INTO orders (user_id, total) VALUES "
        database.expectRefusal(order + "('\(id(1))', -1)", "ck_orders_total")
        database.expectRefusal(order + "('\(id(9))', 1)", "foreign key constraint")
        database.expectRefusal("UPDATE order_items SET quantity = 0", "ck_order_items_quantity")
        database.expectRefusal("DELETE FROM users WHERE id = '\(id(1))'", "foreign key constraint")

        try database.query("DELETE FROM users WHERE id = '\(id(2))'; DELETE FROM orders;")
        try expect(database, 0, "user_profiles WHERE user_id = '\(id(2))'")
        try expect(database, 2, "user_profiles")
        try expect(database, 0, "order_items")
        #expect(try index(database).contains("ix_orders_status_newest"), "\(database.id)")
    }

    /// Expects the journal to list exactly `entries`, each as `revision direction`, and every row to be whole.
    static func expectJournal(_ database: Database, _ entries: [String]) throws {
        let rows = try database.query(
            "SELECT revision, direction, outcome FROM skein_journal WHERE step = 0 ORDER BY entry"
        )
        #expect(
            rows == entries.map { $0.replacing(" ", with: "|") + "|done" }.joined(separator: "\n"),
            "\(database.id)"
        )
        try expect(
            database,
            0,
            """
            skein_journal WHERE started_at IS NULL OR finished_at IS NULL OR finished_at < started_at
            OR error_code IS NOT NULL OR actor <> '\(Workspace.actor)' OR tool <> '0.1.0'
            OR checksum NOT LIKE 'v1:sha256:%' OR length(checksum) <> 74 OR length(run) <> 32
            """
        )
        let checksums = Set(entries.compactMap { $0.split(separator: " ").first }).count
        try expect(database, checksums, "(SELECT DISTINCT revision, checksum FROM skein_journal WHERE step = 0) pairs")
    }

    /// Expects `SELECT count(*) FROM source` to give `count`.
    private static func expect(
        _ database: Database,
        _ count: Int,
        _ source: String,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let found = try database.query("SELECT count(*) FROM \(source)")
        #expect(found == "\(count)", "\(database.id): \(source)", sourceLocation: location)
    }

    private static func index(_ database: Database) throws -> String {
        switch database.backend {
        case .sqlite: try database.query("SELECT name FROM pragma_index_list('orders')")
        case .postgreSQL: try database.query("SELECT indexname FROM pg_indexes WHERE tablename = 'orders'")
        case .mariaDB:
            try database.query(
                """
                SELECT DISTINCT index_name FROM information_schema.statistics
                WHERE table_schema = database() AND table_name = 'orders'
                """
            )
        }
    }
}
