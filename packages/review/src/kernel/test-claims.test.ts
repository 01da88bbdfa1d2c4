import { describe, expect, it } from 'vitest';
import type { Severity } from '../model/review.js';
import { printed } from '../testing/printed.js';
import { prose, reviewReport } from '../testing/report.js';
import { type Check, defineCheck } from './check.js';
import { exact, figure, quotient, sum } from './expression.js';
import type { Claim } from './relation.js';

const checkOf = (severity: Severity, ...claims: Claim[]): Check =>
  defineCheck({
    id: `fake-${severity}`,
    title: '题',
    severity,
    why: '因',
    basis: '据',
    advice: '议',
    claims: () => claims,
  });

/** Runs checks through a review: what the kernel makes of their claims. */
const run = (...checks: Check[]) => reviewReport(prose('本馆开展了自评。'), { checks });

const adds = (total: string, ...parts: string[]): Claim => ({
  kind: 'sum',
  result: printed(total, '合计'),
  compare: '=',
  expressions: [sum(parts.map((part) => figure(printed(part, '分项'))))],
  rule: '合计=各项之和',
  evaluation: 0,
});

describe('testClaims', () => {
  it('keeps what one check proves where another only wonders', () => {
    const total = printed('12.00万元', '合计');
    const claim: Claim = {
      kind: 'sum',
      result: total,
      compare: '=',
      expressions: [sum([figure(printed('4.00万元', '分项')), figure(printed('6.00万元', '分项'))])],
    };
    const wondering = checkOf('error', { ...claim, mismatch: 'unexplained' });
    const proving: Check = { ...checkOf('error', claim), id: 'proving' };
    for (const checks of [
      [wondering, proving],
      [proving, wondering],
    ]) {
      const { statements, findings } = run(...checks);
      expect(statements).toMatchObject([{ verdict: 'contradiction', check: 'proving' }]);
      expect(findings.map(({ severity }) => severity)).toEqual(['error']);
    }
  });

  it('counts what holds and says nothing about it', () => {
    const { statements, findings, coverage } = run(checkOf('error', adds('10.00万元', '4.00万元', '6.00万元')));
    expect(findings).toEqual([]);
    expect(statements).toMatchObject([
      { id: 's1', kind: 'sum', verdict: 'holds', check: 'fake-error', relation: '4.00+6.00=10.00', evaluation: 0 },
    ]);
    expect(statements[0]?.figures.map(({ text }) => text)).toEqual(['10.00万元', '4.00万元', '6.00万元']);
    expect(coverage).toMatchObject({ statements: 1, holds: 1, contradictions: 0 });
  });

  it('reports a contradiction with its numbers, its places and what the check says', () => {
    const { statements, findings } = run(
      checkOf('error', { ...(adds('12.00万元', '4.00万元', '6.00万元') as object), note: '请核对。' } as Claim),
    );
    expect(statements[0]).toMatchObject({ verdict: 'contradiction', recomputed: '10.00' });
    expect(findings).toMatchObject([
      {
        check: 'fake-error',
        severity: 'error',
        title: '题',
        why: '因',
        basis: '据',
        advice: '议',
        statement: 's1',
        printed: '12.00万元',
        recomputed: '10.00',
      },
    ]);
    expect(findings[0]?.message).toMatch(/^合计=各项之和：.*4\.00\+6\.00=10\.00.*12\.00.*相差2万元.*请核对。$/);
    expect(findings[0]?.quotes.map(({ text }) => text)).toEqual(['12.00万元', '4.00万元', '6.00万元']);
  });

  it('never makes an error of what is only unexplained or off in the last digit', () => {
    const unexplained: Claim = { ...adds('12.00万元', '4.00万元', '6.00万元'), mismatch: 'unexplained' } as Claim;
    const cut: Claim = {
      kind: 'ratio',
      result: printed('66.66%'),
      compare: '=',
      expressions: [quotient(figure(printed('2家')), figure(printed('3家')))],
    };
    const { findings, statements } = run(checkOf('error', unexplained, cut));
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'advice']);
    expect(statements.map(({ verdict }) => verdict)).toEqual(['unexplained', 'holds-within-rounding']);
    expect(findings[1]?.message).toContain('末位');
    expect(run(checkOf('advice', unexplained)).findings[0]?.severity).toBe('advice');
  });

  it('writes bounds with the sign that is true', () => {
    const bound = (score: string): Claim => ({
      kind: 'bound',
      result: printed(score, '得分'),
      compare: '<=',
      expressions: [exact(printed('10分', '满分'))],
    });
    const { statements, findings } = run(checkOf('error', bound('9分'), bound('11分')));
    expect(statements.map(({ relation }) => relation)).toEqual(['“得分”9≤“满分”10', '“得分”11>“满分”10']);
    expect(findings[0]?.message).toContain('大于');
  });

  it('keeps a relation that two checks claim once, for the first of them', () => {
    const claim = adds('10.00万元', '4.00万元', '7.00万元');
    const { statements, findings } = run(checkOf('error', claim, claim), checkOf('warning', claim));
    expect(statements).toHaveLength(1);
    expect(findings.map(({ check }) => check)).toEqual(['fake-error']);
  });

  it('counts an open claim, and reports it only where asked', () => {
    const open = (report: boolean): Claim => ({
      kind: 'growth',
      terms: [printed('7人')],
      open: '没有上年数，无法核对',
      report,
    });
    const { statements, findings } = run(checkOf('error', open(false), open(true)));
    expect(statements.map(({ verdict, relation }) => [verdict, relation])).toEqual([
      ['unexplained', '没有上年数，无法核对'],
      ['unexplained', '没有上年数，无法核对'],
    ]);
    expect(findings.map(({ severity, message }) => [severity, message])).toEqual([['warning', '没有上年数，无法核对']]);
  });

  it('takes plain claims at their word', () => {
    const plain = (holds: boolean): Claim => ({
      kind: 'grade',
      terms: [printed('88分')],
      holds,
      relation: '得分88分对应“良”，文中为“优”',
      rule: '等级应与得分对应',
      printed: '优',
      recomputed: '良',
    });
    const { statements, findings } = run(checkOf('error', plain(true), plain(false)));
    expect(statements.map(({ verdict }) => verdict)).toEqual(['holds', 'contradiction']);
    expect(findings).toMatchObject([
      { message: '等级应与得分对应：得分88分对应“良”，文中为“优”。', printed: '优', recomputed: '良' },
    ]);
  });

  it('numbers statements in reading order and puts errors first', () => {
    const later = adds('12.00万元', '4.00万元', '6.00万元');
    const earlier: Claim = { ...adds('9.00万元', '4.00万元', '4.50万元'), mismatch: 'unexplained' } as Claim;
    const { statements, findings } = run(checkOf('error', earlier, later));
    expect(statements.map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(findings.map(({ severity, statement }) => [severity, statement])).toEqual([
      ['error', 's1'],
      ['warning', 's2'],
    ]);
  });
});
