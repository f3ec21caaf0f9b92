import TestServers

/// Python with packages from PyPI, for tests that have what Skein writes read by somebody else's reader.
struct PythonPackages: Sendable {
    /// The interpreter.
    let python: String

    /// Installs packages into a folder of the repository that git ignores, if they are not there yet.
    ///
    /// - Parameters:
    ///   - name: names the folder.
    ///   - packages: with their versions, so that a new release of another project does not fail a test here.
    /// - Throws: ``Unavailable`` when PyPI or Python's `venv` is not there: the test cannot tell anything then.
    init(_ name: String, _ packages: [String]) throws {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        let folder = parts.joined(separator: "/") + "/.build-python/\(name)"
        let script = """
            set -e
            mkdir -p "$FOLDER"
            [ "$(cat "$FOLDER/complete" 2> /dev/null)" = "$PACKAGES" ] && exit 0
            rm -rf "$FOLDER"
            python3 -m venv "$FOLDER"
            "$FOLDER/bin/python" -m pip install --quiet --disable-pip-version-check --retries 2 $PACKAGES
            printf '%s' "$PACKAGES" > "$FOLDER/complete"
            """
        let inherited = currentEnvironment().filter { key, _ in
            ["PATH", "HOME"].contains(key) || key.hasPrefix("PIP_") || key.lowercased().hasSuffix("_proxy")
        }
        let variables = ["FOLDER": folder, "PACKAGES": packages.joined(separator: " ")]
        let result = try runCommand(
            ["bash", "-c", script],
            environment: inherited.merging(variables) { _, given in given }
        )
        guard result.status == 0 else {
            let said = result.errorOutput.split(separator: "\n").suffix(3).joined(separator: " | ")
            throw Unavailable(
                description: """
                    \(variables["PACKAGES"] ?? "") could not be installed from PyPI, which this test needs once, with python3 \
                    and its module venv (apt-get install python3-venv): \(said)
                    """
            )
        }
        python = "\(folder)/bin/python"
    }

    struct Unavailable: Error, CustomStringConvertible {
        var description: String
    }

    /// Runs a program in the workspace.
    func run(_ script: String, _ arguments: String..., in workspace: Workspace) throws -> CommandResult {
        try runCommand(
            [python, "-c", script] + arguments,
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"],
            directory: workspace.folder.path
        )
    }
}
