import { describe, expect, it } from 'vitest';
import { packsIn } from './remembered-packs.js';

describe('packs remembered by the browser', () => {
  it('are the ids that were kept', () => {
    expect(packsIn('["hunan-department-2015","hubei-project-2021"]')).toEqual([
      'hunan-department-2015',
      'hubei-project-2021',
    ]);
    expect(packsIn(null)).toEqual([]);
  });

  it('are none where something else was kept', () => {
    for (const text of ['', '{', '{"a":1}', '"x"', 'null', '12']) expect([text, packsIn(text)]).toEqual([text, []]);
    expect(packsIn('[1,null,"hubei-project-2021",{}]')).toEqual(['hubei-project-2021']);
    expect(packsIn(JSON.stringify(Array.from({ length: 999 }, (_, at) => `p${at}`)))).toHaveLength(20);
  });
});
