#if PostgreSQL
    internal import SkeinModel
    internal import SkeinSQL

    /// What the server takes where a sequence does not say it (manual, CREATE SEQUENCE).
    struct SequenceDefaults {
        /// The smallest value of a sequence that counts up is 1, the largest of one that counts down -1.
        let minimum: Int
        let maximum: Int
        private let ascends: Bool

        init(increment: Int?, type: DataType) {
            let limits: ClosedRange<Int> =
                switch type {
                case .smallint: Int(Int16.min)...Int(Int16.max)
                case .integer: Int(Int32.min)...Int(Int32.max)
                default: Int.min...Int.max
                }
            ascends = (increment ?? 1) > 0
            minimum = ascends ? 1 : limits.lowerBound
            maximum = ascends ? limits.upperBound : -1
        }

        /// The first value is the smallest of a sequence that counts up, and the largest of one that counts down.
        func start(minimum: Int?, maximum: Int?) -> Int {
            ascends ? minimum ?? self.minimum : maximum ?? self.maximum
        }
    }

    extension Identity {
        /// The identity without what the server takes by itself for a column of `type`.
        func reduced(for type: DataType) -> Identity {
            var result = self
            let defaults = SequenceDefaults(increment: increment, type: type)
            if result.increment == 1 { result.increment = nil }
            if result.minimum == defaults.minimum { result.minimum = nil }
            if result.maximum == defaults.maximum { result.maximum = nil }
            if result.start == defaults.start(minimum: minimum, maximum: maximum) { result.start = nil }
            if result.cache == 1 { result.cache = nil }
            return result
        }

        /// The options of the column's sequence, as they stand in parentheses; empty for none.
        var options: String {
            var words: [String] = []
            if let start { words.append("START WITH \(start)") }
            if let increment { words.append("INCREMENT BY \(increment)") }
            if let minimum { words.append("MINVALUE \(minimum)") }
            if let maximum { words.append("MAXVALUE \(maximum)") }
            if let cache { words.append("CACHE \(cache)") }
            if cycle { words.append("CYCLE") }
            return words.joined(separator: " ")
        }

        var generation: String { "GENERATED \(always ? "ALWAYS" : "BY DEFAULT")" }

        /// What makes this identity of a column that has `old`, as it stands behind `ALTER COLUMN`; empty for nothing.
        func settings(from old: Identity, for type: DataType) -> String {
            let (new, old) = (reduced(for: type), old.reduced(for: type))
            let defaults = SequenceDefaults(increment: increment, type: type)
            var words: [String] = []
            if new.always != old.always { words.append("SET \(generation)") }
            if new.increment != old.increment { words.append("SET INCREMENT BY \(new.increment ?? 1)") }
            // The direction decides what the bounds and the start are without words of their own.
            let turns = turns(from: old)
            if turns || new.minimum != old.minimum {
                words.append(new.minimum.map { "SET MINVALUE \($0)" } ?? "SET NO MINVALUE")
            }
            if turns || new.maximum != old.maximum {
                words.append(new.maximum.map { "SET MAXVALUE \($0)" } ?? "SET NO MAXVALUE")
            }
            let start = defaults.start(minimum: new.minimum, maximum: new.maximum)
            let oldDefaults = SequenceDefaults(increment: old.increment, type: type)
            if new.start ?? start != old.start ?? oldDefaults.start(minimum: old.minimum, maximum: old.maximum) {
                words.append("SET START WITH \(new.start ?? start)")
            }
            if new.cache != old.cache { words.append("SET CACHE \(new.cache ?? 1)") }
            if new.cycle != old.cycle { words.append(new.cycle ? "SET CYCLE" : "SET NO CYCLE") }
            // The last number may be out of the new bounds.
            if turns { words.append("RESTART") }
            return words.joined(separator: " ")
        }

        /// Whether it counts in the other direction than `old`.
        func turns(from old: Identity) -> Bool { ((increment ?? 1) > 0) != ((old.increment ?? 1) > 0) }
    }

    extension SQLSequence {
        /// The sequence called `name` that counts as `numbering` says.
        init(_ name: ObjectName, _ numbering: Identity) {
            self.init(
                name,
                start: numbering.start,
                increment: numbering.increment,
                minimum: numbering.minimum,
                maximum: numbering.maximum,
                cycle: numbering.cycle,
                cache: numbering.cache
            )
        }

        /// How it counts.
        var numbering: Identity {
            Identity(
                start: start,
                increment: increment,
                minimum: minimum,
                maximum: maximum,
                cycle: cycle,
                cache: cache
            )
        }
    }
#endif
