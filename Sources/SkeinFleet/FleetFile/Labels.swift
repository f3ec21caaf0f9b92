internal import SkeinDocument

/// The labels of an entry or a server, as written.
struct Labels: Sendable {
    private var entries: [(key: String, value: Template)] = []

    /// The labels that Skein sets itself.
    private static let automatic = ["id", "server"]

    static let none = Labels()

    private init() {}

    /// Reads a mapping of names to texts.
    init(
        _ node: SyntaxNode?,
        _ context: String,
        known: [String]?,
        environment: EnvironmentValues
    ) throws(SyntaxError) {
        guard let node else { return }
        for entry in try node.mapping("`labels` in \(context)") {
            let key = entry.key.text
            if Self.automatic.contains(key) {
                throw SyntaxError(
                    position: entry.key.position,
                    message: "the label `\(key)` in \(context) is set by Skein",
                    hint: "choose another name"
                )
            }
            if let fault = LabelText.fault(in: key) {
                throw SyntaxError(position: entry.key.position, message: "a label's name in \(context) \(fault)")
            }
            let subject = "the label `\(key)` in \(context)"
            entries.append((key, try Template(entry.value, subject, known: known, environment: environment)))
        }
    }

    /// Refuses placeholders that are not among `columns`.
    func check(_ columns: [String], _ context: String) throws(SyntaxError) {
        for (key, template) in entries { try template.check(columns, "the label `\(key)` in \(context)") }
    }

    /// Adds the labels with their placeholders filled to `labels`, where they win. A label whose value is missing is left
    /// out.
    func add(_ values: [String: String], to labels: inout [String: String], of subject: String) throws(SyntaxError) {
        for (key, template) in entries where template.placeholders.allSatisfy({ values[$0] != nil }) {
            let value = template.fill(values)
            if let fault = LabelText.fault(in: value) {
                throw SyntaxError(
                    position: template.position,
                    message: "the value of the label `\(key)` of \(subject) \(fault)"
                )
            }
            labels[key] = value
        }
    }
}

/// What names and values of labels may be: the characters that selectors do not give a meaning.
enum LabelText {
    static let limit = 63

    /// What is wrong with a name or a value, as the rest of a sentence that starts with it; nil when it is fine.
    static func fault(in text: String) -> String? {
        if text.isEmpty { return "must not be empty" }
        if text.utf8.count > limit { return "must not be longer than \(limit) characters" }
        return text.unicodeScalars.allSatisfy(isAllowed)
            ? nil : "may have only letters a to z, digits and the characters - _ . /"
    }

    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "/": true
        default: false
        }
    }
}
