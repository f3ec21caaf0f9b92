internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A web server on the loopback for one test; it answers one request after the other.
public final class HTTPServer: Sendable {
    /// What it does with a request, which is the text of its head and body.
    public enum Answer: Sendable {
        /// A status and a body.
        case status(Int, body: String = "", headers: [String] = [])
        /// A text that need not be HTTP, with the connection cut after it.
        case text(String)
        /// Nothing, with the connection left open until ``HTTPServer/stop()``.
        case silence
        /// Nothing, with the connection cut.
        case cut
    }

    /// `http://127.0.0.1:` and its port.
    public let url: String
    private let state: State

    private final class State: Sendable {
        let socket: CInt
        let requests = Mutex<[String]>([])
        let held = Mutex<[CInt]>([])
        let answer: @Sendable (String) -> Answer

        init(_ socket: CInt, _ answer: @escaping @Sendable (String) -> Answer) {
            self.socket = socket
            self.answer = answer
        }
    }

    /// Starts the server.
    ///
    /// - Throws: `CommandFailed`.
    public init(_ answer: @escaping @Sendable (_ request: String) -> Answer) throws {
        #if canImport(Glibc)
            let kind = CInt(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let socket = Self.socket(kind)
        guard socket >= 0 else { throw CommandFailed(description: "no socket") }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(socket, $0, size) == 0 && listen(socket, 16) == 0 && getsockname(socket, $0, &size) == 0
            }
        }
        guard isBound else {
            close(socket)
            throw CommandFailed(description: "no port: \(String(cString: strerror(errno)))")
        }
        url = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
        state = State(socket, answer)
        startThread { [state] in Self.serve(state) }
    }

    /// The requests so far, in order.
    public var requests: [String] { state.requests.withLock { $0 } }

    /// Ends it and cuts what is open.
    public func stop() {
        shutdown(state.socket, CInt(SHUT_RDWR))
        close(state.socket)
        state.held.withLock { held in
            for descriptor in held { close(descriptor) }
            held = []
        }
    }

    private static func socket(_ kind: CInt) -> CInt {
        #if canImport(Glibc)
            Glibc.socket(AF_INET, kind | CInt(SOCK_CLOEXEC.rawValue), 0)
        #else
            Darwin.socket(AF_INET, kind, 0)
        #endif
    }

    private static func serve(_ state: State) {
        while true {
            let descriptor = accept(state.socket, nil, nil)
            if descriptor < 0 {
                if errno == EINTR { continue }
                return
            }
            let request = request(descriptor)
            state.requests.withLock { $0.append(request) }
            switch state.answer(request) {
            case .status(let status, let body, let headers):
                let head = ["HTTP/1.1 \(status) Status", "Connection: close"] + headers
                let length = "Content-Length: \(body.utf8.count)"
                let text = (head + [length]).joined(separator: "\r\n") + "\r\n\r\n" + body
                _ = Array(text.utf8).withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
                close(descriptor)
            case .text(let text):
                _ = Array(text.utf8).withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
                close(descriptor)
            case .silence: state.held.withLock { $0.append(descriptor) }
            case .cut: close(descriptor)
            }
        }
    }

    /// The head, and as much of a body as its `Content-Length` says.
    private static func request(_ descriptor: CInt) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.firstRange(of: "\r\n\r\n") {
                let lines = text[..<end.lowerBound].split(separator: "\r\n")
                let length = lines.first { $0.lowercased().hasPrefix("content-length:") }
                let wanted = length.flatMap { Int($0.dropFirst(15).filter { !$0.isWhitespace }) } ?? 0
                if text[end.upperBound...].utf8.count >= wanted { return text }
            }
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return text }
            bytes += buffer.prefix(count)
        }
    }
}

private final class ThreadBody {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// A thread of its own: tasks share as many threads as there are processors, and this one waits all the time.
private func startThread(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(ThreadBody(body)).toOpaque()
    #if canImport(Glibc)
        var thread = pthread_t()
        pthread_create(&thread, nil, { start(threadBody: $0) }, box)
        pthread_detach(thread)
    #else
        var thread: pthread_t?
        pthread_create(&thread, nil, { start(threadBody: $0) }, box)
        if let thread { pthread_detach(thread) }
    #endif
}

private func start(threadBody box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let box else { return nil }
    Unmanaged<ThreadBody>.fromOpaque(box).takeRetainedValue().run()
    return nil
}
