internal import DequeModule
internal import OrderedCollections
internal import SkeinEngine

/// The targets of a wave that wait, one queue a server, so that finding the next one does not depend on how many wait
/// for a server that is busy.
struct TargetQueue {
    /// A target that waits for its turn.
    struct Entry {
        var target: Target
        /// Its place in the order of the wave.
        var position: Int
        /// How the tries before ended, as one.
        var earlier: TargetRunner.Outcome?
        /// When its first try began.
        var startedAt: ContinuousClock.Instant?
    }

    private var queues: OrderedDictionary<String, Deque<Entry>> = [:]
    private var resting: [(until: ContinuousClock.Instant, entry: Entry)] = []
    private var running: [String: Int] = [:]

    /// A queue of `targets` in their order.
    init(_ targets: [Target]) {
        for (position, target) in targets.enumerated() {
            queues[Self.key(target), default: []].append(Entry(target: target, position: position, earlier: nil))
        }
    }

    /// When the next resting target may be tried again; nil when none rests.
    var nextTry: ContinuousClock.Instant? { resting.map(\.until).min() }

    /// Takes the first target in the order of the wave whose server has room, and counts it as running.
    mutating func next(at now: ContinuousClock.Instant) -> Entry? {
        // The first in the order of the wave is put to the front last.
        for rested in resting.filter({ $0.until <= now }).sorted(by: { $0.entry.position > $1.entry.position }) {
            queues[Self.key(rested.entry.target), default: []].prepend(rested.entry)
        }
        resting.removeAll { $0.until <= now }
        var best: (key: String, position: Int)?
        for (key, queue) in queues {
            guard let first = queue.first, hasRoom(first.target) else { continue }
            if best.map({ first.position < $0.position }) ?? true { best = (key, first.position) }
        }
        guard let key = best?.key, let entry = queues[key]?.popFirst() else { return nil }
        if let server = entry.target.server { running[server, default: 0] += 1 }
        return entry
    }

    /// Says that a target is no longer running.
    mutating func leave(_ target: Target) {
        if let server = target.server { running[server, default: 1] -= 1 }
    }

    /// Lets a target rest before it is tried again; meanwhile it holds no place on its server.
    mutating func rest(_ entry: Entry, until: ContinuousClock.Instant) {
        resting.append((until, entry))
    }

    /// Whether nothing waits and nothing rests.
    var isEmpty: Bool { resting.isEmpty && queues.values.allSatisfy(\.isEmpty) }

    /// Takes out what rests.
    mutating func takeResting() -> [Entry] {
        defer { resting = [] }
        return resting.map(\.entry)
    }

    private func hasRoom(_ target: Target) -> Bool {
        guard let server = target.server, let limit = target.maxSessions else { return true }
        return running[server, default: 0] < limit
    }

    /// Targets without a server share a queue that nothing limits.
    private static func key(_ target: Target) -> String { target.server ?? "" }
}
