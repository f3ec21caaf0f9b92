#if PostgreSQL
    import Glibc
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinPostgreSQL

    @Suite struct PoolerTests {
        @Test func aPoolerIsRefused() async throws {
            let server = try TestServer.postgreSQL()
            let pooler = try Pooler(to: UInt16(server.port))
            async let serving: Void = pooler.serveOnce()
            let url = server.tcpURL(database: "postgres").replacing(":\(server.port)/", with: ":\(pooler.port)/")
            let error = await driverError { _ = try await connect(url) }
            await serving
            #expect(error?.stage == .connecting)
            #expect(error?.errorClass == .deterministic)
            #expect(error?.code == "pooled")
            #expect(error?.message.contains("is connected through a connection pooler") == true)
        }

        @Test func settingsDoNotLeakToAnotherSession() async throws {
            try await withConnection { connection, _ in
                _ = try await connection.run(PostgreSQLSession.set([("lock_timeout", "77")], pid: 1))
                #expect(try await connection.run(Statement("SHOW lock_timeout")).rows == [[.text("3s")]])
            }
        }
    }

    /// What a connection pooler looks like to a client: the process that it names is not the one that answers.
    actor Pooler {
        nonisolated let port: UInt16
        private let server: UInt16
        private let listener: Int32
        private let thread = ConnectionThread()
        nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

        init(to server: UInt16) throws {
            self.server = server
            let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = Self.loopback(0)
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            port = withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address -> UInt16 in
                    guard bind(listener, address, length) == 0, listen(listener, 1) == 0,
                        getsockname(listener, address, &length) == 0
                    else { return 0 }
                    return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                        $0.pointee.sin_port.bigEndian
                    }
                }
            }
            self.listener = listener
            try #require(port != 0)
        }

        /// Passes one connection on until either side hangs up.
        func serveOnce() {
            let client = accept(listener, nil, nil)
            let upstream = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = Self.loopback(server)
            _ = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    Glibc.connect(upstream, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            var block = [UInt8](repeating: 0, count: 65536)
            serving: while true {
                var descriptors = [client, upstream].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
                guard poll(&descriptors, 2, 10_000) > 0 else { break }
                for (from, to) in [(0, upstream), (1, client)] where descriptors[from].revents != 0 {
                    let count = recv(descriptors[from].fd, &block, block.count, 0)
                    guard count > 0 else { break serving }
                    if from == 1 { Self.changeProcess(&block, count) }
                    guard send(to, block, count, Int32(MSG_NOSIGNAL)) == count else { break serving }
                }
            }
            for descriptor in [client, upstream, listener] { close(descriptor) }
            thread.stop()
        }

        /// Changes the process number of a BackendKeyData message: `K`, a length of 12, the number, a key.
        private static func changeProcess(_ block: inout [UInt8], _ count: Int) {
            let head: [UInt8] = [0x4B, 0, 0, 0, 12]
            for start in 0..<max(0, count - 12) where Array(block[start..<(start + 5)]) == head {
                block[start + 8] ^= 1
            }
        }

        private static func loopback(_ port: UInt16) -> sockaddr_in {
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            address.sin_port = port.bigEndian
            return address
        }
    }
#endif
