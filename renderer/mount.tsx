/** Puts a page of the window into its document, with the style rules that its policy lets in. */
import '@fontsource-variable/inter/index.css'
import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import './ui/page.css'
import 'dayjs/locale/id'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { setNonce } from 'get-nonce'
import { App } from './app.tsx'

export function mount(page: ReactNode): void {
  // The page's policy lets only those style elements in that carry the number of this load.
  const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
  setNonce(nonce)
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <App nonce={nonce}>{page}</App>
    </StrictMode>,
  )
}
