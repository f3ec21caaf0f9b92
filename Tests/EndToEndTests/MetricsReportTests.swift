import TestServers
import Testing

/// `--report openmetrics=PATH`, read by the parsers of Prometheus' own client library.
@Suite(.serialized) struct MetricsReportTests {
    private static let packages = ["prometheus_client==0.26.0"]

    /// Reads a file in both formats and prints every sample as JSON, by `name{labels}`.
    private static let read = """
        import json, sys
        from prometheus_client.openmetrics.parser import text_string_to_metric_families as openmetrics
        from prometheus_client.parser import text_string_to_metric_families as prometheus

        text = open(sys.argv[1]).read()
        def samples(parse):
            result = {}
            for family in parse(text):
                for sample in family.samples:
                    labels = ",".join(f"{name}={value}" for name, value in sorted(sample.labels.items()))
                    key = f"{sample.name}{{{labels}}}"
                    assert key not in result and sample.timestamp is None, key
                    result[key] = sample.value
            return result
        found = samples(openmetrics)
        assert found == samples(prometheus)
        types = {family.name: family.type for family in openmetrics(text)}
        print(json.dumps({"samples": found, "types": types}))
        """

    private static func metrics(_ workspace: Workspace, _ file: String) throws -> JSON {
        let result = try PythonPackages("metrics", packages).run(read, file, in: workspace)
        try #require(result.status == 0, "\(result.errorOutput)")
        return try JSON(parsing: result.output)
    }

    private static let upgrade = ["upgrade", "head", "--fleet", "fleet.yaml", "--create", "-q"]

    @Test("two parsers read it, and its numbers are those of the report", .timeLimit(.minutes(3)))
    func parsed() async throws {
        try await ReportFileTests.withFleet { workspace in
            let reports = ["--report", "openmetrics=skein.prom", "--report", "json=r.json"]
            try workspace.skein(Self.upgrade + reports, exits: 2)
            let found = try Self.metrics(workspace, "skein.prom")
            let samples = found["samples"]
            let report = try JSON(parsing: workspace.folder.read("r.json"))
            #expect(samples["skein_targets{server=,state=done,wave=canary}"] == 2)
            #expect(samples["skein_targets{server=,state=done,wave=rest}"] == 4)
            #expect(samples["skein_targets{server=,state=failed_clean,wave=rest}"] == 3)
            #expect(samples["skein_targets{server=,state=unknown,wave=rest}"] == 0)
            let hash = report["plan_hash"].text ?? ""
            let rollout = report["rollout"].text ?? ""
            #expect(samples["skein_run{command=upgrade,plan_hash=\(hash),rollout=\(rollout),state=failed}"] == 1)
            #expect(samples["skein_wave{state=passed,wave=rest}"] == 1)
            #expect(samples["skein_wave_targets{wave=rest}"] == 7)
            #expect(samples["skein_wave_failures{wave=rest}"] == 3)
            #expect(samples["skein_retries{wave=rest}"] == 0)
            #expect(samples["skein_run_duration_seconds{}"].number == report["duration_ms"].number.map { $0 / 1000 })
            #expect((samples["skein_wave_duration_seconds{wave=canary}"].number ?? -1) >= 0)
            let now = try Double(workspace.shell("date +%s").output.dropLast()) ?? 0
            #expect(abs((samples["skein_run_timestamp_seconds{}"].number ?? 0) - now) < 60)
            let histogram = "skein_target_duration_seconds"
            #expect(found["types"][histogram] == "histogram")
            #expect(samples["\(histogram)_count{wave=rest}"] == 7)
            #expect(samples["\(histogram)_bucket{le=+Inf,wave=rest}"] == 7)
            let durations = report["targets"].elements.filter { $0["wave"] == "rest" }.compactMap {
                $0["duration_ms"].number
            }
            #expect(
                samples["\(histogram)_bucket{le=0.1,wave=rest}"] == .number(Double(durations.count { $0 <= 100 }))
            )
            let sum = samples["\(histogram)_sum{wave=rest}"].number ?? 0
            #expect(abs(sum - durations.reduce(0, +) / 1000) < 0.0005)
        }
    }

    @Test("tries beyond the first are counted, and everybody may read the file")
    func retries() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try workspace.folder.write(
                """
                version: 1
                servers:
                  pg/eu: { url: "postgresql://nobody@127.0.0.1:1/x" }
                targets:
                  - { server: pg/eu, databases: [a, b], id: "{database}" }
                defaults: { retry: { attempts: 3, initial: 10ms, max: 20ms } }

                """,
                to: "fleet.yaml"
            )
            try workspace.folder.write("old", to: "skein.prom")
            try workspace.skein(Self.upgrade + ["--report", "openmetrics=skein.prom"], exits: 2)
            let samples = try Self.metrics(workspace, "skein.prom")["samples"]
            #expect(samples["skein_targets{server=pg/eu,state=unreachable,wave=all}"] == 2)
            #expect(samples["skein_retries{wave=all}"] == 4)
            #expect(try workspace.shell("stat -c %a skein.prom; ls -A | grep skein-").output == "644\n")
        }
    }
}
