import { type ThemeConfig, theme } from 'antd'

/** The one place for colours and sizes. Ink blue leads; bronze marks articles; the rest means a state. */
const ink = '#1f4b8e'
const bronze = '#8a6326'

const shared: ThemeConfig['token'] = {
  colorPrimary: ink,
  colorInfo: ink,
  colorLink: ink,
  colorSuccess: '#2e7d4f',
  colorWarning: '#c27803',
  colorError: '#c4302b',
  // Compact by hand: antd's compact algorithm also shrinks the text to 12 px, too small for Chinese all day.
  fontSize: 14,
  controlHeight: 30,
  padding: 12,
  paddingLG: 16,
  paddingSM: 8,
  paddingXS: 6,
  margin: 12,
  marginLG: 16,
  marginSM: 8,
  marginXS: 6,
  borderRadius: 4,
  wireframe: false,
  fontFamily:
    '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "Segoe UI", sans-serif',
  fontFamilyCode: '"JetBrains Mono", Consolas, Menlo, "Noto Sans Mono CJK SC", monospace',
  motion: !window.matchMedia?.('(prefers-reduced-motion: reduce)').matches,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.16s',
}

const components: ThemeConfig['components'] = {
  Layout: { headerHeight: 48, headerPadding: '0 16px' },
  Menu: { itemBg: 'transparent', itemHeight: 34, itemMarginInline: 6, itemBorderRadius: 4 },
  Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 7, headerBorderRadius: 0 },
  Descriptions: { itemPaddingBottom: 6 },
  Segmented: { trackBg: 'rgba(125, 140, 160, 0.16)' },
  Form: { itemMarginBottom: 14 },
}

export const lightTheme: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: {
    ...shared,
    colorBgLayout: '#f3f5f8',
    // antd derives grey tints from deep colours; these are the tints people should see.
    colorPrimaryBg: '#e9f0fa',
    colorPrimaryBgHover: '#dbe6f6',
    colorPrimaryBorder: '#a9c2e8',
    colorPrimaryBorderHover: '#86a9dd',
    colorInfoBg: '#eef4fc',
    colorInfoBorder: '#b9cfee',
    colorSuccessBg: '#e9f5ed',
    colorSuccessBorder: '#aed7bd',
    colorErrorBg: '#fdefee',
    colorErrorBorder: '#f0b5b2',
  },
  components: { ...components, Layout: { ...components.Layout, headerBg: '#ffffff', siderBg: '#ffffff' } },
}

export const darkTheme: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    ...shared,
    colorPrimary: '#5b8bd6',
    colorInfo: '#7aa5e6',
    colorLink: '#7aa5e6',
    colorSuccess: '#56b881',
    colorWarning: '#e0a13c',
    colorError: '#f0625a',
    // antd darkens what it derives; text on a tint has to stay readable.
    colorPrimaryText: '#a3c3f2',
    colorInfoBg: '#1c2b44',
    colorSuccessBg: '#173026',
    colorWarningBg: '#342811',
    colorErrorBg: '#3b1f1e',
    colorBgLayout: '#101318',
    colorBgContainer: '#171b21',
    colorBgElevated: '#1f242c',
  },
  components: {
    ...components,
    Layout: { ...components.Layout, headerBg: '#171b21', siderBg: '#171b21' },
    Menu: { ...components.Menu, itemSelectedColor: '#cfe0fa' },
    Tabs: { itemSelectedColor: '#a3c3f2' },
  },
}

export const accent = { light: bronze, dark: '#d0a866' }
