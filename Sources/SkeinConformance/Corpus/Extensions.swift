internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    /// Extensions that come with the server.
    static let extensions: [ConformanceCase] = [
        extensionCase("create_extension", "plain", change: [.createExtension(Extension("citext"), ifNotExists: false)]),
        extensionCase(
            "create_extension",
            "with a column of its type",
            change: [
                .createExtension(Extension("citext"), ifNotExists: false),
                create(Table("samples", columns: [Column("word", .native("citext"))])),
                .insertRows("samples", RowSet(columns: ["word"], rows: [[.text("Word")]])),
            ],
            rowsAfter: probe("samples", "word", by: "word", returns: [["Word"]])
        ),
        extensionCase(
            "create_extension",
            "a name that needs quotes",
            change: [
                .createExtension(Extension("uuid-ossp"), ifNotExists: false)
            ]
        ),
        extensionCase(
            "create_extension",
            "into a schema",
            before: [.createSchema("tools", ifNotExists: false)],
            change: [.createExtension(Extension("pg_trgm", schema: "tools"), ifNotExists: false)]
        ),
        extensionCase(
            "create_extension",
            "one that is there already is fine when told so",
            before: [
                .createExtension(Extension("citext"), ifNotExists: false)
            ],
            change: [.createExtension(Extension("citext"), ifNotExists: true)],
            reversible: false
        ),
        extensionCase(
            "create_extension",
            "one that is not there is installed when told so",
            change: [
                .createExtension(Extension("citext"), ifNotExists: true)
            ]
        ),
        extensionCase(
            "drop_extension",
            "plain",
            before: [.createExtension(Extension("citext"), ifNotExists: false)],
            change: [.dropExtension("citext", ifExists: false, before: nil)]
        ),
        extensionCase(
            "drop_extension",
            "a name that needs quotes",
            before: [
                .createExtension(Extension("uuid-ossp"), ifNotExists: false)
            ],
            change: [.dropExtension("uuid-ossp", ifExists: false, before: nil)]
        ),
        extensionCase(
            "drop_extension",
            "one that is gone already is fine when told so",
            change: [
                .dropExtension("citext", ifExists: true, before: nil)
            ],
            reversible: false
        ),
        extensionCase(
            "drop_extension",
            "one that is there is removed when told so",
            before: [
                .createExtension(Extension("citext"), ifNotExists: false)
            ],
            change: [.dropExtension("citext", ifExists: true, before: nil)]
        ),
    ]

    private static func extensionCase(
        _ keyword: String,
        _ name: String,
        before: [Change] = [],
        change: [Change],
        rowsAfter: RowProbe? = nil,
        reversible: Bool = true
    ) -> ConformanceCase {
        ConformanceCase(
            keyword,
            name,
            before: before,
            change: change,
            requires: [.extensions],
            rowsAfter: rowsAfter,
            reversible: reversible
        )
    }
}
