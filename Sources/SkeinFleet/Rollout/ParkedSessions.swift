internal import SkeinEngine

/// Sessions whose targets are done with and that no target has yet.
///
/// A parked session keeps the place of its target on the server. So whoever gives such a place back first says for which
/// targets sessions are needed, and the others are closed before anybody else can take the place.
actor ParkedSessions {
    private var sessions: [ParkedSession] = []

    /// Takes a session in.
    func park(_ session: ParkedSession) { sessions.append(session) }

    /// Gives each of `keys` a session as far as there are any, and closes the others.
    ///
    /// - Returns: for each key its session; nil where a new one has to be made.
    func share(among keys: [SessionKey?]) async -> [ParkedSession?] {
        let shares = keys.map { key in
            sessions.firstIndex { $0.key == key }.map { sessions.remove(at: $0) }
        }
        await closeAll()
        return shares
    }

    /// Closes the sessions that not one of `keys` needs.
    func keep(for keys: [SessionKey?]) async {
        var needed = keys
        var kept: [ParkedSession] = []
        var others: [ParkedSession] = []
        for session in sessions {
            if let place = needed.firstIndex(of: session.key) {
                needed.remove(at: place)
                kept.append(session)
            } else {
                others.append(session)
            }
        }
        sessions = kept
        for session in others { await session.close() }
    }

    /// Closes all of them.
    func closeAll() async { await keep(for: []) }
}
