#if MySQL
    import SkeinDriver
    import SkeinModel
    import TestServers
    import Testing

    @testable import SkeinMySQL

    @Suite struct EndpointTests {
        @Test func partsOfAURL() throws {
            let endpoint = try endpoint("mysql://app:p%40ss@db.example:3307/shop?ssl-mode=VERIFY-CA&connect_timeout=5")
            #expect(endpoint.host == "db.example")
            #expect(endpoint.port == 3307)
            #expect(endpoint.user == "app")
            #expect(endpoint.password?.reveal() == "p@ss")
            #expect(endpoint.database == "shop")
            #expect(endpoint.options == ["ssl-mode": "verify_ca", "connect_timeout": "5"])
            #expect(endpoint.server == "db.example:3307")
            #expect(endpoint.tlsMode == .verifyCA)
            #expect(endpoint.connectTimeout(SessionSettings()) == .seconds(5))
            #expect("\(endpoint)" == "mysql://app@db.example:3307/shop")
        }

        @Test(arguments: [
            ("mysql://h/db", "mariadb://u:p@H:3306/db"), ("mysql://127.0.0.1:3306/db", "mysql://localhost:3306/db"),
            ("mysql://localhost/db?socket=/s", "mysql:///db?socket=/s"),
        ])
        func sameDatabase(_ pair: (String, String)) throws {
            #expect(try endpoint(pair.0).identity == endpoint(pair.1).identity)
        }

        @Test(arguments: [
            ("mysql://h/a", "mysql://h/b"), ("mysql://h:1/a", "mysql://h:2/a"),
            ("mysql://localhost/a", "mysql://localhost:3306/a"),
            ("mysql:///a?socket=/s", "mysql:///a?socket=/t"), ("mysql://h/a", "mysql://h/A"),
        ])
        func differentDatabases(_ pair: (String, String)) throws {
            #expect(try endpoint(pair.0).identity != endpoint(pair.1).identity)
        }

        @Test(arguments: [
            ("mysql://h", "the URL names no database", "mysql://user@host:3306/database"),
            ("mysql://h/db?schema=x", "schema", "mysql://host/database"),
            ("mysql://h/db?passwrod=hunter2", "unknown parameter passwrod in the URL", "known are socket"),
            ("mysql://h/db?ssl_mode=required", "unknown parameter ssl_mode in the URL", "did you mean ssl-mode?"),
            ("mysql://h/db?conect_timeout=1", "unknown parameter conect_timeout in the URL", "connect_timeout?"),
            ("mysql://h/db?sokcet=/x", "unknown parameter sokcet in the URL", "did you mean socket?"),
            (
                "mysql://h/db?ssl-mode=verify_identiy", "ssl-mode has a value it cannot have",
                "did you mean verify_identity?"
            ),
            (
                "mysql://h/db?ssl-mode=verify-full", "ssl-mode has a value it cannot have",
                "did you mean verify_identity?"
            ),
            ("mysql://h/db?charset=latin1", "charset can only be utf8mb4", "leave"),
            ("mysql://h/db?connect_timeout=0", "connect_timeout is not a number", ""),
            ("mysql://h/db?socket=", "socket is empty", ""),
            ("mysql://h/db?socket=/s", "both a socket and another host", ""),
            ("mysql://localhost:3306/db?socket=/s", "both a socket and a port", ""),
            ("mysql://h/db?ssl-cert=/c", "ssl-cert and ssl-key go together", ""),
            ("mysql://h/db?ssl-mode=disabled&ssl-ca=/c", "contradicts", ""),
        ])
        func refused(_ url: String, _ message: String, _ hint: String) async throws {
            let error = try await driverError { _ = try endpoint(url) }
            #expect(error.stage == .configuration)
            #expect(error.errorClass == .deterministic)
            #expect(error.message.contains(message))
            #expect((error.hint ?? "").contains(hint))
            #expect(!"\(error)\(error.hint ?? "")".contains("hunter2"))
        }

        @Test(arguments: [
            ("mysql://h/db", TLSMode.verifyIdentity), ("mysql://localhost/db", .preferred),
            ("mysql:///db?socket=/s", .preferred), ("mysql://127.0.0.1:3306/db", .preferred),
            ("mysql://h/db?ssl-mode=preferred", .preferred),
            ("mysql://h/db?ssl-ca=/ca.pem", .verifyIdentity),
            ("mysql://h/db?ssl-mode=required&ssl-ca=/ca.pem", .required),
        ])
        func tlsMode(_ url: String, _ mode: TLSMode) throws {
            #expect(try endpoint(url).tlsMode == mode)
        }
    }

    @Suite struct OptionFileTests {
        private func options(_ text: String) throws -> [String: String] {
            try withTemporaryDirectory { folder in
                try MySQLOptionFile(named: folder.write(text, to: "my.cnf")).options
            }
        }

        @Test(arguments: [
            ("[client]\npassword=a", "a"), ("[client]\n  password = a b  ", "a b"),
            ("[client]\npassword=\"a # b\"", "a # b"),
            ("[client]\npassword='a'", "a"), ("[client]\npassword=a # b", "a"), ("[client]\npassword=a#b", "a#b"),
            ("[client]\npassword=a\\sb\\\\c\\td", "a b\\c\td"), ("[client]\npassword=\\q", "\\q"),
            ("[client]\nloose_password=a", "a"),
            ("[mysqld]\npassword=b\n[client-mariadb]\npassword=a\n[x]\npassword=c", "a"),
            ("# c\n; d\n!include x\n[client]\r\npassword=a\r\n", "a"), ("[client]\npassword=b\npassword=a", "a"),
        ])
        func passwords(_ text: String, _ password: String) throws {
            #expect(try options(text)["password"] == password)
        }

        @Test(
            arguments: [
                ("ssl-mode=REQUIRED", .required), ("ssl_mode=verify_identity", .verifyIdentity),
                ("skip-ssl", .disabled),
                ("ssl=0", .disabled), ("ssl-verify-server-cert", .verifyIdentity),
                ("skip-ssl-verify-server-cert", .required),
                ("ssl-verify-server-cert=off", .required), ("user=a", nil),
            ] as [(String, TLSMode?)]
        )
        func tls(_ line: String, _ mode: TLSMode?) throws {
            try withTemporaryDirectory { folder in
                let path = try folder.write("[client]\n\(line)\n", to: "my.cnf")
                #expect(try MySQLOptionFile(named: path).tlsMode == mode)
                // What the URL says of TLS is not mixed with the file's.
                #expect(try endpoint("mysql://h/db?defaults_file=\(path)&ssl-mode=preferred").tlsMode == .preferred)
                #expect(try endpoint("mysql://h/db?defaults_file=\(path)").tlsMode == mode ?? .verifyIdentity)
            }
        }

        @Test func theURLWins() throws {
            try withTemporaryDirectory { folder in
                let path = try folder.write("[client]\nuser=f\npassword=f\nhost=f\nport=1\nsocket=/f\n", to: "my.cnf")
                let given = try endpoint("mysql://u:p@h/db?defaults_file=\(path)")
                #expect(given.user == "u" && given.password?.reveal() == "p")
                #expect(given.host == "h" && given.port == nil && given.socket == nil)
                let taken = try endpoint("mysql:///db?defaults_file=\(path)")
                #expect(taken.user == "f" && taken.host == "f" && taken.port == 1 && taken.socket == nil)
                let url = try MySQLDriver().endpoint(of: ConnectionURL("mysql:///db?defaults_file=\(path)")).url
                #expect(url?.reveal() == "mysql://f:f@f:1/db?defaults_file=\(path)")
            }
        }
    }

    @Suite struct FlavorTests {
        @Test(arguments: [
            ("10.11.19-MariaDB-0+deb12u1", "mariadb 10.11.19"), ("5.5.5-10.6.12-MariaDB-log", "mariadb 10.6.12"),
            ("8.4.3", "mysql 8.4.3"), ("9.7.0-commercial", "mysql 9.7"), ("8.0.36-28.1", "mysql 8.0.36"),
            ("11.8.2-MariaDB", "mariadb 11.8.2"), ("", "mysql 0.0"),
        ])
        func reported(_ text: String, _ flavor: String) {
            #expect("\(Flavor.reported(text))" == flavor)
        }

        @Test(arguments: [
            ("mysql", 5, 7, "mysql 5.7 is too old; the oldest that is supported is 8.0.11"),
            ("mariadb", 10, 4, "mariadb 10.4 is too old; the oldest that is supported is 10.5.2"),
            ("sqlite", 3, 0, "sqlite is not a vendor of the MySQL driver"),
        ])
        func unsupported(_ vendor: String, _ major: Int, _ minor: Int, _ message: String) async throws {
            let flavor = Flavor(vendor: vendor, version: .init(major, minor))
            let error = try await driverError { _ = try MySQLDriver().dialect(for: flavor) }
            #expect(error.message == message)
            #expect(error.stage == .configuration)
        }

        @Test func assumedFlavorsAreSupported() throws {
            for flavor in MySQLDriver().flavors {
                let dialect = try MySQLDriver().dialect(for: flavor)
                #expect(dialect.flavor.answers(to: "mysql"))
            }
        }

        @Test func capabilities() throws {
            #expect(try dialect(mariaDB1011).capabilities.has(.uuidType))
            #expect(try !dialect(mariaDB105).capabilities.has(.uuidType))
            #expect(try !dialect(mariaDB1011).capabilities.has(.expressionIndexes))
            #expect(try dialect(mysql84).capabilities.has(.expressionIndexes))
            #expect(try !dialect(mysql80).capabilities.has(.expressionIndexes))
            #expect(try !dialect(mysql84).capabilities.has(.transactionalDDL))
            #expect(try dialect(mariaDB105).capabilities.has(.sequences))
            #expect(try !dialect(mysql84).capabilities.has(.sequences))
            for flavor in [mariaDB1011, mariaDB105, mysql84, mysql80] {
                let capabilities = try dialect(flavor).capabilities
                let all: [Capabilities.Feature] = [
                    .indexPrefixes, .storedColumns, .virtualColumns, .indexMethods, .algorithmHints, .comments,
                ]
                #expect(all.allSatisfy(capabilities.has))
                let none: [Capabilities.Feature] = [
                    .schemas, .enumTypes, .materializedViews, .extensions, .partialIndexes, .coveringIndexes,
                    .deferrableConstraints, .unvalidatedConstraints, .primaryKeyNames, .identityOptions, .verbatimViews,
                ]
                #expect(!none.contains(where: capabilities.has))
            }
        }
    }
#endif
