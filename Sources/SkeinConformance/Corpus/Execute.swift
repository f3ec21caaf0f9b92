internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    /// Raw SQL in words that every server knows.
    static let execute: [ConformanceCase] = [
        ConformanceCase(
            "execute",
            "with what takes it back",
            before: [create(users)],
            rows: [userRows],
            change: [
                .execute(
                    RawSQL(
                        [
                            RawStatement("UPDATE users SET age = age + 1 WHERE age IS NOT NULL"),
                            RawStatement("INSERT INTO users (id, email) VALUES (4, 'joe@example.org')"),
                        ],
                        down: .statements([
                            RawStatement("DELETE FROM users WHERE id = 4"),
                            RawStatement("UPDATE users SET age = age - 1 WHERE age IS NOT NULL"),
                        ])
                    )
                )
            ],
            rowsAfter: RowProbe(
                "SELECT \(name: "id"), \(name: "age") FROM \(table: "users") ORDER BY \(name: "id")",
                returns: [["1", "37"], ["2", "42"], ["3", nil], ["4", nil]]
            )
        ),
        ConformanceCase(
            "execute",
            "with nothing to take back",
            before: [create(users)],
            rows: [userRows],
            change: [.execute(RawSQL([RawStatement("UPDATE users SET age = 50 WHERE id = 3")], down: .nothing))],
            rowsAfter: RowProbe(
                "SELECT \(name: "age") FROM \(table: "users") WHERE \(name: "id") = 3",
                returns: [["50"]]
            )
        ),
        ConformanceCase(
            "execute",
            "what looks like placeholders stays as it is",
            before: [create(users)],
            rows: [userRows],
            change: [
                .execute(
                    RawSQL(
                        [RawStatement("UPDATE users SET nickname = 'a?b $1 :c %s @d' WHERE id = 1")],
                        down: .nothing
                    )
                )
            ],
            rowsAfter: RowProbe(
                "SELECT \(name: "nickname") FROM \(table: "users") WHERE \(name: "id") = 1",
                returns: [["a?b $1 :c %s @d"]]
            )
        ),
        ConformanceCase(
            "execute",
            "outside a transaction",
            before: [create(users)],
            rows: [userRows],
            change: [
                .execute(
                    RawSQL([RawStatement("DELETE FROM users WHERE id = 2")], down: .nothing, transactional: false)
                )
            ],
            rowsAfter: RowProbe("SELECT count(*) FROM \(table: "users")", returns: [["2"]]),
            reversible: false
        ),
        ConformanceCase(
            "execute",
            "without a way back",
            before: [create(users)],
            rows: [userRows],
            change: [.execute(RawSQL([RawStatement("DELETE FROM users WHERE id = 2")]))],
            rowsAfter: RowProbe("SELECT count(*) FROM \(table: "users")", returns: [["2"]]),
            reversible: false
        ),
    ]
}
