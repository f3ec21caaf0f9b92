import TestServers
import Testing

/// `--report otlp=PATH`, read by OpenTelemetry's own protocol buffers.
@Suite(.serialized) struct TraceReportTests {
    private static let packages = ["opentelemetry-proto==1.45.2"]

    /// Reads every line as an `ExportTraceServiceRequest`, which refuses fields and shapes that are not of the protocol, and
    /// prints its spans as JSON.
    private static let read = """
        import base64, json, sys
        from google.protobuf import json_format
        from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

        # OTLP's JSON has ids in hexadecimal where that of protocol buffers has base64.
        def encoded(value):
            if isinstance(value, list):
                return [encoded(element) for element in value]
            if not isinstance(value, dict):
                return value
            result = {}
            for key, element in value.items():
                if key in ("traceId", "spanId", "parentSpanId"):
                    assert element == element.lower(), element
                    element = base64.b64encode(bytes.fromhex(element)).decode()
                result[key] = encoded(element)
            return result

        spans = []
        for line in open(sys.argv[1]):
            request = json_format.Parse(json.dumps(encoded(json.loads(line))), ExportTraceServiceRequest())
            for resource in request.resource_spans:
                names = {attribute.key: attribute.value.string_value for attribute in resource.resource.attributes}
                assert names["service.name"] == "skein" and names["service.version"], names
                for scope in resource.scope_spans:
                    for span in scope.spans:
                        assert len(span.trace_id) == 16 and len(span.span_id) == 8 and any(span.span_id)
                        spans.append({
                            "trace": span.trace_id.hex(), "id": span.span_id.hex(), "parent": span.parent_span_id.hex(),
                            "name": span.name, "kind": span.kind, "flags": span.flags,
                            "start": span.start_time_unix_nano, "end": span.end_time_unix_nano,
                            "code": span.status.code, "message": span.status.message,
                            "events": [event.name for event in span.events],
                            "attributes": {
                                attribute.key: attribute.value.string_value or attribute.value.int_value
                                for attribute in span.attributes
                            },
                        })
        by_id = {span["id"]: span for span in spans}
        assert len(by_id) == len(spans)
        for span in spans:
            assert span["start"] <= span["end"], span
            parent = by_id.get(span["parent"])
            if parent:
                assert parent["start"] <= span["start"] and span["end"] <= parent["end"], (span, parent)
        # All belong to the rollout, which ended last and whose parent is elsewhere or nowhere.
        assert [span["name"] for span in spans if span["parent"] not in by_id] == ["skein upgrade"], spans
        assert spans[-1]["name"] == "skein upgrade"
        print(json.dumps(spans))
        """

    private static func spans(_ workspace: Workspace, _ file: String) throws -> [JSON] {
        let result = try PythonPackages("traces", packages).run(read, file, in: workspace)
        try #require(result.status == 0, "\(result.errorOutput)")
        return try JSON(parsing: result.output).elements
    }

    private static let upgrade = ["upgrade", "head", "--fleet", "fleet.yaml", "--create", "-q"]

    @Test("spans nest, say what failed, and hold no SQL", .timeLimit(.minutes(3)))
    func nesting() async throws {
        try await ReportFileTests.withFleet { workspace in
            try workspace.skein(Self.upgrade + ["--report", "otlp=trace.jsonl"], exits: 2)
            let spans = try Self.spans(workspace, "trace.jsonl")
            #expect(Set(spans.compactMap { $0["trace"].text }).count == 1)
            let roots = spans.filter { $0["parent"] == "" }
            #expect(roots.compactMap { $0["name"].text } == ["skein upgrade"])
            let root = try #require(roots.first)
            #expect(root["code"] == 2 && root["message"] == "failed, 3 of 9 targets failed")
            #expect(spans.last?["id"] == root["id"])
            let waves = spans.filter { $0["parent"] == root["id"] }
            #expect(waves.compactMap { $0["name"].text } == ["wave canary", "wave rest"])
            let targets = spans.filter { span in waves.contains { $0["id"] == span["parent"] } }
            #expect(targets.count == 9)
            let failed = targets.filter { $0["code"] == 2 }
            #expect(Set(failed.compactMap { $0["attributes"]["skein.target"].text }) == Set(ReportFileTests.hostile))
            for target in failed {
                #expect(target["message"] == "table \"notes\" already exists")
                #expect(target["attributes"]["error.type"] == "1")
            }
            let done = targets.filter { $0["code"] == 0 }
            let steps = spans.filter { span in targets.contains { $0["id"] == span["parent"] } }
            #expect(steps.count == 6 && Set(steps.map { $0["parent"] }) == Set(done.map { $0["id"] }))
            #expect(steps.allSatisfy { $0["attributes"]["db.system.name"] == "sqlite" && $0["kind"] == 3 })
            #expect(try !workspace.folder.read("trace.jsonl").contains("CREATE TABLE"))
            #expect(spans.count == 1 + 2 + 9 + 6)
        }
    }

    @Test("TRACEPARENT is the parent, and a malformed one is not")
    func parent() async throws {
        try await ReportFileTests.withFleet { workspace in
            let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
            let only = Self.upgrade + ["--only", "t1", "--report", "otlp=trace.jsonl"]
            try workspace.skein(only, environment: ["TRACEPARENT": "00-\(trace)-00f067aa0ba902b7-01"])
            let spans = try Self.spans(workspace, "trace.jsonl")
            #expect(Set(spans.compactMap { $0["trace"].text }) == [trace])
            #expect(spans.last?["parent"] == "00f067aa0ba902b7" && spans.last?["name"] == "skein upgrade")
            for malformed in [
                "", "00-\(trace)-0000000000000000-01", "00-\(trace.uppercased())-00f067aa0ba902b7-01", "x",
            ] {
                try workspace.skein(only, environment: ["TRACEPARENT": malformed])
                let spans = try Self.spans(workspace, "trace.jsonl")
                #expect(spans.last?["parent"] == "" && spans.last?["trace"].text != trace)
            }
        }
    }

    @Test("tries that fail are events of their target")
    func retries() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try workspace.folder.write(
                """
                version: 1
                targets: [ { id: a, url: "postgresql://nobody:hidden@127.0.0.1:1/x" } ]
                defaults: { retry: { attempts: 3, initial: 10ms, max: 20ms } }

                """,
                to: "fleet.yaml"
            )
            try workspace.skein(Self.upgrade + ["--report", "otlp=-"], exits: 69)
            let result = try workspace.skein(Self.upgrade + ["--report", "otlp=trace.jsonl"], exits: 69)
            let spans = try Self.spans(workspace, "trace.jsonl")
            let target = try #require(spans.first { $0["name"] == "target a" })
            #expect(target["events"] == ["retry", "retry"])
            #expect(target["attributes"]["db.system.name"] == "postgresql")
            #expect(target["attributes"]["skein.attempts"] == 3)
            #expect(try !(workspace.folder.read("trace.jsonl") + result.output).contains("hidden"))
        }
    }

    @Test(
        "the spans of an interrupted rollout are whole, and those of who goes on with it too",
        .timeLimit(.minutes(2))
    )
    func interrupted() async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabases(sqlite: 200) { databases in
                try workspace.writeFleet(databases, rollout: "parallel: 2")
                let run = """
                    "$SKEIN" upgrade head --fleet fleet.yaml --migrations '\(SampleHistory.folder)' --create -q
                    """
                let stopped = try workspace.shell(
                    """
                    set -m
                    \(run) --report otlp=first --report jsonl=events > out 2> log &
                    until grep -q target_finished events 2> /dev/null; do sleep 0.01; done
                    kill -INT $!
                    wait $!
                    """
                )
                #expect(stopped.status == 130, "\(stopped.errorOutput)")
                let first = try Self.spans(workspace, "first")
                #expect(first.last?["message"].text?.hasPrefix("interrupted, ") == true)
                let wave = try #require(first.first { $0["name"] == "wave all" })
                #expect(wave["attributes"]["skein.state"] == "running")
                let resumed = try workspace.shell("\(run) --report otlp=second > out 2> log")
                #expect(resumed.status == 0, "\(resumed.errorOutput)")
                let second = try Self.spans(workspace, "second")
                #expect(second.last?["code"] == 0)
                // One rollout in the ledger, told in two traces.
                let rollout = first.last?["attributes"]["skein.rollout"].text
                #expect(rollout != nil && second.last?["attributes"]["skein.rollout"].text == rollout)
            }
        }
    }
}
