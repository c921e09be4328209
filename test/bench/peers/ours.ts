/** One paper of ours as a process of its own: node ours.ts KIND CONTENT.json PAPER.pdf. Says how much memory it took. */
import { readFileSync, writeFileSync } from 'node:fs'
import { draw, type DrawOrder } from '../../../electron/backend/documents/draw.ts'
import { RESOURCES } from '../../support/paper-data.ts'

const [kind = '', content = '', out = ''] = process.argv.slice(2)

// The bench wrote the content for the kind it names here.
const order = { kind, data: JSON.parse(readFileSync(content, 'utf8')), resources: RESOURCES, createdAt: 0 } as DrawOrder
const { bytes } = await draw(order)
writeFileSync(out, bytes)
console.log(JSON.stringify({ peakKiB: process.resourceUsage().maxRSS }))
