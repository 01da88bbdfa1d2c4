import type { MoneySubject } from '@hengji/core';
import { describe, expect, it } from 'vitest';
import { subjectOf } from './subjects.js';

describe('subjectOf', () => {
  it.each<[MoneySubject, string[]]>([
    ['expenditure', ['支出总额', '本年支出合计', '总支出', '年度资金总额', '部门整体支出总额', '年度财政资金总额']],
    ['income', ['本年收入合计', '总收入']],
    ['basic', ['基本支出', '一、基本支出', '基本支出总额']],
    ['public', ['    其中：公用经费', '日常公用经费', '公用经费支出']],
    ['personnel', ['人员经费', '（一）人员经费支出']],
    ['project', ['项目支出', '2、项目支出', '项目支出总额']],
    ['operating-costs', ['其中：1、运行维护经费', '运行维护经费']],
    ['project-item', ['专项:1、古籍修复经费', '专项3、数字化、编目', '项目2：库房维修']],
    ['three-public', ['三公经费', '“三公”经费', '“三公经费”支出']],
    ['car', ['1、公务用车购置和维护经费', '公务用车购置及运行维护费']],
    ['car-purchase', ['其中：公车购置', '公务用车购置费']],
    ['car-running', ['             公车运行维护', '公务用车运行维护费']],
    ['abroad', ['2、出国经费', '因公出国（境）费用']],
    ['reception', ['3、公务接待', '公务接待费']],
    ['procurement', ['政府采购金额', '政府采购支出']],
    ['government-fund', ['政府性基金拨款', '政府性基金预算支出']],
    ['fiscal-income', ['一般公共预算', '财政拨款收入', '一般公共预算财政拨款收入']],
    ['other-income', ['其他资金', '其他收入']],
    ['functional-class', ['一般公共服务（类）支出', '住房保障支出', '教育', '城乡社区支出']],
    ['economic-class', ['商品和服务支出', '资本性支出']],
    ['income-source', ['上级补助收入', '纳入专户管理的非税收入拨款']],
    ['carry-over', ['上年结转', '年末结余']],
  ])('%s', (expected, names) => {
    for (const name of names) expect([name, subjectOf(name)]).toEqual([name, expected]);
  });

  it('does not guess', () => {
    for (const name of ['古籍修复经费', '厉行节约保障措施', '', '按收入性质分'])
      expect(subjectOf(name)).toBeUndefined();
  });
});
