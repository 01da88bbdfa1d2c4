import { expect, it } from 'vitest';
import { countedOnce } from './repeats.js';

const row = (
  name: string,
  more: { kind?: 'department' | 'project'; project?: string; record?: true; year?: null },
) => ({
  name,
  source: { kind: more.record ? ('record' as const) : ('report' as const) },
  unit: '白沙县水利局',
  year: more.year === null ? null : 2023,
  kind: more.kind ?? ('department' as const),
  project: more.project ?? null,
});

it('counts an evaluation once: the report before the record begun from it, the first of several reports', () => {
  const rows = [
    row('自评记录', { record: true }),
    row('自评报告.docx', {}),
    row('自评报告（修改）.docx', {}),
    row('渠道维修.xlsx', { kind: 'project', project: '渠道维修' }),
  ];
  const { counted, remarks } = countedOnce(rows);
  expect(counted.map(({ name }) => name)).toEqual(['自评报告.docx', '渠道维修.xlsx']);
  expect(remarks).toEqual(['白沙县水利局2023年度有3份自评，只计入报告“自评报告.docx”。']);
});

it('leaves alone what does not say which evaluation it is', () => {
  const rows = [
    row('a', { kind: 'project' }),
    row('b', { kind: 'project' }),
    row('c', { year: null }),
    row('d', { year: null }),
  ];
  expect(countedOnce(rows)).toEqual({ counted: rows, remarks: [] });
});
