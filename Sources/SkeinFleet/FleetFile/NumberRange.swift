internal import SkeinDocument

/// The numbers of a `range: "1..100"`.
enum NumberRange {
    /// The most numbers a range may have.
    static let limit = 100_000

    static func read(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> ClosedRange<Int> {
        let expected = "two whole numbers such as `1..100`"
        guard case .scalar(let text, _) = node.kind else { throw node.mismatch(subject, expected) }
        guard let (left, right) = bounds(of: text), let first = number(left), let last = number(right) else {
            throw node.invalid(subject, expected, text)
        }
        guard first <= last else {
            throw SyntaxError(
                position: node.position,
                message: "\(subject) starts after its end",
                hint: "write the smaller number first"
            )
        }
        let (distance, overflow) = last.subtractingReportingOverflow(first)
        guard !overflow, distance < limit else {
            throw SyntaxError(position: node.position, message: "\(subject) has more than \(limit) numbers")
        }
        if left != String(first) || right != String(last) {
            throw SyntaxError(
                position: node.position,
                message: "\(subject) has leading zeros",
                hint: "pad the number where it is used: `{n:03}`"
            )
        }
        return first...last
    }

    private static func bounds(of text: String) -> (Substring, Substring)? {
        guard let dots = text.range(of: "..") else { return nil }
        return (text[..<dots.lowerBound], text[dots.upperBound...])
    }

    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int(text)
    }
}

extension String {
    /// The first place where `other` stands in this text.
    fileprivate func range(of other: String) -> Range<String.Index>? { ranges(of: other).first }
}
