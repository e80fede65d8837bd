/** How the page looks: sober, light and dark, readable from a phone to a wide screen, and on A4. */
const rules = `
:root {
  color-scheme: light dark;
  --page: #fff; --ink: #0b0c0c; --quiet: #484f54; --line: #b1b4b6; --soft: #f3f2f1; --link: #1a5f98; --warn: #942514; --focus: #fd0; --mark: #fff2d3;
  --chart-1: #12436d; --chart-2: #28a197; --chart-3: #801650; --chart-4: #f46a25; --chart-5: #6f777b; --chart-6: #a285d1;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171a; --ink: #f0f2f3; --quiet: #b9c0c5; --line: #525b61; --soft: #22272b; --link: #8cc4f5; --warn: #ffb4a6; --focus: #fd0; --mark: #4a3a10;
    --chart-1: #6ea8de; --chart-2: #3fc4b8; --chart-3: #e78ac3; --chart-4: #ff9a62; --chart-5: #aab2b7; --chart-6: #c3a9ee;
  }
}
* { box-sizing: border-box; }
html:has(#what-if-bar:not([hidden])) { scroll-padding-top: 7rem; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 1rem 3rem; max-width: 75rem; background: var(--page); color: var(--ink); font: 1rem/1.5 "GDS Transport", arial, helvetica, sans-serif; }
h1 { font-size: 2.25rem; line-height: 1.15; margin: 1.5rem 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 1rem; padding-top: .75rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.19rem; line-height: 1.3; margin: 2rem 0 .5rem; overflow-wrap: anywhere; }
p, li, dd { max-width: 44em; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; box-shadow: 0 0 0 6px #0b0c0c; }
header p { color: var(--quiet); margin: .25rem 0; }
header .notice { color: var(--ink); border-left: .5rem solid var(--warn); background: var(--soft); padding: .75rem 1rem; margin: 1rem 0; max-width: none; }
.skip { position: absolute; left: -999em; }
.skip:focus { position: static; }
nav { margin-top: 1.5rem; }
nav ul { padding: 0; margin: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
nav a { display: inline-block; padding: .25rem 0; }
.headlines { display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 1rem; margin: 1rem 0; }
.headlines > div { background: var(--soft); border-left: .25rem solid var(--link); padding: .75rem 1rem; }
.headlines dt { color: var(--quiet); font-weight: normal; }
.headlines dd { margin: 0; }
.headlines strong { display: block; font-size: 1.5rem; line-height: 1.25; }
figure { margin: 1.5rem 0; }
.title { display: block; font-weight: bold; font-size: 1.19rem; }
.about { display: block; color: var(--quiet); max-width: min(44em, calc(100vw - 2rem)); }
caption span { position: sticky; left: 0; }
.chart svg { max-width: 100%; height: auto; display: block; margin-top: .75rem; }
.chart svg.narrow { display: none; }
.table { overflow-x: auto; margin: 1.5rem 0; }
table { border-collapse: collapse; min-width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; margin-bottom: .5rem; }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; unicode-bidi: isolate; }
tbody th { font-weight: normal; position: sticky; left: 0; background: var(--page); overflow-wrap: anywhere; min-width: 7rem; }
td { overflow-wrap: break-word; }
thead th { font-weight: bold; vertical-align: bottom; }
.figure { text-align: right; white-space: nowrap; padding-left: .75rem; padding-right: 0; }
thead .figure { white-space: normal; min-width: 4.5rem; }
.figure + td:not(.figure), .figure + th:not(.figure) { padding-left: 1.25rem; }
.sum th, .sum td { font-weight: bold; border-top: 2px solid var(--ink); }
.group th { font-weight: bold; padding-top: 1rem; }
.in-1 { padding-left: 1rem; }
.in-2 { padding-left: 2rem; }
.prose { min-width: 16rem; max-width: 40rem; overflow-wrap: anywhere; }
.register tbody th { min-width: 12rem; }
.register td:nth-child(2) { min-width: 10rem; }
.register td:nth-child(3):not(.prose), [id^='baseline-lines'] td:nth-child(2) { white-space: nowrap; }
.tag { font-size: .75rem; letter-spacing: .02em; border: 1px solid var(--warn); color: var(--warn); padding: 0 .3rem; margin-left: .4rem; white-space: nowrap; font-weight: normal; display: inline-block; }
.why { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; text-align: inherit; cursor: pointer; text-decoration: underline dotted; text-underline-offset: .2em; text-decoration-thickness: 1px; }
.why:hover { text-decoration: underline; text-decoration-thickness: 3px; }
dt { font-weight: bold; }
.definitions dt { margin-top: .75rem; }
.definitions dd { margin: 0; }
[popover] { color: var(--ink); background: var(--page); border: 2px solid var(--ink); padding: 1rem 1.25rem 1.25rem; max-width: min(60rem, calc(100vw - 1.5rem)); max-height: 85vh; overflow: auto; box-shadow: 0 .5rem 2rem #0006; }
[popover]::backdrop { background: #0006; }
[popover] .why-title { font-size: 1.19rem; margin: 0 0 .25rem; padding: 0 5rem 0 0; border: 0; }
[popover] .close { position: absolute; top: 1rem; right: 1.25rem; }
[popover] p { margin: .25rem 0 .5rem; }
[popover] ul { margin: .25rem 0; padding-left: 1.25rem; }
code { font-family: ui-monospace, monospace; font-size: .9em; }
[popover] code { font-size: .875rem; overflow-wrap: anywhere; }
button.plain, .close { font: inherit; color: var(--ink); background: var(--soft); border: 1px solid var(--ink); padding: .25rem .75rem; cursor: pointer; min-height: 2rem; }
ins { text-decoration: none; font-weight: bold; background: var(--mark); padding: 0 .2rem; }
del { display: block; text-decoration: line-through; color: var(--quiet); font-size: .8125rem; font-weight: normal; }
.whole { white-space: nowrap; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.what-if { border: 2px solid var(--link); padding: 0 1rem 1rem; margin-top: 3rem; }
.what-if h2 { border: 0; margin-top: .5rem; }
.control { display: grid; grid-template-columns: 16rem 1fr 6.5rem; gap: .25rem 1rem; align-items: center; margin: .75rem 0; }
.control .unit { color: var(--quiet); }
.control input[type=range] { width: 100%; min-height: 1.75rem; accent-color: var(--link); }
.control input[type=number] { font: inherit; width: 100%; padding: .25rem .4rem; color: var(--ink); background: var(--page); border: 2px solid var(--ink); }
.trouble:not(:empty) { color: var(--warn); font-weight: bold; border-left: .25rem solid var(--warn); padding-left: .75rem; }
.bar { position: sticky; top: 0; z-index: 2; max-width: none; margin: 1rem 0 0; padding: .5rem .75rem; background: var(--ink); color: var(--page); font-weight: bold; }
.bar[hidden] { display: none; }
summary { cursor: pointer; padding: .25rem 0; color: var(--link); text-decoration: underline; }
.stays { display: none; color: var(--warn); font-weight: bold; border-left: .25rem solid var(--warn); padding-left: .75rem; }
#what-if-bar:not([hidden]) ~ section .stays { display: block; }
#what-if-bar:not([hidden]) ~ section .chart::after { content: 'Drawn as written: charts do not follow the what-if.'; display: block; margin-top: .5rem; color: var(--warn); font-weight: bold; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--soft); padding: .75rem; overflow-x: auto; font-size: .875rem; }
footer { margin-top: 3rem; padding-top: .5rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .875rem; overflow-wrap: anywhere; }
footer p { max-width: none; }
@media (max-width: 40rem) {
  h1 { font-size: 1.75rem; }
  h2 { font-size: 1.25rem; }
  .chart svg.narrow { display: block; }
  .chart svg.wide { display: none; }
  .prose { min-width: 14rem; }
  .headlines { grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .5rem; }
  .control { grid-template-columns: 1fr 6rem; }
  .control label { grid-column: 1 / 3; }
  .headlines strong { font-size: 1.25rem; }
  .in-1 { padding-left: .5rem; }
  .in-2 { padding-left: 1rem; }
}
@media print {
  @page { size: A4; margin: 14mm 12mm 16mm; }
  :root {
    color-scheme: light;
    --page: #fff; --ink: #000; --quiet: #333; --line: #999; --soft: #fff; --link: #000; --warn: #000; --mark: #fff;
    --chart-1: #12436d; --chart-2: #28a197; --chart-3: #801650; --chart-4: #f46a25; --chart-5: #6f777b; --chart-6: #a285d1;
  }
  body { padding: 0; max-width: none; font-size: 8.5pt; line-height: 1.35; }
  h1 { font-size: 18pt; margin-top: 0; }
  h2 { font-size: 13pt; margin-top: 14pt; }
  h3, .title { font-size: 10.5pt; }
  p, li, dd, .about { max-width: none; }
  nav, .skip, [popover], .what-if, .screen { display: none !important; }
  .table { overflow: visible; margin: 8pt 0; }
  th, td { padding: 1.5pt 5pt 1.5pt 0; }
  .figure { padding-left: 5pt; padding-right: 0; }
  .prose { min-width: 0; width: 40%; }
  caption span, tbody th { position: static; }
  tbody th, .register tbody th, .register td:nth-child(2) { min-width: 0; }
  .register th:first-child { width: 20%; }
  td:not(.figure) { overflow-wrap: anywhere; }
  .register .prose { width: 32%; }
  .register td:nth-child(2) { width: 20%; }
  .why { text-decoration: none; }
  .bar { position: static; background: none; color: var(--ink); padding: 0; }
  .bar button { display: none; }
  .chart { break-inside: avoid; }
  .chart svg.wide { display: block; max-width: 150mm; }
  .chart svg.narrow { display: none; }
  .headlines { grid-template-columns: repeat(3, 1fr); }
  .headlines strong { font-size: 12pt; }
  thead { display: table-header-group; }
  tr, .headlines > div, .definitions > div { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
}
`;

/** The rules without the spaces that only make them readable here. */
export const style = rules.replace(/\n\s*/g, '\n').trim();
