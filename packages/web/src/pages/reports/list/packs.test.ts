import { describe, expect, it } from 'vitest';
import type { Report } from '../../../api/types.js';
import { commonPacks, packWords } from './packs.js';

const whole = { id: 'whole', title: '云溪县部门整体自评表', inForce: true };
const project = { id: 'project', title: '云溪县项目自评表', inForce: false };
const report = (packs: Report['packs'], state: Report['state'] = 'done') => ({ packs, state }) as Report;

describe('the packs of reports', () => {
  it('are told by those that hold', () => {
    expect(packWords(report([]))).toBeUndefined();
    expect(packWords(report([project, whole]))).toEqual({
      short: '云溪县部门整体自评表',
      detail: '云溪县项目自评表（这份报告用不上）\n云溪县部门整体自评表',
    });
    expect(packWords(report([whole, { ...project, inForce: true }]))?.short).toBe('云溪县部门整体自评表等2个模板包');
    expect(packWords(report([project]))?.short).toBe('模板包用不上');
    expect(packWords({ ...report([project]), kind: 'budget' })).toBeUndefined();
  });

  it('are all told before the review has shown which hold', () => {
    expect(packWords(report([project], 'waiting'))).toEqual({ short: '云溪县项目自评表', detail: '云溪县项目自评表' });
  });

  it('are those of all reports, or of none', () => {
    expect(commonPacks([report([whole, project]), report([whole, project])])).toEqual(['whole', 'project']);
    expect(commonPacks([report([whole, project]), report([project, whole])])).toBeUndefined();
    expect(commonPacks([report([]), report([whole])])).toBeUndefined();
    expect(commonPacks([report([]), report([])])).toEqual([]);
  });
});
