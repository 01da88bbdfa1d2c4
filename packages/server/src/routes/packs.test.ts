import { type ScoringRules, scoringRulesSchema } from '@hengji/core';
import { loadPack } from '@hengji/packs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { packSummarySchema, problemSchema } from '../api/index.js';
import { type TestServer, testServer } from '../testing/client.js';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const rulesOf = (id: string, query = ''): Promise<ScoringRules> =>
  server.get(`/api/packs/${id}/rules${query}`, scoringRulesSchema);

describe('the scoring rules of a pack', () => {
  it('are given for every pack, grades and all, from the highest mark down to 0', async () => {
    for (const { id } of await server.get('/api/packs', z.array(packSummarySchema))) {
      const { grades = [] } = await rulesOf(id, '?year=2023');
      const marks = grades.map(({ from }) => Number(from));
      expect([id, marks.length > 1, marks.at(-1)]).toEqual([id, true, 0]);
      expect(marks).toEqual(marks.toSorted((a, b) => b - a));
    }
  });

  it('have the standards of its frame in their official wording, with exact marks', async () => {
    const { standards = [] } = await rulesOf('hunan-department-2015', '?year=2022');
    const frame = (loadPack('hunan-department-2015').frame ?? []).flatMap(({ classes }) => classes ?? []);
    const indicators = frame.flatMap((one) => one.indicators ?? []).filter(({ standard }) => standard !== undefined);
    expect(standards.map(({ name, fullMarks }) => [name, fullMarks])).toEqual(
      indicators.map(({ name, marks }) => [name, marks]),
    );
  });

  it('name the year that is evaluated where the wording leaves it open', async () => {
    const words = async (query: string) => JSON.stringify(await rulesOf('hunan-department-2015', query));
    expect(await words('?year=2022')).toContain('2022年');
    expect(await words('')).toContain('当年');
    for (const query of ['', '?year=2022']) expect(await words(query)).not.toContain('{year}');
  });

  it('refuse a year that cannot be, and a pack that is not there, in words', async () => {
    for (const [path, status] of [
      ['/api/packs/ministry-project-2020/rules?year=abc', 400],
      ['/api/packs/ministry-project-2020/rules?year=1e99', 400],
      ['/api/packs/ministry-project-2020/rules?year=2022.5', 400],
      ['/api/packs/ministry-project-2020/rules?year=', 400],
      ['/api/packs/..%2f..%2fx/rules', 400],
      ['/api/packs/none/rules', 404],
    ] as const) {
      const answer = await server.ask('GET', path);
      expect([path, answer.status]).toEqual([path, status]);
      expect(problemSchema.parse(answer.json).detail).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
