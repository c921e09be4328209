/** Parts of a written text as blocks of a paper: titles counted, rich text taken apart, photos named by their hash. */
import { countedTitles } from '#shared/domain/write-up/counted-titles.ts'
import {
  type DataBlock,
  isEmptyPart,
  type TextPart,
  type TitleLevel,
  type WriteUpPart,
} from '#shared/domain/write-up/part.ts'
import type { ReadableDb } from '../../store/db.ts'
import { findPhotoBytes } from '../../store/photos.ts'
import { richBlocks } from '../flow/rich-blocks.ts'
import type { FlowBlock } from '../kit/flow-block.ts'

/** As a paper is kept: without the bytes of its photos. */
export type TextBlock = Exclude<FlowBlock, { kind: 'photos' }> | Extract<DataBlock, { kind: 'photos' }>

const TITLE_BLOCKS: Readonly<Record<TitleLevel, 'chapter' | 'heading' | 'subheading'>> = {
  chapter: 'chapter',
  heading: 'heading',
  section: 'heading',
  item: 'subheading',
  plain: 'subheading',
}

export function textBlocks(parts: readonly WriteUpPart[]): TextBlock[] {
  const titles = countedTitles(parts)
  return parts.flatMap((part): TextBlock[] => {
    const title = titles.get(part.key)
    if (part.kind === 'title')
      return title === undefined ? [] : [{ kind: TITLE_BLOCKS[part.level], text: title }]
    if (isEmptyPart(part)) return []
    if (part.kind === 'data') return part.blocks
    const above: TextBlock[] = title === undefined ? [] : [{ kind: 'subheading', text: title }]
    return [...above, ...blocksOf(part)]
  })
}

/** The first line of a headline stands large. */
function blocksOf({ text, isHeadline = false }: TextPart): TextBlock[] {
  const [first, ...others] = richBlocks(text)
  if (first === undefined) return []
  if (!isHeadline || first.kind !== 'paragraph') return [first, ...others].filter(isTextBlock)
  return [{ kind: 'chapter' as const, text: first.text }, ...others].filter(isTextBlock)
}

/** Rich text holds no photos. */
function isTextBlock(block: FlowBlock): block is Exclude<FlowBlock, { kind: 'photos' }> {
  return block.kind !== 'photos'
}

/** A photo whose bytes are gone leaves its place empty. */
export function withPhotos(db: ReadableDb, blocks: readonly TextBlock[]): FlowBlock[] {
  return blocks.map((block): FlowBlock => {
    if (block.kind !== 'photos') return block
    const photos = block.photos.map(({ photoId, caption }) => ({
      bytes: findPhotoBytes(db, photoId, 'full') ?? NO_BYTES,
      caption,
    }))
    return { kind: 'photos', photos }
  })
}

const NO_BYTES = new Uint8Array()
