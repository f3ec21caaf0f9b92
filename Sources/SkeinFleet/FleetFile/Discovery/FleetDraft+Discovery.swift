internal import SkeinDocument
internal import SkeinDriver
internal import SkeinEngine
internal import SkeinModel
internal import SkeinSQL

extension FleetDraft {
    /// How many sources are asked at once.
    private static let width = 8

    /// The fleet, once every source has been asked: servers for the names of databases and schemas, control databases,
    /// programs, files. Each is asked once; sessions only read.
    ///
    /// - Throws: `FleetError` with the entry's place for a source that cannot be asked, gives nothing or too much, or
    ///   gives what cannot be a target; no target has been connected to then.
    package func discovered() async throws(FleetError) -> Fleet {
        let asked = entries.indices.filter { entries[$0].source.isAsked }
        do {
            if asked.isEmpty { return try fleet() }
            let found = try await ask(asked, passwords: askedPasswords(asked))
            return try fleet(found)
        } catch let error as SyntaxError {
            throw FleetError(error)
        } catch let error as FleetError {
            throw error
        } catch {
            throw FleetError("the targets could not be found")
        }
    }

    private func ask(
        _ asked: [Int],
        passwords: [PasswordSource.Kind: Secret]
    ) async throws -> [Int: FoundRows] {
        try await withThrowingTaskGroup(of: (Int, FoundRows).self) { group in
            var waiting = asked[...]
            var found: [Int: FoundRows] = [:]
            func start() {
                guard let index = waiting.popFirst() else { return }
                group.addTask { (index, try await rows(of: entries[index], passwords)) }
            }
            for _ in 0..<Self.width { start() }
            while let (index, rows) = try await group.next() {
                found[index] = rows
                start()
            }
            return found
        }
    }

    private func askedPasswords(_ asked: [Int]) async throws(FleetError) -> [PasswordSource.Kind: Secret] {
        var sources: [PasswordSource.Kind: PasswordSource] = [:]
        for index in asked {
            guard let source = passwordSource(of: entries[index]) else { continue }
            sources[source.kind] = source
        }
        return sources.isEmpty ? [:] : try await PasswordSource.ask(Array(sources.values))
    }

    /// What gives the password of the database that an entry asks.
    private func passwordSource(of entry: TargetEntry) -> PasswordSource? {
        switch entry.source {
        case .matching(let search):
            return search.server.password ?? (search.server.url.hasPassword ? nil : defaults.password)
        case .rows(.query(let query), _), .databaseRows(.query(let query), _, _):
            return query.endpoint.urlHasPassword || query.endpoint.path != nil ? nil : defaults.password
        default: return nil
        }
    }

    private func rows(
        of entry: TargetEntry,
        _ passwords: [PasswordSource.Kind: Secret]
    ) async throws(FleetError) -> FoundRows {
        let password = passwordSource(of: entry).flatMap { passwords[$0.kind] }
        let subject: String
        let found: FoundRows
        switch entry.source {
        case .matching(let search):
            subject = "`\(search.namespaces.rawValue)`"
            found = try await asking(entry, subject) { () async throws(DiscoveryFault) in
                try await names(search, password)
            }
        case .rows(let source, _), .databaseRows(let source, _, _):
            subject = "the \(source.noun)"
            found = try await asking(entry, subject) { () async throws(DiscoveryFault) in
                switch source {
                case .query(let query): try await rows(query, password)
                case .command(let arguments): try await TargetProgram(arguments).rows()
                case .file(let file): try file.rows()
                }
            }
        default: throw FleetError("\(entry.context) has nobody to ask", position: entry.position)
        }
        if found.rows.isEmpty, !entry.allowsEmpty {
            throw FleetError(
                "\(subject) of \(entry.context) gives no target",
                hint: "that is more often a mistake than meant; `allow_empty: true` allows it",
                position: entry.position
            )
        }
        return found
    }

    private func asking(
        _ entry: TargetEntry,
        _ subject: String,
        _ body: () async throws(DiscoveryFault) -> FoundRows
    ) async throws(FleetError) -> FoundRows {
        do throws(DiscoveryFault) {
            return try await body()
        } catch {
            throw FleetError(
                "\(subject) of \(entry.context) \(error.message)",
                hint: error.hint,
                position: entry.position
            )
        }
    }

    private func names(_ search: NameSearch, _ password: Secret?) async throws(DiscoveryFault) -> FoundRows {
        var endpoint = try search.askedDatabase()
        if let password { endpoint.authenticate(with: password) }
        let limit = FoundRows.limit + 1
        let result = try await asked(search.server.driver, endpoint) { dialect throws(DriverError) in
            do throws(DialectError) {
                return try dialect.listing(search.namespaces, like: search.pattern.text, limit: limit)
            } catch {
                throw DriverError(.deterministic, message: "\(error.reason)", hint: error.hint)
            }
        }
        let place =
            search.database.map { "database \(TargetID.printable($0.fill(["server": search.server.name])))" }
            ?? "server \(search.server.name)"
        return try Self.found(result, [search.placeholder], isOrdered: true) { values, _ in
            let name = TargetID.printable(values[search.placeholder] ?? "")
            return "\(search.placeholder) \(name) of \(place), like \(TargetID.printable(search.pattern.text))"
        }
    }

    private func rows(_ query: ControlQuery, _ password: Secret?) async throws(DiscoveryFault) -> FoundRows {
        var endpoint = query.endpoint
        if let password { endpoint.authenticate(with: password) }
        let result = try await asked(query.driver, endpoint) { _ in query.statement(limit: FoundRows.limit + 1) }
        return try Self.found(result, result.columns, isOrdered: false) { _, row in "row \(row) of the query" }
    }

    /// What one read-only session answers.
    private func asked(
        _ driver: any Driver,
        _ endpoint: Endpoint,
        _ statement: (any Dialect) throws(DriverError) -> Statement
    ) async throws(DiscoveryFault) -> ResultSet {
        let limit = defaults.statementTimeout
        let settings = SessionSettings(
            connectTimeout: defaults.connectTimeout,
            lockTimeout: defaults.lockTimeout,
            statementTimeout: limit > .zero ? min(limit, .seconds(60)) : .seconds(60),
            applicationName: "skein/fleet",
            readOnly: true
        )
        do throws(DriverError) {
            let connection = try await driver.connect(endpoint, settings)
            do throws(DriverError) {
                let result = try await connection.run(statement(connection.dialect))
                await connection.close()
                return result
            } catch {
                await connection.close()
                throw error
            }
        } catch {
            throw DiscoveryFault("could not be asked of \(endpoint): \(error)", hint: error.hint)
        }
    }

    private static func found(
        _ result: ResultSet,
        _ columns: [String],
        isOrdered: Bool,
        _ origin: ([String: String], Int) -> String
    ) throws(DiscoveryFault) -> FoundRows {
        guard result.rows.count <= FoundRows.limit else {
            throw DiscoveryFault("gives more than \(FoundRows.limit) targets")
        }
        for (index, column) in columns.enumerated() where columns[..<index].contains(column) {
            throw DiscoveryFault(
                "gives two columns called `\(TargetID.printable(column))`",
                hint: "name them with `as`"
            )
        }
        var rows: [FoundRows.Row] = []
        for (index, row) in result.rows.enumerated() {
            var values: [String: String] = [:]
            for (column, value) in zip(columns, row) {
                if case .bytes(let bytes) = value, String(validating: bytes, as: UTF8.self) == nil {
                    let shown = TargetID.printable(column)
                    throw DiscoveryFault("gives bytes that are not UTF-8 as `\(shown)` in row \(index + 1)")
                }
                values[column] = value.text
            }
            rows.append(.init(values: values, origin: origin(values, index + 1)))
        }
        return FoundRows(columns: columns, rows: rows, isOrdered: isOrdered)
    }
}
