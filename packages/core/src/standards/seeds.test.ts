import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileStandard, describeRule, evaluateStandard, type Given, roundMarks } from './index.js';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly fullMarks: string;
  readonly given: Given;
  readonly expect: { readonly status: string; readonly min?: string; readonly max?: string };
}

const file = join(process.env.HENGJI_CORPUS ?? '', 'standards', 'seed-standards.json');
const present = process.env.HENGJI_CORPUS !== undefined && existsSync(file);
const cases: Case[] = present ? JSON.parse(readFileSync(file, 'utf8')) : [];

it.skipIf(!present)('gives what the standards of the real reports expect', () => {
  for (const { id, text, fullMarks, given, expect: wanted } of cases) {
    const standard = compileStandard(text, { fullMarks });
    const { status, score } = evaluateStandard(standard, given);
    expect([id, status]).toEqual([id, wanted.status]);
    if (wanted.min !== undefined) expect([id, score && roundMarks(score.min)]).toEqual([id, wanted.min]);
    if (wanted.max !== undefined) expect([id, score && roundMarks(score.max)]).toEqual([id, wanted.max]);
    if (standard.rule !== null)
      expect(compileStandard(describeRule(standard.rule), { fullMarks }).rule).toEqual(standard.rule);
  }
  expect(cases.length).toBeGreaterThan(40);
});
