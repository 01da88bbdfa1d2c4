import type { ThemeConfig } from 'antd';

const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Ant Design in the application's colours, the same as in global.css; contrast of all text is at least 4.5 to 1. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f6f5c',
    colorInfo: '#2a5fa8',
    colorLink: '#1f6f5c',
    colorError: '#b3261e',
    colorWarning: '#8a5a00',
    colorSuccess: '#286f46',
    colorErrorBg: '#fbdfdc',
    colorWarningBg: '#fdeeca',
    colorInfoBg: '#dfeafb',
    colorSuccessBg: '#e3f2e8',
    colorText: '#22272b',
    colorTextSecondary: '#525c63',
    colorTextTertiary: '#5f6a72',
    colorTextDescription: '#5f6a72',
    colorTextPlaceholder: '#68737a',
    colorBorder: '#c9d1cd',
    colorBorderSecondary: '#dfe4e1',
    colorBgLayout: '#f4f5f3',
    borderRadius: 4,
    fontSize: 14,
    fontFamily: 'var(--font)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    motion: !still,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400 },
  },
};
