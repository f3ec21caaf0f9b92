internal import SkeinDocument

extension TargetDefaults {
    /// Reads `defaults` of a fleet file in `folder`.
    init(_ fields: Fields, _ folder: BaseFolder) throws(SyntaxError) {
        var fields = fields
        self.init()
        password = try PasswordSource.read(&fields, folder)
        if let node = fields.optionalNode("connect_timeout") {
            connectTimeout = try node.positiveDuration(fields.subject("connect_timeout"))
        }
        if let node = fields.optionalNode("lock_timeout") {
            lockTimeout = try node.positiveDuration(fields.subject("lock_timeout"))
        }
        if let limit = try fields.optionalDuration("statement_timeout") { statementTimeout = limit }
        if let retry = try fields.optionalFields("retry", context: "`retry` in `defaults`") {
            self.retry = try RetryPolicy(retry)
        }
        try fields.finish()
    }
}

extension RetryPolicy {
    init(_ fields: Fields) throws(SyntaxError) {
        var fields = fields
        self.init()
        if let node = fields.optionalNode("attempts") {
            attempts = try node.int(in: 1...1000, fields.subject("attempts"))
        }
        if let node = fields.optionalNode("initial") {
            initial = try node.positiveDuration(fields.subject("initial"))
        }
        let longest = fields.optionalNode("max")
        if let longest { self.max = try longest.positiveDuration(fields.subject("max")) }
        if let node = fields.optionalNode("deadline") {
            deadline = try node.positiveDuration(fields.subject("deadline"))
        }
        try fields.finish()
        guard initial <= self.max else {
            throw SyntaxError(
                position: longest?.position ?? fields.position,
                message: "\(fields.subject("max")) must not be shorter than `initial`"
            )
        }
    }
}
