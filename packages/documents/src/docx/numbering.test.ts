import { describe, expect, it } from 'vitest';
import { readFirstTable, readTexts } from './testing/read.js';
import { lvl, numbered, p, tbl, tc, tr } from './testing/write-docx.js';

const outline = [
  lvl(0, 'chineseCountingThousand', '%1、'),
  lvl(1, 'chineseCountingThousand', '（%2）'),
  lvl(2, 'decimal', '%3.', '<w:suff w:val="nothing"/>'),
  lvl(3, 'decimal', '%1.%4', '<w:isLgl/>'),
].join('');
const numbering = (nums: string, levels = outline) =>
  `<w:abstractNum w:abstractNumId="7">${levels}</w:abstractNum>${nums}`;
const num = (id: number, more = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${more}</w:num>`;

describe('automatic numbering', () => {
  it('counts levels, and restarts the deeper ones', () => {
    const body = [
      p('基本情况', numbered(0)),
      p('职责', numbered(1)),
      p('人员', numbered(1)),
      p('编制', numbered(2)),
      p('执行情况', numbered(0)),
      p('支出', numbered(1)),
      p('明细', numbered(2)),
      p('小计', numbered(3)),
    ].join('');
    expect(readTexts({ body, numbering: numbering(num(1)) })).toEqual([
      '一、|基本情况',
      '（一）|职责',
      '（二）|人员',
      '1.|编制',
      '二、|执行情况',
      '（一）|支出',
      '1.|明细',
      '2.1|小计',
    ]);
  });

  it('goes on in another list of the same kind, unless that one overrides the start', () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = [p('甲', numbered(0, 1)), p('乙', numbered(0, 2)), p('丙', numbered(0, 3)), p('丁', numbered(0, 3))];
    expect(readTexts({ body: body.join(''), numbering: numbering(num(1) + num(2) + num(3, again)) })).toEqual([
      '一、|甲',
      '二、|乙',
      '一、|丙',
      '二、|丁',
    ]);
  });

  it('takes list and level from the style, also an inherited one, and not where the paragraph says no', () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="mine"><w:basedOn w:val="2"/></w:style>',
    ].join('');
    const linked =
      lvl(0, 'decimal', '第%1章', '<w:pStyle w:val="1"/>') + lvl(1, 'decimal', '%1.%2', '<w:pStyle w:val="2"/>');
    const style = (id: string, more = '') => `<w:pStyle w:val="${id}"/>${more}`;
    const body = [
      p('总则', style('1')),
      p('目的', style('2')),
      p('范围', style('mine')),
      p('附注', style('1', '<w:numPr><w:numId w:val="0"/></w:numPr>')),
    ].join('');
    expect(readTexts({ body, styles, numbering: numbering(num(1), linked) })).toEqual([
      '第1章|总则',
      '1.1|目的',
      '1.2|范围',
      '附注',
    ]);
  });

  it('follows lists that a numbering style defines', () => {
    const definitions =
      `<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="list"/></w:abstractNum>${num(1)}` +
      `<w:abstractNum w:abstractNumId="8"><w:styleLink w:val="list"/>${lvl(0, 'decimalEnclosedCircle', '%1')}</w:abstractNum>`;
    expect(readTexts({ body: p('要点', numbered(0)), numbering: definitions })).toEqual(['①|要点']);
  });

  it('sets the number before the text in a cell, apart from digits that follow', () => {
    const levels = lvl(0, 'decimal', '%1') + lvl(1, 'decimal', '%2、');
    const cell = (text: string, level: number) => `<w:tc>${p(text, numbered(level))}</w:tc>`;
    const body = tbl(tr([cell('3个项目', 0), cell('', 0), cell('目标', 1), tc('备注')]));
    expect(readFirstTable({ body, numbering: numbering(num(1), levels) }).cells.map(({ text }) => text)).toEqual([
      '1 3个项目',
      '2',
      '1、目标',
      '备注',
    ]);
  });

  it('shows bullets of symbol fonts as plain ones', () => {
    const levels = lvl(0, 'bullet', '\uf0b7') + lvl(1, 'bullet', '\uf0a8') + lvl(2, 'bullet', '※');
    const body = [0, 1, 2].map((level) => p('项', numbered(level))).join('');
    expect(readTexts({ body, numbering: numbering(num(1), levels) })).toEqual(['•|项', '□|项', '※|项']);
  });

  it('ignores lists and levels that are not defined', () => {
    const body = p('甲', numbered(0, 99)) + p('乙', numbered(8)) + p('丙', numbered(500));
    expect(readTexts({ body, numbering: numbering(num(1)) })).toEqual(['甲', '乙', '丙']);
  });
});
