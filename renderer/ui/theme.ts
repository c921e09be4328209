/**
 * Ink on paper with one muted teal. Green, amber and red are not decoration: they exist only as
 * verdicts and states, as `--ikrar-ok|warn|bad` (text), `-soft` (ground) and `-line` (border).
 */
import {
  ActionIcon,
  Anchor,
  Button,
  CloseButton,
  createTheme,
  type CSSVariablesResolver,
  Input,
  type MantineColorsTuple,
  Modal,
  MultiSelect,
  NavLink,
  Notification,
  Paper,
  Textarea,
  Tooltip,
} from '@mantine/core'

// The fifth of both draws the edges of fields and boxes: 3 to 1 against what lies under them.
const ink: MantineColorsTuple = [
  '#f6f6f4',
  '#eeeff0',
  '#e2e5e8',
  '#d0d5db',
  '#8b949f',
  '#7d8793',
  '#566170',
  '#414c5a',
  '#2b3542',
  '#1b232d',
]
const night: MantineColorsTuple = [
  '#e8ebef',
  '#ccd2d9',
  '#a9b2bd',
  '#8a95a2',
  '#6c7783',
  '#2f3843',
  '#242c35',
  '#1a2129',
  '#141a21',
  '#0f141a',
]
const teal: MantineColorsTuple = [
  '#e8f1f0',
  '#d0e4e2',
  '#a6cdca',
  '#7bb5b1',
  '#58a19d',
  '#2f817e',
  '#187573',
  '#0f6b6b',
  '#0b5858',
  '#084545',
]

/** Its own type knows no attributes of the element it becomes. */
const CLOSING = { variant: 'subtle', 'aria-label': 'Tutup' }

export const theme = createTheme({
  colors: { gray: ink, dark: night, teal },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 5 },
  black: '#1b232d',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1rem', lineHeight: '1.5' },
      h3: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      vars: () => ({
        root: { '--button-height': '2.5rem', '--button-fz': '0.875rem', '--button-padding-x': '1rem' },
      }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: '2.5rem', variant: 'subtle', color: 'gray' } }),
    Input: Input.extend({
      vars: (_theme, { multiline }) => ({
        wrapper: { '--input-fz': '0.875rem', ...(multiline ? {} : { '--input-height': '2.5rem' }) },
      }),
    }),
    InputWrapper: Input.Wrapper.extend({
      styles: { description: { fontSize: '0.875rem' }, error: { fontSize: '0.875rem' } },
    }),
    // Fields of several lines begin as high as the others.
    Textarea: Textarea.extend({ styles: { input: { minHeight: '2.5rem' } } }),
    MultiSelect: MultiSelect.extend({ styles: { input: { minHeight: '2.5rem' } } }),
    Notification: Notification.extend({
      defaultProps: { withBorder: true },
      styles: { root: { boxShadow: 'none' } },
    }),
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    Paper: Paper.extend({
      defaultProps: { withBorder: true },
      styles: { root: { backgroundColor: 'var(--ikrar-card)' } },
    }),
    NavLink: NavLink.extend({ defaultProps: { noWrap: true } }),
    CloseButton: CloseButton.extend({ defaultProps: CLOSING }),
    Modal: Modal.extend({ defaultProps: { centered: true, transitionProps: { duration: 120 } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } }),
  },
})

const LIGHT = {
  '--mantine-color-body': '#fbfaf8',
  '--mantine-color-text': '#1b232d',
  '--mantine-color-dimmed': '#5a6573',
  '--mantine-color-placeholder': '#69737f',
  '--mantine-color-default-border': '#dfe2e5',
  '--mantine-color-error': '#a02323',
  '--ikrar-card': '#ffffff',
  '--ikrar-line': '#e2e5e8',
  '--ikrar-chosen': '#e8f1f0',
  '--ikrar-accent': '#0f6b6b',
  '--ikrar-bar': '#818b97',
  '--ikrar-ok': '#17704a',
  '--ikrar-ok-soft': '#e4f3ea',
  '--ikrar-ok-line': '#bfe2cd',
  '--ikrar-warn': '#8a5400',
  '--ikrar-warn-soft': '#fdf4e3',
  '--ikrar-warn-line': '#efd3a2',
  '--ikrar-bad': '#a02323',
  '--ikrar-bad-soft': '#fbeae9',
  '--ikrar-bad-line': '#eec0bd',
}

const DARK = {
  '--mantine-color-body': '#141a21',
  '--mantine-color-text': '#e8ebef',
  '--mantine-color-dimmed': '#a9b2bd',
  '--mantine-color-placeholder': '#98a2ae',
  '--mantine-color-default-border': '#3d4753',
  '--mantine-color-anchor': '#7bb5b1',
  '--mantine-color-error': '#f0a09b',
  '--ikrar-card': '#1a2129',
  '--ikrar-line': '#2f3843',
  '--ikrar-chosen': '#1d3234',
  '--ikrar-accent': '#86c2be',
  '--ikrar-bar': '#8a95a2',
  '--ikrar-ok': '#86d3a9',
  '--ikrar-ok-soft': '#16302a',
  '--ikrar-ok-line': '#2b5a47',
  '--ikrar-warn': '#efc277',
  '--ikrar-warn-soft': '#33291a',
  '--ikrar-warn-line': '#66502a',
  '--ikrar-bad': '#f3a6a1',
  '--ikrar-bad-soft': '#3a2022',
  '--ikrar-bad-line': '#71393a',
}

export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: LIGHT, dark: DARK })
