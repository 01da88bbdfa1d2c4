import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Evaluation, evaluationSchema, withNumbers } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { placeholderTables } from './guide.js';
import { Item } from './words/item.js';
import { allAt } from './words/paths.js';
import { type ScopeName, vocabularies } from './words/placeholders.js';

const guide = fileURLToPath(new URL('../../../../docs/word-templates.md', import.meta.url));
const [begin, end] = ['<!-- placeholders -->', '<!-- /placeholders -->'];

const entry = { text: '1' };

/** An evaluation that says everything once; its money is asked for by subject, year and stage. */
const full: Evaluation = evaluationSchema.parse({
  kind: 'department',
  title: entry,
  unit: entry,
  shortNames: ['我馆'],
  project: entry,
  year: 2023,
  attachmentMark: entry,
  fields: ['主管部门', '实施单位', '项目负责人', '联系人', '联系电话'].map((name) => ({ name, value: entry })),
  signatures: ['填表人', '填报日期', '单位负责人（签字）'].map((name) => ({ name, value: entry })),
  options: [],
  staff: [{ kind: '合计', posts: entry, onPost: entry, controlRate: entry }],
  money: ['income-source', 'functional-class', 'economic-class', 'project-item'].flatMap((subject) =>
    [2023, 2022].flatMap((year) =>
      ['opening', 'change', 'adjusted', 'executed'].map((stage) => ({
        subject,
        name: '名',
        year,
        stage,
        amount: entry,
        share: entry,
      })),
    ),
  ),
  buildings: [
    {
      name: '楼',
      approvedArea: entry,
      actualArea: entry,
      areaRate: entry,
      budgetInvestment: entry,
      actualInvestment: entry,
      investmentRate: entry,
    },
  ],
  goals: [{ text: entry, actual: entry, weight: entry }],
  execution: [
    { name: '总额', opening: entry, adjusted: entry, executed: entry, rate: entry, fullMarks: entry, score: entry },
  ],
  frame: [
    {
      level: 1,
      name: '产出',
      weight: entry,
      indicators: [],
      children: [{ level: 2, name: '数量', weight: entry, children: [], indicators: [0] }],
    },
  ],
  indicators: [
    {
      name: entry,
      level1: '产出',
      level2: '数量',
      goal: 0,
      weight: entry,
      target: entry,
      actual: entry,
      completion: entry,
      score: entry,
      standard: entry,
      definition: entry,
      reason: entry,
    },
  ],
  unfinished: [{ level2: '数量', name: entry, target: entry, actual: entry, reason: entry }],
  total: { fullMarks: entry, score: entry },
  grade: entry,
  sections: [{ number: '一、', title: '概况', level: 1, paragraphs: ['段'] }],
  notes: [entry],
});

describe('the list of placeholders', () => {
  it('is what the guide says', async () => {
    const text = await readFile(guide, 'utf8');
    const [head, tail] = [text.slice(0, text.indexOf(begin) + begin.length), text.slice(text.indexOf(end))];
    const expected = `${head}\n\n${placeholderTables()}\n\n${tail}`;
    if (process.env.UPDATE_GUIDE) await writeFile(guide, expected);
    expect(await readFile(guide, 'utf8')).toBe(expected);
  });

  it('names nothing twice within one scope', () => {
    for (const { values, lists } of Object.values(vocabularies)) {
      for (const terms of [values, lists]) {
        const names = terms.flatMap(({ name, also = [] }) => [name, ...also]);
        expect(names).toEqual([...new Set(names)]);
      }
    }
  });

  it('has a place in the Evaluation for every value and list', () => {
    const project = Item.ofRecord(withNumbers(full), [full]);
    const items = new Map<ScopeName, Item>([['record', project]]);
    for (const list of vocabularies.record.lists) {
      const [first] = project.items(list);
      expect(first, list.name).toBeDefined();
      if (first) items.set(list.items, first);
    }
    for (const [scope, item] of items) {
      for (const term of vocabularies[scope].values) {
        // Subjects of money that the record has not are tested by their place alone.
        const isMoney = typeof term.path === 'string' && term.path.startsWith('money[');
        if (!isMoney) expect(item.value(term), `${scope} ${term.name}`).not.toBe('');
        if (term.merges) expect(allAt(item.subject, term.merges), term.name).toHaveLength(1);
      }
    }
  });
});
