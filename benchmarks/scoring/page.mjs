import { cpus } from 'node:os';

/** The page of the results, as Markdown. */
export function page({ hengji, hyperformula, libreoffice, hyperformulaVersion, libreofficeVersion, rounds }) {
  const number = (value) => Math.round(value).toLocaleString('en-US');
  const seconds = (ms) => (ms < 1_000 ? `${ms.toPrecision(3)} ms` : `${(ms / 1_000).toFixed(1)} s`);
  const rate = ({ size, ms }) => `${number(size / (ms / 1_000))}/s`;
  const of = (list, size) => list.find((result) => result.size === size);
  const rows = hengji.map((own) => {
    const hf = of(hyperformula, own.size);
    const lo = of(libreoffice, own.size);
    return [
      number(own.size),
      `${seconds(own.ms)} (${rate(own)})`,
      `${number(own.megabytes)} MB`,
      hf?.ms === undefined ? (hf?.why ?? 'not run') : `${seconds(hf.ms)} (${rate(hf)})`,
      hf?.megabytes === undefined ? '' : `${number(hf.megabytes)} MB`,
      hf?.ms === undefined ? '' : `${number(hf.ms / own.ms)} ×`,
      lo?.ms === undefined ? (lo?.why ?? 'not run') : `${seconds(lo.ms)} (${rate(lo)})`,
      [hf, lo].map((result) => (result?.different === undefined ? '–' : number(result.different))).join(' / '),
    ];
  });
  const last = hengji.at(-1);
  const first = hengji[0];
  return `# Scoring and rolling up: measurements

Written by \`node benchmarks/scoring.mjs\`; do not edit. ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.version}, ${process.platform}. Hengji: median of ${rounds} rounds. HyperFormula ${hyperformulaVersion ?? 'not available'} (fetched for the measurement, no dependency)${libreofficeVersion === undefined ? '' : `; ${libreofficeVersion}`}: once.

Made-up indicators of a whole province, fifty a unit: each is marked (in proportion, reversed, given; rounded half up to two decimals), units are added up with their execution marks and graded, then departments, counties and provinces get money, execution rates, scores weighted with the money and grade counts; Hengji also ranks them. The workbook has the same formulas. Every engine runs in a process of its own; making the data is not timed. Hengji works on columns of scaled integers, exactly; a spreadsheet on doubles, where a mark that ends in exactly half a hundredth can fall below it (1.2 × 5.97 ÷ 7.2 is 0.995 and rounds to 1.00; as doubles it gives 0.99).

| indicators | Hengji | peak memory | HyperFormula | peak memory | Hengji is faster | LibreOffice (load, recalculate, save; less its start) | marks that differ from the exact ones (HyperFormula / LibreOffice) |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}

- Growth from ${number(first.size)} to ${number(last.size)} indicators (${number(last.size / first.size)} ×): ${(last.ms / first.ms).toFixed(0)} × the time, of which the smallest size is mostly warm-up.
- The same indicator put together across the units of a county by the official rule (absolute values added, rates and qualitative marks averaged with the money): ${seconds(last.mergeMs)} for ${number(last.size)} indicators.
- Whole scorecards from printed texts, with an explanation in Chinese for every mark (\`scoreEvaluation\`): ${number(last.cardsPerSecond)} indicators/s.

To run it again: \`npm run build && node benchmarks/scoring.mjs\`; \`--quick\` leaves out the two slowest runs (one million indicators in HyperFormula and LibreOffice).
`;
}
