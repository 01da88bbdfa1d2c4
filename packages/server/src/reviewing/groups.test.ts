import { expect, it } from 'vitest';
import type { FileStore } from '../files/file-store.js';
import type { Repository } from '../storage/repository.js';
import { reportRow } from '../storage/testing/repository-contract.js';
import type { Workshop } from '../workshop/workshop.js';
import { openGroups } from './groups.js';

/** A place to compute groups in, where computing is only counted. */
function counted() {
  let rows = [
    reportRow('r2', { state: 'done', file: 'b', material: 'mb' }),
    reportRow('r1', { state: 'done', file: 'a', material: 'ma' }),
  ];
  const asked: string[][] = [];
  let fail = false;
  const repository = { reports: async () => [...rows] } as unknown as Repository;
  const files = { pathOf: (sha: string) => sha } as unknown as FileStore;
  const workshop = {
    async do({ reports }: { readonly reports: readonly { readonly id: string }[] }) {
      asked.push(reports.map(({ id }) => id));
      if (fail) throw new Error('no answer');
      return { groups: [], ungrouped: [] };
    },
  } as unknown as Workshop;
  return {
    grouped: openGroups({ repository, files, workshop }),
    asked,
    setRows: (next: typeof rows) => {
      rows = next;
    },
    rows,
    setFail: (next: boolean) => {
      fail = next;
    },
  };
}

it('computes groups once until a report comes, goes or is reviewed again', async () => {
  const { grouped, asked, rows, setRows } = counted();
  await Promise.all([grouped(), grouped()]);
  await grouped();
  expect(asked).toEqual([['r1', 'r2']]);
  setRows(rows.map((row) => ({ ...row, name: 'renamed' })));
  await grouped();
  expect(asked).toHaveLength(1);
  setRows(rows.map((row) => ({ ...row, material: `${row.material}2` })));
  await grouped();
  setRows(rows.slice(1));
  await grouped();
  expect(asked.slice(1)).toEqual([['r1', 'r2'], ['r1']]);
});

it('computes nothing anew for a copy of a file', async () => {
  const { grouped, asked, rows, setRows } = counted();
  await grouped();
  setRows([reportRow('r3', { name: '副本.docx', state: 'done', file: 'a', material: 'ma' }), ...rows]);
  expect((await grouped()).ungrouped).toEqual([
    { report: 'r3', name: '副本.docx', reason: '同一个文件已上传过，不重复核对。' },
  ]);
  expect(asked).toHaveLength(1);
});

it('tries again after it failed', async () => {
  const { grouped, asked, setFail } = counted();
  setFail(true);
  await expect(grouped()).rejects.toThrow('no answer');
  setFail(false);
  expect((await grouped()).ungrouped).toEqual([]);
  expect(asked).toHaveLength(2);
});
