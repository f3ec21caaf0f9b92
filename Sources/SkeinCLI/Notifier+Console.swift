internal import SkeinFleet

extension Notifier {
    /// Waits for the deliveries that are left, which a signal ends, and tells what was not delivered. The result of the
    /// run stays what it is.
    func finish(_ console: Console) async {
        if isSilent { return }
        for failure in await Interruption.cancelling({ await self.finish() }) {
            console.writeError("skein: \(failure.message)\n")
            if let hint = failure.hint { console.writeError("  \(hint)\n") }
        }
    }
}
