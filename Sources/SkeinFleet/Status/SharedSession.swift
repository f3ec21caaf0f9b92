internal import SkeinDriver
internal import SkeinModel

/// Targets that one session can read together: their endpoints differ in nothing but the namespace.
struct SharedSession: Sendable {
    let namespaces: Namespaces
    /// The targets by the names of their namespaces; two of one name are one database.
    private(set) var targets: [Identifier: [Target]] = [:]
    /// The names in the order of the targets.
    private(set) var names: [Identifier] = []

    /// The sessions that read at least two namespaces each, in the order of their first targets.
    static func all(of targets: [Target]) -> [SharedSession] {
        var sessions: [SharedSession] = []
        var places: [Endpoint: Int] = [:]
        for target in targets {
            guard let namespaces = target.driver.sharedNamespaces else { continue }
            var endpoint = target.endpoint
            let text: String?
            switch namespaces {
            case .databases:
                text = endpoint.database
                endpoint.database = nil
            case .schemas:
                text = endpoint.schema
                endpoint.schema = nil
            }
            guard let text, let name = try? Identifier(text) else { continue }
            endpoint.identity = ""
            endpoint.url = nil
            let place = places[endpoint] ?? sessions.count
            if place == sessions.count { sessions.append(SharedSession(namespaces: namespaces)) }
            places[endpoint] = place
            sessions[place].add(target, name)
        }
        return sessions.filter { $0.names.count > 1 }
    }

    private mutating func add(_ target: Target, _ name: Identifier) {
        if targets[name] == nil { names.append(name) }
        targets[name, default: []].append(target)
    }

    /// What limits the sessions: the server.
    var server: String { targets.values.first?.first?.server ?? "" }

    /// Every target, in the order of the names.
    var all: [Target] { names.flatMap { targets[$0] ?? [] } }
}
