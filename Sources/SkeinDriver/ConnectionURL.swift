/// A database URL taken apart, percent-encoding undone.
///
/// `scheme://user:password@host:port/path?key=value` as in RFC 3986, and `sqlite:path`. Skein parses URLs itself
/// because the client libraries quote what they cannot read, passwords included.
public struct ConnectionURL: Hashable, Sendable {
    /// The scheme in lower case.
    public var scheme: String
    /// The user's name.
    public var user: String?
    /// The password.
    public var password: Secret?
    /// The host, without the brackets of an IPv6 address; nil when there is none.
    public var host: String?
    /// The port.
    public var port: Int?
    /// What follows the authority, without the leading slash of a URL that has one; a file's path for `sqlite:`.
    public var path: String
    /// The parameters in order, decoded.
    public var parameters: [Parameter]

    /// Whether the URL holds a password, before the host or as a parameter.
    public var hasPassword: Bool { password != nil || has("password") }

    /// Whether there is a parameter called `key`.
    public func has(_ key: String) -> Bool { parameters.contains { $0.key == key } }

    /// One parameter after the `?`.
    public struct Parameter: Hashable, Sendable {
        /// The key, decoded.
        public var key: String
        /// The value, decoded.
        public var value: String

        /// A parameter.
        public init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }

    private typealias Scalars = Substring.UnicodeScalarView

    /// Takes `text` apart.
    ///
    /// - Throws: ``ConnectionURLError``, which never quotes anything but the scheme.
    public init(_ text: String) throws(ConnectionURLError) {
        if text.utf8.contains(0) { throw ConnectionURLError(.nulByte) }
        // Scalars, not characters: a combining mark after a delimiter would hide it and move the password elsewhere.
        let scalars = text.unicodeScalars
        guard let colon = scalars.firstIndex(of: ":"), colon != scalars.startIndex,
            scalars[..<colon].allSatisfy(Self.isSchemeScalar)
        else { throw ConnectionURLError(.noScheme) }
        scheme = text[..<colon].lowercased()
        var rest = scalars[scalars.index(after: colon)...]

        parameters = []
        if let mark = rest.firstIndex(of: "?") {
            let query = rest[rest.index(after: mark)...]
            rest = rest[..<mark]
            if rest.starts(with: "//".unicodeScalars), query.contains("@"), rest.contains(":"), !rest.contains("@") {
                // `user:pa?ss@host`: half the password would be read as a parameter, whose key errors quote.
                throw ConnectionURLError(.unencodedCharacter)
            }
            parameters = try Self.parameters(query)
        }
        guard rest.starts(with: "//".unicodeScalars) else {
            path = try Self.decode(rest, .path)
            return
        }
        rest = rest.dropFirst(2)
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        if slash != rest.startIndex, rest[slash...].contains("@"), !rest[..<slash].contains("@") {
            // `user:pa/ss@host`: without encoding, half the password would be read as a host.
            throw ConnectionURLError(.unencodedCharacter)
        }
        path = try Self.decode(rest[slash...].dropFirst(), .path)
        try readAuthority(rest[..<slash])
    }

    private static func isSchemeScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "+", "-", ".": true
        default: false
        }
    }

    private mutating func readAuthority(_ authority: Scalars) throws(ConnectionURLError) {
        var location = authority
        if let at = authority.firstIndex(of: "@") {
            let credentials = authority[..<at]
            location = authority[authority.index(after: at)...]
            if location.contains("@") { throw ConnectionURLError(.unencodedCharacter) }
            let parts = credentials.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            if let name = parts.first, !name.isEmpty { user = try Self.decode(name, .user) }
            if parts.count == 2 { password = Secret(try Self.decode(parts[1], .password)) }
        }
        var port = Scalars()
        if location.first == "[" {
            guard let close = location.firstIndex(of: "]") else { throw ConnectionURLError(.hostBrackets) }
            host = String(location[location.index(after: location.startIndex)..<close])
            port = location[location.index(after: close)...]
            guard port.isEmpty || port.first == ":" else { throw ConnectionURLError(.hostBrackets) }
            port = port.dropFirst()
        } else {
            let parts = location.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            if let name = parts.first, !name.isEmpty { host = try Self.decode(name, .host) }
            if parts.count == 2 { port = parts[1] }
        }
        guard !port.isEmpty else { return }
        guard let number = Int(String(port)), (1...65535).contains(number) else { throw ConnectionURLError(.port) }
        self.port = number
    }

    private static func parameters(_ text: Scalars) throws(ConnectionURLError) -> [Parameter] {
        var result: [Parameter] = []
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { throw ConnectionURLError(.parameter) }
            let key = try decode(parts[0], .parameter)
            if result.contains(where: { $0.key == key }) { throw ConnectionURLError(.repeatedParameter) }
            result.append(Parameter(key: key, value: try decode(parts[1], .parameter)))
        }
        return result
    }

    /// Undoes percent-encoding (RFC 3986, 2.1). A `+` stays a plus: it means a space only in HTML forms.
    private static func decode(_ text: Scalars, _ part: Part) throws(ConnectionURLError) -> String {
        var bytes: [UInt8] = []
        var input = Substring(text).utf8.makeIterator()
        while let byte = input.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = input.next().flatMap(hexadecimal), let low = input.next().flatMap(hexadecimal) else {
                throw ConnectionURLError(.percentEncoding(part))
            }
            bytes.append(high << 4 | low)
        }
        guard !bytes.contains(0) else { throw ConnectionURLError(.nulByte) }
        guard let decoded = String(validating: bytes, as: UTF8.self) else {
            throw ConnectionURLError(.percentEncoding(part))
        }
        return decoded
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
    }

    /// A part of a URL, as messages name it.
    public enum Part: String, Hashable, Sendable {
        case user, password, host, path, parameter
    }
}

/// Why a URL could not be read. It holds no piece of the URL, since any piece may be half a password.
public struct ConnectionURLError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        case noScheme
        case nulByte
        case unencodedCharacter
        case hostBrackets
        case port
        case parameter
        case repeatedParameter
        case percentEncoding(ConnectionURL.Part)
    }

    /// What is wrong.
    public var reason: Reason

    init(_ reason: Reason) {
        self.reason = reason
    }

    public var description: String {
        switch reason {
        case .noScheme: "the URL has no scheme; it starts like postgresql://, mysql://, mariadb:// or sqlite:"
        case .nulByte: "the URL contains a NUL byte"
        case .unencodedCharacter:
            "the URL's user or password contains a character that has to be percent-encoded: @ is %40, / is %2F, : is %3A, ? is %3F, # is %23"
        case .hostBrackets: "the URL's IPv6 address has to stand in brackets, as in [::1]:5432"
        case .port: "the URL's port is not a number from 1 to 65535"
        case .parameter: "the URL has a parameter without a value; it has the form ?key=value&key=value"
        case .repeatedParameter: "the URL has a parameter twice"
        case .percentEncoding(let part):
            "the URL's \(part.rawValue) has a % that is not followed by two hexadecimal digits of UTF-8 (a plain % is %25)"
        }
    }
}
