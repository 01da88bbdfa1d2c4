import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chaptersOf, headingText, withHeading, withNewChapter, withoutChapter } from './chapters.js';
import { blank } from './testing/sample.js';

describe("headings of one's own", () => {
  const outline = [
    { level: 1, number: '一、', title: '部门概况' },
    { level: 1, number: '二、', title: '存在的问题' },
  ];

  it('stand behind the chapter they were added to, though that has no text', () => {
    const added = withNewChapter(blank, outline, 'outline 0', 1);
    const [, own] = chaptersOf(outline, added.sections);
    expect(own).toMatchObject({ isRequired: false, title: '其他需要说明的问题' });
    const named = withHeading(added, own?.key ?? '', '（三）大事记');
    expect(chaptersOf(outline, named.sections)[1]).toMatchObject({ number: '（三）', title: '大事记', level: 2 });
    expect(chaptersOf(outline, withoutChapter(named, own?.key ?? '').sections)).toHaveLength(2);
  });

  it('read back as they were typed', () => {
    const typed = fc.tuple(
      fc.constantFrom('', '三、', '（二）', '4.'),
      fc.constantFrom('大事记', '二级单位情况', '3个项目'),
    );
    fc.assert(
      fc.property(typed, ([number, title]) => {
        const added = withNewChapter(blank, outline, 'outline 1', 1);
        const key = chaptersOf(outline, added.sections).find(({ isRequired }) => !isRequired)?.key ?? '';
        const chapter = chaptersOf(outline, withHeading(added, key, number + title).sections)[2];
        expect(chapter && headingText(chapter)).toBe(number + title);
      }),
    );
  });
});
