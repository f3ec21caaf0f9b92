/// Finds cycles without recursion, in time linear in nodes and edges.
enum CycleFinder {
    /// Cycles that share no node; empty only when there is none.
    ///
    /// Each lists its nodes along the edges, from the smallest index on.
    static func cycles(in edges: [[Int]]) -> [[Int]] {
        var isOpen = [Bool](repeating: false, count: edges.count)
        var isDone = isOpen
        var isReported = isOpen
        var place = [Int](repeating: 0, count: edges.count)
        var path: [Int] = []
        var nextEdge: [Int] = []
        var found: [[Int]] = []
        for start in edges.indices where !isDone[start] {
            isOpen[start] = true
            place[start] = 0
            path = [start]
            nextEdge = [0]
            while let node = path.last {
                let edge = nextEdge[nextEdge.count - 1]
                guard edge < edges[node].count else {
                    isOpen[node] = false
                    isDone[node] = true
                    path.removeLast()
                    nextEdge.removeLast()
                    continue
                }
                nextEdge[nextEdge.count - 1] += 1
                let target = edges[node][edge]
                if isOpen[target] {
                    // A path that runs back into a reported part belongs to the same knot.
                    if isReported[target] || isReported[node] { continue }
                    let cycle = path[place[target]...]
                    for member in cycle { isReported[member] = true }
                    found.append(rotated(cycle))
                } else if !isDone[target] {
                    isOpen[target] = true
                    place[target] = path.count
                    path.append(target)
                    nextEdge.append(0)
                }
            }
        }
        return found
    }

    private static func rotated(_ cycle: ArraySlice<Int>) -> [Int] {
        guard let smallest = cycle.indices.min(by: { cycle[$0] < cycle[$1] }) else { return [] }
        return Array(cycle[smallest...] + cycle[..<smallest])
    }
}
