/// How many targets are being visited, in all and by server, for visits that have nothing else to wait for.
struct ServerRoom {
    private var active: [String: Int] = [:]
    /// How many targets are being visited.
    private(set) var running = 0

    /// Whether the target's server has room for one more session.
    func has(_ target: Target) -> Bool {
        guard let server = target.server, let limit = target.maxSessions else { return true }
        return active[server, default: 0] < limit
    }

    /// Takes a place.
    mutating func enter(_ target: Target) {
        running += 1
        if let server = target.server { active[server, default: 0] += 1 }
    }

    /// Gives it back.
    mutating func leave(_ target: Target) {
        running -= 1
        if let server = target.server { active[server, default: 1] -= 1 }
    }
}
