import fc from 'fast-check';
import { expect, it } from 'vitest';
import { disposition, fileName } from './download.js';

it('names files so that every system can keep them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const name = fileName(text);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cs}]|^\.*$/u);
      expect(Array.from(name).length).toBeLessThanOrEqual(120);
      expect(fileName(name)).toBe(name);
      expect(disposition(text)).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.~!'*%&+^`|$#-]+$/);
    }),
  );
});

it('keeps Chinese names and extensions', () => {
  expect(fileName('云溪县 2023年度报告.docx')).toBe('云溪县 2023年度报告.docx');
  expect(fileName(`${'长'.repeat(300)}.docx`)).toBe(`${'长'.repeat(115)}.docx`);
  expect(disposition('报告 "1".docx')).toBe(
    `attachment; filename="_ _1_.docx"; filename*=UTF-8''${encodeURIComponent('报告 _1_.docx')}`,
  );
});
