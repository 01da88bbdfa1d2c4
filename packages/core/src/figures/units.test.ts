import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.js';
import { inUnit } from './printed.js';
import { scanFigures } from './scan.js';
import { parseUnit, sameKind, sameUnit, type Unit } from './units.js';

function only(text: string): Figure {
  const [figure, ...others] = scanFigures(text, { cell: true }).figures;
  if (figure === undefined || others.length > 0) throw new Error(`not one figure: ${text}`);
  return figure;
}

function unit(text: string): Unit {
  const found = parseUnit(text);
  if (found === undefined) throw new Error(`no unit: ${text}`);
  return found;
}

describe('parseUnit', () => {
  it.each([
    ['万元', 'money', '元', '10000'],
    ['亿元', 'money', '元', '100000000'],
    ['百万元', 'money', '元', '1000000'],
    ['％', 'ratio', '1', '1/100'],
    ['‰', 'ratio', '1', '1/1000'],
    ['万人', 'count', '人', '10000'],
    ['人次', 'count', '人次', '1'],
    ['㎡', 'area', '平方米', '1'],
    ['公里', 'measure', '米', '1000'],
    ['个月', 'duration', '个月', '1'],
    ['元/人', 'measure', '元/人', '1'],
    ['人／家', 'count', '人', '1'],
  ])('%s', (text, dimension, base, scale) => {
    const found = unit(text);
    expect([found.dimension, found.base, found.scale.toString()]).toEqual([dimension, base, scale]);
  });

  it('refuses what is no unit', () => {
    for (const text of ['', '金额', '万元整数', '千', '分钟内']) expect(parseUnit(text)).toBeUndefined();
  });
});

describe('unit continuations', () => {
  it.each([
    ['3项目', ''],
    ['5分钟', '分钟'],
    ['10个体工商户', ''],
    ['2门户网站', ''],
    ['3千瓦', '千瓦'],
    ['6期间', ''],
  ])('%s has the unit %j', (text, printed) => {
    expect(scanFigures(text).figures[0]?.printedUnit).toBe(printed);
  });
});

describe('comparing units', () => {
  it.each([
    ['3家', '5家', true, true],
    ['3名', '5人', true, false],
    ['3个', '5家', true, false],
    ['3次', '5场', true, false],
    ['3家', '5人', false, false],
    ['3人', '5人次', false, false],
    ['3', '5家', true, false],
    ['3', '5分', true, false],
    ['3', '5万元', false, false],
    ['3万元', '5元', true, true],
    ['3%', '5个百分点', false, false],
    ['3天', '5日内', true, false],
    ['3天', '5个月', false, false],
    ['200元/人', '200元', false, false],
  ])('%s and %s', (a, b, kind, strict) => {
    expect(sameKind(only(a), only(b))).toBe(kind);
    expect(sameKind(only(b), only(a))).toBe(kind);
    expect(sameUnit(only(a), only(b))).toBe(strict);
  });
});

describe('inUnit', () => {
  const read = (text: string, header: string) => {
    const f = inUnit(only(text), unit(header));
    return [
      f.value.toDecimal(),
      f.interval.lo?.toDecimal(),
      f.interval.hi?.toDecimal(),
      f.unit,
      f.printedUnit,
      f.step.toDecimal(),
    ];
  };

  it('reads a bare number in the unit of its header', () => {
    expect(read('83.16', '万元')).toEqual(['831600', '831550', '831650', '元', '万元', '100']);
    expect(read('9', '万元')).toEqual(['90000', '85000', '95000', '元', '万元', '10000']);
    expect(read('5', '人')).toEqual(['5', '5', '5', '人', '人', '1']);
    expect(read('85.5', '%')).toEqual(['0.855', '0.8545', '0.8555', '1', '%', '0.001']);
    expect(read('-10', '万元')).toEqual(['-100000', '-105000', '-95000', '元', '万元', '10000']);
  });

  it('keeps approximations and ranges', () => {
    expect(read('300余', '人').slice(1, 4)).toEqual(['300', '400', '人']);
    expect(read('3-5', '万元').slice(1, 4)).toEqual(['30000', '50000', '元']);
  });

  it('lets a multiplier in the cell replace that of the header', () => {
    expect(read('0.9万', '万元')).toEqual(['9000', '8500', '9500', '元', '万元', '1000']);
    expect(read('8万', '人').slice(0, 5)).toEqual(['80000', '75000', '85000', '人', '万人']);
  });

  it('leaves a figure with its own unit alone', () => {
    const figure = only('12%');
    expect(inUnit(figure, unit('万元'))).toBe(figure);
  });
});
