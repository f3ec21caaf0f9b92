internal import SkeinModel
internal import Synchronization

/// What a step came to for live tables that were seen before. The targets of a fleet look alike, so that most of them
/// find what the first one had to work out.
final class LiveMemo<Value: Sendable>: Sendable {
    private struct Entry {
        var live: SchemaModel
        var value: Value
    }

    /// How many kinds of targets are remembered; the one met first is forgotten first.
    private let limit = 8

    private let entries = Mutex<[Entry]>([])

    /// What was worked out for tables like `live`.
    subscript(live: SchemaModel) -> Value? {
        let known = entries.withLock { $0 }
        // Compared outside of the lock, which all targets share.
        return known.first { $0.live == live }?.value
    }

    func remember(_ value: Value, for live: SchemaModel) {
        entries.withLock { entries in
            entries.insert(Entry(live: live, value: value), at: 0)
            if entries.count > limit { entries.removeLast() }
        }
    }
}
