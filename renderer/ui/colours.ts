/** The colours of every page, of a phone's too: ink on paper, and the verdicts. */
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'

// The fifth of both draws the edges of fields and boxes: 3 to 1 against what lies under them.
export const ink: MantineColorsTuple = [
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
export const night: MantineColorsTuple = [
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
export const teal: MantineColorsTuple = [
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
