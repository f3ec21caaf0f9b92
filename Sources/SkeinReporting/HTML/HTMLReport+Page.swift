extension HTMLReport {
    /// The page's style. Colours are those of the two schemes; nothing is fetched.
    static let style: StaticString = """

        :root { color-scheme: light dark; --paper: #fff; --ink: #1b1f24; --quiet: #5b6470; --line: #d8dde3; --soft: #f4f6f8;
          --good: #17713e; --bad: #c02b2b; --alarm: #8f1fa0; --warning: #955600; --away: #0b6b85; --back: #5a4fcf;
          --neutral: #5f6975; --bar: #3d72b8; --band: #eef2f7; --link: #1f5fae; }
        @media (prefers-color-scheme: dark) { :root { --paper: #15181c; --ink: #e4e8ed; --quiet: #98a2ae; --line: #343a42;
          --soft: #1e2227; --good: #46b878; --bad: #f0716b; --alarm: #d07be0; --warning: #dfa23f; --away: #4cb8d0;
          --back: #a79cf5; --neutral: #8b95a1; --bar: #6ea3e6; --band: #1f252c; --link: #7db2f5; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
        main { max-width: 1180px; margin: 0 auto; padding: 24px 20px 64px; }
        h1 { font-size: 26px; margin: 0; display: flex; gap: 12px; align-items: center; flex-wrap: wrap; }
        h2 { font-size: 18px; margin: 36px 0 10px; }
        a { color: var(--link); }
        p { margin: 6px 0; overflow-wrap: anywhere; }
        code, pre, summary span:first-child, .ids, .lane { font-family: ui-monospace, "DejaVu Sans Mono", monospace; }
        pre { font-size: 13px; margin: 8px 0; padding: 8px 10px; background: var(--soft); border-radius: 6px;
          white-space: pre-wrap; overflow-wrap: anywhere; }
        .quiet { color: var(--quiet); }
        .notice { border-left: 4px solid var(--warning); padding: 4px 12px; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        th { text-align: left; font-weight: 600; color: var(--quiet); font-size: 13px; }
        th, td { padding: 5px 14px 5px 0; border-bottom: 1px solid var(--line); vertical-align: baseline;
          overflow-wrap: anywhere; }
        th, .number, td code { white-space: nowrap; overflow-wrap: normal; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        .badge { --tone: var(--neutral); display: inline-block; font: 600 12px/1.5 system-ui, sans-serif; padding: 1px 9px;
          border-radius: 10px; border: 1px solid var(--tone); color: var(--tone); white-space: nowrap; }
        h1 .badge { font-size: 15px; padding: 2px 12px; border-radius: 14px; }
        .good, .done { --tone: var(--good); } .bad, .failed_clean { --tone: var(--bad); }
        .unknown, .failed_dirty, .revert_failed { --tone: var(--alarm); }
        .warning, .blocked { --tone: var(--warning); } .unreachable { --tone: var(--away); } .reverted { --tone: var(--back); }
        .current, .skipped { --tone: var(--neutral); } .planned, .running { --tone: var(--bar); }
        .pending { --tone: var(--line); }
        .badge.pending { color: var(--quiet); }
        .tiles { list-style: none; display: flex; flex-wrap: wrap; gap: 10px; margin: 18px 0 0; padding: 0; }
        .tile { border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 6px; padding: 6px 16px 7px 12px;
          min-width: 104px; }
        .tile b { display: block; font-size: 22px; line-height: 1.25; font-variant-numeric: tabular-nums; }
        .tile span { color: var(--quiet); font-size: 13px; }
        .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); gap: 0 40px; }
        .chart { display: block; width: 100%; height: auto; }
        .timeline { min-width: 720px; }
        .chart text { font-size: 12px; fill: var(--ink); }
        .chart text.quiet, .chart .tick, .chart .count { fill: var(--quiet); }
        .chart .tick { text-anchor: middle; }
        .chart .wave { font-weight: 600; }
        .chart rect { fill: var(--tone, var(--bar)); }
        .chart .other { fill: var(--neutral); }
        .chart rect.band { fill: var(--band); } .chart rect.odd { fill: none; stroke: var(--line); stroke-dasharray: 2 3; }
        .chart line { stroke: var(--line); } .chart .grid { stroke-dasharray: 1 4; stroke: var(--quiet); opacity: .5; }
        .chart a:hover rect, .chart a:focus rect { stroke: var(--ink); stroke-width: 1.5; }
        .legend span { margin-right: 18px; font-size: 13px; color: var(--quiet); }
        .legend span::before { content: ""; display: inline-block; width: 10px; height: 10px; border-radius: 2px;
          background: var(--tone); margin-right: 6px; }
        summary { cursor: pointer; }
        .body { padding: 2px 0 10px 22px; }
        .failure { border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px; margin: 10px 0; }
        .failure summary { display: flex; gap: 10px; align-items: baseline; }
        .failure .grow { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        .failure[open] .grow { visibility: hidden; }
        .message { border-left: 3px solid var(--bad); }
        .hint { white-space: pre-wrap; }
        .ids { font-size: 13px; max-height: 15em; overflow-y: auto; overflow-wrap: anywhere; }
        .ids a, .ids span { display: inline-block; max-width: 100%; margin-right: 8px; }
        nav a { display: inline-block; margin: 12px 16px 0 0; }
        :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        .search { display: flex; gap: 10px; align-items: center; flex-wrap: wrap; margin: 4px 0 12px; position: sticky; top: 0;
          background: var(--paper); padding: 8px 0; z-index: 1; }
        .search[hidden], .target[hidden] { display: none; }
        input, select { font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--line);
          border-radius: 6px; padding: 6px 10px; }
        input { flex: 1; min-width: 200px; max-width: 460px; }
        .target { border-bottom: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 34px;
          scroll-margin-top: 60px; }
        .target summary, .columns { display: grid; align-items: baseline; padding: 5px 0; column-gap: 14px;
          grid-template-columns: minmax(0, 3fr) 150px minmax(0, 3fr) 74px minmax(0, 1fr) minmax(0, 1.6fr); }
        .target span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
        .target span:nth-child(4) { text-align: right; font-variant-numeric: tabular-nums; }
        .target[open] summary span { white-space: normal; overflow-wrap: anywhere; }
        .target i { font-style: normal; }
        .columns { color: var(--quiet); font-size: 13px; font-weight: 600; }
        .target:target { background: var(--band); }
        .target ol { margin: 6px 0; padding-left: 28px; columns: 3 220px; font-size: 13px; }
        @media (max-width: 760px) { .columns { display: none; }
          .target summary { grid-template-columns: minmax(0, 1fr) auto; } .target span:nth-child(n+5) { display: none; }
          .target span:nth-child(even) { text-align: right; } }
        @media print { :root { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --soft: #f6f6f6;
            --good: #17713e; --bad: #c02b2b; --alarm: #8f1fa0; --warning: #955600; --away: #0b6b85; --back: #5a4fcf;
            --neutral: #5f6975; --bar: #3d72b8; --band: #eee; --link: #000; }
          main { max-width: none; padding: 0; } .search, nav { display: none; } .ids { max-height: none; }
          .timeline { min-width: 0; } .target { content-visibility: visible; }
          .target span { white-space: normal; overflow-wrap: anywhere; }
          .failure, .target, .chart, tr { break-inside: avoid; } a { text-decoration: none; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }

        """

    /// Search, which the key `/` leads to, links that open what they lead to, and failures that are open on paper. Without
    /// scripts the page is whole, but for the search.
    static let script: StaticString = #"""

        'use strict';
        (() => {
          const rows = [...document.querySelectorAll('details.target')]
            .map(element => ({ element, text: element.textContent.toLowerCase() }));
          const query = document.getElementById('query');
          const state = document.getElementById('state');
          const shown = document.getElementById('shown');
          const filter = () => {
            const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
            let count = 0;
            for (const { element, text } of rows) {
              const fits = (!state.value || element.dataset.state === state.value) && words.every(word => text.includes(word));
              element.hidden = !fits;
              if (fits) count += 1;
            }
            shown.textContent = `${count} of ${rows.length} shown`;
          };
          query.addEventListener('input', filter);
          state.addEventListener('change', filter);
          document.getElementById('search').hidden = false;
          filter();
          const open = () => {
            const element = document.getElementById(location.hash.slice(1));
            if (!element || !element.matches('details')) return;
            if (element.hidden) { query.value = ''; state.value = ''; filter(); }
            element.open = true;
            element.scrollIntoView();
          };
          addEventListener('keydown', event => {
            if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
            if (event.target.closest('input, select')) return;
            event.preventDefault();
            query.focus();
          });
          addEventListener('hashchange', open);
          open();
          addEventListener('beforeprint', () => {
            for (const element of document.querySelectorAll('details.failure')) element.open = true;
          });
        })();

        """#
}
