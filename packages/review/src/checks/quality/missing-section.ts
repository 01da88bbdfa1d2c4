import type { Pack } from '@hengji/packs';
import { defineQualityCheck } from '../../kernel/check.js';
import { packFor } from '../../kernel/context.js';
import type { Observation } from '../../kernel/observation.js';
import { referencesOf } from './shared/pack-references.js';
import { listed, titleQuote } from './shared/quote.js';
import { isFullReport, type ReportText, reportLength, reportTexts } from './shared/report-text.js';
import { type SectionTopic, sectionTopics } from './shared/section-topics.js';

export const missingSection = defineQualityCheck({
  id: 'missing-section',
  title: '报告缺少应有的部分',
  severity: 'advice',
  why: '报告应当让人看到做了什么、钱花到哪里、目标完成得怎样、有什么问题、怎样改进、结果怎样用；缺了其中一块，结论就缺少支撑。',
  basis:
    '《项目支出绩效评价管理办法》（财预〔2020〕10号）及所附项目支出绩效评价报告参考提纲；部门整体支出自评参照，并按当地财政部门的提纲执行',
  advice: '补写缺少的部分；确实没有可写内容的，写明“无”和理由。',
  thresholds: { length: reportLength },
  *observe(context, { length }) {
    for (const text of reportTexts(context)) {
      const { evaluation } = text;
      if (!isFullReport(text, length)) continue;
      const pack = packFor(context, evaluation);
      const required = pack?.required?.sections;
      const observed = pack && required ? missingByPack(text, pack, required) : missingTopics(text);
      if (observed)
        yield { ...observed, quotes: titleQuote(context.document, evaluation.title), evaluation: text.index };
    }
  },
});

type Missing = Omit<Observation, 'quotes'>;

/** What the outline of the place asks for, in headings or where paragraphs begin. */
function missingByPack(text: ReportText, pack: Pack, required: readonly string[]): Missing | undefined {
  const openings = text.paragraphs.map((passage) => passage.text.slice(0, 60).replace(/\s/g, ''));
  const missing = required.filter((words) => {
    const alternatives = words.split('|');
    return !openings.some((opening) => alternatives.some((word) => opening.includes(word)));
  });
  if (missing.length === 0) return undefined;
  return {
    severity: 'warning',
    message: `按“${pack.title}”的要求，报告还应写明${listed(missing.map(spoken), '个部分', 8)}，标题和段首都没有。`,
    basis: referencesOf(pack),
  };
}

/** 「问题|不足」 as an official would say it: 「问题或不足」. */
const spoken = (words: string): string => words.split('|').join('或');

/** What every report should tell. */
function missingTopics(text: ReportText): Missing | undefined {
  const title = text.evaluation.title?.text ?? '';
  const abridged = /缩略|摘要|简版|简表|自评结果/.test(title);
  const missing = sectionTopics[text.evaluation.kind].filter(
    (topic) => !(abridged && topic.abridged) && !speaksOf(text, topic),
  );
  if (missing.every(({ optional }) => optional)) return undefined;
  return {
    message: `报告没有写到${listed(
      missing.map((topic) => topic.title),
      '个部分',
      6,
    )}：标题中没有，正文中也没有提及。`,
  };
}

const speaksOf = ({ headings, paragraphs, evaluation }: ReportText, topic: SectionTopic): boolean =>
  headings.some(({ text }) => topic.heading.test(text)) ||
  evaluation.fields.some(({ name, value }) => topic.field?.test(name) === true && value.text !== '') ||
  paragraphs.some(({ text }) => topic.prose.test(text));
