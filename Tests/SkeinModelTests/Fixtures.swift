import SkeinModel

/// A schema with every kind of object, small enough to read in a failure.
enum Fixtures {
    static let users = Table(
        "users",
        columns: [
            Column("id", .integer, nullable: false), Column("email", .string(length: 100), nullable: false),
            Column("age", .integer, default: .literal(.integer(18)), comment: "in years"), Column("manager", .integer),
        ],
        primaryKey: PrimaryKey(name: "pk_users", columns: ["id"]),
        uniques: [UniqueConstraint(name: "uq_email", columns: ["email"])],
        foreignKeys: [
            ForeignKey(
                name: "fk_manager",
                columns: ["manager"],
                referencedTable: "users",
                referencedColumns: ["id"]
            )
        ],
        checks: [CheckConstraint(name: "ck_age", expression: "age >= 0")],
        indexes: [
            Index(
                name: "ix_age",
                keys: [.column("age"), IndexKey(.expression("lower(email)"))],
                include: ["manager"]
            )
        ],
        stored: StoredDefinition(create: "CREATE TABLE users (…)")
    )

    static let orders = Table(
        "orders",
        columns: [
            Column("id", .integer, nullable: false), Column("user_id", .integer),
            Column("total", .decimal(precision: 10, scale: 2)),
        ],
        primaryKey: PrimaryKey(columns: ["id"]),
        foreignKeys: [
            ForeignKey(
                name: "fk_user",
                columns: ["user_id"],
                referencedTable: "users",
                referencedColumns: ["id"],
                onDelete: .cascade
            )
        ],
        stored: StoredDefinition(create: "CREATE TABLE orders (…)")
    )

    static let schema = SchemaModel([users, orders])

    static func alter(_ changes: TableChange...) -> Change { .alterTable("users", changes) }
}
