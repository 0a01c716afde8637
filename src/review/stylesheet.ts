/** The style of the review's pages: light and dark by the reader's setting, A4 on paper; nothing is told by colour alone. */
export const siteStylesheet = `:root { color-scheme: light dark; --ink: #1b1f24; --faint: #4b5560; --paper: #fff; --soft: #f3f5f8; --line: #c3ccd5; --accent: #0b57a4; --good: #d8f0dd; --fair: #fdf3c8; --poor: #fde0c4; --bad: #fbd0d0; --note: #e3e6fb; --badline: #b3261e; --poorline: #a15c00; --noteline: #5560a8; --goodline: #2d7a45; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --faint: #b4bdc8; --paper: #14171b; --soft: #20252c; --line: #444c56; --accent: #8cbef2; --good: #1d3d28; --fair: #3f3a14; --poor: #4a2f14; --bad: #551f1f; --note: #2a2f55; --badline: #ff9d94; --poorline: #f0b35f; --noteline: #aab4f5; --goodline: #7fd19a; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif; }
main, header nav, footer { max-width: 90rem; margin: 0 auto; padding: 0 1.5rem; }
main { padding-bottom: 2rem; }
main:focus { outline: none; }
header { border-bottom: 1px solid var(--line); background: var(--soft); }
header ul { display: flex; flex-wrap: wrap; gap: 1.5rem; margin: 0; padding: .6rem 0; list-style: none; }
[aria-current] { font-weight: bold; }
footer { color: var(--faint); font-size: .9rem; border-top: 1px solid var(--line); }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, [tabindex="0"]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; background: var(--paper); padding: .5rem 1rem; z-index: 2; }
.skip:focus { left: .5rem; top: .5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1 { margin: 1.2rem 0 .4rem; font-size: 1.5rem; line-height: 1.4; }
h2 { margin: 1.8rem 0 .6rem; font-size: 1.2rem; }
h3 { margin: 0 0 .3rem; font-size: 1rem; line-height: 1.5; }
.source, caption, small, .legend { color: var(--faint); }
caption { text-align: left; padding: .3rem 0; }
table { border-collapse: collapse; font-size: .94rem; }
th, td { border: 1px solid var(--line); padding: .3rem .55rem; text-align: left; vertical-align: top; }
thead th { background: var(--soft); vertical-align: bottom; }
tbody th { font-weight: normal; min-width: 14em; overflow-wrap: anywhere; }
th small { display: block; font-size: .8rem; overflow-wrap: anywhere; }
.number { text-align: right; white-space: nowrap; }
.wide { overflow-x: auto; position: relative; }
.matrix { width: 100%; }
.matrix thead th { position: sticky; top: 0; min-width: 4.2em; }
.matrix td { white-space: nowrap; }
.presence { white-space: nowrap; }
.presence b { display: inline-block; min-width: 1.6em; text-align: center; border: 1px solid currentColor; border-radius: .2rem; line-height: 1.4; }
.section { background: var(--good); } .embedded { background: var(--fair); } .mention { background: var(--poor); } .missing { background: var(--bad); }
span.presence { padding: .1rem .4rem; margin-right: .4rem; }
td.missing b, td.mention b { border-width: 2px; }
td.return { background: var(--bad); font-weight: bold; } td.needs-work { background: var(--poor); } td.mostly-complete { background: var(--fair); } td.complete { background: var(--good); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .8rem; margin: 0; }
.figures div { border: 1px solid var(--line); border-radius: .3rem; padding: .5rem .8rem; }
.figures dt { color: var(--faint); }
.figures dd { margin: 0; }
.figures b { display: block; font-size: 1.7rem; line-height: 1.3; }
.figures span { font-size: .85rem; color: var(--faint); }
.how li { margin: .3rem 0; }
.unchecked { border-left: 5px solid var(--badline); padding-left: 1rem; }
.unchecked h2 { margin-top: 1rem; }
.filters { display: flex; flex-wrap: wrap; gap: .8rem 1.2rem; align-items: end; margin: .8rem 0; }
.filters label { display: grid; font-size: .9rem; color: var(--faint); }
input, select, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--faint); border-radius: .25rem; padding: .2rem .5rem; }
th button { border: 0; background: none; padding: 0; font-weight: bold; text-align: left; cursor: pointer; text-decoration: underline dotted; text-underline-offset: .25em; }
.paper { display: none; }
th button[aria-disabled=true] { text-decoration: none; cursor: help; }
th[aria-sort=ascending] button::after { content: " ▲"; } th[aria-sort=descending] button::after { content: " ▼"; }
.remark { border-left: 4px solid var(--poorline); padding: .1rem .8rem; background: var(--soft); }
.beside { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 1.5rem; align-items: start; margin-top: 1rem; }
@media screen and (min-width: 64rem) { .beside > section { max-height: 96vh; overflow-y: auto; position: sticky; top: .5rem; padding-right: .6rem; } .beside h2:first-child { margin-top: 0; } }
@media (max-width: 63.99rem) { .beside { grid-template-columns: minmax(0, 1fr); } }
.gaps ol { padding: 0; list-style: none; }
.gaps li { border: 1px solid var(--line); border-left-width: 6px; border-radius: .3rem; padding: .6rem .9rem; margin: .7rem 0; overflow-wrap: anywhere; }
.gaps li::before { content: attr(data-number); float: left; font-weight: bold; margin-right: .6rem; }
.gaps li.error { border-left-color: var(--badline); } .gaps li.warning { border-left-color: var(--poorline); } .gaps li.note { border-left-color: var(--noteline); }
.gaps li:target, .gaps blockquote:target { outline: 3px solid var(--accent); }
.tag { font-size: .85rem; border: 1px solid currentColor; border-radius: .2rem; padding: 0 .3rem; font-weight: normal; }
blockquote { margin: .3rem 0; padding-left: .8rem; border-left: 3px solid var(--line); }
.gaps dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem .8rem; margin: .3rem 0 0; font-size: .94rem; }
.gaps dt { color: var(--faint); } .gaps dd { margin: 0; }
.document { border: 1px solid var(--line); padding: .6rem 1.4rem; font-family: "Songti SC", SimSun, "Noto Serif CJK SC", serif; font-size: 1.05rem; }
.document p { margin: .5rem 0; text-indent: 2em; overflow-wrap: anywhere; }
mark { color: inherit; padding: 0 .1em; text-decoration-thickness: 2px; text-underline-offset: .2em; }
mark.error { background: var(--bad); text-decoration: underline double var(--badline); }
mark.warning { background: var(--poor); text-decoration: underline solid var(--poorline); }
mark.note { background: var(--note); text-decoration: underline dashed var(--noteline); }
mark.good { background: var(--good); text-decoration: underline dotted var(--goodline); }
.ref { font: .75rem/1.3 system-ui, sans-serif; display: inline-block; text-indent: 0; border: 1px solid currentColor; border-radius: .6rem; padding: 0 .4em; margin: 0 .15em; vertical-align: .15em; text-decoration: none; background: var(--paper); }
.ref.error { color: var(--badline); } .ref.warning { color: var(--poorline); } .ref.note { color: var(--noteline); } .ref.good { color: var(--goodline); }
span:target + mark, span:target + a, span:target ~ mark { outline: none; }
span:target + .ref, span:target + mark, span:target + .ref + mark { outline: 3px solid var(--accent); }
.pair { border: 1px solid var(--line); border-radius: .3rem; padding: .6rem 1rem; margin: 1rem 0; }
.pair > div { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.2rem; }
.pair h4 { margin: .3rem 0; font-size: .95rem; }
.pair blockquote { overflow-wrap: anywhere; white-space: pre-line; }
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  :root { color-scheme: light; --ink: #000; --faint: #333; --paper: #fff; --soft: #eee; --line: #888; --accent: #000; }
  body { font-size: 10pt; line-height: 1.5; }
  .index { font-size: 8.5pt; }
  header, .filters, .skip { display: none; }
  main, footer { max-width: none; padding: 0; }
  th button { display: none; }
  .paper { display: inline; font-weight: bold; }
  .index section:has(#matrix) { break-before: page; }
  .wide { overflow: visible; }
  .matrix thead th { position: static; min-width: 0; } .matrix td, .matrix th { padding: .1rem .2rem; } .matrix { font-size: 7.5pt; } .matrix small { font-size: 6.5pt; } .matrix td small { display: block; } .matrix tbody th { min-width: 9em; }
  .beside { display: block; }
  .text { break-before: page; }
  h1, h2, h3 { break-after: avoid; }
  tr, .gaps li, .pair { break-inside: avoid; }
  thead { display: table-header-group; }
}
`
