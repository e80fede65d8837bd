/** How the page looks: sober, light and dark, readable from a phone to a wide screen, and on A4. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #fff; --ink: #0b0c0c; --quiet: #505a5f; --line: #b1b4b6; --soft: #f3f2f1; --link: #1d70b8; --warn: #942514; --focus: #fd0;
}
@media (prefers-color-scheme: dark) {
  :root { --page: #14171a; --ink: #f0f2f3; --quiet: #b4bcc1; --line: #50595f; --soft: #22272b; --link: #8cc4f5; --warn: #ffb4a6; --focus: #fd0; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 1rem 3rem; max-width: 75rem; background: var(--page); color: var(--ink); font: 1rem/1.5 "GDS Transport", arial, helvetica, sans-serif; }
h1 { font-size: 2rem; line-height: 1.15; margin: 1.5rem 0 .5rem; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 1rem; padding-top: .75rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.19rem; line-height: 1.3; margin: 1.75rem 0 .5rem; }
p, li, dd { max-width: 44em; overflow-wrap: anywhere; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 0; box-shadow: 0 0 0 5px var(--ink); }
header p { color: var(--quiet); margin: .25rem 0; }
header .notice, .notice { color: var(--ink); border-left: .5rem solid var(--warn); padding: .5rem .75rem; margin: 1rem 0; }
.skip { position: absolute; left: -999em; }
.skip:focus { position: static; }
nav ul { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.headlines { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 1rem; margin: 1rem 0; }
.headlines div { background: var(--soft); border-left: .25rem solid var(--link); padding: .75rem; }
.headlines dt { color: var(--quiet); }
.headlines dd { margin: 0; }
.headlines strong { display: block; font-size: 1.5rem; line-height: 1.25; }
.table { overflow-x: auto; margin: 1.25rem 0; }
table { border-collapse: collapse; min-width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; margin-bottom: .5rem; }
caption .title { display: block; font-weight: bold; font-size: 1.19rem; }
caption .about { display: block; color: var(--quiet); max-width: 44em; }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; unicode-bidi: isolate; }
th[scope=row] { font-weight: normal; }
thead th { font-weight: bold; vertical-align: bottom; }
.figure { text-align: right; white-space: nowrap; padding-left: .75rem; }
.sum th, .sum td { font-weight: bold; border-top: 2px solid var(--ink); }
.in-1 { padding-left: 1rem; }
.in-2 { padding-left: 2rem; }
dt { font-weight: bold; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .875rem; overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  h1 { font-size: 1.5rem; }
  h2 { font-size: 1.25rem; }
  th, td { padding-right: .5rem; }
}
@media print {
  @page { size: A4; margin: 15mm; }
  :root { --page: #fff; --ink: #000; --quiet: #333; --line: #999; --soft: #fff; --link: #000; --warn: #000; }
  body { padding: 0; max-width: none; font-size: 9pt; }
  nav, .skip { display: none; }
  .table { overflow: visible; }
  thead { display: table-header-group; }
  tr, .headlines div { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
}
`;
