/** The style sheet of the page. Its hash stands in the page's content security policy, so it has no variable part. */
export const styleSheet = `
:root{color-scheme:light dark;--paper:#fff;--ground:#f4f5f3;--ink:#22272b;--soft:#5f6a72;--line:#d9dedb;--accent:#1f6f5c;
--error:#b3261e;--error-ground:#fbd9d5;--warning:#8a5a00;--warning-ground:#fdeab8;--advice:#2a5fa8;--advice-ground:#d9e7fb;--fine:#2e7d4f}
@media (prefers-color-scheme:dark){:root{--paper:#1c2124;--ground:#14181a;--ink:#dfe4e6;--soft:#9aa6ad;--line:#343c40;--accent:#6cc5ae;
--error:#ff9d94;--error-ground:#5b211d;--warning:#f0c15c;--warning-ground:#4d3a0c;--advice:#9cc3ff;--advice-ground:#203c63;--fine:#7ccf9c}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.75 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif;overflow-wrap:anywhere}
a{color:var(--accent)}
h1,h2,h3,h4,h5,h6{line-height:1.4;margin:1.4em 0 .5em;font-weight:600}
.switch{position:absolute;opacity:0;width:1px;height:1px;pointer-events:none}
header{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:center;padding:.55rem 1.25rem;background:var(--paper);border-bottom:1px solid var(--line)}
header h1{font-size:1.05rem;margin:0 auto 0 0}
header label{display:inline-flex;align-items:center;gap:.35rem;padding:.1rem .7rem;border:1px solid var(--line);border-radius:1rem;font-size:.875rem;cursor:pointer;opacity:.5;user-select:none}
header label::before{content:"";width:.6rem;height:.6rem;border-radius:50%;background:var(--dot)}
label[for=show-error]{--dot:var(--error)}label[for=show-warning]{--dot:var(--warning)}label[for=show-advice]{--dot:var(--advice)}label[for=show-tested]{--dot:var(--fine)}
#show-error:checked~header label[for=show-error],#show-warning:checked~header label[for=show-warning],#show-advice:checked~header label[for=show-advice],#show-tested:checked~header label[for=show-tested]{opacity:1}
#show-error:focus-visible~header label[for=show-error],#show-warning:focus-visible~header label[for=show-warning],#show-advice:focus-visible~header label[for=show-advice],#show-tested:focus-visible~header label[for=show-tested]{outline:2px solid var(--accent);outline-offset:2px}
#show-error:not(:checked)~main .f.error,#show-warning:not(:checked)~main .f.warning,#show-advice:not(:checked)~main .f.advice,
#show-error:not(:checked)~main .n.error,#show-warning:not(:checked)~main .n.warning,#show-advice:not(:checked)~main .n.advice{display:none}
#show-error:not(:checked)~main .q.error,#show-warning:not(:checked)~main .q.warning,#show-advice:not(:checked)~main .q.advice{background:none;border-color:transparent}
#show-tested:not(:checked)~main .t{border-bottom-color:transparent}
main{max-width:1680px;margin:0 auto;padding:1.25rem}
.total{margin:0 0 1rem;color:var(--soft)}
.overview{overflow-x:auto;margin-bottom:1.5rem}
table{border-collapse:collapse;background:var(--paper)}
th,td{border:1px solid var(--line);padding:.3rem .55rem;text-align:left;vertical-align:middle;font-size:.875rem;line-height:1.55}
.overview th,.overview td:not(:first-child){white-space:nowrap}.overview td:first-child{min-width:12em}
.overview td.count{text-align:right;font-variant-numeric:tabular-nums}
.review{margin-bottom:3rem}
.review>h2{font-size:1.25rem;margin:0 0 .25rem}
.facts{margin:0 0 .75rem;color:var(--soft);font-size:.9375rem}
.facts span+span::before{content:"·";margin:0 .5em}
.facts .score{color:var(--ink);font-weight:600}
.coverage{margin:0 0 1rem;font-size:.875rem;color:var(--soft)}
.coverage svg{display:block;width:100%;height:6px;margin-top:.35rem;border-radius:3px;overflow:hidden;background:var(--line)}
rect.holds{fill:var(--fine)}rect.within{fill:var(--fine);opacity:.55}rect.contradiction{fill:var(--error)}rect.unexplained{fill:var(--warning)}
.split{display:grid;grid-template-columns:minmax(0,1fr) minmax(20rem,27rem);gap:1.25rem;align-items:start}
.split>aside{grid-column:2;grid-row:1;position:sticky;top:3.75rem;max-height:calc(100vh - 4.5rem);overflow:auto;overscroll-behavior:contain;padding:2px;scroll-padding-top:.5rem}
.split>article{grid-column:1;grid-row:1;background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1.5rem 2rem 2.5rem;min-width:0}
article h3{font-size:1.2rem}article>h3:first-child{font-size:1.3rem;text-align:center}article h4{font-size:1.1rem}article h5,article h6{font-size:1rem}
article p{margin:.45em 0}
.note{font-size:.875rem;color:var(--soft)}
.origin{margin-right:.5em;padding:0 .4em;border:1px solid var(--line);border-radius:3px;font-size:.75rem}
.sheet{overflow-x:auto;margin:1em 0}
.sheet caption{text-align:left;font-size:.875rem;color:var(--soft);padding:.25rem 0}
.sheet td{min-width:3.5em;max-width:24em}
.sheet td.number{font-variant-numeric:tabular-nums;white-space:nowrap}
.sheet td.gap{border:none}
mark{color:inherit;border-radius:2px;padding:.05em 0;border-bottom:2px solid}
mark a{color:inherit;text-decoration:none}
mark.error{background:var(--error-ground);border-color:var(--error)}mark.warning{background:var(--warning-ground);border-color:var(--warning)}mark.advice{background:var(--advice-ground);border-color:var(--advice)}
mark.empty a::before{content:"空";font-size:.75em;padding:0 .35em}
.t{border-bottom:1px dotted var(--fine)}.t.contradiction{border-bottom-color:var(--error)}.t.unexplained{border-bottom-color:var(--warning)}
mark .t{border-bottom:none}
sup.n{font-size:.68em;line-height:0;margin:0 .1em}
sup.n a{text-decoration:none;padding:.35em .2em}
sup.error a{color:var(--error)}sup.warning a{color:var(--warning)}sup.advice a{color:var(--advice)}
mark:target,.at:target,article>:target{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.findings{list-style:none;margin:0;padding:0;display:grid;gap:.75rem}
.f{--tone:var(--error);background:var(--paper);border:1px solid var(--line);border-left:4px solid var(--tone);border-radius:6px;padding:.7rem .9rem;font-size:.9375rem;line-height:1.65;scroll-margin-top:.5rem}
.f.warning{--tone:var(--warning)}.f.advice{--tone:var(--advice)}
.f:target{outline:2px solid var(--accent);outline-offset:0}
.f h4{margin:0 0 .3rem;font-size:1rem}
.f .severity{color:var(--tone);margin-right:.4em}
.f h4 .number{display:inline-block;min-width:1.5em;margin-right:.45em;padding:0 .3em;border-radius:.75em;background:var(--tone);color:var(--paper);font-size:.75rem;line-height:1.5em;text-align:center}
.f p{margin:.25rem 0}
.whose{color:var(--soft)}
.arithmetic{font-variant-numeric:tabular-nums;padding:.15rem .5rem;background:var(--ground);border-radius:4px}
.figures span+span{margin-left:1.2em}.figures b{font-variant-numeric:tabular-nums}
.places{list-style:none;margin:.4rem 0;padding:0}
.places li{margin:.2rem 0}
q{quotes:none;display:block;color:var(--soft);font-size:.875rem}
.f dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem .6rem;margin:.5rem 0 0;font-size:.875rem}
dt{color:var(--soft);white-space:nowrap}dd{margin:0}
details{margin-top:.75rem;background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:.5rem .9rem;font-size:.875rem}
summary{cursor:pointer}
details ul{list-style:none;padding:0;margin:.5rem 0 0}details li{margin:.35rem 0}
li.holds b,li.holds-within-rounding b{color:var(--fine)}li.contradiction b{color:var(--error)}li.unexplained b{color:var(--warning)}
.fine{color:var(--fine);background:var(--paper);border:1px solid var(--line);border-radius:6px;padding:.7rem .9rem;margin:0}
.failed li{margin:.3rem 0}
a:focus-visible,summary:focus-visible,.sheet:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
@media (max-width:900px){
main{padding:.75rem}header{position:static;padding:.6rem .75rem}header h1{flex-basis:100%}html{scroll-padding-top:1rem}
.split{display:block}.split>aside{position:static;max-height:none;margin-bottom:1rem}
.split>article{padding:.75rem 1rem 1.5rem}
.sheet td{max-width:none;min-width:6em}}
@media print{
:root{color-scheme:light;--paper:#fff;--ground:#fff;--ink:#000;--soft:#444;--line:#999}
body{font-size:10.5pt}header{position:static;border:none;padding:0}header label{display:none}main{padding:0;max-width:none}
.split{display:block}.split>aside{position:static;max-height:none;overflow:visible;margin-bottom:1rem}
.split>article{border:none;padding:0}.sheet{overflow:visible}.f,tr{break-inside:avoid}.review{break-after:page}.review:last-of-type{break-after:auto}
mark,.f,rect,.number{print-color-adjust:exact;-webkit-print-color-adjust:exact}a{color:inherit;text-decoration:none}}
`;
