import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOutWords, planUploads } from './plan.js';

const limits = { fileBytes: 64 << 20, filesPerUpload: 200 };
const file = (name: string, size = 1000) => ({ name, size });

describe('planUploads', () => {
  it('leaves out what cannot be a report, and says why', () => {
    const { uploads, leftOut } = planUploads(
      [
        file('自评报告.DOCX'),
        file('照片.jpg'),
        file('空.txt', 0),
        file('巨大.pdf', 65 << 20),
        file('~$自评报告.docx'),
        file('.DS_Store'),
      ],
      limits,
    );
    expect(uploads).toEqual([[file('自评报告.DOCX')]]);
    expect(leftOut.map(({ name }) => name)).toEqual(['照片.jpg', '空.txt', '巨大.pdf']);
    expect(leftOutWords(leftOut)).toBe('没有上传“照片.jpg”（不是 Word、Excel、PDF、网页或文本文件）等3个文件');
    expect(leftOutWords([])).toBeUndefined();
  });

  it('sends every file once, in uploads that the server accepts', () => {
    const any = fc.array(fc.integer({ min: 1, max: 40 << 20 }), { maxLength: 120 });
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 50 }), (sizes, filesPerUpload) => {
        const files = sizes.map((size, index) => file(`${index}.docx`, size));
        const { uploads } = planUploads(files, { ...limits, filesPerUpload });
        expect(uploads.flat()).toEqual(files);
        for (const upload of uploads) {
          expect(upload.length).toBeGreaterThan(0);
          expect(upload.length).toBeLessThanOrEqual(filesPerUpload);
        }
      }),
    );
  });
});
