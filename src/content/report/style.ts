/** How the page looks: one column on a phone, the languages side by side where there is room, light or dark as the reader's device is. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1e21; --dim: #5b6169; --paper: #fff; --card: #f5f6f8; --line: #d5d9df; --mark: #ffe9a8; --warn: #a12b12; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e8eb; --dim: #a3abb5; --paper: #15171a; --card: #1e2125; --line: #3a4048; --mark: #5c4a0c; --warn: #ff9d85; --link: #8bbcf5; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 96rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; } h2 { margin-top: 3rem; border-top: 3px solid var(--line); padding-top: 1rem; font-size: 1.3rem; } h3 { margin: 1.5rem 0 .5rem; font-size: 1.05rem; color: var(--dim); }
h4, .head { margin: 0; font: inherit; font-size: .85rem; color: var(--dim); } h4 b, .head b { color: var(--ink); }
p { margin: .25rem 0; } a { color: var(--link); } mark { background: var(--mark); color: inherit; border-radius: .2em; padding: 0 .1em; }
article, .card { margin: .75rem 0; padding: .6rem .8rem; background: var(--card); border-radius: .5rem; break-inside: avoid; }
article:target { outline: 2px solid var(--link); }
.pair { display: grid; gap: .25rem 1.5rem; }
blockquote { margin: .5rem 0; padding-left: .8rem; border-left: 3px solid var(--line); color: var(--dim); }
dl.parts { display: flex; flex-wrap: wrap; gap: 0 .8rem; margin: .2rem 0; font-size: .9rem; }
dl.parts div { display: flex; flex-wrap: wrap; gap: 0 .3rem; } dl.parts dt { color: var(--dim); font-size: .8rem; line-height: 1.7; } dl.parts dd { margin: 0; }
dl.fact { border-left: 3px solid var(--link); padding-left: .5rem; } dl.fact .act dd { font-weight: 600; }
.figure { margin: .3rem 0 .3rem .5rem; padding-left: .5rem; border-left: 3px solid var(--mark); }
.lacks { color: var(--warn); font-weight: 600; } .note::before { content: "⚠ "; } .note { font-size: .9rem; }
dl.counts div { margin: .3rem 0; } dl.counts dt { display: inline; } dl.counts dt::after { content: ":"; } dl.counts dd { display: inline; margin: 0; }
nav ul { columns: 20rem; padding-left: 1.2rem; }
@media (min-width: 48rem) { .pair { grid-template-columns: 1fr 1fr; } }
@media (min-width: 80rem) {
  .beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); gap: 0 1.5rem; }
  .beside > blockquote { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --dim: #444; --paper: #fff; --card: #fff; --line: #999; --mark: #ddd; --warn: #000; --link: #000; }
  body { max-width: none; font-size: 9pt; padding: 0; } article, .card { border: 1px solid var(--line); } .pair { grid-template-columns: 1fr 1fr; } h2, h3 { break-after: avoid; }
  .beside > blockquote { max-height: none; position: static; }
}
`;
