import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notReviewed } from '../not-reviewed.js';
import { type Repository, StaleVersion } from '../repository.js';
import type { RecordRow, ReportRow } from '../schema.js';

const at = (minute: number): string => new Date(Date.UTC(2024, 2, 1, 8, minute)).toISOString();
const sha = (letter: string): string => letter.repeat(64);

export const reportRow = (id: string, changes: Partial<ReportRow> = {}): ReportRow => ({
  id,
  name: `${id}.docx`,
  file: sha('a'),
  size: 12,
  state: 'waiting',
  created_at: at(1),
  demonstration: 0,
  packs: '[]',
  ...notReviewed,
  ...changes,
});

export const recordRow = (id: string, changes: Partial<RecordRow> = {}): RecordRow => ({
  id,
  title: '2023年度云溪县档案馆部门整体支出绩效自评',
  unit: '云溪县档案馆',
  year: 2023,
  kind: 'department',
  pack: 'hunan-department-form-2022',
  contents: '{"kind":"department"}',
  version: 1,
  total_score: null,
  grade: null,
  summary: '{}',
  created_at: at(1),
  saved_at: at(1),
  deleted_at: null,
  ...changes,
});

/** What every storage engine must do; `open` gives an empty repository. */
export function repositoryContract(name: string, open: () => Promise<Repository>): void {
  describe(`repository contract: ${name}`, () => {
    let repository: Repository;
    beforeEach(async () => {
      repository = await open();
      await repository.addFile({ sha256: sha('a'), size: 12, created_at: at(0) });
    });
    afterEach(() => repository.close());

    it('keeps a file once', async () => {
      await repository.addFile({ sha256: sha('a'), size: 12, created_at: at(5) });
      await repository.addReports([reportRow('r1')]);
      expect(await repository.report('r1')).toEqual(reportRow('r1'));
    });

    it('refuses a report of a file that is not kept', async () => {
      await expect(repository.addReports([reportRow('r1', { file: sha('b') })])).rejects.toThrow();
    });

    it('lists reports newest first, by unit, year and state', async () => {
      await repository.addReports([reportRow('r1', { created_at: at(1), unit: '甲', year: 2022, state: 'done' })]);
      await repository.addReports([reportRow('r2', { created_at: at(2), unit: '乙', year: 2022 })]);
      await repository.addReports([reportRow('r3', { created_at: at(3), unit: '甲', year: 2023, state: 'failed' })]);
      const ids = async (filter?: Parameters<Repository['reports']>[0]) =>
        (await repository.reports(filter)).map(({ id }) => id);
      expect(await ids()).toEqual(['r3', 'r2', 'r1']);
      expect(await ids({ unit: '甲' })).toEqual(['r3', 'r1']);
      expect(await ids({ unit: '甲', year: 2022 })).toEqual(['r1']);
      expect(await ids({ states: ['waiting', 'running'] })).toEqual(['r2']);
    });

    it('changes a report, with exact marks', async () => {
      await repository.addReports([reportRow('r1')]);
      const changes = { state: 'done', printed_score: 968_200, grade: '优', review: sha('c') } as const;
      expect(await repository.changeReport('r1', changes)).toBe(true);
      expect(await repository.report('r1')).toEqual(reportRow('r1', changes));
      expect(await repository.changeReport('none', changes)).toBe(false);
    });

    it('adds all reports or none', async () => {
      const reports = [reportRow('r1'), reportRow('r2', { file: sha('b') })];
      await expect(repository.addReports(reports)).rejects.toThrow();
      expect(await repository.reports()).toEqual([]);
    });

    it('changes a report only in the states that are named', async () => {
      await repository.addReports([reportRow('r1', { state: 'done' })]);
      expect(await repository.changeReport('r1', { state: 'cancelled' }, ['waiting', 'running'])).toBe(false);
      expect(await repository.changeReport('r1', { state: 'waiting' }, ['done', 'failed'])).toBe(true);
      expect((await repository.report('r1'))?.state).toBe('waiting');
    });

    it('gives each waiting report to one worker, the oldest first', async () => {
      await repository.addReports([
        reportRow('r2', { created_at: at(2) }),
        reportRow('r1', { created_at: at(1) }),
        reportRow('r0', { created_at: at(0), state: 'done' }),
      ]);
      const claimed = await Promise.all([repository.claimReport(), repository.claimReport(), repository.claimReport()]);
      expect(claimed.map((row) => row && [row.id, row.state])).toEqual([
        ['r1', 'running'],
        ['r2', 'running'],
        undefined,
      ]);
      expect(await repository.reportStates()).toEqual({ waiting: 0, running: 2, done: 1, failed: 0, cancelled: 0 });
      await repository.requeueReports();
      expect((await repository.claimReport())?.id).toBe('r1');
    });

    it('keeps the outcome of a review that was not cancelled, and counts its findings', async () => {
      await repository.addReports([reportRow('r1', { state: 'running' }), reportRow('r2', { state: 'cancelled' })]);
      const findings = Array.from({ length: 1_203 }, (_, index) => ({
        finding: `f${index}`,
        severity: index < 3 ? ('error' as const) : ('advice' as const),
      }));
      expect(await repository.finishReport('r2', { state: 'done' }, findings)).toBe(false);
      expect(await repository.finishReport('r1', { state: 'done' }, findings)).toBe(true);
      const decision = { report: 'r1', reason: '', note: '', decided_at: at(4) };
      await repository.decide({ ...decision, finding: 'f0', state: 'dismissed' });
      await repository.decide({ ...decision, finding: 'gone', state: 'accepted' });
      const counts = await repository.findingCounts();
      expect(await repository.findingCounts('r1')).toEqual(counts);
      expect(counts.map(({ severity, state, count }) => `${severity} ${state} ${count}`).sort()).toEqual([
        'advice null 1200',
        'error dismissed 1',
        'error null 2',
      ]);
      expect([await repository.hasFinding('r1', 'f9'), await repository.hasFinding('r1', 'gone')]).toEqual([
        true,
        false,
      ]);
      await repository.changeReport('r1', { state: 'running' });
      await repository.finishReport('r1', { state: 'done' }, [{ finding: 'f0', severity: 'warning' }]);
      expect(await repository.findingCounts('r1')).toEqual([
        { report: 'r1', severity: 'warning', state: 'dismissed', count: 1 },
      ]);
    });

    it('forgets files that no report needs', async () => {
      for (const letter of ['b', 'c', 'd'])
        await repository.addFile({ sha256: sha(letter), size: 1, created_at: at(0) });
      await repository.addReports([
        reportRow('r1', { review: sha('b'), material: sha('c') }),
        reportRow('r2', { file: null }),
      ]);
      expect(await repository.forgetUnusedFiles()).toEqual([sha('d')]);
      expect((await repository.files()).sort()).toEqual([sha('a'), sha('b'), sha('c')]);
      await repository.removeReport('r1');
      expect((await repository.forgetUnusedFiles()).sort()).toEqual([sha('a'), sha('b'), sha('c')]);
    });

    it('keeps one decision a finding, and drops them with the report', async () => {
      await repository.addReports([reportRow('r1')]);
      const decision = { report: 'r1', finding: 'f1', reason: '', note: '', decided_at: at(4) };
      await repository.decide({ ...decision, state: 'accepted' });
      await repository.decide({ ...decision, state: 'dismissed', reason: '口径不同' });
      await repository.decide({ ...decision, finding: 'f2', state: 'accepted' });
      expect((await repository.decisions('r1')).map(({ finding, state }) => [finding, state])).toEqual([
        ['f1', 'dismissed'],
        ['f2', 'accepted'],
      ]);
      expect(await repository.withdrawDecision('r1', 'f1')).toBe(true);
      expect(await repository.withdrawDecision('r1', 'f1')).toBe(false);
      expect(await repository.removeReport('r1')).toBe(true);
      expect(await repository.decisions('r1')).toEqual([]);
      expect(await repository.removeReport('r1')).toBe(false);
    });

    it('keeps one decision a finding between reports, and drops it with the last report of a file it quotes', async () => {
      await repository.addFile({ sha256: sha('b'), size: 1, created_at: at(0) });
      await repository.addFile({ sha256: sha('c'), size: 1, created_at: at(0) });
      const reports = [reportRow('r1'), reportRow('r2'), reportRow('r3', { file: sha('b') })];
      await repository.addReports([...reports, reportRow('r4', { file: sha('b') }), reportRow('r5', { file: null })]);
      const decision = { finding: 'f1', state: 'accepted', reason: '', note: '', decided_at: at(4) } as const;
      const dismissed = { ...decision, state: 'dismissed', reason: '口径不同' } as const;
      expect(await repository.decideInGroup(decision, [sha('a'), sha('b')])).toBe(true);
      expect(await repository.decideInGroup(dismissed, [sha('a'), sha('b')])).toBe(true);
      expect(await repository.decideInGroup({ ...decision, finding: 'f2' }, [sha('a')])).toBe(true);
      expect(await repository.decideInGroup({ ...decision, finding: 'f3' }, [sha('a'), sha('c')])).toBe(false);
      const kept = async () => (await repository.groupDecisions()).map(({ finding, state }) => [finding, state]);
      const both = [
        ['f1', 'dismissed'],
        ['f2', 'accepted'],
      ];
      expect(await kept()).toEqual(both);
      await repository.removeReport('r3');
      await repository.removeReport('r5');
      expect(await kept()).toEqual(both);
      await repository.removeReport('r4');
      expect(await kept()).toEqual([['f2', 'accepted']]);
      expect(await repository.withdrawGroupDecision('f2')).toBe(true);
      expect(await repository.withdrawGroupDecision('f2')).toBe(false);
      expect((await repository.forgetUnusedFiles()).sort()).toEqual([sha('b'), sha('c')]);
    });

    it('keeps every saved version of a record, and refuses to overwrite a newer one', async () => {
      await repository.addRecord(recordRow('e1'));
      const { created_at: _created, deleted_at: _deleted, ...save } = recordRow('e1', { contents: '{"a":1}' });
      expect(await repository.saveRecord({ ...save, saved_at: at(2) })).toBe(2);
      await expect(repository.saveRecord({ ...save, contents: '{"late":1}' })).rejects.toThrow(StaleVersion);
      expect(await repository.record('e1')).toMatchObject({ version: 2, contents: '{"a":1}', saved_at: at(2) });
      expect((await repository.recordVersions('e1')).map(({ version }) => version)).toEqual([2, 1]);
      expect((await repository.recordVersion('e1', 1))?.contents).toBe(recordRow('e1').contents);
      expect(await repository.saveRecord({ ...save, id: 'none' })).toBeUndefined();
    });

    it('hides a deleted record, and keeps its versions', async () => {
      await repository.addRecord(recordRow('e1'));
      await repository.addRecord(recordRow('e2', { saved_at: at(9) }));
      expect((await repository.records()).map(({ id }) => id)).toEqual(['e2', 'e1']);
      expect(await repository.removeRecord('e1', at(10))).toBe(true);
      expect(await repository.removeRecord('e1', at(11))).toBe(false);
      expect(await repository.record('e1')).toBeUndefined();
      expect((await repository.records()).map(({ id }) => id)).toEqual(['e2']);
      expect(await repository.recordVersions('e1')).toHaveLength(1);
    });

    it('keeps a list of standards', async () => {
      const standard = { name: '在职人员控制率', text: '≤100%计5分。', full_marks: 50_000 };
      await repository.addStandard({ id: 's1', ...standard, created_at: at(1) });
      await repository.addStandard({ id: 's2', ...standard, created_at: at(2) });
      expect((await repository.standards()).map(({ id }) => id)).toEqual(['s2', 's1']);
      expect(await repository.removeStandard('s1')).toBe(true);
      expect(await repository.removeStandard('s1')).toBe(false);
    });

    it('stores hostile text as text', async () => {
      const text = `'); DROP TABLE reports; -- <script>"\\ 😀 ${'长'.repeat(10_000)}`;
      await repository.addReports([reportRow('r1', { name: text, unit: text })]);
      expect((await repository.reports({ unit: text })).map(({ name }) => name)).toEqual([text]);
    });
  });
}
