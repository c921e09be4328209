/** The built page for phones, read once: each file by its exact path, so there is nothing to traverse. */
import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { allowOwnStyles } from './answers.ts'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}
const PAGE = '/phone.html'
const NONCE = '__CSP_NONCE__'

type PageFile = { type: string; plain: Buffer; packed: Buffer }

export class PageFiles {
  readonly #files: ReadonlyMap<string, PageFile>

  /** Throws where the folder or its page is missing: the app was not built. */
  constructor(folder: string) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    this.#files = new Map(
      entries
        .filter((entry) => entry.isFile() && extname(entry.name) in CONTENT_TYPES)
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [`/${relative(folder, path).split(sep).join('/')}`, read(path)]),
    )
    if (!this.#files.has(PAGE)) throw new Error('the page for phones is not built')
  }

  has(path: string): boolean {
    return path !== PAGE && this.#files.has(path)
  }

  /** The page itself, with the number of this load where the build left its place. */
  sendPage(response: ServerResponse, nonce: string): void {
    const page = this.#files.get(PAGE)
    if (!page) return
    allowOwnStyles(response, nonce)
    response.setHeader('content-type', page.type)
    response.end(page.plain.toString('utf8').replaceAll(NONCE, nonce))
  }

  send(request: IncomingMessage, response: ServerResponse, path: string): void {
    const file = this.#files.get(path)
    if (!file) return
    response.setHeader('content-type', file.type)
    // Its name changes with its content, and it says nothing about anybody.
    response.setHeader('cache-control', 'private, max-age=86400, immutable')
    const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    if (takesGzip) response.setHeader('content-encoding', 'gzip')
    response.end(takesGzip ? file.packed : file.plain)
  }
}

function read(path: string): PageFile {
  const plain = readFileSync(path)
  return { type: CONTENT_TYPES[extname(path)] ?? '', plain, packed: gzipSync(plain) }
}
