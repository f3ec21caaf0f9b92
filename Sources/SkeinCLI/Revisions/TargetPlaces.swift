internal import SkeinEngine
internal import SkeinFleet
internal import SkeinReporting
internal import SkeinRevisions

/// Where targets are, for commands about the history that ask the databases too.
struct TargetPlaces {
    /// One target and the rows of its version table.
    struct Place {
        var id: String
        var rows: Set<RevisionID>
    }

    /// The targets in the order of the fleet.
    let targets: [Place]

    /// Asks every target of a command. Only reads.
    ///
    /// - Throws: ``CommandFailure`` for a target that cannot be asked, or that is ahead of the files.
    static func read(_ project: Project, _ history: History, _ options: TargetOptions) async throws -> TargetPlaces {
        let fleet = try await project.fleet(options)
        let survey = Survey(fleet: fleet, history: history, settings: try project.engineSettings())
        var places: [Place] = []
        for report in await survey.heads() {
            if let error = report.error {
                throw CommandFailure(.unreachable, "\(report.id): \(error.message)", hint: error.hint)
            }
            let known = report.to.compactMap { try? RevisionID($0) }.filter { history[$0] != nil }
            let unknown = report.to.filter { row in !known.contains { $0.text == row } }
            if !unknown.isEmpty {
                throw CommandFailure(.data, "\(report.id): \(TargetError.databaseAhead(unknown))")
            }
            places.append(Place(id: report.id, rows: Set(known)))
        }
        return TargetPlaces(targets: places)
    }

    /// The ids of the targets that have a row for `id`.
    func targets(at id: RevisionID) -> [String] {
        targets.filter { $0.rows.contains(id) }.map(\.id)
    }

    /// Where all targets are, for `current` in a range.
    ///
    /// - Throws: ``CommandFailure`` when they are not all at one place.
    func shared() throws(CommandFailure) -> Set<RevisionID> {
        let first = targets.first?.rows ?? []
        if let other = targets.first(where: { $0.rows != first }), let one = targets.first {
            throw CommandFailure(
                .usage,
                "`current` is one place, and the targets are at several: \(Self.words(one)), \(Self.words(other))",
                hint: "choose a target with --only or --url"
            )
        }
        return first
    }

    private static func words(_ place: Place) -> String {
        let rows = place.rows.map(\.text).sorted().joined(separator: ", ")
        return "\(place.id) at \(rows.isEmpty ? "base" : rows)"
    }
}
