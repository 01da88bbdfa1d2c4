import { describe, expect, it } from 'vitest';
import { NameIndex } from './name-index.js';

const indexOf = (...names: string[]): NameIndex => {
  const index = new NameIndex();
  for (const name of names) index.add(name);
  return index;
};

describe('NameIndex', () => {
  it('takes equal names for one unit, whatever their width and blanks', () => {
    expect(indexOf('云溪县档案馆').resolve('云溪县 档案馆（盖章）')).toEqual({ unit: '云溪县档案馆', certain: true });
  });

  it('finds the only unit that a name without its region can mean', () => {
    const index = indexOf('沅南市临江区残疾人联合会', '云溪县档案馆');
    for (const name of ['临江区残疾人联合会', '残疾人联合会']) {
      expect(index.resolve(name)).toMatchObject({ unit: '沅南市临江区残疾人联合会', certain: false });
    }
  });

  it('never guesses between two', () => {
    const index = indexOf('云溪县档案馆', '安澜县档案馆');
    expect(index.resolve('档案馆')).toEqual({ candidates: ['云溪县档案馆', '安澜县档案馆'].sort() });
    expect(index.resolve('安澜县档案馆')).toEqual({ unit: '安澜县档案馆', certain: true });
  });

  it('sees through a chain of longer names', () => {
    expect(indexOf('甲城市乙河区档案馆', '乙河区档案馆').resolve('档案馆')).toMatchObject({
      unit: '甲城市乙河区档案馆',
    });
  });

  it('does not take two districts of one name for one', () => {
    const index = indexOf('甲城市朝阳区档案馆', '乙城市朝阳区档案馆');
    expect(index.resolve('朝阳区档案馆')).toHaveProperty('candidates');
  });

  it('knows declared abbreviations, if one unit alone declares them', () => {
    const index = indexOf('云溪县档案馆', '安澜县文化局');
    index.declare('县馆办', '云溪县档案馆');
    expect(index.resolve('县馆办')).toMatchObject({ unit: '云溪县档案馆', certain: false });
    index.declare('县馆办', '安澜县文化局');
    expect(index.resolve('县馆办')).toHaveProperty('candidates');
  });

  it('takes 本级 for the unit, but not as certain', () => {
    expect(indexOf('云溪县档案馆').resolve('云溪县档案馆（本级）')).toMatchObject({
      unit: '云溪县档案馆',
      certain: false,
    });
  });
});
