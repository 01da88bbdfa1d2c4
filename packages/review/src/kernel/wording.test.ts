import { describe, expect, it } from 'vitest';
import { department, prose, reviewReport } from '../testing/report.js';

const messages = (...paragraphs: string[]): string =>
  reviewReport(prose(...paragraphs))
    .findings.map(({ title, message }) => `${title}：${message}`)
    .join('\n');

describe('the words of a finding', () => {
  it('say that a change goes the other way, where only its direction is wrong', () => {
    expect(messages('2023年基本支出208.64万元，比上年的200.52万元减少8.12万元。')).toContain(
      '文中写“减少8.12万元”，数额相同而增减方向相反',
    );
    expect(messages('2023年基本支出208.64万元，比上年的200.52万元增加8.21万元。')).toContain('相差0.09万元');
  });

  it('repeat the text where it puts a verb before the figure', () => {
    expect(messages('2023年支出1507.05万元，其中：卫生健康支出52.37万元，占3.84%。')).toContain('文中写“占3.84%”');
  });

  it('name what the figure is called, and where it stands', () => {
    expect(messages('2023年支出合计310.50万元，其中：基本支出205.30万元，项目支出104.20万元。')).toContain(
      '文中“支出”为310.50',
    );
    const table = '财政供养人员情况 | 编制数 | 2023年实际在职人数 | 控制率\n合计 | 16 | 15 | 93.57%';
    const found = reviewReport(department([], table)).findings.map(({ message }) => message);
    expect(found.join('\n')).toMatch(/表中“[^”]*控制率”为93\.57%，相差0\.18个百分点/);
  });

  it('bear a title that fits the relation', () => {
    expect(
      messages('年初预算12.00万元，年中追加1.00万元，调整后预算13.00万元，实际执行9.75万元，执行率85.10%。'),
    ).toContain('预算执行率计算有误：');
  });
});
