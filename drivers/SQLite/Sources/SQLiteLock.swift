#if SQLite
    internal import SkeinDriver

    /// No lock apart from the transaction: `BEGIN IMMEDIATE` takes the file's write lock, which excludes every other
    /// writer, and the engine reads the version again inside. A lock of the session would need a second file, and a
    /// second file can be left behind.
    extension SQLiteConnection {
        func lock(_ key: LockKey, timeout: Duration) async throws(DriverError) {
            _ = try opened()
        }

        func unlock(_ key: LockKey) async throws(DriverError) {
            _ = try opened()
        }
    }
#endif
