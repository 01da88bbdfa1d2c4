import { AuditOutlined, BarChartOutlined, CalculatorOutlined, FormOutlined, HomeOutlined } from '@ant-design/icons';
import type { ComponentType } from 'react';

/** One entry of the navigation; its page is `src/pages/<name>/index.tsx`. */
export interface Section {
  /** Folder below src/pages; also the first part of the address, but for the start page. */
  readonly name: string;
  readonly path: string;
  readonly label: string;
  /** For the narrow navigation: at most three characters. */
  readonly short: string;
  readonly Icon: ComponentType<{ 'aria-hidden'?: boolean }>;
}

/** What a page file gives: its component as default export. It routes below its own address with `<Routes>`. */
export interface PageModule {
  readonly default: ComponentType;
}

const planned: readonly Section[] = [
  { name: 'start', path: '/', label: '开始', short: '开始', Icon: HomeOutlined },
  { name: 'reports', path: '/reports', label: '报告审核', short: '审核', Icon: AuditOutlined },
  { name: 'standards', path: '/standards', label: '评分标准', short: '标准', Icon: CalculatorOutlined },
  { name: 'records', path: '/records', label: '编报', short: '编报', Icon: FormOutlined },
  { name: 'summary', path: '/summary', label: '汇总', short: '汇总', Icon: BarChartOutlined },
];

const files = import.meta.glob<PageModule>('../pages/*/index.tsx');

/** Loads the page of a section. */
export const loadPage = (name: string): (() => Promise<PageModule>) | undefined => files[`../pages/${name}/index.tsx`];

/** The sections whose page is there, in the order of the navigation. */
export const sections: readonly Section[] = planned.filter(({ name }) => loadPage(name) !== undefined);
