internal import SkeinDriver
internal import SkeinEngine
internal import SkeinReporting

/// Finds out which servers do not answer, so that not each of their targets has to wait for that by itself.
struct SilentServers: Sendable {
    let defaults: TargetDefaults
    /// How many servers are asked at once, each over one session at a time.
    let parallel: Int

    /// Fewer targets than this are not worth a session to find out.
    private static let fewest = 4

    /// Why nothing can be read, by the id of the target, for the targets of servers that do not answer.
    func errors(for targets: [Target]) async -> [String: ErrorReport] {
        var servers: [String: [Endpoint: [Target]]] = [:]
        for target in targets {
            guard let server = target.server else { continue }
            var endpoint = target.endpoint
            endpoint.database = nil
            endpoint.schema = nil
            endpoint.identity = ""
            endpoint.url = nil
            servers[server, default: [:]][endpoint, default: []].append(target)
        }
        var waiting = servers.values.map { $0.values.filter { $0.count >= Self.fewest } }.filter { !$0.isEmpty }[...]
        var result: [String: ErrorReport] = [:]
        await withTaskGroup(of: [String: ErrorReport].self) { group in
            func next() -> [[Target]]? { Task.isCancelled ? nil : waiting.popFirst() }
            for _ in 0..<max(1, parallel) {
                guard let first = next() else { break }
                group.addTask { await ask(first) }
            }
            while let found = await group.next() {
                result.merge(found) { first, _ in first }
                if let following = next() { group.addTask { await ask(following) } }
            }
        }
        return result
    }

    /// Asks for two targets of each address of a server: one database may be closed while the server is there.
    private func ask(_ addresses: [[Target]]) async -> [String: ErrorReport] {
        var result: [String: ErrorReport] = [:]
        for targets in addresses where !Task.isCancelled {
            guard let first = targets.first, let last = targets.last, await silence(of: first) != nil,
                let error = await silence(of: last)
            else { continue }
            for target in targets {
                var own = error
                own.message = own.message.replacing("\(last.endpoint)", with: "\(target.endpoint)")
                result[target.id] = TargetFailure(own, state: .unreachable).error
            }
        }
        return result
    }

    /// Why nobody answers for a target; nil when somebody does, if only to refuse.
    private func silence(of target: Target) async -> DriverError? {
        do throws(DriverError) {
            let settings = defaults.settings(for: target, readOnly: true)
            let connection = try await target.driver.connect(target.endpoint, settings)
            await connection.close()
            return nil
        } catch {
            return error.isSilence ? error : nil
        }
    }
}

extension DriverError {
    /// Whether nobody answered. A server that refuses gives a code of its own.
    var isSilence: Bool {
        stage == .connecting && errorClass == .connection && (code.isEmpty || code == Self.deadlineCode)
    }
}
