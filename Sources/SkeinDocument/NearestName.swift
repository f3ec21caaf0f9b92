/// Finds the name someone meant.
package enum NearestName {
    /// The candidate nearest to `name`, or nil when none is near.
    ///
    /// Letters are compared without case and `-` as `_`. Near means at most one edit (insert, delete, replace, swap of
    /// neighbours) for every three characters, and one for shorter names. Of equally near candidates the first in
    /// alphabetical order wins.
    package static func suggest(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = folded(name)
        // A longer name is no slip of the fingers, and the work grows with the square of the length.
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        let limit = max(1, wanted.count / 3)
        var best: (distance: Int, name: String)?
        for candidate in candidates where candidate != name {
            let other = folded(candidate)
            guard abs(other.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, other)
            // A distance of the whole length shares nothing with what was written.
            guard distance <= limit, distance < max(wanted.count, other.count) else { continue }
            if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
            best = (distance, candidate)
        }
        return best?.name
    }

    /// "did you mean …?" for a near candidate, else "known …: a, b" as long as the list stays readable.
    package static func hint(_ name: String, among candidates: some Collection<String>, called noun: String) -> String?
    {
        if let near = suggest(name, among: candidates) { return "did you mean `\(near)`?" }
        guard !candidates.isEmpty, candidates.count <= 40 else { return nil }
        return "known \(noun): \(candidates.joined(separator: ", "))"
    }

    private static func folded(_ name: String) -> [Unicode.Scalar] {
        name.lowercased().unicodeScalars.map { $0 == "-" ? "_" : $0 }
    }

    /// Damerau-Levenshtein distance in its optimal string alignment form.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            current.reserveCapacity(right.count + 1)
            for column in 1...right.count {
                let cost = left[row - 1] == right[column - 1] ? 0 : 1
                var value = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    value = min(value, beforeLast[column - 2] + 1)
                }
                current.append(value)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
