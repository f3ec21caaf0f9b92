import TestServers

/// The history that is cut short: tables with foreign keys and rows, raw SQL, columns altered, added and renamed, an
/// index that PostgreSQL builds outside of a transaction, a backfill.
enum FaultHistory {
    static let ids = ["f1", "f2", "f3", "f4", "f5"]
    static let head = "f5"

    /// Writes the revisions into `migrations` of a folder.
    static func write(to folder: TemporaryDirectory) throws {
        for (id, text) in zip(ids, revisions) { try folder.write(text, to: "migrations/\(id).yaml") }
    }

    /// Rows of the application at the head, which a downgrade must keep as long as their table is there.
    static let rows = """
        INSERT INTO orgs (id, name) VALUES (10, 'ten'), (11, 'eleven');
        INSERT INTO users (id, org_id, email, name, tier, phone) VALUES
            (10, 10, 'ten@example.com', 'Ten', 'free', '010'), (11, 11, 'eleven@example.com', 'Eleven', 'paid', '011');
        INSERT INTO notes (id, user_id, body) VALUES (10, 10, 'by ten'), (11, 11, 'by eleven'), (12, 10, NULL);
        """

    /// A table that no revision knows, with rows.
    static let foreign = """
        CREATE TABLE other (id INTEGER PRIMARY KEY, body VARCHAR(20));
        INSERT INTO other (id, body) VALUES (1, 'one'), (2, NULL), (3, 'three');
        """

    private static let revisions = [
        """
        revision: f1
        message: create tables
        upgrade:
          - create_table:
              table: orgs
              columns:
                - { name: id, type: bigint, primary_key: true }
                - { name: name, type: string(80), nullable: false }
          - create_table:
              table: users
              columns:
                - { name: id, type: bigint, primary_key: true }
                - { name: org_id, type: bigint, nullable: false }
                - { name: email, type: string(200), nullable: false, unique: true, check: "email LIKE '%@%'" }
                - { name: name, type: string(80) }
                - { name: plan, type: string(10), default: free }
          - create_table:
              table: notes
              columns:
                - { name: id, type: bigint, primary_key: true }
                - { name: user_id, type: bigint, nullable: false, references: users.id, on_delete: cascade, index: true }
                - { name: body, type: text }

        """,
        """
        revision: f2
        parent: f1
        message: first rows
        upgrade:
          - bulk_insert: { table: orgs, rows: [{ id: 1, name: one }, { id: 2, name: two }] }
          - bulk_insert:
              table: users
              rows:
                - { id: 1, org_id: 1, email: a@example.com, name: A, plan: free }
                - { id: 2, org_id: 1, email: b@example.com, name: B, plan: paid }
                - { id: 3, org_id: 2, email: c@example.com, name: C, plan: paid }
          - bulk_insert:
              table: notes
              rows: [{ id: 1, user_id: 1, body: first }, { id: 2, user_id: 2, body: second }, { id: 3, user_id: 2, body: third }]
          - execute: { sql: "UPDATE orgs SET name = 'Two' WHERE id = 2", down: none, retry: safe }

        """,
        """
        revision: f3
        parent: f2
        message: columns
        upgrade:
          - alter_column: { table: users, column: name, type: string(200), nullable: false, default: "" }
          - add_column: { table: users, column: { name: phone, type: string(20) } }
          - rename_column: { table: users, column: plan, to: tier }
          - backfill: { table: users, set: "phone = '-'", where: "phone IS NULL" }

        """,
        """
        revision: f4
        parent: f3
        message: index of names
        upgrade:
          - create_index: { table: users, columns: [name], concurrently: true }

        """,
        """
        revision: f5
        parent: f4
        message: foreign key
        upgrade:
          - create_index: { table: users, columns: [org_id] }
          - create_foreign_key: { table: users, columns: [org_id], referred_table: orgs, referred_columns: [id], on_delete: cascade }
          - create_check_constraint: { table: users, name: ck_users_tier, condition: "tier IN ('free', 'paid')" }
          - create_table:
              table: tags
              columns:
                - { name: id, type: bigint, primary_key: true }
                - { name: note_id, type: bigint, references: notes.id }

        """,
    ]
}
