/** What a package is: a ZIP with a manifest that names every part with its length and SHA-256. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { id } from '#shared/contract/base.ts'
import { eventDraft } from '#shared/contract/events.ts'
import { officeDraft } from '#shared/contract/office.ts'
import { textDraft } from '#shared/contract/texts.ts'
import { TEXT_IDS } from '#shared/domain/text-id.ts'

export const FORMAT = 'ikrar-package'
export const FORMAT_VERSION = 1
export const MANIFEST = 'manifest.json'

/** A logo has at most 2 MB; everything else is far smaller. */
export const LIMITS = {
  fileBytes: 128 * 1024 * 1024,
  manifestBytes: 1024 * 1024,
  partBytes: 3 * 1024 * 1024,
  parts: 2_000,
} as const

/** Read before anything else: a newer format is told apart from a damaged file. */
export const anyManifest = z.object({ format: z.literal(FORMAT), version: z.int().min(1) })
export const manifest = anyManifest.extend({
  parts: z
    .array(
      z.strictObject({
        path: z.string().max(120),
        bytes: z.int().min(0).max(LIMITS.partBytes),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(LIMITS.parts),
})
export type Manifest = z.infer<typeof manifest>

export const packedOffice = officeDraft.extend({ id })
export type PackedOffice = z.infer<typeof packedOffice>

export const packedText = textDraft.extend({
  id,
  textId: z.enum(TEXT_IDS),
  createdAt: z.int().nonnegative(),
  inUse: z.boolean(),
})
export type PackedText = z.infer<typeof packedText>

export const packedEvent = eventDraft.extend({ id })
export type PackedEvent = z.infer<typeof packedEvent>

export type Logos = { left: Uint8Array | null; right: Uint8Array | null }
export type PackageContent = {
  offices: (PackedOffice & { logos: Logos })[]
  texts: PackedText[]
  events: PackedEvent[]
}

export const PLACES = {
  office: /^offices\/([0-9a-f-]{36})\.json$/,
  logo: /^offices\/([0-9a-f-]{36})-(left|right)$/,
  text: /^texts\/([0-9a-f-]{36})\.json$/,
  event: /^events\/([0-9a-f-]{36})\.json$/,
} as const

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
