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
  Input,
  Modal,
  MultiSelect,
  NavLink,
  Notification,
  Paper,
  Progress,
  TableScrollContainer,
  Textarea,
  Tooltip,
} from '@mantine/core'
import { ink, night, teal } from './colours.ts'

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
    // A bar that shows only under the mouse hides from everybody else that there is more.
    TableScrollContainer: TableScrollContainer.extend({ defaultProps: { type: 'native' } }),
    // Its own ground in the dark theme looks like a full bar.
    Progress: Progress.extend({ styles: { root: { backgroundColor: 'var(--ikrar-line)' } } }),
    NavLink: NavLink.extend({ defaultProps: { noWrap: true } }),
    CloseButton: CloseButton.extend({ defaultProps: CLOSING }),
    Modal: Modal.extend({ defaultProps: { centered: true, transitionProps: { duration: 120 } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } }),
  },
})
