package import SkeinDriver
package import SkeinModel
package import SkeinReporting
internal import SkeinSQL

/// What one target's tables of Skein say, read over a session that reads those of many targets together.
package struct Sighting: Sendable {
    let standing: Standing
    let dialect: any Dialect
}

extension TargetRunner {
    /// How many namespaces are read by one query. Their tables and indexes are locked together meanwhile: on PostgreSQL
    /// four locks each, of the 6,400 that a server has by default (manual 20.12, `max_locks_per_transaction`). Planning
    /// grows faster than the number: 2,000 schemas took 0.5 s by 50, 0.6 s by 100 and 1.2 s by 400
    /// (docs/status.md).
    private static let namespacesPerQuery = 100

    /// How many names one query looks for.
    private static let namesPerQuery = 2000

    /// Reads the tables of Skein in many namespaces. Only reads, and takes no lock of Skein's.
    ///
    /// - Returns: what was read. What is missing has to be asked by itself: there is no such namespace, a table is not
    ///   in today's shape, may not be read or is locked, or the server may hide whether it is there.
    package func sightings(
        _ names: [Identifier],
        _ namespaces: Namespaces,
        _ connection: any Connection
    ) async -> [Identifier: Sighting] {
        guard let read = sharedRead(namespaces) else { return [:] }
        var result: [Identifier: Sighting] = [:]
        for start in stride(from: 0, to: names.count, by: Self.namesPerQuery) {
            let asked = Array(names[start..<min(start + Self.namesPerQuery, names.count)])
            guard let query = try? connection.dialect.presence(of: read, in: asked),
                let rows = try? await connection.run(query).rows
            else { break }
            var there = Presence(rows, read)
            let wanted = Set(asked)
            there.readable.removeAll { !wanted.contains($0.namespace) }
            for name in there.bare where wanted.contains(name) {
                result[name] = Sighting(standing: Standing(), dialect: connection.dialect)
            }
            for first in stride(from: 0, to: there.readable.count, by: Self.namespacesPerQuery) {
                let last = min(first + Self.namespacesPerQuery, there.readable.count)
                let chunk = Array(there.readable[first..<last])
                guard let query = try? connection.dialect.gather(read, from: chunk) else { continue }
                let rows: [[Value]]
                do throws(DriverError) {
                    rows = try await connection.run(query).rows
                } catch {
                    // One table that is locked or has just gone fails all of the query; its targets are asked one by one.
                    if error.errorClass == .connection { return result }
                    continue
                }
                let standings = Self.standings(chunk, rows)
                result.merge(standings.mapValues { Sighting(standing: $0, dialect: connection.dialect) }) { $1 }
            }
        }
        return result
    }

    /// A target's report by what was seen of it.
    package func report(_ sighting: Sighting, id: String, wave: String) -> TargetReport {
        var report = TargetReport(id: id, wave: wave, state: .current, attempts: 1)
        take(sighting.standing, &report)
        return report
    }

    /// The outcome of a target that has nothing to do for `goal`, by what was seen of it; nil for any other, which
    /// ``run(_:_:onStep:)`` looks at again under its lock.
    package func settled(_ goal: Goal, _ sighting: Sighting, id: String, wave: String) -> Outcome? {
        guard (try? nothingToDo(goal, sighting.standing, sighting.dialect)) == true else { return nil }
        let report = report(sighting, id: id, wave: wave)
        return Outcome(report: report, isRetryable: false, hasHeads: true)
    }

    /// What is read in each namespace; nil where the tables have a schema of their own, so that it would be the same one.
    private func sharedRead(_ namespaces: Namespaces) -> NamespaceRead? {
        guard settings.versionTable.schema == nil, settings.journalTable.schema == nil else { return nil }
        return NamespaceRead(
            namespaces,
            parts: [
                .init(table: settings.versionTable.name, columns: [VersionTable.column]),
                .init(
                    table: settings.journalTable.name,
                    columns: Journal.lastWordColumns,
                    required: ["entry", "step"],
                    condition: Journal.isLastWord
                ),
            ]
        )
    }

    private static func standings(
        _ chunk: [(namespace: Identifier, parts: [Int])],
        _ rows: [[Value]]
    ) -> [Identifier: Standing] {
        var result: [Identifier: Standing] = [:]
        for (namespace, parts) in chunk {
            result[namespace] = Standing(rows: [], hasJournal: parts.contains(1))
        }
        for row in rows where row.count > 2 {
            guard let name = row[0].text.map(Identifier.init(reported:)), let place = row[1].integer else { continue }
            if place == 1 {
                result[name]?.read(Array(row.dropFirst(2)))
            } else if let revision = row[2].text {
                result[name]?.rows?.append(revision)
            }
        }
        return result.mapValues { standing in
            var standing = standing
            standing.rows?.sort()
            return standing
        }
    }
}

/// Which tables are there, by the answer to ``Dialect/presence(of:in:)``.
private struct Presence {
    /// The namespaces whose version table can be read, with the places of their tables; the journal is certainly not
    /// there, or can be read too.
    var readable: [(namespace: Identifier, parts: [Int])] = []
    /// The namespaces that have no version table for certain.
    var bare: [Identifier] = []

    init(_ rows: [[Value]], _ read: NamespaceRead) {
        var order: [Identifier] = []
        var isOpen: Set<Identifier> = []
        var tables: [Identifier: [Identifier: Bool]] = [:]
        for row in rows where row.count == 3 {
            guard let name = row[0].text.map(Identifier.init(reported:)) else { continue }
            if tables[name] == nil { order.append(name) }
            guard let table = row[1].text.map(Identifier.init(reported:)) else {
                isOpen.insert(name)
                tables[name, default: [:]] = tables[name, default: [:]]
                continue
            }
            let isUsable = row[2] == .bool(true) || row[2].integer == 1
            tables[name, default: [:]][table] = isUsable && tables[name]?[table] != false
        }
        for name in order {
            let found = read.parts.map { tables[name]?[$0.table] }
            // A table that cannot be read here may be told of by a session of its own.
            if found.contains(false) { continue }
            guard found.first == true else {
                if isOpen.contains(name), found.first == .some(nil) { bare.append(name) }
                continue
            }
            let parts = found.indices.filter { found[$0] == true }
            if parts.count == read.parts.count || isOpen.contains(name) { readable.append((name, parts)) }
        }
    }
}
