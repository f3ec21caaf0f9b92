internal import SkeinRevisions

/// Finds the revisions that a command's arguments name, and asks the targets where `current` needs it.
struct RevisionArguments {
    private let project: Project
    private let history: History
    private let target: TargetOptions

    init(_ project: Project, _ history: History, _ target: TargetOptions) {
        self.project = project
        self.history = history
        self.target = target
    }

    /// The revisions in the order in which they were named, each once.
    ///
    /// - Throws: ``CommandFailure`` for an argument that names none.
    func resolve(_ texts: [String], for purpose: TargetPurpose) async throws -> [RevisionID] {
        var result: [RevisionID] = []
        var current: Set<RevisionID>?
        for text in texts {
            let found: [RevisionID]
            do throws(TargetError) {
                found = try history.graph.resolve(text, current: current, for: purpose).revisions
            } catch .needsDatabase {
                current = try await TargetPlaces.read(project, history, target).shared()
                found = try Self.find(text, current, history.graph, purpose)
            } catch {
                throw CommandFailure(.data, "\(error)")
            }
            for id in found where !result.contains(id) { result.append(id) }
        }
        return result
    }

    private static func find(
        _ text: String,
        _ current: Set<RevisionID>?,
        _ graph: RevisionGraph,
        _ purpose: TargetPurpose
    ) throws(CommandFailure) -> [RevisionID] {
        do throws(TargetError) {
            return try graph.resolve(text, current: current, for: purpose).revisions
        } catch {
            throw CommandFailure(.data, "\(error)")
        }
    }
}
