import TestServers
import Testing

/// A machine whose clock, disk or reader fails; see docs/bad-input.md.
@Suite struct BadInputMachineTests {
    private func withHistory(_ body: (Workspace) async throws -> Void) async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try await body(workspace)
        }
    }

    @Test("38: a clock that goes back an hour whenever it is read")
    func clock() async throws {
        try await withHistory { workspace in
            try workspace.folder.write(
                """
                #define _GNU_SOURCE
                #include <dlfcn.h>
                #include <sys/time.h>
                #include <time.h>
                static long hours;
                int clock_gettime(clockid_t clock, struct timespec *time) {
                    int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
                    int result = real(clock, time);
                    if (clock == CLOCK_REALTIME) time->tv_sec -= 3600 * ++hours;
                    return result;
                }
                int gettimeofday(struct timeval *time, void *zone) {
                    int (*real)(struct timeval *, void *) = dlsym(RTLD_NEXT, "gettimeofday");
                    int result = real(time, zone);
                    time->tv_sec -= 3600 * ++hours;
                    return result;
                }

                """,
                to: "back.c"
            )
            try workspace.shell("$(command -v cc || command -v clang) -shared -fPIC -o back.so back.c -ldl")
                .expectSuccess()
            let result = try workspace.skein(
                ["upgrade", "head", "--url", "sqlite:app.db", "--create", "--format", "json"],
                environment: ["LD_PRELOAD": workspace.folder.path("back.so")]
            )
            let durations = result.output.matches(of: #/"duration_ms": (-?\d+)/#).compactMap { Int($0.output.1) }
            #expect(durations.count >= 3)
            #expect(durations.allSatisfy { (0..<60_000).contains($0) }, "\(durations)")
            let database = workspace.sqlite("app.db")
            #expect(try database.query("SELECT revision, outcome FROM skein_journal") == "aaaa11112222|done")
            // The clock did go back: what the journal says is not today's.
            #expect(try database.query("SELECT started_at < datetime('now', '-30 minutes') FROM skein_journal") == "1")
            try workspace.skein("upgrade", "head", "--url", "sqlite:app.db")
        }
    }

    @Test("39: a result that cannot be written is told, and the run stays what it was")
    func output() async throws {
        try await withHistory { workspace in
            let upgrade = "\"$SKEIN\" upgrade head --create --quiet --url"
            let full = try workspace.shell("\(upgrade) sqlite:full.db --format json > /dev/full")
            #expect(full.status == 0)
            #expect(full.errorOutput == "skein: the result could not be written: No space left on device\n")
            // A file that is opened next would be standard output, and the result written into it.
            let closed = try workspace.shell("\(upgrade) sqlite:closed.db >&- <&-")
            #expect(closed.status == 0)
            #expect(closed.errorOutput == "")
            #expect(try workspace.sqlite("closed.db").query("PRAGMA integrity_check") == "ok")
            // Who stops listening has heard enough.
            let gone = try workspace.shell("\(upgrade) sqlite:gone.db | true; echo ${PIPESTATUS[0]}")
            #expect(gone.output == "0\n" && gone.errorOutput == "")
            for name in ["full.db", "closed.db", "gone.db"] {
                #expect(try workspace.sqlite(name).query("SELECT count(*) FROM skein_version") == "1")
            }
        }
    }

    @Test("39: a folder that nothing can be written to")
    func folder() async throws {
        try await withHistory { workspace in
            try workspace.shell("chmod 500 migrations").expectSuccess()
            let user =
                try workspace.shell("id -u").output == "0\n"
                ? ["setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search"] : []
            let before = try workspace.contents()
            let result = try workspace.skein(["revision", "-m", "more"], exits: 78, prefix: user)
            #expect(result.errorOutput.contains("Permission denied"), "\(result.errorOutput)")
            #expect(result.errorOutput.hasPrefix("skein: migrations/"), "\(result.errorOutput)")
            #expect(try workspace.contents() == before)
        }
    }
}
