import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const root = import.meta.dirname
const outMain = join(root, 'out/main')

/** Every file in electron/backend/entries is the start of a worker thread and becomes one file beside the backend. */
function workerEntries(): Record<string, string> {
  const folder = join(root, 'electron/backend/entries')
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'entry-url.ts')
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), join(folder, file)]))
}

/** pdfkit reads its colour profile from `./data` beside whatever chunk it was bundled into. */
function pdfkitData(): Plugin {
  const profile = 'sRGB_IEC61966_2_1.icc'
  const source = join(dirname(createRequire(import.meta.url).resolve('pdfkit')), 'data', profile)
  return {
    name: 'pdfkit-data',
    apply: 'build',
    writeBundle() {
      for (const folder of [join(outMain, 'data'), join(outMain, 'chunks/data')]) {
        mkdirSync(folder, { recursive: true })
        copyFileSync(source, join(folder, profile))
      }
    },
  }
}

/** The reader of QR codes for the thread that reads photos of sheets: find-codes.ts looks for it beside the threads. */
function qrReader(): Plugin {
  const source = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  return {
    name: 'qr-reader',
    apply: 'build',
    writeBundle() {
      copyFileSync(source, join(outMain, basename(source)))
    },
  }
}

// One build runs on Electron 33 (the runtime where GitHub can't be reached) and on Electron 45.
const nodeTarget = 'node20.18'
const pageTarget = 'chrome130'

/** Big, and only needed where a paper or a code is looked at. */
const readers = /[\\/]node_modules[\\/](?:pdfjs-dist|zxing-wasm)[\\/]/

export default defineConfig({
  main: {
    plugins: [pdfkitData(), qrReader()],
    build: {
      target: nodeTarget,
      outDir: outMain,
      externalizeDeps: false,
      minify: true,
      sourcemap: 'hidden',
      rolldownOptions: {
        input: {
          index: join(root, 'electron/main/index.ts'),
          backend: join(root, 'electron/backend/index.ts'),
          ...workerEntries(),
        },
        external: ['better-sqlite3', 'better-sqlite3-multiple-ciphers'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: join(root, 'out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: join(root, 'electron/preload/index.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react()],
    html: { cspNonce: '__CSP_NONCE__' },
    build: {
      target: pageTarget,
      outDir: join(root, 'out/renderer'),
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: {
        input: { index: join(root, 'renderer/index.html'), kiosk: join(root, 'renderer/kiosk.html') },
        // What several screens need is one file; otherwise a screen would fetch some hundred, most of one icon.
        output: {
          codeSplitting: { groups: [{ name: 'common', minShareCount: 2, test: (id) => !readers.test(id) }] },
        },
      },
    },
  },
})
