internal import SkeinDocument
package import SkeinDriver
package import SkeinSQL

/// Where a fleet's rollouts are kept.
package enum LedgerLocation: Sendable {
    /// Nowhere: a rollout lives as long as its process.
    ///
    /// A fleet file that says nothing has no location at all, which `Optional` calls `none` too: match this case as `.none?`.
    case none
    /// In a database.
    case database(LedgerDatabase)

    /// Reads `ledger` of a fleet file in `folder`: `none`, a URL, or a URL with what gives its password.
    init(_ node: SyntaxNode, _ folder: BaseFolder, _ registry: DriverRegistry) throws(SyntaxError) {
        switch node.kind {
        case .scalar(let text, _):
            self =
                text == "none"
                ? .none : .database(try LedgerDatabase(url: node, "`ledger`", password: nil, folder, registry))
        case .mapping:
            var fields = try Fields(node, context: "`ledger`")
            let url = try fields.node("url")
            let password = try PasswordSource.read(&fields, folder)
            try fields.finish()
            self = .database(
                try LedgerDatabase(url: url, fields.subject("url"), password: password, folder, registry)
            )
        default: throw node.mismatch("`ledger`", "a URL, `none`, or a mapping with `url`")
        }
    }
}

/// A database that keeps rollouts.
package struct LedgerDatabase: Sendable {
    /// What connects to it.
    package var driver: any Driver
    /// Where it is.
    package var endpoint: Endpoint
    /// What gives its password, unless the URL has it.
    package var password: PasswordSource?
    /// Where it is written.
    package var position: SourcePosition?

    /// A database.
    package init(
        driver: any Driver,
        endpoint: Endpoint,
        password: PasswordSource? = nil,
        position: SourcePosition? = nil
    ) {
        self.driver = driver
        self.endpoint = endpoint
        self.password = password
        self.position = position
    }

    fileprivate init(
        url node: SyntaxNode,
        _ subject: String,
        password: PasswordSource?,
        _ folder: BaseFolder,
        _ registry: DriverRegistry
    ) throws(SyntaxError) {
        let text = try node.string(subject)
        do throws(DriverError) {
            (driver, endpoint) = try registry.endpoint(text, relativeTo: folder)
        } catch {
            throw SyntaxError(position: node.position, message: "\(subject): \(error)", hint: error.hint)
        }
        self.password = password
        position = node.position
        if let password, endpoint.urlHasPassword || endpoint.path != nil {
            throw password.superfluous(
                endpoint.path == nil ? "a `url` with a password in `ledger`" : "a file, which takes no password"
            )
        }
    }
}
