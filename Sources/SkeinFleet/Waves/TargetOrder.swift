/// Puts targets in the order a policy asks for.
struct TargetOrder {
    private let keys: [RolloutPolicy.OrderKey]

    init(_ keys: [RolloutPolicy.OrderKey]) {
        self.keys = keys
    }

    /// The targets in order; those that the keys leave equal stay as they were.
    func sorted(_ targets: [Target]) -> [Target] {
        if keys.isEmpty { return targets }
        let ranked = targets.enumerated().map { (index: $0.offset, values: values($0.element), target: $0.element) }
        return ranked.sorted { left, right in
            for (one, other) in zip(left.values, right.values) where one != other {
                guard let one else { return false }
                guard let other else { return true }
                return one < other
            }
            return left.index < right.index
        }.map(\.target)
    }

    private func values(_ target: Target) -> [String?] {
        keys.map { key in
            switch key {
            case .id: target.id
            case .label(let name): target.labels[name]
            }
        }
    }
}
