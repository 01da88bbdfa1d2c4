// The pages of the checks, from the checks themselves and from the examples of their tests.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer, loadConfigFromFile } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const review = 'packages/review/src';
/** Where checks of each kind stand with their tests, and how the index speaks of them. */
const kinds = [
  {
    folder: `${review}/checks`,
    list: 'arithmeticChecks',
    title: '算术核对',
    words: '由算术证明：按报告自身的数字重新计算，在四舍五入的范围内也不能成立的才是“错误”。',
  },
  {
    folder: `${review}/checks/quality`,
    list: 'qualityChecks',
    title: '质量检查',
    words: '凭专业判断提出，须由人定夺，最高为“待说明”。',
  },
  {
    folder: `${review}/cross/checks`,
    list: 'crossChecks',
    title: '材料之间的核对',
    words: '同一单位的几份材料（部门报告、项目自评、上年度报告、预算表）放在一起审核时，相互核对。',
  },
];
const severities = { error: '错误', warning: '待说明', advice: '建议' };
const mostExamples = 6;
/** Characters; a longer report is shown in part. */
const longestExample = 600;

/**
 * The pages of the folder docs/checks: file names and Markdown.
 *
 * @returns {Promise<Map<string, string>>}
 */
export async function checkPages() {
  const server = await serverOfSources();
  try {
    const load = (path) => server.ssrLoadModule(`/${path}`);
    const { drawn, reviewReport } = await load(`${review}/testing/report.ts`);
    const { groupsOf } = await load(`${review}/cross/testing/reports.ts`);
    const { escapeMarkdown: plain } = await load(`${review}/formatters/md.ts`);
    const tools = { drawn, reviewReport, groupsOf, plain };
    const examples = await examplesOf(server);
    const members = [];
    for (const kind of kinds) {
      const checks = (await load(`${kind.folder}/index.ts`))[kind.list];
      const sources = sourcesOf(kind.folder);
      members.push(
        ...checks
          .map((check) => ({ kind, check, file: sources.get(check.id) }))
          .sort((a, b) => (a.check.id < b.check.id ? -1 : 1)),
      );
    }
    const pages = new Map([['README.md', indexPage(members)]]);
    for (const member of members) {
      const { id } = member.check;
      pages.set(`${id}.md`, checkPage(member, examples.get(id), tools));
    }
    return pages;
  } finally {
    await server.close();
  }
}

/** The file of every check of a folder, by the check's id. */
function sourcesOf(folder) {
  const files = readdirSync(new URL(`../${folder}`, import.meta.url)).filter((file) => /^[a-z-]+\.ts$/.test(file));
  return new Map(
    files.flatMap((file) => {
      const id = /^ {2}id: '([a-z-]+)',$/m.exec(readFileSync(new URL(`../${folder}/${file}`, import.meta.url), 'utf8'));
      return id === null ? [] : [[id[1], `${folder}/${file}`]];
    }),
  );
}

/** Loads TypeScript from the sources, as the tests do; what tests call is replaced by collectors. */
async function serverOfSources() {
  const loaded = await loadConfigFromFile({ command: 'serve', mode: 'test' }, `${root}vitest.config.ts`);
  return createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    // What is external is never asked for at a plugin.
    ssr: { noExternal: ['vitest'] },
    resolve: loaded?.config.resolve ?? {},
    plugins: [collectors],
  });
}

const virtual = { vitest: '\0collect-vitest', testCheck: '\0collect-test-check' };

/** @type {import('vite').Plugin} */
const collectors = {
  name: 'collect-examples',
  enforce: 'pre',
  resolveId(id) {
    if (id === 'vitest') return virtual.vitest;
    if (/testing\/test-(?:cross-)?check\.(?:js|ts)$/.test(id)) return virtual.testCheck;
    return undefined;
  },
  load(id) {
    if (id === virtual.testCheck) {
      return 'export const collected = []; export const testCheck = (check, cases) => { collected.push({ check, ...cases }); }; export const testCrossCheck = testCheck;';
    }
    if (id === virtual.vitest) {
      // Groups of tests are run, since they may hold examples; tests are not.
      return `const never = () => {}; never.each = () => never; never.skipIf = () => never; never.runIf = () => never;
export const it = never; export const test = never; export const expect = never;
export const beforeAll = never; export const beforeEach = never; export const afterAll = never; export const afterEach = never;
export const vi = new Proxy({}, { get: () => never });
export const describe = (_name, run) => { run(); }; describe.each = () => never; describe.skipIf = () => never;`;
    }
    return undefined;
  },
};

/** The examples of every check, by its id. */
async function examplesOf(server) {
  const { collected } = await server.ssrLoadModule(virtual.testCheck);
  for (const { folder } of kinds) {
    const files = readdirSync(new URL(`../${folder}`, import.meta.url)).filter((file) =>
      /^[a-z-]+\.test\.ts$/.test(file),
    );
    for (const file of files.sort()) await server.ssrLoadModule(`/${folder}/${file}`);
  }
  const examples = new Map();
  for (const { check, finds, ignores } of collected) {
    const before = examples.get(check.id) ?? { finds: [], ignores: [] };
    examples.set(check.id, { finds: [...before.finds, ...finds], ignores: [...before.ignores, ...ignores] });
  }
  return examples;
}

const notice = '<!-- 由检查项的源文件和测试生成（npm run docs），请勿手改。 -->';

function indexPage(members) {
  const lines = [
    '# 检查项',
    '',
    notice,
    '',
    `共 ${members.length} 项。关闭、改级别和调界限见[配置](../configuration.md)。`,
  ];
  for (const kind of kinds) {
    lines.push('', `## ${kind.title}`, '', kind.words, '', '| 编号 | 发现的问题 | 级别 |', '| --- | --- | --- |');
    for (const { check } of members.filter((member) => member.kind === kind)) {
      lines.push(`| [\`${check.id}\`](${check.id}.md) | ${check.title} | ${severities[check.severity]} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function checkPage({ kind, check, file }, examples = { finds: [], ignores: [] }, tools) {
  const { plain } = tools;
  const lines = [
    `# ${plain(check.title)}`,
    '',
    notice,
    '',
    `- 编号：[\`${check.id}\`](../../${file})`,
    `- 级别：${severities[check.severity]}（${kind.title}）`,
    `- 为什么重要：${plain(check.why)}`,
    `- 依据：${plain(check.basis)}`,
    `- 怎么办：${plain(check.advice)}`,
  ];
  const thresholds = Object.entries(check.thresholds ?? {});
  if (thresholds.length > 0) {
    lines.push('', '## 可以调整的界限', '', '| 名称 | 含义 | 默认 |', '| --- | --- | --- |');
    for (const [name, { title, value }] of thresholds)
      lines.push(`| \`${name}\` | ${plain(title)} | ${plain(value)} |`);
    lines.push('', '```yaml', 'thresholds:', `  ${check.id}:`);
    for (const [name, { value }] of thresholds) lines.push(`    ${name}: ${value}`);
    lines.push('```');
  }
  const finds = short(examples.finds, mostExamples, tools);
  if (finds.length > 0) lines.push('', '## 会指出');
  for (const [index, example] of finds.entries()) lines.push(...findsExample(check, example, index, tools));
  // What is right in a long report cannot be shown in short.
  const ignores = short(examples.ignores, mostExamples, tools).filter((example) => !isLong(example, tools));
  if (ignores.length > 0) lines.push('', '## 不会指出');
  for (const [index, example] of ignores.entries()) lines.push(...ignoresExample(check, example, index, tools));
  return `${lines.join('\n')}\n`;
}

const isLong = (example, tools) => exampleLines(example, tools).join('').length > longestExample;

/** The first examples; long ones only where there are not enough others, and no more than two. */
function short(examples, most, tools) {
  const long = examples.filter((example) => isLong(example, tools));
  const kept = examples.filter((example) => !long.includes(example)).slice(0, most);
  return [...kept, ...long.slice(0, Math.max(0, Math.min(2, 2 - kept.length)))];
}

/** What one check says of an example: of a report, or of the groups that its files make. */
function outcome(check, { report, files, options }, { reviewReport, groupsOf }) {
  if (files === undefined) return reviewReport(report, { ...options, checks: [check] });
  const { groups } = groupsOf(files, { ...options, checks: [check] });
  return {
    findings: groups.flatMap(({ findings }) => findings),
    statements: groups.flatMap(({ statements }) => statements),
  };
}

function findsExample(check, example, index, tools) {
  const { findings } = outcome(check, example, tools);
  const told = new Set(
    findings.map(({ severity, message }) => `- **${severities[severity]}**：${tools.plain(message)}`),
  );
  const concerned = findings.flatMap(({ quotes }) => quotes);
  const text = exampleLines(example, tools, isLong(example, tools) ? concerned : undefined);
  return [...exampleHead(index, example.options, tools), ...text, '', '指出：', '', ...told];
}

function ignoresExample(check, example, index, tools) {
  const { statements } = outcome(check, example, tools);
  const tested = statements.slice(0, 3).map(({ relation }) => `- ${tools.plain(relation)}`);
  const told = tested.length === 0 ? [] : ['', '核对过，成立：', '', ...tested];
  return [...exampleHead(index, example.options, tools), ...exampleLines(example, tools), ...told];
}

/** The report of an example, or its files one after the other. */
function exampleLines({ report, files }, tools, concerned) {
  if (files === undefined) {
    return shown(
      report,
      tools,
      concerned?.map(({ at }) => at),
    );
  }
  return Object.entries(files).flatMap(([name, one], at) => [
    ...(at === 0 ? [] : ['']),
    `**${tools.plain(name)}**`,
    '',
    ...shown(
      one,
      tools,
      concerned?.filter(({ file }) => file === name).map((quote) => quote.at),
    ),
  ]);
}

function exampleHead(index, { packs = [], settings = {} } = {}, { plain }) {
  const more = [
    ...packs.map(({ id }) => `采用模板包 ${id}`),
    ...Object.values(settings.thresholds ?? {}).flatMap((values) =>
      Object.entries(values).map(([name, value]) => `${name} 设为 ${value}`),
    ),
  ];
  return ['', `### 例 ${index + 1}${more.length === 0 ? '' : plain(`（${more.join('，')}）`)}`, ''];
}

/** What every example has and none is about. */
const frame = new Set([
  '2023年度云溪县档案馆部门整体支出绩效自评报告',
  '一、基本情况',
  '本馆按要求开展了绩效自评。',
  '附件：',
]);

/**
 * A report as Markdown: its text as a quotation, its tables as tables.
 *
 * @param concerned places; where they are given only the headings and what stands at these places is shown
 */
function shown(report, { drawn, plain }, concerned) {
  const lines = [];
  let leftOut = false;
  for (const [index, block] of drawn(report).blocks.entries()) {
    const here = concerned?.filter((at) => at.block === index);
    if (block.type === 'table') {
      if (here?.length === 0) leftOut = true;
      else {
        const rows = here && new Set([0, ...here.map(({ row }) => row)]);
        lines.push(...(leftOut ? ['', '……'] : []), ...tableLines(block, plain, rows));
        leftOut = false;
      }
    } else if (!frame.has(block.text) && block.text.trim() !== '') {
      if (here?.length === 0 && block.level === undefined) leftOut = true;
      else {
        lines.push(...(leftOut ? ['', '……', ''] : []), `> ${plain(`${block.label ?? ''}${block.text}`)}`, '>');
        leftOut = false;
      }
    }
  }
  if (leftOut) lines.push('', '……');
  // A quotation does not end with an empty line of its own.
  return lines
    .filter((line, at) => line !== '>' || lines[at + 1]?.startsWith('> '))
    .join('\n')
    .trim()
    .split('\n');
}

/** A merged cell shows its text where it begins. */
function tableLines({ rows, columns, cells }, plain, kept) {
  const grid = Array.from({ length: rows }, () => Array(columns).fill(''));
  for (const { row, column, text } of cells) grid[row][column] = plain(text);
  const [head, ...body] = grid.filter((_, row) => kept?.has(row) ?? true).map((row) => `| ${row.join(' | ')} |`);
  return ['', head, `|${' --- |'.repeat(columns)}`, ...body, ''];
}
