extension ConnectionURL {
    /// The URL put together again, with its password, each part percent-encoded (RFC 3986, 2.1).
    public var text: Secret {
        // Only a URL with a host, or with credentials, has an authority; a file's has none.
        let hasAuthority = host != nil || user != nil || port != nil || scheme != "sqlite"
        var text = "\(scheme):"
        if hasAuthority {
            text += "//"
            if user != nil || password != nil {
                text += Self.encode(user ?? "")
                if let password { text += ":" + Self.encode(password.reveal()) }
                text += "@"
            }
            if let host { text += host.contains(":") ? "[\(host)]" : Self.encode(host) }
            if let port { text += ":\(port)" }
            text += "/"
        }
        text += Self.encode(path, except: "/")
        let parameters = parameters.map { "\(Self.encode($0.key))=\(Self.encode($0.value, except: "/"))" }
        return Secret(text + (parameters.isEmpty ? "" : "?" + parameters.joined(separator: "&")))
    }

    /// `text` with every byte but the unreserved ones (RFC 3986, 2.3) and those of `except` percent-encoded.
    static func encode(_ text: String, except: String = "") -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~\(except)".utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = text.utf8.flatMap { byte in
            plain.contains(byte) ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
