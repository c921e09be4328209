/** The page that phones open over the network: built on its own, so that it carries only what it needs. */
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, 'renderer')

export default defineConfig({
  root,
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  worker: { format: 'es' },
  build: {
    // Phones of the last five years.
    target: ['safari16', 'chrome109'],
    outDir: join(import.meta.dirname, 'out/phone'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    minify: true,
    rolldownOptions: { input: { phone: join(root, 'phone.html') } },
  },
})
