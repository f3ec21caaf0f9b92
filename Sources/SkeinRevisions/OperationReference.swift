/// What people have to know of an operation: the page of it in `docs/operations.md` is made of this, and tests hold it to
/// what the operation reads.
package struct OperationReference: Hashable, Sendable {
    /// One field.
    package struct Field: Hashable, Sendable {
        /// The key.
        package var name: String
        /// What it takes, such as `name` or `SQL, or map`.
        package var type: String
        /// What holds without it; nil for a field that has to be there.
        package var fallback: String?
        /// What it means; empty where name and type say it.
        package var meaning: String

        /// A field that has to be there.
        package static func required(_ name: String, _ type: String, _ meaning: String = "") -> Field {
            Field(name: name, type: type, fallback: nil, meaning: meaning)
        }

        /// A field that may be left out.
        package static func optional(
            _ name: String,
            _ type: String,
            _ fallback: String,
            _ meaning: String = ""
        ) -> Field {
            Field(name: name, type: type, fallback: fallback, meaning: meaning)
        }
    }

    /// What it does, in one sentence.
    package var summary: String
    /// The fields in the order of their importance, `only` and `except` aside, which every operation takes.
    package var fields: [Field]
    /// Operations to show, as they stand in a list; the SQL on each backend is that of the first.
    package var example: String
    /// Operations that make what the example works on.
    package var setting: Setting
    /// What takes it back.
    package var inverse: String
    /// What to look out for.
    package var hazards: [String]
    /// What differs by backend, beyond the SQL.
    package var backends: [String]

    package init(
        _ summary: String,
        fields: [Field],
        example: String,
        setting: Setting = "",
        inverse: String,
        hazards: [String] = [],
        backends: [String] = []
    ) {
        self.summary = summary
        self.fields = fields
        self.example = example
        self.setting = setting
        self.inverse = inverse
        self.hazards = hazards
        self.backends = backends
    }
}

extension OperationReference.Field {
    static let table = required("table", "name")
    static let schema = optional(
        "schema",
        "name",
        "the target's own",
        "refused by SQLite, the database on MySQL and MariaDB"
    )
    static let ifExists = optional("if_exists", "bool", "`false`", "what is gone already is fine")
    static let ifNotExists = optional(
        "if_not_exists",
        "bool",
        "`false`",
        "what is there already is fine, and stays as it is"
    )
    static let hints = optional("hints", "map by dialect", "none", "how the server is to do it, see [hints](#hints)")
    static let deferrable = optional("deferrable", "bool", "`false`", "checked at commit when the session asks for it")
    static let initially = optional("initially", "`immediate`, `deferred`", "`immediate`", "with `deferrable: true`")
    static let notValid = optional("not_valid", "bool, or map", "`false`", "rows that are there need not hold it yet")
}

extension OperationReference {
    /// Operations that make what an example works on.
    package struct Setting: Hashable, Sendable, ExpressibleByStringLiteral {
        /// The operations, as they stand in a list.
        package var text: String

        package init(stringLiteral value: String) { text = value }

        /// One setting and then another.
        init(_ first: Setting, _ second: Setting) { text = "\(first.text)\n\(second.text)" }

        /// Tables with an index and a check.
        static let users: Setting = """
            - create_table:
                table: orgs
                columns:
                  - { name: id, type: bigint, primary_key: true }
            - create_table:
                table: users
                columns:
                  - { name: id, type: bigint, primary_key: true }
                  - { name: org_id, type: bigint }
                  - { name: email, type: string(255), nullable: false, index: true }
                  - { name: name, type: string(80) }
                  - { name: active, type: boolean, nullable: false, default: true }
                checks:
                  - { name: email_at, condition: "email LIKE '%@%'" }
            """

        /// An enum type with a column.
        static let enumeration: Setting = """
            - create_enum: { name: order_state, values: [new, paid, shipped] }
            - create_table:
                table: orders
                columns:
                  - { name: id, type: bigint, primary_key: true }
                  - { name: state, type: { enum: order_state } }
            """

        /// A view.
        static let view = Setting(
            .users,
            """
            - create_view: { name: active_users, query: "SELECT id, email FROM users WHERE active" }
            """
        )
    }
}
