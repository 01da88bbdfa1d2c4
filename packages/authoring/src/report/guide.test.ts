import { readFileSync } from 'node:fs';
import { listPacks, loadNarrative } from '@hengji/packs';
import { describe, expect, it } from 'vitest';
import { checkNarrative } from './draft/templates.js';
import { templateFunctions } from './functions/index.js';
import { formatsInWords } from './template/formats.js';
import { checkTemplate } from './template/template.js';
import { moneyNames } from './terms/money-terms.js';
import { qualifiers } from './terms/qualifiers.js';
import { reportNames } from './terms/report-names.js';
import { typeNames } from './values/value.js';

const guide = readFileSync(new URL('../../../../docs/templates.md', import.meta.url), 'utf8');

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;

/** Names of money with 上年 and the like before them are told once. */
const isPlain = (name: string): boolean => qualifiers.every(({ words }) => words === '' || !name.startsWith(words));

const names = [...new Set(reportNames.values.values())].filter(({ name }) => isPlain(name));

describe('the guide of the template language', () => {
  it('has every name with what it says', () => {
    for (const { name, also, type, says } of names) {
      expect(guide).toContain(row([name, ...(also ?? [])].join('、'), typeNames[type], says));
    }
    expect(names.filter(({ type }) => type === 'money').length).toBeGreaterThanOrEqual(moneyNames.length);
  });

  it('has every list with the names of its items', () => {
    for (const { name, says, items } of reportNames.lists.values()) {
      expect(guide).toContain(row(name, says, [...new Set(items.values.keys())].join('、')));
    }
  });

  it('has every function and format', () => {
    for (const { name, example, says } of templateFunctions) expect(guide).toContain(row(name, `\`${example}\``, says));
    for (const { name, says } of formatsInWords) expect(guide).toContain(row(name, says));
    for (const { words, says } of qualifiers) if (words !== '') expect(guide).toContain(row(`\`${words}\``, says));
  });

  it('shows only examples that work', () => {
    for (const { example } of templateFunctions) expect(checkTemplate(example, reportNames)).toEqual([]);
    const shown = [...guide.matchAll(/^> (.+)$/gm)].map((match) => match[1] ?? '');
    expect(shown.length).toBeGreaterThan(4);
    for (const template of shown) expect(checkTemplate(template, reportNames)).toEqual([]);
  });
});

describe('the templates that come with Hengji', () => {
  for (const pack of listPacks()) {
    it(`${pack.id}: without mistakes, and every topic has a place`, () => {
      const narrative = loadNarrative(pack);
      expect(checkNarrative(narrative)).toEqual([]);
      const placed = new Set(narrative.headings.flatMap(({ topics }) => topics));
      expect(Object.keys(narrative.topics).filter((topic) => !placed.has(topic))).toEqual([]);
      expect([...placed].filter((topic) => narrative.topics[topic] === undefined)).toEqual([]);
    });
  }

  it('tells in which topic and paragraph a mistake stands', () => {
    const narrative = loadNarrative({ id: 'own', kind: 'department' });
    const wrong = { ...narrative, topics: { money: ['收入{收入合记}。', { each: '项木', text: '{项目名称}' }] } };
    expect(checkNarrative(wrong).map(({ message }) => message)).toEqual([
      '“money”第1段，第1行第4个字：没有叫“收入合记”的名称，是不是“收入合计”。',
      expect.stringMatching(/^“money”第2段，第1行第1个字：没有叫“项木”的清单，可以用的有人员、/),
    ]);
  });
});
