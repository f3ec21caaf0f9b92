/// A history drawn in columns, newest first: a line for each revision, and between them lines where branches part and
/// meet.
///
/// A column belongs to the revision that it leads down to. A revision's first parent takes over its column, its other
/// parents get columns to the right, and a column whose revision has another column already runs into that one. Only
/// parents are drawn; a dependency is a fact of a revision, not a line of history.
package struct GraphDrawing: Sendable {
    /// The characters of a drawing.
    package struct Signs: Hashable, Sendable {
        var revision: Character
        var straight: Character
        /// What runs down to the left.
        var left: Character
        /// What runs down to the right.
        var right: Character

        /// `* | / \`
        package static let ascii = Signs(revision: "*", straight: "|", left: "/", right: "\\")
        /// `● │ ╱ ╲`
        package static let lines = Signs(revision: "●", straight: "│", left: "╱", right: "╲")
    }

    /// A revision with what is drawn around it. No text ends with a space.
    package struct Entry: Hashable, Sendable {
        /// The revision.
        package var revision: HistoryEntry
        /// What stands before its text.
        package var mark: String
        /// The lines between it and the next revision; none where all columns run straight on.
        package var lines: [String]
        /// What stands before further lines of its text, below ``lines``.
        package var margin: String
    }

    /// The revisions in the order in which they were given.
    package let entries: [Entry]

    /// Draws `history`, in which every revision stands above its parents. Parents that it leaves out are not drawn.
    package init(_ history: [HistoryEntry], signs: Signs = .ascii) {
        let places = Dictionary(history.enumerated().map { ($1.node.id, $0) }) { first, _ in first }
        var columns: [Int] = []
        var entries: [Entry] = []
        /// The column of a revision that no line leads down from.
        var ended: Int?
        for (place, revision) in history.enumerated() {
            let column = columns.firstIndex(of: place) ?? columns.count
            if column == columns.count {
                columns.append(place)
                // A head right below the end of another line must not look like its parent.
                if ended == column { entries[entries.count - 1].lines.append(entries[entries.count - 1].margin) }
            }
            let mark = Self.row(columns.indices.map { ($0 * 2, $0 == column ? signs.revision : signs.straight) })
            let parents = revision.node.parents.compactMap { places[$0] }
            ended = parents.isEmpty ? column : nil
            var step = Step(columns, at: column)
            step.follow(parents)
            columns = step.next
            entries.append(
                Entry(
                    revision: revision,
                    mark: mark,
                    lines: step.rows(signs),
                    margin: Self.row(columns.indices.map { ($0 * 2, signs.straight) })
                )
            )
        }
        self.entries = entries
    }

    /// A line of signs. Columns stand two characters apart; the one between them is the gap.
    private static func row(_ cells: [(place: Int, sign: Character)]) -> String {
        var row: [Character] = []
        for cell in cells {
            while row.count <= cell.place { row.append(" ") }
            row[cell.place] = cell.sign
        }
        return String(row)
    }

    /// What happens to the columns below one revision.
    private struct Step {
        private let columns: [Int]
        private let column: Int
        private(set) var next: [Int] = []
        /// Where each line begins, where it has to be before any line may turn left, and where it ends.
        private var edges: [(start: Int, wide: Int, end: Int)] = []

        init(_ columns: [Int], at column: Int) {
            self.columns = columns
            self.column = column
        }

        mutating func follow(_ parents: [Int]) {
            var fresh: [Int] = []
            for parent in parents where !columns.contains(parent) && !fresh.contains(parent) { fresh.append(parent) }
            var others = columns
            others.remove(at: column)
            if fresh.isEmpty, let nearest = columns[(column + 1)...].first(where: parents.contains) {
                // The nearest column on the right comes over: `|/` and not `\|`.
                fresh = [nearest]
                others.removeAll { $0 == nearest }
            }
            next = others
            next.insert(contentsOf: fresh, at: min(column, others.count))
            let shift = max(fresh.count, 1) - 1
            let places = Dictionary(next.enumerated().map { ($1, $0) }) { first, _ in first }
            func wide(_ old: Int) -> Int { old > column ? old + shift : old }
            for (old, revision) in columns.enumerated() where old != column {
                edges.append((old, wide(old), places[revision] ?? old))
            }
            for parent in parents {
                guard let end = places[parent] else { continue }
                let old = columns.firstIndex(of: parent).map(wide)
                // On the right of here it meets the parent's column, which may then come over to the left.
                edges.append((column, max(column, fresh.contains(parent) ? end : old ?? end), end))
            }
        }

        func rows(_ signs: Signs) -> [String] {
            var places = edges.map(\.start)
            var rows: [String] = []
            // Right first: a line that turns left may cross one that turned right, but never meets it in a gap.
            for (goals, sign, direction) in [(edges.map(\.wide), signs.right, 1), (edges.map(\.end), signs.left, -1)] {
                while zip(places, goals).contains(where: { ($1 - $0) * direction > 0 }) {
                    var cells: [(place: Int, sign: Character)] = []
                    for (index, goal) in goals.enumerated() {
                        if (goal - places[index]) * direction > 0 {
                            cells.append((places[index] * 2 + direction, sign))
                            places[index] += direction
                        } else {
                            cells.append((places[index] * 2, signs.straight))
                        }
                    }
                    rows.append(GraphDrawing.row(cells))
                }
            }
            return rows
        }
    }
}
