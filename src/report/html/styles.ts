/**
 * The look of the report. Colour is kept for strategies; everything else is ink. `screen` in the dark query leaves print light, whatever
 * the reader's screen is.
 */
export const STYLES = `
:root {
  color-scheme: light dark;
  --bg: #ffffff; --bg-sub: #f5f6f7; --line: #e0e3e7; --line-strong: #868e97;
  --ink: #15191e; --ink-2: #434a52; --ink-3: #5f6770; --warn: #8a5300; --warn-bg: #fdf4e3;
  --s0: #828890; --s1: #4a78ec; --s2: #b9330a; --s3: #06695c; --s4: #b034aa; --s5: #b08400;
  --chart-grid: #eceef0; --chart-axis: #b3b9c0; --chart-zero: #15191e; --chart-same: #e6e9ec;
  --font: "Inter", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  --font-mono: ui-monospace, "JetBrains Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --bg: #16191d; --bg-sub: #1c2025; --line: #2d333a; --line-strong: #717983;
    --ink: #eceef0; --ink-2: #c1c7cd; --ink-3: #98a0a9; --warn: #e8b04b; --warn-bg: #2d2618;
    --s0: #868d95; --s1: #5580f5; --s2: #cc6a2c; --s3: #74c0a0; --s4: #f78af2; --s5: #d0a416;
    --chart-grid: #262b31; --chart-axis: #4b535c; --chart-zero: #eceef0; --chart-same: #2a3037;
  }
}
@media (prefers-contrast: more) { :root { --ink-3: var(--ink-2); --line: var(--line-strong); } }
* { box-sizing: border-box; }
html { background: var(--bg); -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 1180px; padding: 0 24px 48px; background: var(--bg); color: var(--ink);
  font: 400 13px/1.45 var(--font); font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
h1, h2, h3, p, figure, dl, ul { margin: 0; padding: 0; }
h1, h2, h3, strong, th { font-weight: 600; }
.soft { color: var(--ink-3); }
.note { color: var(--ink-3); font-size: 12px; }
svg { display: block; max-width: 100%; height: auto; overflow: visible; }
svg text { font-family: var(--font); font-variant-numeric: tabular-nums; }
svg.mark { display: inline-block; width: 12px; height: 12px; margin-right: 6px; vertical-align: -1px; flex: none; }

header { padding: 20px 0 16px; border-bottom: 1px solid var(--line); }
h1 { font-size: 15px; line-height: 1.25; margin-bottom: 2px; }
.verdict { padding: 20px 0; }
.verdict .lead { font-size: 19px; line-height: 1.35; text-wrap: balance; }
.verdict .sure { margin-top: 6px; color: var(--ink-2); }
.others { list-style: none; margin-top: 16px; color: var(--ink-2); }
.others li { display: flex; padding: 3px 0; }
.others svg.mark { margin: 4px 8px 0 0; }
.others strong { color: var(--ink); }

.legend { display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 8px 0; border-top: 1px solid var(--line); list-style: none; }
.legend .at-right { margin-left: auto; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); border-top: 1px solid var(--line); }
.card { display: flex; flex-direction: column; padding: 12px 16px 12px 0; }
.card + .card { border-left: 1px solid var(--line); padding-left: 16px; }
.card h3 { font-weight: 400; font-size: 13px; }
.card .value { font-size: 19px; font-weight: 600; line-height: 1.35; white-space: nowrap; }
.card .value span { font-size: 12px; font-weight: 400; color: var(--ink-3); }
.card .change { font-size: 12px; margin-bottom: 6px; }
.card .change span { white-space: nowrap; }
.card figure { margin: auto 0 0 -8px; max-width: 202px; }

section { padding: 20px 0; border-top: 1px solid var(--line); }
h2 { font-size: 15px; line-height: 1.3; }
h2 + .note { margin: 2px 0 12px; }
.panels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(330px, 100%), 1fr)); gap: 20px 32px; }
.panels h3 { font-size: 12px; font-weight: 400; color: var(--ink-2); margin-bottom: 4px; }
.two { display: grid; grid-template-columns: minmax(0, 580px) minmax(0, 1fr); gap: 20px 48px; }

div.narrow, div.medium, div.small { display: none; }
.headed { display: flex; flex-wrap: wrap; gap: 2px 24px; justify-content: space-between; margin: 2px 0 8px; }
.key { display: flex; flex-wrap: wrap; gap: 0 16px; list-style: none; }
.scroll { overflow-x: auto; margin-top: 12px; }
.scroll:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 12px; }
th, td { text-align: left; vertical-align: top; padding: 5px 16px 5px 0; }
thead th, thead td { font-size: 12px; vertical-align: bottom; border-bottom: 1px solid var(--line-strong); }
thead th { min-width: 10em; }
tbody th { font-weight: 400; color: var(--ink-2); white-space: nowrap; }
tbody tr + tr th, tbody tr + tr td { border-top: 1px solid var(--line); }
tbody .group th { color: var(--ink); font-weight: 600; padding-top: 14px; border-top: 0; }
.figures thead th { min-width: 0; overflow-wrap: normal; vertical-align: top; }
.figures thead tr:first-child > * { border-bottom: 0; padding-bottom: 0; white-space: nowrap; }
.figures thead tr + tr th { font-weight: 400; color: var(--ink-2); }
.figures thead th span { display: flex; width: max-content; max-width: 9em; }
.figures thead svg.mark { margin-top: 3px; }
.figures td { white-space: nowrap; }
.figures .start { padding-left: 16px; }
svg.bar { width: 98px; height: 12px; margin-top: 2px; }
td .value { font-size: 13px; white-space: nowrap; }
td .value span, td .range { color: var(--ink-3); }
td .change, td .range { display: inline-block; margin-right: 0.5em; white-space: nowrap; }

.read { padding-left: 18px; color: var(--ink-2); max-width: 62em; }
.read li { padding: 2px 0; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 24px; margin-top: 8px; }
dt { color: var(--ink-3); }
dd { margin: 0; }
.mono { font-family: var(--font-mono); font-size: 11px; word-break: break-all; }
.warning { padding: 8px 12px; margin: 12px 0 0; background: var(--warn-bg); color: var(--warn); }
.warning a { color: inherit; }

@media (max-width: 1000px) {
  div.large { display: none; }
  div.medium { display: block; }
}
@media (max-width: 900px) { .two { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 720px) {
  body { padding: 0 16px 32px; font-size: 15px; }
  .cards { grid-template-columns: minmax(0, 1fr); }
  .card { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 12px; padding: 10px 0; }
  .card + .card { border-left: 0; border-top: 1px solid var(--line); padding-left: 0; }
  .card figure { margin: 0; grid-column: 2; grid-row: 1 / span 3; align-self: center; }
  .card figure svg { width: 40vw; max-width: 220px; }
  .card .role-axis-label { display: none; }
  .card h3, .card .change { font-size: 13px; }
  .card .change { margin-bottom: 0; }
  div.wide, div.medium { display: none; }
  div.narrow, div.small { display: block; }
  .legend .at-right { margin-left: 0; width: 100%; }
  .note, table, .panels h3 { font-size: 13px; }
  tbody th { white-space: normal; min-width: 8em; }
  dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  dd { margin-bottom: 8px; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  section, .card, figure, tr { break-inside: avoid; }
  .table { break-before: page; break-inside: auto; }
  .cards { grid-template-columns: repeat(5, minmax(0, 1fr)); }
  .panels { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 12px; }
  .scroll { overflow: visible; }
  div.wide { display: block; }
  div.narrow, div.medium, div.small { display: none; }
.headed { display: flex; flex-wrap: wrap; gap: 2px 24px; justify-content: space-between; margin: 2px 0 8px; }
.key { display: flex; flex-wrap: wrap; gap: 0 16px; list-style: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
