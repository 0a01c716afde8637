/** The style of the HTML page: light and dark by the reader's setting, A4 on paper. */
export const reportStylesheet = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --soft: #f3f5f8; --line: #c9d1d9; --accent: #0b57a4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ee; --paper: #14171b; --soft: #20252c; --line: #444c56; --accent: #7fb5ee; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
* + article { margin-top: 4rem; border-top: 3px solid var(--line); }
h1 { font-size: 1.5rem; line-height: 1.4; }
h2 { margin-top: 2.2rem; border-bottom: 1px solid var(--line); font-size: 1.2rem; }
h3 { font-size: 1.05rem; }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: .94rem; }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th, td { min-width: 4em; }
td:first-child { min-width: 8em; overflow-wrap: anywhere; }
th { background: var(--soft); }
li { overflow-wrap: anywhere; }
.unreadable { border-left: 4px solid #c2410c; padding-left: 1rem; }
@media (max-width: 45rem) {
  main { padding: .8rem; }
  table { display: block; overflow-x: auto; }
}
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  :root { --ink: #000; --paper: #fff; --soft: #eee; --line: #999; --accent: #000; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  * + article { break-before: page; margin-top: 0; border-top: 0; }
  h1, h2, h3 { break-after: avoid; break-inside: avoid; }
  table { font-size: .86em; }
  th, td { padding: .2rem .35rem; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
}
`
