import { type BuildingLine, buildingFigures } from '@hengji/core';
import type { PackBlock } from '@hengji/packs';
import type { Band, BandCell } from '../band.js';
import type { Desk } from '../desk.js';
import { joined, printed, withYears } from '../values.js';

type BuildingsBlock = Extract<PackBlock, { kind: 'buildings' }>;

type BuildingRole = (typeof buildingFigures)[number];

export const usualBuildings: BuildingsBlock = {
  kind: 'buildings',
  label: '楼堂馆所控制情况',
  columns: [
    { role: 'approvedArea', header: '批复规模（㎡）' },
    { role: 'actualArea', header: '实际规模（㎡）' },
    { role: 'areaRate', header: '规模控制率' },
    { role: 'budgetInvestment', header: '预算投资（万元）' },
    { role: 'actualInvestment', header: '实际投资（万元）' },
    { role: 'investmentRate', header: '投资概算控制率' },
  ],
};

const isRole = (role: string): role is BuildingRole => (buildingFigures as readonly string[]).includes(role);

/** Sizes and investments of buildings; a column of names where there are names. One blank row where there is none. */
export function drawBuildings({ label = '', columns }: BuildingsBlock, desk: Desk): Band {
  desk.once('buildings');
  const { buildings } = desk.record;
  const lines: readonly BuildingLine[] = buildings.length > 0 ? buildings : [{ name: '' }];
  const named = lines.some(({ name }) => name !== '');
  const shown = lines.map((line): BuildingLine => {
    const found: BuildingLine = { name: joined(line.name) };
    for (const { role, header } of columns) {
      if (isRole(role)) found[role] = printed(line[role], unitIn(header));
    }
    return found;
  });
  desk.shown.buildings.push(...shown);
  const names = named ? 1 : 0;
  const side: BandCell = {
    at: 0,
    down: lines.length + 1,
    text: withYears(label, desk.year),
    look: 'group',
  };
  return {
    shares: [named ? 18 : 28, ...(named ? [16] : []), ...columns.map(() => 12)],
    sided: true,
    rows: [
      [
        side,
        ...(named ? [{ at: 1, text: '名称', look: 'header' as const }] : []),
        ...columns.map(({ header }, at) => ({ at: at + 1 + names, text: header, look: 'header' as const })),
      ],
      ...shown.map((line): BandCell[] => [
        ...(named ? [{ at: 1, text: line.name, look: 'label' as const }] : []),
        ...columns.map(({ role }, at) => ({
          at: at + 1 + names,
          text: isRole(role) ? (line[role]?.text ?? '') : '',
          look: 'number' as const,
        })),
      ]),
    ],
  };
}

const unitIn = (header: string): string | undefined => /（(㎡|平方米|万元|元)）/.exec(header)?.[1];
