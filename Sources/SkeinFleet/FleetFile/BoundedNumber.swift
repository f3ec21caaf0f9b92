internal import SkeinDocument

extension SyntaxNode {
    /// A whole number within bounds.
    func int(in bounds: ClosedRange<Int>, _ subject: String) throws(SyntaxError) -> Int {
        let number = try int(subject)
        guard bounds.contains(number) else {
            throw SyntaxError(
                position: position,
                message: "\(subject) must be from \(bounds.lowerBound) to \(bounds.upperBound)"
            )
        }
        return number
    }

    /// A length of time that is longer than zero.
    func positiveDuration(_ subject: String) throws(SyntaxError) -> Duration {
        let duration = try duration(subject)
        guard duration > .zero else {
            throw SyntaxError(position: position, message: "\(subject) must be longer than zero")
        }
        return duration
    }
}
