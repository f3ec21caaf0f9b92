/// Somebody's word on whether a step of a half-done revision took effect.
package struct RecoveryMark: Hashable, Sendable {
    /// The number of the change in the revision, from 1.
    package var step: Int
    /// The number of the statement in the change, from 1; nil for the whole change.
    package var part: Int?
    /// Whether it took effect, and so everything before it; else nothing after it has either.
    package var isDone: Bool

    /// Reads `3`, or `3.2` for the second statement of the third change.
    ///
    /// - Returns: nil for anything else.
    package init?(_ text: String, isDone: Bool) {
        let numbers = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(numbers.count), let step = numbers[0], step > 0 else { return nil }
        self.step = step
        self.isDone = isDone
        guard numbers.count == 2 else { return }
        guard let part = numbers[1], part > 0 else { return nil }
        self.part = part
    }
}
