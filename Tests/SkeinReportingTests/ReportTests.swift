import Testing

@testable import SkeinReporting

@Suite("Reports for other programs")
struct ReportTests {
    @Test("JUnit has a suite for each wave, and a verdict for each state")
    func junit() {
        var report = Fixtures.halted
        report.startedAt = "2026-11-22T09:30:00.125Z"
        report.targets = Array(report.targets.prefix(4))
        report.targets[1].state = .unreachable
        report.targets[1].error = ErrorReport(code: "", message: "no <route>\nto host", class: "connection")
        let fingerprint = Fixtures.duplicate("users").fingerprint
        let other = report.targets[1].error?.fingerprint ?? ""
        #expect(
            JUnitReport.render(report) == #"""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="skein upgrade" tests="4" failures="1" errors="1" time="0.900">
                  <testsuite name="canary" tests="3" failures="1" errors="1" skipped="0" time="2.369" timestamp="2026-11-22T09:30:00">
                    <properties><property name="command" value="upgrade"/><property name="state" value="halted"/><property name="plan_hash" value="0123456789abcdef"/></properties>
                    <testcase name="t1" classname="skein.upgrade.canary" time="0.012"/>
                    <testcase name="t2" classname="skein.upgrade.canary" time="0.012"><error message="no &lt;route&gt; to host" type="unreachable">unreachable
                no &lt;route&gt;
                to host
                fingerprint: \#(other)</error></testcase>
                    <testcase name="t3" classname="skein.upgrade.canary" time="2.345"><failure message="relation &quot;users&quot; already exists" type="42P07">failed, rolled back
                code 42P07
                revision 8d3f, statement 2, migrations/8d3f_users.yaml:9
                relation &quot;users&quot; already exists
                sql: CREATE TABLE users (
                    id bigint
                )
                hint: drop it, or stamp the target
                fingerprint: \#(fingerprint)</failure></testcase>
                  </testsuite>
                  <testsuite name="rest" tests="1" failures="0" errors="0" skipped="1" time="0.000" timestamp="2026-11-22T09:30:00">
                    <properties><property name="command" value="upgrade"/><property name="state" value="halted"/><property name="plan_hash" value="0123456789abcdef"/></properties>
                    <testcase name="t4" classname="skein.upgrade.rest" time="0.000"><skipped message="not started"/></testcase>
                  </testsuite>
                </testsuites>

                """#
        )
    }

    @Test("Markdown is tables and folded failures")
    func markdown() {
        var report = Fixtures.halted
        report.targets = Array(report.targets.prefix(3))
        report.summary.pending = 0
        #expect(
            MarkdownReport(report).render() == """
                ### skein upgrade: halted

                2 done, 1 failed in 900 ms, plan `0123456789ab`

                | wave | state | targets | failed | halts |
                | --- | --- | ---: | ---: | --- |
                | `canary` | **halted** | 3 | 1 | on failure 1 |
                | `rest` | pending | 97 | 0 | on failure 5 |

                | target | state | revision | time | attempts |
                | --- | --- | --- | ---: | ---: |
                | `t1` | done | `41b0 → 8d3f` | 12 ms | 1 |
                | `t2` | done | `41b0 → 8d3f` | 12 ms | 1 |
                | `t3` | failed, rolled back | `41b0` | 2.3 s | 1 |

                #### Failures

                <details open><summary>1 target: failed, rolled back, code <code>42P07</code></summary>

                `revision 8d3f, statement 2, migrations/8d3f_users.yaml:9`

                ```
                relation "users" already exists
                ```

                ```sql
                CREATE TABLE users (
                    id bigint
                )
                ```

                What to do:

                ```
                drop it, or stamp the target
                ```

                Target: `t3`

                </details>

                """
        )
    }

    @Test("Markdown keeps hostile names in their cells and blocks")
    func hostileMarkdown() {
        let text = MarkdownReport(Fixtures.hostile).render()
        var fence: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let open = fence {
                if line == open { fence = nil }
                continue
            }
            if line.hasPrefix("```") {
                fence = String(line.prefix { $0 == "`" })
                continue
            }
            if line.hasPrefix("|") {
                #expect(line.split(separator: "|", omittingEmptySubsequences: false).count == 7, "\(line)")
            }
            // Outside of code there is no name.
            let bare = line.replacing(#/`[^`]*`|<code>[^<`]*</code>|</?details( open)?>|</?summary>/#, with: "")
            #expect(!bare.contains(where: { "<>`@[\u{1B}\u{202E}".contains($0) }), "\(line)")
        }
        #expect(fence == nil)
        #expect(MarkdownText.code("a|b") == "<code>a&#124;b</code>")
        #expect(MarkdownText.code("`@x`\\") == "<code>&#96;&#64;x&#96;&#92;</code>")
        #expect(MarkdownText.block("a\n````\nb", limit: 100) == "`````\na\n````\nb\n`````\n")
    }

    @Test("Markdown fits into a comment, whatever failed")
    func longMarkdown() {
        var report = Fixtures.large(3_000)
        for index in report.targets.indices {
            report.targets[index].state = .failedClean
            let message = "\(index) " + String(repeating: "x", count: 5_000)
            report.targets[index].error = ErrorReport(code: "c\(index)", message: message, class: "deterministic")
        }
        let text = MarkdownReport(report).render()
        #expect(text.utf8.count < 65_536)
        #expect(text.contains(#/and \d+ targets that failed in \d+ other ways\n$/#))
    }

    @Test("the failed targets are the ids that --only reads back")
    func failedTargets() {
        var report = Fixtures.halted
        report.targets[1].state = .unknown
        report.targets.append(Fixtures.failed("sqlite:/a b,c.db"))
        report.targets.append(Fixtures.failed("sqlite:/a\nb.db"))
        report.targets.append(Fixtures.failed("#no"))
        #expect(
            FailedTargetsReport.render(report)
                == "t2\nt3\nsqlite:/a b,c.db\n# cannot be named here: sqlite:/a\\nb.db\n# cannot be named here: #no\n"
        )
        #expect(FailedTargetsReport.render(Fixtures.succeeded).isEmpty)
    }

    @Test("times of day are in RFC 3339")
    func timestamps() {
        #expect(Timestamp.text(seconds: 1_795_426_205, milliseconds: 7) == "2026-11-23T09:30:05.007Z")
        #expect(Timestamp.now().wholeMatch(of: #/20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d\d\dZ/#) != nil)
    }
}
