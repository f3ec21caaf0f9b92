/// What kind of server a target is: its vendor and its version.
///
/// Revisions name flavours in `only:`, `except:` and per-dialect maps; a dialect computes its capabilities from one.
public struct Flavor: Hashable, Sendable, CustomStringConvertible {
    /// The vendor in lower case: `postgresql`, `mysql`, `mariadb`, `sqlite`.
    public var vendor: String
    /// The family whose SQL the vendor speaks, often the vendor itself: `mysql` for MariaDB.
    public var family: String
    /// The version of the server, or of the library where there is no server.
    public var version: ServerVersion

    /// A flavour; `family` defaults to the vendor.
    public init(vendor: String, family: String? = nil, version: ServerVersion) {
        self.vendor = vendor
        self.family = family ?? vendor
        self.version = version
    }

    /// The names a revision may use for this flavour, most specific first.
    public var names: [String] { vendor == family ? [vendor] : [vendor, family] }

    /// Whether `name`, as written in `only:` or `except:`, means this flavour.
    public func answers(to name: String) -> Bool { names.contains(name) }

    public var description: String { "\(vendor) \(version)" }
}

/// A dotted version number, compared part by part.
public struct ServerVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The first part.
    public var major: Int
    /// The second part.
    public var minor: Int
    /// The third part.
    public var patch: Int

    /// A version; missing parts are zero.
    public init(_ major: Int, _ minor: Int = 0, _ patch: Int = 0) {
        self.major = major
        self.minor = minor
        self.patch = patch
    }

    public static func < (left: ServerVersion, right: ServerVersion) -> Bool {
        (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
    }

    public var description: String { patch == 0 ? "\(major).\(minor)" : "\(major).\(minor).\(patch)" }
}
