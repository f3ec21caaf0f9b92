internal import SkeinDocument
internal import SkeinDriver
internal import SkeinReporting

extension Webhook {
    /// Reads `notify` of a fleet file.
    static func list(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> [Webhook] {
        var webhooks: [Webhook] = []
        for element in try node.list(subject) {
            webhooks.append(try Webhook(element, number: webhooks.count + 1))
        }
        return webhooks
    }

    private init(_ node: SyntaxNode, number: Int) throws(SyntaxError) {
        let context = "entry \(number) of `notify`"
        var fields = try Fields(node, context: context)
        let address = try fields.node("webhook")
        let events = try fields.node("on")
        let secret = fields.optionalNode("secret")
        let formats = Dictionary(uniqueKeysWithValues: Format.allCases.map { ($0.rawValue, $0) })
        let format = try fields.optionalChoice("format", among: formats)
        let timeout = fields.optionalNode("timeout")
        let deadline = fields.optionalNode("deadline")
        try fields.finish()

        let (url, host) = try Self.address(address, fields.subject("webhook"))
        self.init(
            name: "webhook \(number) (\(host))",
            url: url,
            events: try Self.events(events, fields.subject("on"))
        )
        if let format { self.format = format }
        if let secret {
            let text = try secret.string(fields.subject("secret"))
            guard !text.isEmpty else {
                throw SyntaxError(position: secret.position, message: "\(fields.subject("secret")) is empty")
            }
            self.secret = Secret(text)
        }
        if let timeout { self.timeout = try timeout.positiveDuration(fields.subject("timeout")) }
        if let deadline { self.deadline = try deadline.positiveDuration(fields.subject("deadline")) }
        guard self.timeout <= self.deadline else {
            throw SyntaxError(
                position: deadline?.position ?? timeout?.position ?? node.position,
                message: "\(fields.subject("deadline")) must not be shorter than `timeout`"
            )
        }
    }

    /// The URL and the host in it. No message repeats any of it.
    private static func address(
        _ node: SyntaxNode,
        _ subject: String
    ) throws(SyntaxError) -> (url: Secret, host: String) {
        let text = try node.string(subject)
        guard let url = try? ConnectionURL(text), ["http", "https"].contains(url.scheme), let host = url.host,
            !host.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else {
            throw SyntaxError(
                position: node.position,
                message: "\(subject) must be a URL that begins with https:// or http://",
                hint: "keep it in the environment: `${NAME}`"
            )
        }
        return (Secret(text), Printable.escape(host))
    }

    private static func events(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> Set<NotificationEvent> {
        let names = NotificationEvent.allCases.map(\.rawValue)
        var events: Set<NotificationEvent> = []
        for element in try node.list(subject) {
            let text = try element.string("every element of \(subject)")
            guard let event = NotificationEvent(rawValue: text) else {
                throw SyntaxError(
                    position: element.position,
                    message: element.isSubstituted
                        ? "\(subject) names no event" : "there is no event `\(Printable.escape(text))` for \(subject)",
                    hint: NearestName.hint(text, among: names, called: "events")
                )
            }
            events.insert(event)
        }
        guard !events.isEmpty else { throw SyntaxError(position: node.position, message: "\(subject) is empty") }
        return events
    }
}
