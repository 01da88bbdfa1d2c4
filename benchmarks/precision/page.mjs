const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`);
const per = (count, reports) => (count / reports).toFixed(2);

/** docs/precision.md from what was measured. */
export function page({ clean, planted, seed, each }) {
  const sum = (of) => planted.reduce((total, row) => total + of(row), 0);
  const [proved, found] = [sum((row) => row.proved), sum((row) => row.found)];
  const warned = sum((row) => row.asWarning);
  const wrong = sum((row) => row.elsewhere.length);
  return `# Precision

How often the review accuses a report that is right, and how many planted errors it finds. Written by
\`node benchmarks/precision/run.mjs --count ${clean.reports} --each ${each} --seed ${seed}\`; the same seed gives the same reports.

## Clean reports

| reports | statements a report | contradictions reported | warnings a report | advice a report |
| ---: | ---: | ---: | ---: | ---: |
| ${clean.reports} | ${per(clean.statements, clean.reports)} | **${clean.errors.length}** | ${per(clean.warnings.length, clean.reports)} | ${per(clean.advices, clean.reports)} |

${falseAlarms(clean.errors)}Warnings by check: ${byCheck(clean.warnings)}.

## Planted errors

One error is planted into each report. An error is **proved** when a relation of the clean report becomes impossible for all
values behind the printed digits, rounded or cut off, by more than one unit of the last digit; it **asks** when a relation
breaks whose terms leave room (a list that does not say it is complete, a form that prints no scoring rule); rounding **hides**
the rest. Found means: a finding of severity error quotes the very figure (for a word or a row that is gone: a figure of
the broken relation).

**Recall of what is proved: ${percent(found, proved)}** (${found} of ${proved}); ${warned} more are reported, as a warning only.
Errors reported of other figures than the planted one: ${wrong}.

| kind | planted | proved | found | recall | warning only | asks | reported | hidden |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${planted.map(line).join('\n')}

${missed(planted)}## How it is made

- **Accounts first.** Every report begins with hidden accounts in 分 that are exact and consistent: opening budget, additions and
  cuts, execution, last year, basic and project expenditure, classes, sources, “三公”, staff, projects. Figures are printed from
  them, each rounded by itself (0, 1, 2 or 4 decimals, 元, 万元 or 亿元, with or without thousands commas and trailing zeros; in
  one report of twenty-five rates are cut off). Sums of rounded parts therefore differ in the last digit, as they do in life.
- **Seven packs**: the Hunan indicator table with standards, base data table with self-evaluation form, and the outline without
  forms; the department and the project form of Hubei; the narrative by projects of Chongqing; the ministry's project form.
  Weights add up at every level, scores follow the form's rule or one of the readings of the printed standard.
- **Words by a grammar**: every kind of statement has several wordings, orders and ways to list; headings are styled or typed, forms
  stand behind the text or before it, columns are half blank, classes print their weights or not. Three reports of four are written
  as docx, the others as txt, and read back like any file.
- **The planter has its own arithmetic** and its own list of relations, kept while the report is written; it never asks the checks.
  A wrong score is carried on into the totals, so that it is not found by the total. What counts as proof follows the house
  rules: a difference of one unit in the last digit, a whole mark for a broken one, marks taken off with a reason, a rate by the
  opening budget prove nothing.

## Limits

Generator and checks come from the same heads, and the checks were mended on what the laboratory showed: what neither thought of
is not measured. The numbers guard against regressions; they do not say how often a review of the world's reports is right. Wordings that the grammar does not have, tables of other
shapes, scans and the judgements of the quality checks are outside.
`;
}

const line = (row) =>
  `| ${row.kind} | ${row.planted} | ${row.proved} | ${row.found} | ${percent(row.found, row.proved)} | ${row.asWarning} | ${row.asks} | ${row.asked} | ${row.hidden} |`;

function falseAlarms(errors) {
  if (errors.length === 0) return '';
  const lines = errors.map(
    ({ number, pack, format, check, message }) => `- report ${number} (${pack}, ${format}), ${check}: ${message}`,
  );
  return `False alarms:\n\n${lines.join('\n')}\n\n`;
}

function byCheck(findings) {
  const counts = new Map();
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1);
  return [...counts].map(([check, count]) => `${check} ${count}`).join(', ') || 'none';
}

function missed(planted) {
  const all = planted.flatMap((row) => row.missed);
  if (all.length === 0) return '';
  const lines = all.slice(0, 40).map(({ number, pack, format, what, where, warned }) => {
    const sentence = where.replace(/\s+/g, ' ').slice(0, 160);
    return `- report ${number} (${pack}, ${format})${warned ? ', warning only' : ''}: ${what}: ${sentence}`;
  });
  return `Proved and not found as an error:\n\n${lines.join('\n')}\n\n`;
}
