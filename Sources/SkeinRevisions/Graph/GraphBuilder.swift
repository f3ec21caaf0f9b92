internal import SkeinDocument

/// Turns nodes into edges between indices and notes every fault on the way.
///
/// A faulty edge is left out, so that one mistake is reported once and the rest is still checked.
struct GraphBuilder {
    /// The nodes by id, ascending: an index is also a rank, and comparing indices compares ids.
    private(set) var nodes: [RevisionNode] = []
    private(set) var indices: [RevisionID: Int] = [:]
    private(set) var labelled: [String: Int] = [:]
    private(set) var parents: [[Int]] = []
    private(set) var needs: [[Int]] = []
    private(set) var faults: [GraphFault] = []

    init(_ given: [RevisionNode]) {
        index(given)
        readLabels()
        readParents()
        readDependencies()
        let cycles = CycleFinder.cycles(in: parents)
        faults += cycles.map { GraphFault.cycle($0.map { nodes[$0].id }) }
        let known = Set(cycles.joined())
        for cycle in CycleFinder.cycles(in: needs) where known.isDisjoint(with: cycle) {
            faults.append(.dependencyCycle(cycle.map { nodes[$0].id }))
        }
    }

    private mutating func index(_ given: [RevisionNode]) {
        let sorted = given.sorted { ($0.id, $0.origin) < ($1.id, $1.origin) }
        nodes.reserveCapacity(sorted.count)
        indices.reserveCapacity(sorted.count)
        var start = sorted.startIndex
        while start < sorted.endIndex {
            let id = sorted[start].id
            var end = start + 1
            while end < sorted.endIndex, sorted[end].id == id { end += 1 }
            if end - start > 1 { faults.append(.duplicateID(id, origins: sorted[start..<end].map(\.origin))) }
            indices[id] = nodes.count
            nodes.append(sorted[start])
            start = end
        }
    }

    private mutating func readLabels() {
        var carriers: [String: [Int]] = [:]
        for (index, node) in nodes.enumerated() {
            for label in node.labels {
                do throws(RevisionIDError) {
                    let asID = try RevisionID(label)
                    if indices[asID] != nil {
                        faults.append(.labelIsID(label, labelled: node.id, origin: node.origin))
                    }
                    if carriers[label]?.last != index { carriers[label, default: []].append(index) }
                } catch {
                    faults.append(.labelInvalid(node.id, error, origin: node.origin))
                }
            }
        }
        for (label, carrying) in carriers.sorted(by: { $0.key < $1.key }) {
            labelled[label] = carrying[0]
            if carrying.count > 1 { faults.append(.labelUsedTwice(label, carrying.map { nodes[$0].id })) }
        }
    }

    private mutating func readParents() {
        parents = [[Int]](repeating: [], count: nodes.count)
        for (index, node) in nodes.enumerated() {
            for parent in node.parents {
                guard let target = indices[parent] else {
                    let nearest = suggestion(for: parent.text, labels: false)
                    faults.append(.missingParent(node.id, parent: parent, origin: node.origin, nearest: nearest))
                    continue
                }
                if target == index {
                    faults.append(.parentOfItself(node.id, origin: node.origin))
                } else if !parents[index].contains(target) {
                    parents[index].append(target)
                }
            }
        }
    }

    private mutating func readDependencies() {
        needs = parents
        for (index, node) in nodes.enumerated() {
            for name in node.dependsOn {
                guard let target = labelled[name] ?? (try? RevisionID(name)).flatMap({ indices[$0] }) else {
                    let nearest = suggestion(for: name, labels: true)
                    faults.append(.missingDependency(node.id, dependency: name, origin: node.origin, nearest: nearest))
                    continue
                }
                if target == index {
                    faults.append(.dependsOnItself(node.id, origin: node.origin))
                } else if !needs[index].contains(target) {
                    needs[index].append(target)
                }
            }
        }
    }

    /// A name near to an unknown one. Searching is quadratic in the unknown names, so the first few must do.
    private func suggestion(for name: String, labels: Bool) -> String? {
        guard faults.count < 20 else { return nil }
        return NearestName.suggest(name, among: nodes.map(\.id.text) + (labels ? Array(labelled.keys) : []))
    }
}
