#if SQLite
    import SkeinDriver
    import SkeinModel
    import TestServers
    import Testing

    @testable import SkeinSQLite

    @Suite struct SQLiteEndpointTests {
        private func endpoint(_ url: String) throws -> Endpoint {
            try SQLiteDriver().endpoint(try ConnectionURL(url))
        }

        @Test(arguments: [
            ("sqlite:/data/a.db", "/data/a.db"), ("sqlite:////data/a.db", "/data/a.db"),
            ("sqlite:/data/a%20b%3F.db", "/data/a b?.db"), ("SQLITE:/x", "/x"), ("sqlite:/a:b@c.db", "/a:b@c.db"),
        ])
        func readsAbsolutePaths(url: String, path: String) throws {
            let endpoint = try endpoint(url)
            #expect(endpoint.path == path)
            #expect(endpoint.server == nil)
            #expect("\(endpoint)" == "sqlite:\(path)")
        }

        @Test(arguments: ["sqlite:data/a.db", "sqlite:./data/a.db", "sqlite:///data/a.db"])
        func takesOtherPathsFromTheCurrentFolder(url: String) throws {
            let path = try #require(try endpoint(url).path)
            #expect(path.hasPrefix("/") && path.hasSuffix("/data/a.db") && !path.contains("./"))
        }

        @Test(arguments: [
            ("sqlite:", "names no file"), ("sqlite::memory:", "in-memory"), ("sqlite:file:a.db", "URIs"),
            ("sqlite://host/a.db", "not a host"), ("sqlite://user:secret@/a.db", "not a host"),
            ("sqlite:a.db-wal", "without"), ("sqlite:a.db-shm", "without"), ("sqlite:a.db-journal", "without"),
            ("sqlite:a.db?mod=ro", "did you mean mode"), ("sqlite:a.db?password=hunter2", "the options are"),
            ("sqlite:a.db?mode=hunter2", "ro or rw"), ("sqlite:a.db?foreign_keys=hunter2", "on or off"),
            ("sqlite:a.db?busy_timeout=hunter2", "milliseconds"), ("sqlite:a.db?busy_timeout=-1", "milliseconds"),
        ])
        func refusesWhatItDoesNotKnow(url: String, says: String) throws {
            let error = try #require(throws: DriverError.self) { try endpoint(url) }
            #expect(error.stage == .configuration && error.errorClass == .deterministic)
            let text = "\(error.message) \(error.hint ?? "")"
            #expect(text.contains(says))
            #expect(!text.contains("hunter2") && !text.contains("secret"))
        }

        @Test func keepsKnownOptions() throws {
            let options = try endpoint("sqlite:a.db?mode=ro&busy_timeout=5&foreign_keys=off").options
            #expect(options == ["mode": "ro", "busy_timeout": "5", "foreign_keys": "off"])
        }

        @Test func tellsThatTwoPathsAreOneFile() throws {
            try withTemporaryDirectory { folder in
                try SQLiteFile(folder.path("a.db")).query("CREATE TABLE t (a)")
                _ = try runCommand(["ln", "-s", "a.db", folder.path("link.db")])
                _ = try runCommand(["ln", "-s", folder.path, folder.path("self")])
                let identity = try endpoint("sqlite:\(folder.path("a.db"))").identity
                #expect(try endpoint("sqlite:\(folder.path("link.db"))").identity == identity)
                #expect(try endpoint("sqlite:\(folder.path("self/./a.db"))").identity == identity)
                // Not there yet, reached by two ways.
                let missing = try endpoint("sqlite:\(folder.path("b.db"))").identity
                #expect(try endpoint("sqlite:\(folder.path("self/b.db"))").identity == missing)
                #expect(missing != identity)
            }
        }

        @Test func knowsItsLibrary() throws {
            let driver = SQLiteDriver()
            #expect(driver.client.name == "libsqlite3")
            #expect(driver.flavors.map { "\($0)" } == ["sqlite \(driver.client.version)"])
            #expect(try driver.dialect(for: driver.flavors[0]).flavor == driver.flavors[0])
            var old = driver.flavors[0]
            old.version = .init(3, 37, 2)
            let error = #expect(throws: DriverError.self) { try driver.dialect(for: old) }
            #expect(error?.message.contains("3.38") == true)
        }
    }
#endif
