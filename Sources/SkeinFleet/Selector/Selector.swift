/// A choice of targets by their labels, in the grammar of Kubernetes
/// (https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors):
/// `tier=free,region!=eu,plan in (a, b),plan notin (c),hold,!hold`, where a comma means "and". `*` is every target.
package struct Selector: Hashable, Sendable, CustomStringConvertible {
    /// What is asked of one label.
    package struct Requirement: Hashable, Sendable {
        /// The label's name.
        package var key: String
        /// What is asked.
        package var test: Test

        /// A requirement.
        package init(_ key: String, _ test: Test) {
            self.key = key
            self.test = test
        }
    }

    /// What may be asked of a label.
    package enum Test: Hashable, Sendable {
        /// The target has the label.
        case exists
        /// The target does not have the label.
        case missing
        /// The target has the label with one of these values.
        case among([String])
        /// The target does not have the label, or has another value.
        case notAmong([String])
    }

    /// What has to hold, all of it; empty for every target.
    package let requirements: [Requirement]

    /// A selector of requirements.
    package init(_ requirements: [Requirement]) {
        self.requirements = requirements
    }

    /// Reads a selector.
    ///
    /// - Throws: `SelectorError` with the column of the first fault. Empty text is one, since it is more often a
    ///   variable that was not set than a wish for every target.
    package init(_ text: String) throws(SelectorError) {
        var parser = SelectorParser(text)
        requirements = try parser.parse()
    }

    /// Every target.
    package static let everything = Selector([])

    /// Whether a target with these labels is chosen.
    package func matches(_ labels: [String: String]) -> Bool {
        requirements.allSatisfy { requirement in
            let value = labels[requirement.key]
            return switch requirement.test {
            case .exists: value != nil
            case .missing: value == nil
            case .among(let values): value.map(values.contains) ?? false
            case .notAmong(let values): !(value.map(values.contains) ?? false)
            }
        }
    }

    package var description: String {
        requirements.isEmpty ? "*" : requirements.map(\.description).joined(separator: ",")
    }
}

extension Selector.Requirement: CustomStringConvertible {
    package var description: String {
        switch test {
        case .exists: key
        case .missing: "!\(key)"
        case .among(let values) where values.count == 1: "\(key)=\(values[0])"
        case .notAmong(let values) where values.count == 1: "\(key)!=\(values[0])"
        case .among(let values): "\(key) in (\(values.joined(separator: ",")))"
        case .notAmong(let values): "\(key) notin (\(values.joined(separator: ",")))"
        }
    }
}

/// Why a selector could not be read.
package struct SelectorError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The column of the fault, from 1, in Unicode scalars.
    package var column: Int
    /// What is wrong, with the column.
    package var message: String
    /// What to write instead.
    package var hint: String?

    init(_ message: String, column: Int, hint: String? = nil) {
        self.column = column
        self.message = "\(message) at column \(column)"
        self.hint = hint
    }

    package var description: String { message + (hint.map { "; \($0)" } ?? "") }
}
