#if PostgreSQL
    internal import CLibPQ
    internal import Glibc
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// How long a flight is waited for.
    struct Patience {
        /// How long the server may take over one statement; nil for ever.
        var limit: Duration?
        /// After how long it is asked whom the statement waits for; nil for never.
        var lookAfter: Duration?
    }

    /// What became of one statement of a flight.
    enum Reply {
        case result(ResultSet, tag: String)
        case failure(DriverError)
        /// It was not run, because one before it failed.
        case skipped
    }

    extension PostgreSQLHandle {
        /// Sends `segments` in one flight and reads every reply. A segment ends with a synchronisation point: what
        /// fails in one skips the rest of that segment and no other, and outside of a transaction each segment is a
        /// transaction of its own (manual 34.5.1.1).
        ///
        /// - Throws: ``DriverError`` of class `connection` when the connection is lost, and for a statement that
        ///   cannot be sent. Errors of statements are replies.
        func exchange(
            _ segments: [[Statement]],
            _ patience: Patience,
            stage: DriverError.Stage = .running
        ) throws(DriverError) -> [[Reply]] {
            for segment in segments {
                for statement in segment { try check(statement, stage) }
            }
            guard isUsable else { throw closedError(stage) }
            interrupter.start()
            defer {
                // An interrupt that is still on its way could hit the next statement.
                if isOpen, !interrupter.end() {
                    _ = giveUp(.deadline(endpoint, after: SessionSettings.grace, sent: true, stage: stage))
                }
            }
            for segment in segments {
                for (position, statement) in segment.enumerated() {
                    try send(statement, stage)
                    // So that each reply comes when it is there, and the server is silent over one statement only.
                    if position + 1 < segment.count, PQsendFlushRequest(pointer) != 1 { throw lost(stage) }
                }
                guard PQpipelineSync(pointer) == 1 else { throw lost(stage) }
            }
            var replies: [[Reply]] = []
            for segment in segments {
                var answers: [Reply] = []
                for _ in segment { answers.append(try reply(patience, stage)) }
                try readSync(patience, stage)
                replies.append(answers)
            }
            return replies
        }

        private func check(_ statement: Statement, _ stage: DriverError.Stage) throws(DriverError) {
            func refuse(_ what: String) -> DriverError {
                DriverError(.deterministic, stage: stage, message: what, sql: statement.sql)
            }
            if statement.sql.utf8.contains(0) {
                throw refuse("the statement contains a NUL byte, which would cut it short")
            }
            // The protocol counts binds in 16 bits (manual 55.7, Bind).
            if statement.binds.count > 65535 { throw refuse("the statement has more than 65535 binds") }
            for case .text(let text) in statement.binds where text.utf8.contains(0) {
                throw refuse("a text to bind contains a NUL byte, which PostgreSQL cannot store")
            }
        }

        private func send(_ statement: Statement, _ stage: DriverError.Stage) throws(DriverError) {
            let sent = BoundValues(statement.binds).withArrays { count, types, values, lengths, formats in
                PQsendQueryParams(pointer, statement.sql, count, types, values, lengths, formats, 0)
            }
            guard sent == 1 else { throw lost(stage) }
        }

        private func reply(_ patience: Patience, _ stage: DriverError.Stage) throws(DriverError) -> Reply {
            hasLooked = false
            holders = nil
            guard let result = try next(patience, stage) else { throw lost(stage) }
            defer { PQclear(result) }
            let reply: Reply
            switch PQresultStatus(result) {
            case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY:
                reply = .result(ResultSet(result), tag: String(cString: PQcmdStatus(result)))
            case PGRES_PIPELINE_ABORTED:
                reply = .skipped
            case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
                // The synchronisation point is lost within the copy (manual 34.5.1.1), and the session with it.
                close()
                throw DriverError(
                    .deterministic,
                    stage: stage,
                    message: "COPY from or to the client cannot run here",
                    hint: "use INSERT, or COPY with a file of the server"
                )
            default:
                var error = DriverError(result: result, endpoint: endpoint, stage: stage)
                if let holders, SQLState.endsWaiting.contains(error.code) { error.hint = holders }
                guard PQstatus(pointer) == CONNECTION_OK, error.errorClass != .connection else {
                    close()
                    throw error
                }
                reply = .failure(error)
            }
            // Each statement's results end with a null, also the one that was skipped.
            while let extra = try next(patience, stage) { PQclear(extra) }
            return reply
        }

        private func readSync(_ patience: Patience, _ stage: DriverError.Stage) throws(DriverError) {
            guard let result = try next(patience, stage) else { throw lost(stage) }
            defer { PQclear(result) }
            guard PQresultStatus(result) == PGRES_PIPELINE_SYNC else { throw lost(stage) }
        }

        /// The next result, once it is there. What the server sends meanwhile is the same statement's, so the limit is
        /// that of the whole.
        private func next(_ patience: Patience, _ stage: DriverError.Stage) throws(DriverError) -> OpaquePointer? {
            let start = ContinuousClock.now
            while true {
                let unsent = PQflush(pointer)
                if unsent < 0 { throw lost(stage) }
                if unsent == 0, PQisBusy(pointer) == 0 { return PQgetResult(pointer) }
                try wait(forWriting: unsent == 1, since: start, patience, stage)
                // What a server says before it hangs up is still to be read, as a result.
                if PQconsumeInput(pointer) == 0, PQisBusy(pointer) == 1 { throw lost(stage) }
            }
        }

        private func wait(
            forWriting: Bool,
            since start: ContinuousClock.Instant,
            _ patience: Patience,
            _ stage: DriverError.Stage
        ) throws(DriverError) {
            while true {
                let waited = ContinuousClock.now - start
                if let lookAfter = patience.lookAfter, !hasLooked, waited >= lookAfter {
                    hasLooked = true
                    holders = lookForHolders()
                }
                let slice =
                    patience.lookAfter.map { hasLooked ? .milliseconds(250) : $0 - waited } ?? .milliseconds(250)
                let events = POLLIN | (forWriting ? POLLOUT : 0)
                var descriptor = pollfd(fd: PQsocket(pointer), events: Int16(events), revents: 0)
                if poll(&descriptor, 1, Int32(min(.milliseconds(250), slice).milliseconds)) > 0 { return }
                if let limit = patience.limit, waited >= limit {
                    throw giveUp(.deadline(endpoint, after: limit, sent: true, stage: stage))
                }
                // A server that does not even take an interrupt is not waited for any longer.
                if interrupter.isUnanswered {
                    throw giveUp(.deadline(endpoint, after: SessionSettings.grace, sent: true, stage: stage))
                }
            }
        }

        private func lost(_ stage: DriverError.Stage) -> DriverError {
            let error = DriverError(lost: pointer, endpoint: endpoint, stage: stage)
            close()
            return error
        }
    }

    extension ResultSet {
        /// Copies a result of libpq in text format.
        init(_ result: OpaquePointer) {
            let columns = PQnfields(result)
            let names = (0..<columns).map { String(cString: PQfname(result, $0)) }
            let types = (0..<columns).map { PQftype(result, $0) }
            let rows = (0..<PQntuples(result)).map { row in
                (0..<columns).map { column -> Value in
                    if PQgetisnull(result, row, column) == 1 { return .null }
                    return Value(PQgetvalue(result, row, column), type: types[Int(column)])
                }
            }
            // "SELECT 5" counts rows that were read; only CREATE TABLE AS says so without returning them.
            let tag = String(cString: PQcmdStatus(result))
            let changed = tag.hasPrefix("SELECT") && columns > 0 ? 0 : Int(String(cString: PQcmdTuples(result))) ?? 0
            self.init(columns: names, rows: rows, affectedRows: changed)
        }
    }

    extension Value {
        /// A value in text format, by its type.
        fileprivate init(_ pointer: UnsafePointer<CChar>, type: UInt32) {
            let text = String(cString: pointer)
            switch type {
            case TypeOID.int2, TypeOID.int4, TypeOID.int8, TypeOID.oid:
                self = Int64(text).map(Value.integer) ?? .text(text)
            case TypeOID.bool: self = .bool(text == "t")
            case TypeOID.float4, TypeOID.float8: self = Double(text).map(Value.double) ?? .text(text)
            case TypeOID.bytea: self = .bytes(Self.bytes(pointer))
            default: self = .text(text)
            }
        }

        private static func bytes(_ pointer: UnsafePointer<CChar>) -> [UInt8] {
            var length = 0
            let escaped = UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self)
            guard let bytes = PQunescapeBytea(escaped, &length) else { return [] }
            defer { PQfreemem(bytes) }
            return Array(UnsafeBufferPointer(start: bytes, count: length))
        }
    }
#endif
