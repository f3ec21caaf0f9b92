internal import SkeinDriver
internal import Subprocess

extension Environment {
    /// This process's variables without those that hold passwords, for programs that have no business with a database.
    static let withoutPasswords = Environment.inherit.updating(
        Dictionary(uniqueKeysWithValues: Secret.environmentVariables.map { (Key(stringLiteral: $0), nil) })
    )
}
