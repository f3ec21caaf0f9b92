internal import SkeinDriver

/// A request as `curl --config` reads it.
struct CurlConfiguration {
    /// The lines.
    let text: String

    /// The configuration of a request.
    ///
    /// - Throws: `HTTPRequest.Failure` of kind `invalid` for what a request cannot have.
    init(_ request: HTTPRequest) throws(HTTPRequest.Failure) {
        let url = request.url.reveal()
        guard url.hasPrefix("https://") || url.hasPrefix("http://"), Self.isPlain(url) else {
            throw .init(kind: .invalid, message: "the URL must start with https:// or http:// and have no line break")
        }
        let isWord = request.method.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        guard !request.method.isEmpty, isWord else {
            throw .init(kind: .invalid, message: "the method must have letters only")
        }
        var lines = [
            "silent",
            "globoff",
            "proto = \"=http,https\"",
            "user-agent = \"skein\"",
            "max-time = \(Self.seconds(request.timeout))",
            // Standard error holds nothing but the status, and standard output nothing but the body.
            "write-out = \"%{stderr}%{http_code}\"",
            "url = \(Self.quoted(url))",
        ]
        if request.method == "HEAD" {
            lines.append("head")
        } else {
            lines.append("request = \(Self.quoted(request.method))")
        }
        for header in request.headers {
            let value = header.value.reveal()
            let isToken = header.name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
            guard !header.name.isEmpty, isToken, Self.isPlain(value) else {
                throw .init(kind: .invalid, message: "a header has a name or a value that HTTP does not allow")
            }
            // A header without a value ends with a semicolon, else curl would leave it out.
            lines.append("header = " + Self.quoted(value.isEmpty ? "\(header.name);" : "\(header.name): \(value)"))
        }
        if let body = request.body {
            let quoted = Self.quoted(body)
            guard quoted.utf8.count <= HTTPRequest.sentBodyLimit, !body.utf8.contains(0) else {
                throw .init(kind: .invalid, message: "the body is longer than 90,000 bytes or holds a NUL byte")
            }
            // Without `Expect: 100-continue`, for which some servers wait.
            lines += ["header = \"Expect:\"", "data-raw = \(quoted)"]
        }
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }

    private static func seconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let milliseconds = Swift.max(seconds * 1000 + attoseconds / 1_000_000_000_000_000, 1)
        let rest = "\(milliseconds % 1000)"
        return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }

    /// curl(1), `--config`: within double quotes `\\`, `\"`, `\t`, `\n`, `\r` and `\v` are escape sequences.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\u{B}": result += "\\v"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

/// How `curl` ended; curl(1), "Exit codes".
struct CurlExit {
    private let code: Int

    init(_ code: Int) { self.code = code }

    /// What it means, without anything of the request.
    func failure(_ timeout: Duration) -> HTTPRequest.Failure {
        switch code {
        // Only the protocols that are asked for come here, so what is not supported is the answer's: HTTP/0.9.
        case 1: .init(kind: .connection, message: "the answer is not HTTP")
        case 3: .init(kind: .invalid, message: "curl cannot read the URL")
        case 2: .init(kind: .noProgram, message: "curl does not know an option", hint: "Skein needs curl 7.63 or later")
        case 5: .init(kind: .connection, message: "the proxy's name is not known")
        case 6: .init(kind: .connection, message: "the host's name is not known")
        case 7: .init(kind: .connection, message: "the connection was refused or the host cannot be reached")
        case 28: .init(kind: .timeout, message: "there was no answer within \(timeout)")
        case 35, 53, 54, 58, 59, 66, 77, 80, 83, 91:
            .init(kind: .connection, message: "the TLS handshake failed (curl's code \(code))")
        case 51, 60: .init(kind: .connection, message: "the server's certificate is not trusted")
        case 52: .init(kind: .connection, message: "the server answered nothing")
        case 55, 56: .init(kind: .connection, message: "the connection was cut")
        default: .init(kind: .connection, message: "curl ended with the code \(code)")
        }
    }
}
