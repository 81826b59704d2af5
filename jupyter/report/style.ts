/** The page's style sheet. Colours are variables, so that the dark theme is one block. */
export const STYLE = `
:root { color-scheme: light dark;
  --page: #ffffff; --text: #1f2328; --soft: #59636e; --line: #d8dee4; --panel: #f6f8fa; --link: #0b5cad;
  --good: #1a7f37; --bad: #c62828; --bad-panel: #fff1f0; --warn-panel: #fff8e6;
  --keyword: #b3264c; --string: #0a5a8c; --comment: #66707b; --number: #0550ae; --title: #7a3fc0;
  --red: #c62828; --green: #1a7f37; --yellow: #8a6100; --blue: #0b5cad; --magenta: #8e24aa; --cyan: #0b7285; }
@media (prefers-color-scheme: dark) { :root {
  --page: #14181d; --text: #e3e8ee; --soft: #9aa5b1; --line: #323a44; --panel: #1c2229; --link: #74b3f5;
  --good: #56c271; --bad: #ff8a80; --bad-panel: #33191b; --warn-panel: #2d2714;
  --keyword: #ff8fa8; --string: #9ecbff; --comment: #8b96a3; --number: #79b8ff; --title: #d2a8ff;
  --red: #ff8a80; --green: #56c271; --yellow: #e3b341; --blue: #74b3f5; --magenta: #e2a1f0; --cyan: #63d0dd; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 60rem; background: var(--page); color: var(--text);
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
a { color: var(--link); }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .5em; }
h1, h2 { font-size: 1.8rem; } h3 { font-size: 1.4rem; } h4 { font-size: 1.15rem; } h5, h6 { font-size: 1rem; }
header h1 { margin-top: 0; }
code, pre { font: .875rem/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
:not(pre) > code { background: var(--panel); border-radius: 4px; padding: .1em .35em; }
pre { margin: 0; padding: .7rem .9rem; overflow-x: auto; white-space: pre; border-radius: 6px; overflow-wrap: normal; }
img { max-width: 100%; height: auto; }
.scroll { overflow-x: auto; margin: .6rem 0; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: 0 0 .5rem; }
caption small { color: var(--soft); }
th, td { padding: .3rem .8rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; white-space: nowrap; }
td { max-width: 28rem; overflow: hidden; text-overflow: ellipsis; }
th { border-bottom-width: 2px; }
.summary td:first-child { white-space: normal; min-width: 10rem; }
.summary .number { text-align: right; }
.ok { color: var(--good); font-weight: 600; } .failed { color: var(--bad); font-weight: 600; } .rest { color: var(--soft); }
.notebook { border-top: 3px solid var(--line); margin-top: 2.5rem; padding-top: 1rem; }
.meta { color: var(--soft); font-size: .9rem; margin: 0; }
p.meta + pre.error { margin-top: .6rem; }
.meta .path { font-weight: 600; color: var(--text); }
.cell { margin: 1rem 0; }
.cell-label { display: flex; gap: .6rem; align-items: baseline; color: var(--soft); font-size: .8rem; margin: 0 0 .25rem; }
.code { background: var(--panel); border: 1px solid var(--line); }
.cell.failing .code { border-left: 4px solid var(--bad); }
.outputs { margin-top: .5rem; padding-left: .2rem; }
.outputs > * { margin: .5rem 0; }
.picture { overflow-x: auto; }
.picture img { display: block; max-width: max(100%, 30rem); border-radius: 6px; background: #ffffff; border: 1px solid var(--line); }
.stream, .text, .json { padding: .3rem .7rem; border-left: 3px solid var(--line); border-radius: 0; max-height: 32rem; overflow: auto; }
.stderr { background: var(--warn-panel); border-left-color: var(--yellow); }
.error { background: var(--bad-panel); color: var(--bad); border-left: 4px solid var(--bad); }
.injected { font-style: italic; }
.hljs-keyword, .hljs-built_in, .hljs-operator { color: var(--keyword); } .hljs-string, .hljs-regexp { color: var(--string); }
.hljs-comment { color: var(--comment); font-style: italic; } .hljs-number, .hljs-literal { color: var(--number); }
.hljs-title, .hljs-attr { color: var(--title); }
.ansi-red { color: var(--red); } .ansi-green { color: var(--green); } .ansi-yellow { color: var(--yellow); }
.ansi-blue { color: var(--blue); } .ansi-magenta { color: var(--magenta); } .ansi-cyan { color: var(--cyan); }
.ansi-black, .ansi-white { color: inherit; } .ansi-bold { font-weight: 700; } .ansi-dim { opacity: .7; }
.ansi-italic { font-style: italic; } .ansi-underline { text-decoration: underline; }
@media (max-width: 40rem) { body { padding: 1rem .75rem 3rem; font-size: 15px; } h1, h2 { font-size: 1.45rem; } h3 { font-size: 1.2rem; }
  th, td { padding: .3rem .5rem; } pre { padding: .6rem .65rem; font-size: .8rem; } }
`;
