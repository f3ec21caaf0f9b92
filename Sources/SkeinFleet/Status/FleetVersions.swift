internal import SkeinDriver
package import SkeinEngine
package import SkeinReporting

/// Reads where many targets are with few queries: those of one server over one session, where its driver can.
package struct FleetVersions: Sendable {
    private let runner: TargetRunner
    private let defaults: TargetDefaults
    private let parallel: Int

    /// What was found out.
    package struct Findings: Sendable {
        /// What was read, by the id of the target.
        package var sightings: [String: Sighting] = [:]
        /// Why nothing could be read, for targets whose server does not answer.
        package var unreachable: [String: ErrorReport] = [:]
    }

    /// - Parameter parallel: how many servers are asked at once. Each is asked over one session at a time.
    package init(runner: TargetRunner, defaults: TargetDefaults, parallel: Int) {
        self.runner = runner
        self.defaults = defaults
        self.parallel = parallel
    }

    /// What the tables of Skein say of those targets that can be read together. Only reads, and takes no lock of Skein's.
    ///
    /// - Returns: what was really read, by the id of the target. A target that is missing has to be asked by itself.
    package func heads(of targets: [Target]) async -> [String: Sighting] {
        await findings(targets).sightings
    }

    /// As ``heads(of:)``, and which servers do not answer.
    package func findings(_ targets: [Target]) async -> Findings {
        var sessions: [String: [SharedSession]] = [:]
        var servers: [String] = []
        for session in SharedSession.all(of: targets) {
            if sessions[session.server] == nil { servers.append(session.server) }
            sessions[session.server, default: []].append(session)
        }
        var result = Findings()
        await withTaskGroup(of: Findings.self) { group in
            var waiting = servers.compactMap { sessions[$0] }[...]
            func next() -> [SharedSession]? { Task.isCancelled ? nil : waiting.popFirst() }
            for _ in 0..<max(1, parallel) {
                guard let first = next() else { break }
                group.addTask { await ask(first) }
            }
            while let found = await group.next() {
                result.sightings.merge(found.sightings) { first, _ in first }
                result.unreachable.merge(found.unreachable) { first, _ in first }
                if let following = next() { group.addTask { await ask(following) } }
            }
        }
        return result
    }

    /// Asks one server.
    private func ask(_ sessions: [SharedSession]) async -> Findings {
        var result = Findings()
        for session in sessions where !Task.isCancelled {
            switch await connect(session) {
            case .success(let connection):
                let seen = await runner.sightings(session.names, session.namespaces, connection)
                await connection.close()
                for (name, sighting) in seen {
                    for target in session.targets[name] ?? [] { result.sightings[target.id] = sighting }
                }
            case .failure(let error):
                guard error.errorClass == .connection, let first = session.all.first else { continue }
                for target in session.all {
                    var own = error
                    own.message = own.message.replacing("\(first.endpoint)", with: "\(target.endpoint)")
                    result.unreachable[target.id] = TargetFailure(own, state: .unreachable).error
                }
            }
        }
        return result
    }

    /// Connects to the first of the targets that lets anybody in: a namespace may be gone.
    private func connect(_ session: SharedSession) async -> Result<any Connection, DriverError> {
        var failure = DriverError(.deterministic, stage: .connecting, message: "there is no target")
        for target in session.all.prefix(3) {
            do throws(DriverError) {
                let settings = defaults.settings(for: target, readOnly: true)
                return .success(try await target.driver.connect(target.endpoint, settings))
            } catch {
                failure = error
                if error.errorClass == .connection { break }
            }
        }
        return .failure(failure)
    }
}
