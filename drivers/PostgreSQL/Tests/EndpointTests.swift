#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import Testing

    @testable import SkeinPostgreSQL

    @Suite struct EndpointTests {
        @Test func partsOfAURL() throws {
            let endpoint = try endpoint(
                "postgres://ada:s%40crt@db.example:6432/app?schema=tenant_1&sslmode=verify-full&connect_timeout=3"
            )
            #expect(endpoint.scheme == "postgres")
            #expect(endpoint.host == "db.example")
            #expect(endpoint.port == 6432)
            #expect(endpoint.user == "ada")
            #expect(endpoint.password?.reveal() == "s@crt")
            #expect(endpoint.database == "app")
            #expect(endpoint.schema == "tenant_1")
            #expect(endpoint.options == ["sslmode": "verify-full", "connect_timeout": "3"])
            #expect(endpoint.server == "db.example:6432")
            #expect(endpoint.identity == "db.example:6432/app?tenant_1")
            #expect("\(endpoint)" == "postgres://ada@db.example:6432/app?schema=tenant_1")
        }

        @Test func partsAmongTheParameters() throws {
            let endpoint = try endpoint("postgresql:///?host=/run/pg%20sql&port=5433&user=ada&dbname=app")
            #expect(endpoint.host == "/run/pg sql")
            #expect(endpoint.port == 5433)
            #expect(endpoint.user == "ada")
            #expect(endpoint.database == "app")
            #expect(endpoint.options.isEmpty)
            #expect(endpoint.server == "/run/pg sql:5433")
        }

        @Test(arguments: [
            ("postgresql://a@LocalHost:5432/x", "postgresql://b@127.0.0.1:5432/x"),
            ("postgresql://h:5432/x?sslmode=require", "postgres://H:5432/x"),
            ("postgresql://h:5432/x?schema=s", "postgresql:///x?host=h&port=5432&schema=s"),
        ])
        func oneDatabaseUnderTwoURLs(_ first: String, _ second: String) throws {
            #expect(try endpoint(first).identity == endpoint(second).identity)
            #expect(try endpoint(first).server == endpoint(second).server)
        }

        @Test(arguments: [
            ("postgresql://h:5432/x", "postgresql://h:5432/y"), ("postgresql://h:5432/x", "postgresql://h:5433/x"),
            ("postgresql://h:5432/x?schema=a", "postgresql://h:5432/x?schema=b"),
        ])
        func twoDatabases(_ first: String, _ second: String) throws {
            #expect(try endpoint(first).identity != endpoint(second).identity)
        }

        @Test(arguments: [
            "p@ss/w0rd", "a:b", "100%", "#?&=", " lead and trail ", "ünïcødé", "'\"\\", "postgresql://x:y@z/",
            "a=b c='d",
        ])
        func hostilePasswords(_ password: String) throws {
            let encoded = password.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            let endpoint = try endpoint("postgresql://u:\(encoded)@h/d")
            #expect(endpoint.password?.reveal() == password)
            #expect(endpoint.keywords(SessionSettings()).first { $0.0 == "password" }?.1 == password)
            #expect(!"\(endpoint)".contains(password))
        }

        @Test(
            arguments: [
                ("sslmod=require", "unknown parameter sslmod", "did you mean sslmode?"),
                ("shcema=x", "unknown parameter shcema", "did you mean schema?"),
                ("passwrod=hunter2hunter2", "unknown parameter passwrod", "did you mean password?"),
                (
                    "frobnicate=hunter2hunter2", "unknown parameter frobnicate",
                    "the parameters are those of libpq, and schema"
                ),
                ("sslmode=verify_full", "the parameter sslmode has a value that it cannot have", nil),
                ("connect_timeout=soon", "the parameter connect_timeout is not a whole number", nil),
                ("port=0", "the parameter port is not a number from 1 to 65535", nil),
                ("host=other", "the URL gives its host twice", nil),
                ("replication=database", "a URL cannot set the parameter replication", nil),
                ("sslpassword=hunter2hunter2", "a URL cannot set the parameter sslpassword", nil),
            ] as [(String, String, String?)]
        )
        func refusedParameters(_ query: String, _ message: String, _ hint: String?) async throws {
            let error = await driverError { _ = try endpoint("postgresql://u@h/d?\(query)") }
            #expect(error?.stage == .configuration)
            #expect(error?.errorClass == .deterministic)
            #expect(error?.message == message)
            if let hint { #expect(error?.hint == hint) }
            #expect(error?.description.contains("hunter2") == false)
            #expect(error?.hint?.contains("hunter2") != true)
        }

        @Test func theURLsTimeoutWins() throws {
            let settings = SessionSettings(connectTimeout: .seconds(10))
            #expect(try endpoint("postgresql://h/d").connectTimeout(settings) == .seconds(10))
            #expect(try endpoint("postgresql://h/d?connect_timeout=2").connectTimeout(settings) == .seconds(2))
            #expect(try endpoint("postgresql://h/d?connect_timeout=0").connectTimeout(settings) == nil)
        }

        @Test func settingsReachLibpqUnlessTheURLSaysOtherwise() throws {
            func keyword(_ key: String, _ url: String) throws -> String? {
                try endpoint(url).keywords(SessionSettings(applicationName: "skein/t1")).first { $0.0 == key }?.1
            }
            #expect(try keyword("gssencmode", "postgresql://h/d") == "disable")
            #expect(try keyword("gssencmode", "postgresql://h/d?gssencmode=require") == "require")
            #expect(try keyword("fallback_application_name", "postgresql://h/d") == "skein/t1")
            #expect(try keyword("sslrootcert", "postgresql://h/d?sslrootcert=/etc/ca.pem") == "/etc/ca.pem")
        }

        @Test(
            arguments: [
                ("postgresql://h/d", "verify-full"), ("postgresql://localhost/d", nil),
                ("postgresql://127.0.0.1/d", nil),
                ("postgresql:///d?host=/run/pg", nil), ("postgresql://[::1]/d", nil),
                ("postgresql://h/d?sslmode=require", "require"), ("postgresql://h/d?sslmode=prefer", "prefer"),
                ("postgresql://h/d?hostaddr=127.0.0.1", "verify-full"),
                ("postgresql:///d?hostaddr=10.0.0.1", "verify-full"),
                ("postgresql:///d?host=localhost,h", "verify-full"),
            ] as [(String, String?)]
        )
        func aServerOfTheNetworkHasToProveWhoItIs(_ url: String, _ mode: String?) throws {
            let keywords = try endpoint(url).keywords(SessionSettings())
            #expect(keywords.first { $0.0 == "sslmode" }?.1 == mode)
            // The authorities of the system, where there are some and the user has none.
            let authorities = keywords.first { $0.0 == "sslrootcert" }
            if mode?.hasPrefix("verify") != true { #expect(authorities == nil) }
        }

        @Test(arguments: ["pg_catalog", "pg_temp", "information_schema"])
        func theServersOwnSchemas(_ schema: String) async throws {
            let error = await driverError { _ = try endpoint("postgresql://h/d?schema=\(schema)") }
            #expect(error?.message == "the schema \(schema) is the server's own")
        }

        @Test func unsupportedFlavors() async {
            let driver = PostgreSQLDriver()
            let old = await driverError {
                _ = try driver.dialect(for: Flavor(vendor: "postgresql", version: ServerVersion(11)))
            }
            #expect(old?.hint == "the oldest version that is supported is 12.0")
            let other = await driverError {
                _ = try driver.dialect(for: Flavor(vendor: "mysql", version: ServerVersion(8)))
            }
            #expect(other?.errorClass == .deterministic)
        }
    }
#endif
