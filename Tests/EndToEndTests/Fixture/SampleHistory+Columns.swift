extension SampleHistory {
    /// The columns at the head: name, type, nullability, default.
    static func columns(_ backend: Database.Backend) -> [String: String] {
        switch backend {
        case .sqlite: sqlite
        case .postgreSQL: postgreSQL
        case .mariaDB: mariaDB
        }
    }

    private static let sqlite = [
        "users": """
        id|CHAR(36)|NO|
        email|VARCHAR(255)|NO|
        display_name|VARCHAR(200)|NO|
        active|BOOLEAN|NO|1
        created_at|DATETIME|NO|CURRENT_TIMESTAMP
        phone|VARCHAR(20)|YES|
        email_verified|BOOLEAN|NO|0
        """,
        "user_profiles": """
        user_id|CHAR(36)|NO|
        bio|TEXT|YES|
        locale|VARCHAR(16)|NO|'en'
        created_at|DATETIME|NO|CURRENT_TIMESTAMP
        """,
        "orders": """
        id|INTEGER|YES|
        user_id|CHAR(36)|NO|
        status|VARCHAR(20)|NO|'new'
        total|DECIMAL(12, 2)|NO|0
        placed_at|DATETIME|NO|CURRENT_TIMESTAMP
        """,
        "order_items": """
        order_id|BIGINT|NO|
        position|INTEGER|NO|
        sku|VARCHAR(64)|NO|
        quantity|INTEGER|NO|1
        price|DECIMAL(12, 2)|NO|
        """,
    ]

    private static let postgreSQL = [
        "users": """
        id|uuid|NO|
        email|character varying(255)|NO|
        display_name|character varying(200)|NO|
        active|boolean|NO|true
        created_at|timestamp without time zone|NO|CURRENT_TIMESTAMP
        phone|character varying(20)|YES|
        email_verified|boolean|NO|false
        """,
        "user_profiles": """
        user_id|uuid|NO|
        bio|text|YES|
        locale|character varying(16)|NO|'en'::character varying
        created_at|timestamp without time zone|NO|CURRENT_TIMESTAMP
        """,
        "orders": """
        id|bigint|NO|
        user_id|uuid|NO|
        status|character varying(20)|NO|'new'::character varying
        total|numeric(12,2)|NO|0
        placed_at|timestamp without time zone|NO|CURRENT_TIMESTAMP
        """,
        "order_items": """
        order_id|bigint|NO|
        position|integer|NO|
        sku|character varying(64)|NO|
        quantity|integer|NO|1
        price|numeric(12,2)|NO|
        """,
    ]

    private static let mariaDB = [
        "users": """
        id|uuid|NO|
        email|varchar(255)|NO|
        display_name|varchar(200)|NO|
        active|tinyint(1)|NO|1
        created_at|datetime(6)|NO|current_timestamp(6)
        phone|varchar(20)|YES|NULL
        email_verified|tinyint(1)|NO|0
        """,
        "user_profiles": """
        user_id|uuid|NO|
        bio|longtext|YES|NULL
        locale|varchar(16)|NO|'en'
        created_at|datetime(6)|NO|current_timestamp(6)
        """,
        "orders": """
        id|bigint(20)|NO|
        user_id|uuid|NO|
        status|varchar(20)|NO|'new'
        total|decimal(12,2)|NO|0.00
        placed_at|datetime(6)|NO|current_timestamp(6)
        """,
        "order_items": """
        order_id|bigint(20)|NO|
        position|int(11)|NO|
        sku|varchar(64)|NO|
        quantity|int(11)|NO|1
        price|decimal(12,2)|NO|
        """,
    ]
}
