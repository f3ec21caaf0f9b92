#if MySQL
    #if canImport(Glibc)
        import Glibc
    #else
        import Darwin
    #endif

    /// A port of 127.0.0.1 where connections are taken by the kernel and nobody answers.
    final class SilentListener: Sendable {
        let port: Int
        private let socket: CInt

        struct Failed: Error {}

        init() throws {
            #if canImport(Glibc)
                let stream = CInt(SOCK_STREAM.rawValue)
            #else
                let stream = SOCK_STREAM
            #endif
            socket = Self.open(stream)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            var size = socklen_t(MemoryLayout<sockaddr_in>.size)
            let number = socket
            let bound = withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    bind(number, $0, size) == 0 && listen(number, 5) == 0 && getsockname(number, $0, &size) == 0
                }
            }
            guard bound else { throw Failed() }
            port = Int(UInt16(bigEndian: address.sin_port))
        }

        private static func open(_ stream: CInt) -> CInt {
            #if canImport(Glibc)
                Glibc.socket(AF_INET, stream, 0)
            #else
                Darwin.socket(AF_INET, stream, 0)
            #endif
        }

        func close() {
            #if canImport(Glibc)
                _ = Glibc.close(socket)
            #else
                _ = Darwin.close(socket)
            #endif
        }
    }
#endif
