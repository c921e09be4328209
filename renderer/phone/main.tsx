import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Button.css'
import '@mantine/core/styles/Loader.css'
import '@mantine/core/styles/Input.css'
import './phone.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createTheme, MantineProvider } from '@mantine/core'
import { cssVariables, ink, night, teal } from '../ui/colours.ts'
import { PhonePage } from './phone-page.tsx'

// Targets for a thumb, and no font to load: a phone's own is the one its owner reads best.
const theme = createTheme({
  colors: { teal, gray: ink, dark: night },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 5 },
  black: '#1b232d',
  fontFamily: 'system-ui, sans-serif',
  defaultRadius: 'md',
  respectReducedMotion: true,
})

const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        colorSchemeManager={forgetful()}
        getStyleNonce={() => nonce}
      >
        <PhonePage />
      </MantineProvider>
    </StrictMode>,
  )
}

/** Nothing is kept in the browser of a phone, not even its colours. */
function forgetful() {
  return {
    get: () => 'auto' as const,
    set: () => {},
    subscribe: () => {},
    unsubscribe: () => {},
    clear: () => {},
  }
}
