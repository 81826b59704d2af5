import { DARK, LIGHT, themeVariables } from "./theme.ts";

const MONOSPACE = 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace';
const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';

/** The page's style sheet. Colours are variables, so that a theme is one block; paper is light. */
export const STYLE = `
:root { color-scheme: light dark; scroll-padding-top: 4rem; ${themeVariables(LIGHT)} }
@media screen and (prefers-color-scheme: dark) { :root { ${themeVariables(DARK)} } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 64rem; background: var(--page); color: var(--text);
  font: 16px/1.6 ${SANS}; overflow-wrap: break-word; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
a[href] { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .5em; }
h1, h2 { font-size: 1.8rem; } h3 { font-size: 1.4rem; } h4 { font-size: 1.15rem; } h5, h6 { font-size: 1rem; }
header h1 { margin-top: 0; overflow-wrap: anywhere; } header h2 { font-size: 1.2rem; margin: 0 0 .4rem; }
code, pre { font: .875rem/1.5 ${MONOSPACE}; }
p code, li code, td code { background: var(--panel); border-radius: 4px; padding: .1em .35em; overflow-wrap: anywhere; }
pre { margin: 0; padding: .7rem .9rem; overflow-x: auto; white-space: pre; border-radius: 6px; overflow-wrap: normal; tab-size: 4; }
pre.wrap { white-space: pre-wrap; overflow-wrap: anywhere; max-height: 24rem; overflow-y: auto; }
img { max-width: 100%; height: auto; }
blockquote { margin: 1rem 0; padding: 0 1rem; border-left: 3px solid var(--line); color: var(--soft); }
hr { border: 0; border-top: 1px solid var(--line); }
summary { cursor: pointer; color: var(--link); }
.scroll { overflow: auto; margin: .6rem 0; max-width: 100%; }
.outputs .scroll { max-height: 40rem; }
table { border-collapse: collapse; width: max-content; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: 0 0 .5rem; }
caption small { color: var(--soft); }
th, td { padding: .3rem .8rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; max-width: 32rem; }
thead th { border-bottom-width: 2px; }
.outputs thead th { position: sticky; top: 0; background: var(--page); }
.number { text-align: right; white-space: nowrap; }
.bars { width: 8rem; min-width: 5rem; }
.bar { display: inline-block; height: .55rem; background: var(--link); border-radius: 2px; vertical-align: middle; opacity: .7; }
.summary { width: 100%; } .summary th[scope="row"] { font-weight: 400; overflow-wrap: anywhere; min-width: 10rem; }
.summary td, .cells td { white-space: nowrap; } .cells td:nth-child(2) { white-space: normal; }
.ok { color: var(--good); font-weight: 600; } .failed { color: var(--bad); font-weight: 600; } .rest, .note { color: var(--soft); }
.note { font-size: .85rem; margin: .3rem 0; }
.failures { background: var(--bad-panel); border-left: 4px solid var(--bad); border-radius: 6px; padding: .8rem 1rem; margin: 1rem 0; }
.failures ol { margin: 0; padding-left: 1.4rem; } .failures li { margin: .3rem 0; }
.failures code { background: none; padding: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.notebook { border-top: 3px solid var(--line); margin-top: 2.5rem; scroll-margin-top: -4rem; }
.bar-top { position: sticky; top: 0; z-index: 2; background: var(--page); border-bottom: 1px solid var(--line); font-size: .9rem;
  padding: .5rem 0; margin-bottom: .6rem; display: flex; gap: .3rem .9rem; flex-wrap: wrap; align-items: baseline; }
.bar-top .path { font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 100%; }
.cells { margin: .6rem 0; }
.cell { margin: 1rem 0; }
.cell:target > .code, .cell:target > .cell-label { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 6px; }
.cell-label { display: flex; flex-wrap: wrap; gap: 0 .8rem; align-items: baseline; color: var(--soft); font-size: .8rem; margin: 0 0 .25rem; }
.cell-label a { padding: .2rem 0; }
.code { background: var(--panel); border: 1px solid var(--line); }
.failing > .code { border-left: 4px solid var(--bad); }
mark { background: var(--mark); color: inherit; } .code mark { display: inline-block; min-width: 100%; box-shadow: -.9rem 0 0 var(--mark), .9rem 0 0 var(--mark); }
.outputs { margin-top: .5rem; padding-left: .2rem; }
.outputs > * { margin: .5rem 0; }
.markdown > :first-child { margin-top: 0; } .outputs > .markdown { padding: 0 .7rem; }
.markdown pre { background: var(--panel); }
.html { overflow-x: auto; } .html pre { padding: .3rem 0; }
.paper { background: #ffffff; color: #1f2328; color-scheme: light; padding: .6rem .8rem; border-radius: 6px; border: 1px solid var(--line); }
.paper a[href] { color: #0b56a3; } .paper table { --line: #d8dee4; --page: #ffffff; --soft: #57606a; } .paper code { background: #f6f8fa; }
.picture { overflow-x: auto; }
.picture img { display: block; max-width: max(100%, 30rem); border-radius: 6px; background: #ffffff; border: 1px solid var(--line); }
.stream, .text, .json { padding: .3rem .7rem; border-left: 3px solid var(--line); border-radius: 0; }
.stderr { background: var(--warn-panel); border-left-color: var(--yellow); }
.error { background: var(--bad-panel); color: var(--bad); border-left: 4px solid var(--bad); }
.folded > details > summary { font-size: .85rem; padding: .35rem .7rem; border-left: 3px solid var(--line); }
.folded > details[open] > summary { position: sticky; top: 3rem; background: var(--page); z-index: 1; }
.injected { font-style: italic; }
.hljs-keyword, .hljs-built_in, .hljs-operator { color: var(--keyword); } .hljs-string, .hljs-regexp { color: var(--string); }
.hljs-comment { color: var(--comment); font-style: italic; } .hljs-number, .hljs-literal { color: var(--number); }
.hljs-title, .hljs-attr { color: var(--title); }
.ansi-dim { color: var(--soft); } .ansi-red { color: var(--red); } .ansi-green { color: var(--green); } .ansi-yellow { color: var(--yellow); }
.ansi-blue { color: var(--blue); } .ansi-magenta { color: var(--magenta); } .ansi-cyan { color: var(--cyan); }
.ansi-black, .ansi-white { color: var(--text); } .ansi-grey { color: var(--soft); } .ansi-any { color: var(--on-light); }
.ansi-inverse { background: var(--text); color: var(--page); }
.ansi-bold { font-weight: 700; } .ansi-italic { font-style: italic; }
.ansi-underline { text-decoration: underline; } .ansi-strike { text-decoration: line-through; }
.ansi-underline.ansi-strike { text-decoration: underline line-through; }
@media screen and (prefers-color-scheme: dark) { .ansi-any { color: var(--on-dark); } }
@media (max-width: 40rem) { body { padding: 1rem .75rem 3rem; font-size: 15px; } h1, h2 { font-size: 1.45rem; } h3 { font-size: 1.2rem; }
  th, td { padding: .3rem .5rem; max-width: 18rem; } pre { padding: .6rem .65rem; font-size: .8rem; } .bars { display: none; }
  :root { scroll-padding-top: 6rem; } .notebook { scroll-margin-top: -6rem; } .bar-top .rest { display: none; }
  summary, .bar-top a, .cell-label a, .failures a { padding-block: .4rem; } }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } .bar-top { position: static; } .bar-top a, .cells { display: none; }
  pre, pre.wrap { white-space: pre-wrap; overflow-wrap: anywhere; max-height: none; overflow: visible; }
  .scroll, .outputs .scroll, .picture, .html { overflow: visible; max-height: none; } .outputs thead th { position: static; }
  table { width: auto; font-size: 8pt; } th, td { padding: .2rem .35rem; max-width: 12rem; } .picture img { max-width: 100%; max-height: 24cm; }
  .picture, tr { break-inside: avoid; } h2, h3, h4, .cell-label { break-after: avoid; } :root { color-scheme: light; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
