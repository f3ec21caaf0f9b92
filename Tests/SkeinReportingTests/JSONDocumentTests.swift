import FoundationEssentials
import SkeinReporting
import Testing

@Suite("JSON documents")
struct JSONDocumentTests {
    private let report = RunReport(
        command: "upgrade",
        planHash: "ab12",
        state: .halted,
        waves: [WaveReport(name: "canary", state: .halted, size: 2, finished: 2, failed: 1, haltsOnFailure: 1)],
        targets: [
            Fixtures.done("acme", wave: "canary"), Fixtures.failed("näh\u{1B}/\"x\"\\", wave: "canary"),
        ],
        durationMs: 2_400
    )

    @Test("have the documented shape")
    func run() throws {
        let fingerprint = Fixtures.duplicate("users").fingerprint
        #expect(
            try JSONDocument.encode(report) == #"""
                {
                  "command": "upgrade",
                  "plan_hash": "ab12",
                  "state": "halted",
                  "duration_ms": 2400,
                  "summary": {
                    "done": 1,
                    "current": 0,
                    "planned": 0,
                    "failed": 1,
                    "blocked": 0,
                    "unreachable": 0,
                    "pending": 0,
                    "unknown": 0,
                    "skipped": 0,
                    "reverted": 0
                  },
                  "waves": [
                    {
                      "name": "canary",
                      "state": "halted",
                      "size": 2,
                      "finished": 2,
                      "failed": 1,
                      "halts_on_failure": 1
                    }
                  ],
                  "targets": [
                    {
                      "id": "acme",
                      "wave": "canary",
                      "state": "done",
                      "from": ["41b0"],
                      "to": ["8d3f"],
                      "attempts": 1,
                      "duration_ms": 12,
                      "steps": [
                        {
                          "revision": "8d3f",
                          "message": "add users",
                          "direction": "up",
                          "statements": 3,
                          "duration_ms": 11
                        }
                      ]
                    },
                    {
                      "id": "näh\u001b/\"x\"\\",
                      "wave": "canary",
                      "state": "failed_clean",
                      "from": ["41b0"],
                      "to": ["41b0"],
                      "attempts": 1,
                      "duration_ms": 2345,
                      "steps": [],
                      "error": {
                        "code": "42P07",
                        "message": "relation \"users\" already exists",
                        "class": "deterministic",
                        "hint": "drop it, or stamp the target",
                        "revision": "8d3f",
                        "statement": 2,
                        "sql": "CREATE TABLE users (\n    id bigint\n)",
                        "file": "migrations/8d3f_users.yaml",
                        "line": 9,
                        "fingerprint": "\#(fingerprint)"
                      }
                    }
                  ]
                }

                """#
        )
    }

    @Test("list the statements of a plan")
    func plan() throws {
        let step = StepReport(
            revision: "a",
            message: "m",
            direction: .down,
            statements: 1,
            plan: [PlannedStatement(sql: "DROP TABLE t", transactional: true)]
        )
        let line =
            #"{"revision":"a","message":"m","direction":"down","#
            + #""statements":[{"sql":"DROP TABLE t","transactional":true}]}"#
        #expect(try JSONDocument.encodeLine(step) == line)
    }

    @Test("are read back as what they were")
    func roundTrip() throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        var original = report
        original.targets[0].steps[0].plan = [PlannedStatement(sql: "SELECT 1", transactional: false)]
        original.targets[0].steps[0].statements = 1
        original.targets[0].steps[0].durationMs = 0
        for text in [try JSONDocument.encode(original), try JSONDocument.encodeLine(original)] {
            #expect(try decoder.decode(RunReport.self, from: Data(text.utf8)) == original)
        }
    }

    private struct Sample: Encodable {
        var aURL = "u"
        var missing: Int?
        var list: [Int?] = [1, nil]
        var nested: [[Bool]] = [[true], []]
        var ratio = 0.5
        var byName = ["userName": 1, "b": 2]
        var empty: [String: Int] = [:]
    }

    @Test("encode any value: order kept, nil left out, the keys of a dictionary as they are")
    func anyValue() throws {
        let line =
            #"{"a_url":"u","list":[1,null],"nested":[[true],[]],"ratio":0.5,"#
            + #""by_name":{"b":2,"userName":1},"empty":{}}"#
        #expect(try JSONDocument.encodeLine(Sample()) == line)
        #expect(try JSONDocument.encode([1, 2]) == "[1, 2]\n")
        #expect(try JSONDocument.encode([String]()) == "[]\n")
        #expect(try JSONDocument.encodeLine("\u{E0001}\u{202E}") == #""\udb40\udc01\u202e""#)
        #expect(throws: EncodingError.self) { try JSONDocument.encode([Double.nan]) }
    }

    @Test("one event a line")
    func lines() async {
        let recorder = Recorder()
        let reporter = JSONLinesReporter(timestamp: { "2026-01-02T03:04:05Z" }, write: { recorder.write($0) })
        await reporter.report(.targetStarted(id: "a\nb", wave: "w", server: nil))
        await reporter.report(
            .waveFinished(WaveReport(name: "w", state: .passed, size: 1, failed: 0, haltsOnFailure: 1))
        )
        #expect(
            recorder.writes == [
                #"{"event":"target_started","time":"2026-01-02T03:04:05Z","id":"a\nb","wave":"w"}"# + "\n",
                #"{"event":"wave_finished","time":"2026-01-02T03:04:05Z","wave":{"name":"w","state":"passed","#
                    + #""size":1,"finished":0,"failed":0,"halts_on_failure":1}}"# + "\n",
            ]
        )
    }
}
