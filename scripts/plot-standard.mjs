// Draws marks against the value for typical standards: docs/img/standard-*.svg. Needs the built packages (npm run build).
// usage: node scripts/plot-standard.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { compileStandard, evaluateStandard, Rational } from '@hengji/core';

const plots = [
  { file: 'standard-steps', text: '100%计满分，每低于5%扣2分，扣完为止。', fullMarks: 5, from: 80, to: 105, tick: 5 },
  {
    file: 'standard-tiers',
    text: '90%以上得5分；80%-90%得3分；低于80%不得分。',
    fullMarks: 5,
    from: 70,
    to: 100,
    tick: 5,
  },
  {
    file: 'standard-two-sided',
    text: '100%得满分，每超过或低于5%扣2分，扣完为止。',
    fullMarks: 6,
    from: 80,
    to: 120,
    tick: 5,
  },
  {
    file: 'standard-proportion',
    text: '完成率100%得满分；60%（含）-100%按比例得分；低于60%不得分。',
    fullMarks: 10,
    from: 40,
    to: 100,
    tick: 10,
  },
  {
    file: 'standard-gap',
    text: '90%以上得5分；80%-85%得3分；低于80%不得分。',
    fullMarks: 5,
    from: 70,
    to: 100,
    tick: 5,
  },
];

const width = 640;
const height = 320;
const margin = { left: 48, right: 20, top: 56, bottom: 44 };
const samples = 1200;
const ink = '#1f2937';
const line = '#1d4ed8';

/** Runs of neighbouring values with the same status; each point holds the marks that are allowed there. */
function runsOf({ text, fullMarks, from, to }) {
  const standard = compileStandard(text, { fullMarks: String(fullMarks) });
  if (standard.status !== 'compiled') throw new Error(`${text}: ${standard.status}`);
  const runs = [];
  for (let k = 0; k <= samples; k += 1) {
    const value = Rational.of(from).add(Rational.of((to - from) * k, samples));
    const { status, score } = evaluateStandard(standard, { value: value.div(Rational.of(100)) });
    const point = { x: value.toNumber(), min: score?.min.toNumber(), max: score?.max.toNumber() };
    const last = runs.at(-1);
    if (last?.status === status) last.points.push(point);
    else runs.push({ status, points: [point] });
  }
  return runs;
}

const escapeXml = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
const round = (n) => Math.round(n * 10) / 10;

function svg(plot) {
  const { text, fullMarks, from, to, tick } = plot;
  const x = (value) => round(margin.left + ((value - from) / (to - from)) * (width - margin.left - margin.right));
  const y = (marks) => round(height - margin.bottom - (marks / fullMarks) * (height - margin.top - margin.bottom));
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif" font-size="12">`,
    `<title>${escapeXml(text)}（满分${fullMarks}分）</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="${margin.left}" y="24" fill="${ink}" font-size="14">${escapeXml(text)}</text>`,
    `<text x="${margin.left}" y="44" fill="#6b7280">满分${fullMarks}分　蓝线：唯一的得分　浅蓝：标准允许的范围　灰：标准没有规定</text>`,
  ];
  for (let marks = 0; marks <= fullMarks; marks += 1) {
    parts.push(
      `<line x1="${margin.left}" x2="${width - margin.right}" y1="${y(marks)}" y2="${y(marks)}" stroke="#e5e7eb"/>`,
    );
    parts.push(`<text x="${margin.left - 8}" y="${y(marks) + 4}" text-anchor="end" fill="${ink}">${marks}</text>`);
  }
  for (let value = from; value <= to; value += tick) {
    parts.push(
      `<line x1="${x(value)}" x2="${x(value)}" y1="${height - margin.bottom}" y2="${height - margin.bottom + 5}" stroke="${ink}"/>`,
    );
    parts.push(
      `<text x="${x(value)}" y="${height - margin.bottom + 20}" text-anchor="middle" fill="${ink}">${value}%</text>`,
    );
  }
  for (const { status, points } of runsOf(plot)) parts.push(drawRun(status, points, x, y));
  parts.push(`<line x1="${margin.left}" x2="${width - margin.right}" y1="${y(0)}" y2="${y(0)}" stroke="${ink}"/>`);
  parts.push(
    `<text x="${width - margin.right}" y="${height - 6}" text-anchor="end" fill="#6b7280">指标值</text>`,
    '</svg>',
    '',
  );
  return parts.join('\n');
}

function drawRun(status, points, x, y) {
  const first = points[0];
  const last = points.at(-1);
  if (status === 'not-covered') {
    return `<rect x="${x(first.x)}" y="${margin.top}" width="${round(x(last.x) - x(first.x))}" height="${height - margin.top - margin.bottom}" fill="#d1d5db" opacity="0.6"/>`;
  }
  const path = (key) => points.map((point, k) => `${k === 0 ? 'M' : 'L'}${x(point.x)} ${y(point[key])}`);
  const parts = [];
  if (points.some(({ min, max }) => min !== max)) {
    const back = [...points].reverse().map((point) => `L${x(point.x)} ${y(point.min)}`);
    parts.push(`<path d="${simplify([...path('max'), ...back])}Z" fill="#bfdbfe"/>`);
  }
  // The blue line stands where there is one mark only; jumps between tiers break it.
  let run = [];
  const flush = () => {
    if (run.length > 1)
      parts.push(
        `<path d="${simplify(run.map((p, k) => `${k === 0 ? 'M' : 'L'}${x(p.x)} ${y(p.max)}`))}" fill="none" stroke="${line}" stroke-width="2.5"/>`,
      );
    else if (run.length === 1) parts.push(`<circle cx="${x(run[0].x)}" cy="${y(run[0].max)}" r="3.5" fill="${line}"/>`);
    run = [];
  };
  for (const point of points) {
    const before = run.at(-1);
    if (point.min !== point.max) flush();
    else {
      if (before !== undefined && Math.abs(before.max - point.max) > 0.2) flush();
      run.push(point);
    }
  }
  flush();
  return parts.join('\n');
}

/** Drops the points of a path that repeat the height of both neighbours. */
function simplify(commands) {
  const height = (command) => command.split(' ')[1];
  return commands
    .filter((command, k) => {
      const before = commands[k - 1];
      const after = commands[k + 1];
      return (
        before === undefined ||
        after === undefined ||
        height(before) !== height(command) ||
        height(after) !== height(command)
      );
    })
    .join('');
}

mkdirSync(new URL('../docs/img/', import.meta.url), { recursive: true });
for (const plot of plots) writeFileSync(new URL(`../docs/img/${plot.file}.svg`, import.meta.url), svg(plot));
