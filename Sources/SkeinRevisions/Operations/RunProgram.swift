package import SkeinDocument
package import SkeinModel

/// `run`: runs a program beside the database.
package struct RunProgram: Operation {
    package static let keyword = "run"

    var arguments: [String]
    var down: Program.Down
    var timeout: Duration?

    package init(_ fields: inout Fields) throws(SyntaxError) {
        arguments = try Self.arguments(fields.node("command"), fields.subject("command"))
        down = .unknown
        if let node = fields.optionalNode("down") {
            if case .scalar("none", _) = node.kind {
                down = .nothing
            } else {
                down = .arguments(try Self.arguments(node, fields.subject("down")))
            }
        }
        timeout = try fields.optionalDuration("timeout")
    }

    /// A list of a program and its arguments. A text would ask for a shell, and with it for quoting.
    private static func arguments(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) -> [String] {
        guard case .sequence = node.kind else { throw node.mismatch(subject, "a list of a program and its arguments") }
        let arguments = try node.strings(subject)
        guard let program = arguments.first, !program.isEmpty else {
            throw SyntaxError(position: node.position, message: "\(subject) names no program")
        }
        if arguments.contains(where: { $0.utf8.contains(0) }) {
            throw SyntaxError(position: node.position, message: "\(subject) contains a NUL")
        }
        return arguments
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [.run(Program(arguments, down: down, timeout: timeout))]
    }

    package static let reference = OperationReference(
        "Runs a program beside the database, and goes on when it ends with 0.",
        fields: [
            .required("command", "list of texts", "the program and its arguments; no shell reads them"),
            .optional("down", "list of texts, or `none`", "unknown", "the program that takes it back"),
            .optional("timeout", "duration", "none", "how long it may run before it is stopped"),
        ],
        example: """
            - run: { command: [./scripts/reindex-search, --all], down: none, timeout: 10m }
            """,
        inverse: "`down`. Without it the revision cannot be taken back by `auto`.",
        hazards: [
            "The revision runs in pieces around it: what came before is committed first, on every backend.",
            "A run that is stopped half way runs the program again from its beginning: let it do nothing twice.",
        ],
        backends: [
            "It finds the target in its environment, never in its arguments: `SKEIN_URL` (with the password, if there is "
                + "one), `SKEIN_TARGET`, `SKEIN_REVISION`, `SKEIN_DIRECTION` (`up` or `down`). It runs in the folder from "
                + "which Skein was started. The target's lock is held meanwhile, no transaction is open."
        ]
    )
}
