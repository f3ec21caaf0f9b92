internal import SkeinDriver
internal import SkeinEngine
internal import SkeinModel
package import SkeinReporting

/// Finds targets that are one database under two addresses: another name of the host, a socket, a pooler.
///
/// Two URLs of one host and port are told apart, or not, when the fleet file is read; and two paths of one file. What a
/// server calls itself is the same only for the very process that answers, so that a copy of a server, with all of its
/// identifiers, is another one.
package struct IdentityCheck: Sendable {
    private let targets: [Target]
    private let defaults: TargetDefaults
    private let parallel: Int

    /// What was found out.
    package struct Findings: Sendable {
        /// The doubles, in the order of the fleet.
        package var doubles: [TargetDouble] = []
        /// Why a target's server could not be asked, by the target's id.
        package var failures: [String: ErrorReport] = [:]
    }

    /// A check of the targets of `fleet`.
    package init(_ fleet: Fleet) {
        targets = fleet.targets
        defaults = fleet.defaults
        parallel = max(1, fleet.rollout.parallel)
    }

    /// Asks every target over a session of its own.
    package func everyTarget() async -> Findings {
        let asked = targets.filter { $0.endpoint.server != nil }
        let answers = await ask(asked)
        var findings = Findings()
        var places: [Place] = []
        for target in asked {
            switch answers[target.id] {
            case .success(let place?)?: places.append(place.of(target))
            case .failure(let error)?: findings.failures[target.id] = TargetFailure(error).error
            default: continue
            }
        }
        findings.doubles = Self.doubles(places)
        return findings
    }

    /// Asks one target of each address, and only where a driver has several; databases and schemas are compared by the
    /// names in the URLs. A pooler that gives a database another name is not seen through.
    ///
    /// A fleet whose servers have one address each costs no session.
    package func servers() async -> Findings {
        var findings = Findings()
        var places: [Place] = []
        let drivers = Dictionary(grouping: targets.filter { $0.endpoint.server != nil }, by: \.driver.name)
        for targets in drivers.values {
            let addresses = Dictionary(grouping: targets) { $0.endpoint.server ?? "" }
            guard addresses.count > 1 || Self.isVague(targets) else { continue }
            let samples = addresses.values.compactMap(\.first)
            let answers = addresses.count > 1 ? await ask(samples) : [:]
            var servers: [String: String] = [:]
            for sample in samples {
                let address = sample.endpoint.server ?? ""
                switch answers[sample.id] {
                case .success(let place?)?: servers[address] = place.server
                case .failure(let error)?: findings.failures[sample.id] = TargetFailure(error).error
                default: continue
                }
            }
            let named = targets.map { target in
                let address = target.endpoint.server ?? ""
                return Place(
                    target: target.id,
                    driver: target.driver.name,
                    server: servers[address] ?? address,
                    database: target.endpoint.database,
                    schema: target.endpoint.schema
                )
            }
            places += await spelledOut(named, targets)
        }
        let order = Dictionary(targets.enumerated().map { ($1.id, $0) }) { first, _ in first }
        findings.doubles = Self.doubles(places.sorted { (order[$0.target] ?? 0) < (order[$1.target] ?? 0) })
        return findings
    }

    /// Refuses a fleet in which two targets are one database under two addresses, as ``servers()`` finds them.
    ///
    /// - Throws: `LedgerError` of kind `configuration` that names the first pair.
    package func refuseDoubles() async throws(LedgerError) {
        let doubles = await servers().doubles
        guard let double = doubles.first else { return }
        let rest = doubles.count - 1
        let others = rest == 0 ? "" : rest == 1 ? ", as another pair is" : ", as \(rest) other pairs are"
        throw LedgerError(
            .configuration,
            "\(double)\(others)",
            hint: "nothing was touched; leave one of them out of the fleet file, or see `skein fleet check`"
        )
    }

    /// Where a target is, by what is the same for all ways to it.
    private struct Place: Hashable {
        var target = ""
        var driver = ""
        var server: String
        var database: String?
        var schema: String?

        /// The place without who is there.
        var key: [String?] { [driver, server, database, schema] }

        func of(_ target: Target) -> Place {
            Place(
                target: target.id,
                driver: target.driver.name,
                server: server,
                database: database,
                schema: schema
            )
        }
    }

    /// Whether some targets leave out a name that others of the same address state.
    private static func isVague(_ targets: [Target]) -> Bool {
        let schemas = targets.map(\.endpoint.schema), databases = targets.map(\.endpoint.database)
        return schemas.contains(nil) && schemas.contains { $0 != nil }
            || databases.contains(nil) && databases.contains { $0 != nil }
    }

    /// Asks those targets for their names that leave one out where another target states it.
    private func spelledOut(_ places: [Place], _ targets: [Target]) async -> [Place] {
        let stated = Set(places.filter { $0.schema != nil }.map { [$0.server, $0.database] })
        let hasNameless = places.contains { $0.database == nil }
        let vague = places.filter { place in
            place.database == nil
                || place.schema == nil && (stated.contains([place.server, place.database]) || hasNameless)
        }
        let ids = Set(vague.map(\.target))
        if ids.isEmpty || vague.count == places.count && Set(places.map(\.key)).count == 1 { return places }
        let answers = await ask(targets.filter { ids.contains($0.id) })
        return places.map { place in
            guard case .success(let own?)? = answers[place.target] else { return place }
            var place = place
            place.database = own.database
            place.schema = own.schema
            return place
        }
    }

    private static func doubles(_ places: [Place]) -> [TargetDouble] {
        var first: [[String?]: String] = [:]
        var result: [TargetDouble] = []
        for place in places {
            if let other = first[place.key] {
                result.append(TargetDouble(first: other, second: place.target))
            } else {
                first[place.key] = place.target
            }
        }
        return result
    }

    /// What targets say of where they are; nil for a server without such facts.
    private func ask(_ targets: [Target]) async -> [String: Result<Place?, DriverError>] {
        var result: [String: Result<Place?, DriverError>] = [:]
        var waiting = targets
        var room = ServerRoom()
        await withTaskGroup(of: (Target, Result<Place?, DriverError>).self) { group in
            while true {
                while room.running < parallel, !Task.isCancelled,
                    let place = waiting.firstIndex(where: { room.has($0) })
                {
                    let target = waiting.remove(at: place)
                    room.enter(target)
                    group.addTask { (target, await ask(target)) }
                }
                guard let (target, answer) = await group.next() else { return }
                room.leave(target)
                result[target.id] = answer
            }
        }
        return result
    }

    private func ask(_ target: Target) async -> Result<Place?, DriverError> {
        do throws(DriverError) {
            let settings = defaults.settings(for: target, readOnly: true)
            let connection = try await target.driver.connect(target.endpoint, settings)
            var rows: [[Value]] = []
            do throws(DriverError) {
                if let query = connection.dialect.identity { rows = try await connection.run(query).rows }
            } catch {
                await connection.close()
                throw error
            }
            await connection.close()
            guard let row = rows.first, row.count == 3, let server = row[0].text else { return .success(nil) }
            return .success(Place(server: server, database: row[1].text, schema: row[2].text))
        } catch {
            return .failure(error)
        }
    }
}
