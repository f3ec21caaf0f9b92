internal import SkeinDriver
internal import SkeinModel
internal import SkeinRevisions
internal import SkeinSQL

extension StepExecutor {
    /// Runs a step that no transaction holds together, piece by piece. A piece that is a transaction has its journal row
    /// in it; before any other, a row says what is about to run, so that a later run knows what to look for.
    ///
    /// - Parameter resumption: what an earlier run left of the step.
    func runInPieces(_ progress: inout StepProgress, _ resumption: Resumption?) async throws(DriverError) {
        let step = progress.step
        if !dialect.capabilities.has(.sessionLocks) { try await checkVersion(step) }
        if let resumption { try resumption.check(step) }
        if resumption != nil { _ = try await connection.run(journal.abandon(step.entry, dialect)) }
        _ = try await connection.run(journal.start(step.entry, connection))
        let isStale = resumption != nil || progress.rendered.mayBeStale(dialect)
        let rules = TransactionRules(dialect: dialect, isTransactional: step.revision.isTransactional)
        var index = 0
        while index < progress.rendered.count {
            try checkInterruption()
            let change = progress.rendered[index]
            let rest = try await rest(of: index, progress, resumption)
            if case .nothing = rest {
                progress.passed += change.statements.count
                progress.kept = progress.passed
                index += 1
                continue
            }
            switch rules.manner(of: change.lowered.change, change.statements) {
            case .program: try await run(program: index, &progress)
            case .shared:
                var end = index + 1
                while end < progress.rendered.count, resumption?.isUntouched(end) ?? true,
                    case .shared = rules.manner(
                        of: progress.rendered[end].lowered.change,
                        progress.rendered[end].statements
                    )
                {
                    end += 1
                }
                try await run(transaction: index..<end, &progress, isStale: isStale)
                index = end
                continue
            case .alone: try await run(transaction: index..<index + 1, &progress, isStale: isStale)
            case .byStatement:
                if isStale { try await refresh(index, &progress, rest, foreignKeysOff: true) }
                try await run(statements: index, from: rest.firstStatement, &progress, rules)
            }
            index += 1
        }
        try checkInterruption()
        progress.phase = .verifying
        try check(try await connection.run(step.verification), step)
        progress.phase = .opening
        try await connection.begin(foreignKeysOff: false)
        progress.isInTransaction = true
        progress.phase = .closing
        _ = try await connection.run(
            versionTable.statements(step.edits, dialect) + [journal.finish(step.entry, .done, dialect)]
        )
        progress.phase = .committing
        gate.shut()
        try await connection.commit()
    }

    /// Runs changes in one transaction, each with its journal row.
    private func run(
        transaction indices: Range<Int>,
        _ progress: inout StepProgress,
        isStale: Bool
    ) async throws(DriverError) {
        let step = progress.step
        let foreignKeysOff = Array(progress.rendered[indices]).needsForeignKeysOff
        progress.phase = .opening
        try await connection.begin(foreignKeysOff: foreignKeysOff)
        progress.isInTransaction = true
        // Where no lock but the transaction's keeps others away, one may have taken the revision over.
        if !dialect.capabilities.has(.sessionLocks) { _ = try await connection.run(journal.claim(step.entry, dialect)) }
        for index in indices {
            if isStale { try await refresh(index, &progress, foreignKeysOff: foreignKeysOff) }
            progress.phase = .statements
            let statements = progress.rendered[index].statements
            let entry = step.entry(of: index, progress.rendered)
            _ = try await connection.runChecked(statements + [journal.record(entry, .done, connection)])
            progress.passed += statements.count
        }
        progress.phase = .committing
        gate.shut()
        try await connection.commit()
        gate.reopen()
        progress.isInTransaction = false
        progress.kept = progress.passed
    }

    /// Runs the statements of a change one by one, each with its journal row; those that write rows in a transaction with it.
    private func run(
        statements index: Int,
        from first: Int,
        _ progress: inout StepProgress,
        _ rules: TransactionRules
    ) async throws(DriverError) {
        let step = progress.step
        let change = progress.rendered[index]
        progress.passed += first
        for (number, statement) in change.statements.enumerated().dropFirst(first) {
            try checkInterruption()
            let entry = step.entry(of: index, progress.rendered, part: number + 1)
            if rules.writesRows(statement), step.revision.isTransactional {
                progress.phase = .opening
                try await connection.begin(foreignKeysOff: false)
                progress.isInTransaction = true
                progress.phase = .statements
                _ = try await connection.runChecked([statement, journal.record(entry, .done, connection)])
                progress.phase = .committing
                gate.shut()
                try await connection.commit()
                gate.reopen()
                progress.isInTransaction = false
            } else {
                progress.phase = .opening
                _ = try await connection.run(journal.start(entry, connection))
                try await closing(entry, &progress) { progress throws(DriverError) in
                    progress.phase = .statements
                    _ = try await connection.runChecked([statement])
                }
            }
            progress.passed += 1
            progress.kept = progress.passed
        }
        // A change without statements here is done by being passed.
        if change.statements.isEmpty {
            _ = try await connection.run(journal.record(step.entry(of: index, progress.rendered), .done, connection))
        }
    }

    private func run(program index: Int, _ progress: inout StepProgress) async throws(DriverError) {
        guard let program = progress.rendered[index].program else { return }
        let entry = progress.step.entry(of: index, progress.rendered)
        progress.phase = .opening
        _ = try await connection.run(journal.start(entry, connection))
        let occasion = progress.step.occasion
        try await closing(entry, &progress) { progress throws(DriverError) in
            progress.phase = .program
            try await programs.run(program, occasion)
            progress.hasRunProgram = true
        }
    }

    /// Does what the entry announced and closes the entry, unless it cannot be told how it ended.
    private func closing(
        _ entry: Journal.Entry,
        _ progress: inout StepProgress,
        _ body: (inout StepProgress) async throws(DriverError) -> Void
    ) async throws(DriverError) {
        do throws(DriverError) {
            try await body(&progress)
        } catch {
            if error.errorClass != .connection, !error.mayHaveExecuted {
                let code = error.code.isEmpty ? nil : error.code
                _ = try? await connection.run(journal.finish(entry, .failed, code: code, dialect))
            }
            throw error
        }
        // What the statement did is done, and only the word about it may be missing.
        progress.phase = .recording
        _ = try await connection.run(journal.finish(entry, .done, dialect))
    }
}

extension CompiledStep {
    /// The journal's words for the change at `index`, or for one of its statements.
    func entry(of index: Int, _ rendered: [RenderedChange], part: Int = 0) -> Journal.Entry {
        let statements = rendered[index].statements
        let sql = part > 0 ? statements[part - 1].sql : statements.map(\.sql).joined(separator: ";\n")
        var entry = entry
        entry.piece = Journal.Piece(
            step: index + 1,
            part: part,
            parts: statements.count,
            operation: digest(of: index, rendered),
            statement: statements.isEmpty ? nil : "v1:" + Digest(of: sql).description
        )
        return entry
    }

    /// The digest of the change at `index` as the revision has it, whatever a live schema adds to it.
    func digest(of index: Int, _ rendered: [RenderedChange]) -> String {
        changes.count == rendered.count ? digests[changes][index] : rendered[index].lowered.digest
    }
}
