#if MySQL
    internal import SkeinDriver
    internal import SkeinSQL

    extension StatementInterrupter {
        /// Stops what the session of number `connectionID` runs, over a short connection of its own.
        ///
        /// The handle of the connection is never touched: `KILL QUERY` names the session by its number.
        convenience init(_ endpoint: Endpoint, connectionID: UInt) {
            self.init(request: { isWanted in
                defer { MySQLSession.threadEnds() }
                let clock = ContinuousClock()
                let start = clock.now
                do throws(DriverError) {
                    let session = try MySQLSession(
                        endpoint,
                        connectTimeout: SessionSettings.grace,
                        readTimeout: SessionSettings.grace,
                        applicationName: "skein/interrupt"
                    )
                    // The statement may have ended by now, and then the next one must not be hit in its stead.
                    if isWanted() { _ = try session.run(Statement("KILL QUERY \(connectionID)")) }
                } catch {
                    // Only silence tells of a frozen server; a refusal leaves the statement to its own limits.
                    return clock.now - start < SessionSettings.grace * 9 / 10
                }
                return true
            })
        }
    }
#endif
