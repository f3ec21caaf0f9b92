internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    static let sequences: [ConformanceCase] = [
        sequenceCase("create_sequence", "plain", change: [create(SQLSequence("tickets"))]),
        sequenceCase(
            "create_sequence",
            "from elsewhere, in steps",
            change: [
                create(SQLSequence("tickets", start: 1000, increment: 10))
            ]
        ),
        sequenceCase(
            "create_sequence",
            "between limits",
            change: [
                create(SQLSequence("tickets", start: 5, minimum: 5, maximum: 99))
            ]
        ),
        sequenceCase(
            "create_sequence",
            "counting down",
            change: [
                create(SQLSequence("tickets", start: 10, increment: -1, minimum: -100, maximum: 10))
            ]
        ),
        sequenceCase(
            "create_sequence",
            "beginning again, some at once",
            change: [
                create(SQLSequence("tickets", minimum: 1, maximum: 50, cycle: true, cache: 5))
            ]
        ),
        sequenceCase(
            "create_sequence",
            "a name that needs quotes",
            change: [
                create(SQLSequence(#"Tic"kets `it's`"#))
            ]
        ),
        sequenceCase(
            "create_sequence",
            "in another schema",
            before: [.createSchema("archive", ifNotExists: false)],
            change: [create(SQLSequence(ObjectName("tickets", schema: "archive"), start: 7))],
            requires: [.schemas]
        ),
        sequenceCase(
            "create_sequence",
            "one that is there already is fine when told so",
            before: [
                create(SQLSequence("tickets", start: 7))
            ],
            change: [.createSequence(SQLSequence("tickets"), ifNotExists: true)],
            reversible: false
        ),
        sequenceCase(
            "create_sequence",
            "one that is not there is made when told so",
            change: [
                .createSequence(SQLSequence("tickets"), ifNotExists: true)
            ]
        ),
        sequenceCase("drop_sequence", "plain", before: [create(SQLSequence("tickets"))], change: [drop("tickets")]),
        sequenceCase(
            "drop_sequence",
            "its options come back",
            before: [
                create(SQLSequence("tickets", start: 20, increment: 5, minimum: 10, maximum: 90, cycle: true, cache: 3))
            ],
            change: [drop("tickets")]
        ),
        sequenceCase(
            "drop_sequence",
            "a name that needs quotes",
            before: [create(SQLSequence(#"Tic"kets `it's`"#))],
            change: [drop(#"Tic"kets `it's`"#)]
        ),
        sequenceCase(
            "drop_sequence",
            "one that is gone already is fine when told so",
            change: [
                .dropSequence("tickets", ifExists: true, before: nil)
            ],
            reversible: false
        ),
        sequenceCase(
            "drop_sequence",
            "one that is there is dropped when told so",
            before: [
                create(SQLSequence("tickets"))
            ],
            change: [.dropSequence("tickets", ifExists: true, before: nil)]
        ),
    ]

    private static func create(_ sequence: SQLSequence) -> Change { .createSequence(sequence, ifNotExists: false) }
    private static func drop(_ name: ObjectName) -> Change { .dropSequence(name, ifExists: false, before: nil) }

    private static func sequenceCase(
        _ keyword: String,
        _ name: String,
        before: [Change] = [],
        change: [Change],
        requires: Set<Capabilities.Feature> = [],
        reversible: Bool = true
    ) -> ConformanceCase {
        ConformanceCase(
            keyword,
            name,
            before: before,
            change: change,
            requires: requires.union([.sequences]),
            reversible: reversible
        )
    }
}
