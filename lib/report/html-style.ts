/** The style sheet of the offline file: the page's own colours and sizes, system fonts, A4 in print. */
export const htmlStyle = `
:root{color-scheme:light dark;--paper:#f3f5f4;--sheet:#fff;--ink:#141d26;--ink2:#46525d;--line:#d7dcdc;--edge:#7f8a93;--pen:#2438c4;--bad:#b3261e;--good:#0e6b57;--loss:#b55a00}
@media(prefers-color-scheme:dark){:root{--paper:#0d1216;--sheet:#151c22;--ink:#e9edef;--ink2:#b6c0c7;--line:#2a343b;--edge:#6f7c86;--pen:#9aabff;--bad:#ff8a80;--good:#5cc9ab;--loss:#f0a04b}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:400 15px/22px Inter,system-ui,sans-serif}
main{max-width:860px;margin:0 auto;padding:32px 24px 64px}h1,h2,h3,.lead,blockquote{font-family:"Charis SIL",Charter,Georgia,serif}
h1{font-weight:400;font-size:32px;line-height:40px;margin:24px 0 8px}h2{font-size:18px;line-height:24px;margin:32px 0 4px}h3{font-size:16px;line-height:22px;margin:20px 0 4px}
.lead{font-size:18px;line-height:27px}.twin,caption,.foot,dt{color:var(--ink2);font-size:13px;line-height:19px}.head{display:flex;justify-content:space-between;gap:16px;border-bottom:2px solid var(--ink);padding-bottom:8px}
.tag{border:1px solid var(--edge);border-radius:3px;padding:1px 6px;font-size:12px;font-weight:600}.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(180px,1fr));gap:16px 28px}.columns h2{margin-top:16px}
ul{padding-left:18px;margin:6px 0}table{border-collapse:collapse;width:100%;font-size:14px;line-height:20px;font-variant-numeric:tabular-nums}caption{text-align:left;padding-bottom:4px}th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--line);font-weight:400;overflow-wrap:anywhere}thead th{color:var(--ink2);font-size:12.5px;font-weight:500}
.wide{overflow-x:auto}.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}blockquote{margin:12px 0;padding:2px 0 2px 14px;border-left:3px solid var(--ink);font-style:italic;overflow-wrap:anywhere}blockquote footer{font:400 13px/19px Inter,system-ui,sans-serif;color:var(--ink2)}
code{font:13px/19px ui-monospace,monospace;overflow-wrap:anywhere}dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px}dd{margin:0;overflow-wrap:anywhere}
.check{margin:20px 0;padding:10px 14px;border-left:3px solid var(--edge);background:var(--sheet)}.check[data-state=equal]{border-color:var(--good)}.check[data-state=differs]{border-color:var(--bad)}
.foot{border-top:1px solid var(--line);margin-top:32px;padding-top:10px;overflow-wrap:anywhere}details{margin-top:12px}summary{cursor:pointer;padding:10px 0;font-weight:600}:focus-visible{outline:3px solid var(--pen);outline-offset:2px}
@media print{@page{size:A4;margin:16mm 17mm}body{background:none;font-size:11pt}main{padding:0;max-width:none}details{display:none}.columns{grid-template-columns:repeat(4,1fr);gap:12px 18px;font-size:10pt;line-height:14pt}h2{margin-top:20px;break-after:avoid}tr,blockquote{break-inside:avoid}}
`
