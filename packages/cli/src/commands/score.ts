import { type Evaluation, type Scorecard, type ScoringOptions, type ScoringRules, scoreEvaluation } from '@hengji/core';
import { recordInputs } from '@hengji/review';
import { Command } from 'commander';
import { scorecardText } from '../formats/scorecard-text.js';
import { readRecords } from '../records.js';
import { choosePack } from '../rules.js';
import { type Terminal, widthOf, write } from '../terminal.js';

interface ScoreFlags {
  readonly pack?: string;
  readonly json?: boolean;
}

/**
 * `hengji score FILE`.
 *
 * @param finish is told the exit code: 0 fine, 1 a printed score that no reading of the rules allows
 */
export function scoreCommand(terminal: Terminal, finish: (exitCode: number) => void): Command {
  return new Command('score')
    .summary('按评价标准和计分办法给自评表计分')
    .description('给自评记录计分：每个指标按表内评价标准、表后备注或模板包的计分办法计算，并说明每一分的来历。')
    .argument('<文件>', '自评记录（.json）、填报工作簿（.xlsx），或 hengji review --format json 的结果')
    .option('--pack <编号>', '采用的模板包，默认为财政部的，工作簿默认为生成它的模板包；用 hengji pack list 查看')
    .option('--json', '输出供程序读取的 JSON')
    .helpOption('-h, --help', '显示帮助')
    .addHelpText('after', '\n退出码：0 正常；1 有自评得分不在标准允许的范围内；2 用法有误，或文件不能读取。')
    .action(async (file: string, flags: ScoreFlags) => finish(await score(terminal, file, flags)));
}

async function score(terminal: Terminal, file: string, flags: ScoreFlags): Promise<number> {
  const sources = await readRecords(file);
  const { pack, rules } = await choosePack(flags.pack ?? sources[0]?.packId);
  for (const notice of sources.flatMap(({ notices = [] }) => notices)) await write(terminal.err, `${notice}\n`);
  const cards = sources.map(({ record: { evaluation }, options }) =>
    scored(evaluation, rules(evaluation.year), options),
  );
  const output = flags.json
    ? `${JSON.stringify({ version: 1, pack: pack.id, scorecards: cards })}\n`
    : cards.map((card) => scorecardText(card, widthOf(terminal.out))).join('\n');
  await write(terminal.out, output);
  return cards.some(hasFault) ? 1 : 0;
}

/** Where standards lack inputs, they are looked for in the text of the record; what the record states itself goes first. */
function scored(evaluation: Evaluation, rules: ScoringRules, options: ScoringOptions): Scorecard {
  const card = scoreEvaluation(evaluation, rules, options);
  const needs = card.marks.flatMap((mark) => mark.needs ?? []);
  if (needs.length === 0 || evaluation.sections.length === 0) return card;
  const inputs = recordInputs(evaluation);
  if (!needs.some((need) => Object.hasOwn(inputs, need))) return card;
  return scoreEvaluation(evaluation, rules, { ...options, inputs: { ...inputs, ...options.inputs } });
}

const hasFault = ({ marks, total }: Scorecard): boolean =>
  total.agreement === 'outside' || marks.some(({ agreement }) => agreement === 'outside');
