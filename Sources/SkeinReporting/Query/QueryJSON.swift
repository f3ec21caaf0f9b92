internal import SkeinModel

/// The answers as JSON: one document, or a line a row.
package struct QueryJSON {
    private var columns = QueryColumns()
    private var rows: [JSONValue] = []
    private var cut: [String] = []
    private var failures: [TargetReport] = []
    private var answered = 0

    /// A document without rows.
    package init() {}

    /// Adds an answer.
    package mutating func add(_ answer: QueryAnswer) {
        if let failure = answer.failure { failures.append(failure) } else { answered += 1 }
        if answer.isCut { cut.append(answer.target) }
        rows += objects(answer)
    }

    /// The rows of an answer, a line each.
    package mutating func lines(_ answer: QueryAnswer) -> String {
        objects(answer).map { $0.compact + "\n" }.joined()
    }

    private mutating func objects(_ answer: QueryAnswer) -> [JSONValue] {
        let places = columns.places(of: answer.columns)
        return answer.rows.map { row in
            let members = zip(places, row).map { (key: columns.names[$0], value: $1.json) }
            return .object([(key: "target", value: .string(answer.target))] + members)
        }
    }

    /// The document.
    ///
    /// - Parameter notAsked: the targets whose answers nobody waited for.
    /// - Throws: as ``JSONDocument/encode(_:)``.
    package func document(notAsked: [String]) throws -> String {
        let failures = try failures.map { failure -> JSONValue in
            .object([
                (key: "id", value: .string(failure.id)),
                (key: "error", value: try JSONValueEncoder.value(of: failure.error)),
            ])
        }
        func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
        let document = JSONValue.object([
            (key: "command", value: .string("query")),
            (
                key: "summary",
                value: .object([
                    (key: "answered", value: .number("\(answered)")),
                    (key: "failed", value: .number("\(failures.count)")),
                    (key: "not_asked", value: .number("\(notAsked.count)")),
                    (key: "rows", value: .number("\(rows.count)")),
                ])
            ),
            (key: "columns", value: strings(columns.names)),
            (key: "rows", value: .array(rows)),
            (key: "cut", value: strings(cut)),
            (key: "not_asked", value: strings(notAsked)),
            (key: "errors", value: .array(failures)),
        ])
        return document.pretty + "\n"
    }
}
