package import SkeinDriver

/// The databases of one run and how to go through them.
package struct Fleet: Sendable {
    /// The fleet's name. It takes part in drawing samples, so another name draws others.
    package var name: String
    /// The fleet file, or nil for a single URL.
    package var file: String?
    /// The targets in the order of the file.
    package var targets: [Target]
    /// What the file excludes, in the order of the file.
    package var excluded: [ExcludedTarget]
    /// What of the file's `exclude` matches no target at all.
    package var idleExclusions: [Exclusion] = []
    /// Time limits and retries.
    package var defaults: TargetDefaults
    /// Waves, order and limits of a run.
    package var rollout: RolloutPolicy
    /// What keeps new targets from starting on servers.
    package var throttles: [ServerThrottle] = []
    /// The targets that gates name by their ids, also when a run is only for others.
    package var gateTargets: [String: Target] = [:]
    /// Where rollouts are kept; nil when the file does not say.
    package var ledger: LedgerLocation?
    /// Who is told of a run.
    package var notify: [Webhook] = []

    /// A fleet.
    package init(
        name: String,
        file: String? = nil,
        targets: [Target],
        excluded: [ExcludedTarget] = [],
        defaults: TargetDefaults = TargetDefaults(),
        rollout: RolloutPolicy = RolloutPolicy()
    ) {
        self.name = name
        self.file = file
        self.targets = targets
        self.excluded = excluded
        self.defaults = defaults
        self.rollout = rollout
    }

    /// A fleet of one: the target's id is its URL without secrets.
    ///
    /// - Parameters:
    ///   - folder: where a relative path of a file is taken from.
    ///   - password: what gives the password, when the URL has none.
    /// - Throws: `DriverError` of stage `configuration`, without any piece of the URL but its scheme.
    package init(
        single url: String,
        relativeTo folder: String = ".",
        password: PasswordSource? = nil,
        drivers: DriverRegistry
    ) throws(DriverError) {
        let (driver, endpoint) = try drivers.endpoint(url, relativeTo: BaseFolder(folder))
        if let password, endpoint.urlHasPassword || endpoint.path != nil {
            let reason = endpoint.path == nil ? "a URL with a password" : "a file, which takes no password"
            let error = password.superfluous(reason)
            throw DriverError(.deterministic, stage: .configuration, message: "\(error)")
        }
        let id = endpoint.description
        let target = Target(id: id, endpoint: endpoint, driver: driver, password: password, server: endpoint.server)
        self.init(name: id, targets: [target])
    }

    /// The most sessions that servers may have at once, by their names; those without a limit are not among them.
    package var sessionLimits: [String: Int] {
        targets.reduce(into: [:]) { limits, target in
            if let server = target.server, let limit = target.maxSessions { limits[server] = limit }
        }
    }

    /// The waves of a run over ``targets``, in order.
    ///
    /// - Throws: `FleetError` when a target belongs to no wave.
    package func plannedWaves() throws(FleetError) -> [PlannedWave] {
        try rollout.waves(for: targets, seed: name)
    }
}
