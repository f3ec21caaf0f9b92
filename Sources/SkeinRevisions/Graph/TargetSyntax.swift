/// A target taken apart: `[branch@] symbol [±N]` or `[branch@] ±N`.
struct TargetSyntax: Hashable {
    /// What stands before `@`.
    var branch: String?
    /// A word or a name; nil when the target counts from where the database is.
    var symbol: String?
    /// The signed count; never zero.
    var steps: Int?

    /// - Throws: ``TargetError/malformed(_:reason:)``.
    init(_ text: String) throws(TargetError) {
        func malformed(_ reason: String) -> TargetError { .malformed(text, reason: reason) }
        if text.isEmpty { throw malformed("it is empty") }
        if text.contains(":") { throw malformed("`:` separates the two ends of a range, and one revision is wanted") }
        var rest = text[...]
        if let at = rest.firstIndex(of: "@") {
            branch = String(rest[..<at])
            rest = rest[rest.index(after: at)...]
            if branch == "" { throw malformed("nothing stands before `@`") }
            if rest.isEmpty { throw malformed("nothing stands after `@`") }
        }
        let name = rest.prefix { $0 != "+" && $0 != "-" }
        if let character = ((branch ?? "") + name).first(where: { !RevisionID.allows($0) }) {
            throw malformed("`\(character)` cannot be part of an id or label")
        }
        if !name.isEmpty { symbol = String(name) }
        guard name.endIndex < rest.endIndex else { return }
        let sign = rest[name.endIndex]
        let digits = rest[rest.index(after: name.endIndex)...]
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
            throw malformed("after `\(sign)` a number must follow")
        }
        guard let count = Int(digits), count > 0, count <= 1_000_000 else {
            throw malformed("the number after `\(sign)` must be between 1 and 1000000")
        }
        steps = sign == "-" ? -count : count
    }
}
