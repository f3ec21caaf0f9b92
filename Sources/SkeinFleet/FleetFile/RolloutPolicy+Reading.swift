internal import SkeinDocument

extension RolloutPolicy {
    /// Reads `rollout` of a fleet file in `folder`.
    init(_ fields: Fields, _ folder: BaseFolder) throws(SyntaxError) {
        var fields = fields
        self.init()
        let parallel = fields.optionalNode("parallel")
        let rate = fields.optionalNode("rate")
        let order = fields.optionalNode("order")
        let spread = fields.optionalNode("spread")
        let waves = fields.optionalNode("waves")
        let halt = try fields.optionalFields("halt", context: "`halt` in `rollout`")
        let onHalt = try fields.optionalChoice("on_halt", among: Self.choices(HaltAction.self))
        let lateJoiners = try fields.optionalChoice("late_joiners", among: Self.choices(LateJoiners.self))
        preChecks = try fields.bool("pre_checks", default: false)
        let dryRun = fields.optionalNode("dry_run")
        try fields.finish()
        if let parallel { self.parallel = try parallel.int(in: 1...1024, fields.subject("parallel")) }
        self.rate = try rate.map { node throws(SyntaxError) in try Rate(node, fields.subject("rate")) }
        if let order { self.order = try OrderKey.list(order, fields.subject("order")) }
        if let spread { self.spread = try SpreadKey.list(spread, fields.subject("spread")) }
        if let waves { self.waves = try WavePolicy.list(waves, fields.subject("waves"), folder) }
        if let onHalt { self.onHalt = onHalt }
        if let lateJoiners { self.lateJoiners = lateJoiners }
        self.dryRun = try dryRun.map { node throws(SyntaxError) in
            try Amount(sample: node, fields.subject("dry_run"))
        }
        if let spread, !self.waves.contains(where: { $0.take != nil }) {
            throw SyntaxError(
                position: spread.position,
                message: "\(fields.subject("spread")) is for waves with `take`, and there is none",
                hint: "leave it out, or add a wave such as `{ name: sample, take: 2% }`"
            )
        }
        guard var halt else { return }
        if let node = halt.optionalNode("same_error") {
            sameErrorLimit = try node.int(in: 1...1_000_000, halt.subject("same_error"))
        }
        if let node = halt.optionalNode("unreachable") {
            maxUnreachable = try Amount(node, halt.subject("unreachable"))
        }
        try halt.finish()
    }

    private static func choices<Choice: CaseIterable & RawRepresentable>(
        _ type: Choice.Type
    ) -> [String: Choice] where Choice.RawValue == String {
        Dictionary(uniqueKeysWithValues: type.allCases.map { ($0.rawValue, $0) })
    }
}

extension RolloutPolicy.SpreadKey {
    static func list(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> [Self] {
        var keys: [Self] = []
        for element in try node.list(subject) {
            let text = try element.string("every element of \(subject)")
            if text == "server" {
                keys.append(.server)
            } else if text.hasPrefix("label."), LabelText.fault(in: String(text.dropFirst(6))) == nil {
                keys.append(.label(String(text.dropFirst(6))))
            } else {
                throw element.invalid("every element of \(subject)", "`server` or `label.` and a label's name", text)
            }
        }
        if keys.isEmpty { throw SyntaxError(position: node.position, message: "\(subject) is empty") }
        return keys
    }
}

extension RolloutPolicy.OrderKey {
    static func list(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> [Self] {
        var keys: [Self] = []
        for element in try node.list(subject) {
            let text = try element.string("every element of \(subject)")
            if text == "id" {
                keys.append(.id)
            } else if text.hasPrefix("label."), LabelText.fault(in: String(text.dropFirst(6))) == nil {
                keys.append(.label(String(text.dropFirst(6))))
            } else {
                throw element.invalid("every element of \(subject)", "`id` or `label.` and a label's name", text)
            }
        }
        return keys
    }
}

extension WavePolicy {
    static func list(
        _ node: SyntaxNode,
        _ subject: String,
        _ folder: BaseFolder
    ) throws(SyntaxError) -> [WavePolicy] {
        var waves: [WavePolicy] = []
        for element in try node.list(subject) {
            let wave = try WavePolicy(element, number: waves.count + 1, folder)
            if waves.contains(where: { $0.name == wave.name }) {
                throw SyntaxError(position: element.position, message: "two waves are called `\(wave.name)`")
            }
            if let all = waves.first(where: { $0.select == nil && $0.take == nil }) {
                throw SyntaxError(
                    position: element.position,
                    message: "no target is left for wave `\(wave.name)`: wave `\(all.name)` takes everything",
                    hint: "put `\(all.name)` last"
                )
            }
            waves.append(wave)
        }
        if waves.isEmpty {
            throw SyntaxError(
                position: node.position,
                message: "\(subject) is empty",
                hint: "leave it out to have one wave of everything"
            )
        }
        return waves
    }

    private init(_ node: SyntaxNode, number: Int, _ folder: BaseFolder) throws(SyntaxError) {
        var fields = try Fields(node, context: "wave \(number)")
        let nameNode = try fields.node("name")
        let select = fields.optionalNode("select")
        let take = fields.optionalNode("take")
        let min = fields.optionalNode("min")
        let maxFailures = fields.optionalNode("max_failures")
        let soak = fields.optionalNode("soak")
        let gates = fields.optionalNode("gates")
        let approve = fields.optionalNode("approve")
        let window = fields.optionalNode("window")
        try fields.finish()

        let name = try nameNode.string(fields.subject("name"))
        if let fault = LabelText.fault(in: name) {
            throw SyntaxError(position: nameNode.position, message: "\(fields.subject("name")) \(fault)")
        }
        self.init(name: name, position: node.position)
        let context = "wave `\(name)`"
        self.select = try select?.selector("`select` in \(context)")
        self.take = try take.map { node throws(SyntaxError) in
            try Amount(sample: node, "`take` in \(context)")
        }
        if let min {
            guard case .share = self.take else {
                throw SyntaxError(
                    position: min.position,
                    message: "`min` in \(context) needs `take` with a percentage",
                    hint: "as in `take: 2%, min: 5`"
                )
            }
            self.min = try min.int(in: 1...1_000_000, "`min` in \(context)")
        }
        if let maxFailures { self.maxFailures = try Amount(maxFailures, "`max_failures` in \(context)") }
        if let soak { self.soak = try soak.duration("`soak` in \(context)") }
        if let gates { self.gates = try Gate.list(gates, of: name, folder) }
        if let approve {
            let text = try approve.string("`approve` in \(context)")
            guard text == "manual" else {
                throw approve.invalid(
                    "`approve` in \(context)",
                    "`manual`",
                    text,
                    hint: "leave it out for a wave that begins by itself"
                )
            }
            needsApproval = true
        }
        self.window = try window.map { node throws(SyntaxError) in try TimeWindow(node, "`window` in \(context)") }
    }
}

extension Amount {
    /// Reads an amount that draws targets, and is more than zero.
    init(sample node: SyntaxNode, _ subject: String) throws(SyntaxError) {
        try self.init(node, subject)
        guard self != .count(0), self != .share(0) else {
            throw SyntaxError(position: node.position, message: "\(subject) must be more than zero")
        }
    }

    /// Reads an amount that draws targets and is given by hand; nil for what is none.
    package init?(sample text: String) {
        guard let amount = Amount(text), amount != .count(0), amount != .share(0) else { return nil }
        if case .share(let share) = amount, share > 10_000 { return nil }
        self = amount
    }

    /// Reads `5`, `2%` or `0.25%`.
    init(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) {
        let expected = "a number of targets such as `5` or a percentage such as `2%`"
        guard case .scalar(let text, _) = node.kind else { throw node.mismatch(subject, expected) }
        guard let amount = Amount(text) else { throw node.invalid(subject, expected, text) }
        if case .share(let share) = amount, share > 10_000 {
            throw SyntaxError(position: node.position, message: "\(subject) must not be more than 100%")
        }
        self = amount
    }

    private init?(_ text: String) {
        func number(_ digits: Substring) -> Int? {
            guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
                return nil
            }
            return Int(digits)
        }
        guard text.hasSuffix("%") else {
            guard let count = number(text[...]) else { return nil }
            self = .count(count)
            return
        }
        let parts = text.dropLast().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first.flatMap(number) else { return nil }
        var hundredths = 0
        if parts.count == 2 {
            guard parts[1].count <= 2, let digits = number(parts[1]) else { return nil }
            hundredths = parts[1].count == 1 ? digits * 10 : digits
        }
        self = .share(whole * 100 + hundredths)
    }
}
