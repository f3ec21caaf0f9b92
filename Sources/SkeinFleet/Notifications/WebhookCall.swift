internal import SkeinDriver
internal import SkeinEngine
internal import SkeinReporting
internal import SkeinSQL

/// One call of a webhook: the body and the headers that go with it.
struct WebhookCall {
    let webhook: Webhook
    let notification: Notification

    /// The body.
    var body: String {
        switch webhook.format {
        // A notification holds strings, whole numbers and lists of them, all of which JSON can hold.
        case .skein: (try? JSONDocument.encodeLine(notification)) ?? "{}"
        case .slack: (try? JSONDocument.encodeLine(SlackMessage(text: slackText, mrkdwn: false))) ?? "{}"
        }
    }

    /// The request.
    ///
    /// - Parameters:
    ///   - seconds: the time that it is signed with, in seconds since 1970.
    ///   - timeout: how long it may take.
    func request(at seconds: Int, timeout: Duration) -> HTTPRequest {
        let body = body
        var headers = [
            HTTPRequest.Header("Content-Type", Secret("application/json")),
            HTTPRequest.Header("Idempotency-Key", Secret(notification.id)),
        ]
        if let secret = webhook.secret {
            let signature = Digest(of: "\(seconds).\(body)", key: secret.reveal()).hex
            headers.append(HTTPRequest.Header("Skein-Signature", Secret("t=\(seconds),v1=\(signature)")))
        }
        return HTTPRequest(method: "POST", url: webhook.url, headers: headers, body: body, timeout: timeout)
    }

    private struct SlackMessage: Encodable {
        var text: String
        var mrkdwn: Bool
    }

    /// Slack reads `<!channel>` and links between `<` and `>`, also without markup; these three are all it wants escaped
    /// (docs.slack.dev, "Formatting message text").
    private var slackText: String {
        Printable.oneLine("skein " + NotificationText.of(notification)).replacing("&", with: "&amp;")
            .replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}
