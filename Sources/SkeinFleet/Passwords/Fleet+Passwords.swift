internal import SkeinDocument
internal import SkeinDriver
internal import SkeinEngine

extension Fleet {
    /// The fleet with the passwords that files and programs keep. Each source is asked once, however many targets it is
    /// for, and only if one of the targets needs it.
    ///
    /// - Throws: `FleetError` with the source's place when it gives no password; nothing has been connected to then.
    package func withPasswords() async throws(FleetError) -> Fleet {
        var needed = targets.compactMap { passwordSource(of: $0) }
        needed += gateTargets.values.compactMap { passwordSource(of: $0) }
        needed += throttles.compactMap { passwordSource(of: $0) }
        if case .database(let database)? = ledger, let source = database.password { needed.append(source) }
        guard !needed.isEmpty else { return self }
        var sources: [PasswordSource.Kind: PasswordSource] = [:]
        for source in needed where sources[source.kind] == nil { sources[source.kind] = source }
        let passwords = try await PasswordSource.ask(Array(sources.values))
        var fleet = self
        for index in targets.indices {
            guard let source = passwordSource(of: targets[index]), let password = passwords[source.kind] else {
                continue
            }
            fleet.targets[index].endpoint.authenticate(with: password)
        }
        for (id, target) in gateTargets {
            guard let source = passwordSource(of: target), let password = passwords[source.kind] else { continue }
            fleet.gateTargets[id]?.endpoint.authenticate(with: password)
        }
        for index in throttles.indices {
            guard let source = passwordSource(of: throttles[index]), let password = passwords[source.kind] else {
                continue
            }
            fleet.throttles[index].endpoint.authenticate(with: password)
        }
        if case .database(var database)? = ledger, let source = database.password, let password = passwords[source.kind]
        {
            database.endpoint.authenticate(with: password)
            fleet.ledger = .database(database)
        }
        return fleet
    }

    private func passwordSource(of throttle: ServerThrottle) -> PasswordSource? {
        throttle.password ?? (throttle.endpoint.urlHasPassword ? nil : defaults.password)
    }

    /// What gives the target's password: its own source, else that of `defaults` unless its URL has one or needs none.
    private func passwordSource(of target: Target) -> PasswordSource? {
        if let own = target.password { return own }
        return target.endpoint.urlHasPassword || target.endpoint.path != nil ? nil : defaults.password
    }
}

extension PasswordSource {
    /// How many programs run at once.
    private static let width = 8

    /// What each source gives.
    ///
    /// - Throws: `FleetError` of the first that gives none.
    static func ask(
        _ sources: [PasswordSource]
    ) async throws(FleetError) -> [PasswordSource.Kind: Secret] {
        do {
            return try await withThrowingTaskGroup(of: (PasswordSource.Kind, Secret).self) { group in
                var waiting = sources[...]
                var passwords: [PasswordSource.Kind: Secret] = [:]
                func start() {
                    guard let source = waiting.popFirst() else { return }
                    group.addTask { (source.kind, try await source.password()) }
                }
                for _ in 0..<width { start() }
                while let (kind, password) = try await group.next() {
                    passwords[kind] = password
                    start()
                }
                return passwords
            }
        } catch let error as FleetError {
            throw error
        } catch {
            throw FleetError("the passwords could not be read")
        }
    }

    /// The largest file of a password, in bytes.
    private static let fileLimit = 64 << 10

    /// Asks the source.
    ///
    /// - Throws: `FleetError` that names the file or the program, and holds nothing of what it gave.
    func password() async throws(FleetError) -> Secret {
        switch kind {
        case .file(let path):
            let bytes: [UInt8]
            do throws(SyntaxError) {
                bytes = try FileBytes.read(path, name: path, limit: Self.fileLimit, isPrivate: true)
            } catch {
                throw FleetError("`password_file`: \(path): \(error.message)", hint: error.hint, position: position)
            }
            do throws(PasswordProgram.Failure) {
                return try PasswordProgram.line(bytes)
            } catch {
                throw FleetError("`password_file`: \(path) \(error.message)", position: position)
            }
        case .command(let arguments):
            do throws(PasswordProgram.Failure) {
                return try await PasswordProgram(arguments).password()
            } catch {
                throw FleetError(
                    "`password_command`: \(TargetID.printable(arguments[0])) \(error.message)",
                    hint: "run it by hand to see what it says; here that might be the password, and is not shown",
                    position: position
                )
            }
        }
    }
}
