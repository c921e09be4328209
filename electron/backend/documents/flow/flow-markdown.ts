/** A paper of running text as Markdown: the same parts in the same order; photos are named, their files lie beside it. */
import { plainRuns, type Run } from '#shared/domain/rich-text.ts'
import type { FlowContent } from './flow-paper.ts'
import { cleanText } from '../kit/clean-text.ts'
import type { FlowBlock, FlowPhoto } from '../kit/flow-block.ts'
import type { Label } from '../kit/label-block.ts'
import { readPicture } from '../kit/picture-file.ts'
import type { SignedBlock } from '../kit/signatures.ts'

export type MarkdownPhoto = { name: string; caption: string }
export type Markdown = { text: string; photos: MarkdownPhoto[] }

export function flowMarkdown(content: FlowContent): Markdown {
  const photos: MarkdownPhoto[] = []
  const blocks = (list: readonly FlowBlock[]) => list.flatMap((block) => written(block, photos))
  const parts = [
    ...[content.title, ...(content.subtitle ? [content.subtitle] : [])].map((title) => `# ${escaped(title)}`),
    ...content.under.map(escaped),
    ...labelLines(content.labels),
    ...blocks(content.blocks),
    ...content.signatures.map(signature),
    ...blocks(content.after),
  ]
  return { text: `${parts.filter((part) => part !== '').join('\n\n')}\n`, photos }
}

function written(block: FlowBlock, photos: MarkdownPhoto[]): string[] {
  switch (block.kind) {
    case 'chapter':
      return [`## ${escaped(block.text)}`]
    case 'heading':
      return [`### ${escaped(block.text)}`]
    case 'subheading':
      return [`#### ${escaped(block.text)}`]
    case 'paragraph':
      return [escaped(block.text)]
    case 'runs':
      return [runsText(block.runs)]
    case 'points':
      return [block.points.map((point, index) => `${index + 1}. ${escaped(point)}`).join('\n')]
    case 'list':
      return [
        block.items
          .map((runs, index) => `${block.isNumbered ? `${index + 1}.` : '-'} ${runsText(runs)}`)
          .join('\n'),
      ]
    case 'labels':
      return labelLines(block.labels)
    case 'table':
      return [table(block)]
    case 'photos':
      return block.photos.map((photo) => named(photo, photos))
  }
}

/** A line each: Markdown would run them together. */
function labelLines(labels: readonly Label[]): string[] {
  if (labels.length === 0) return []
  return [labels.map(({ label, value }) => `${escaped(label)}: ${escaped(value)}`).join('\\\n')]
}

function table({ columns, rows }: Extract<FlowBlock, { kind: 'table' }>): string {
  const marks = { left: ':--', center: ':-:', right: '--:' } as const
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [
    line(columns.map(({ head }) => head)),
    `| ${columns.map(({ align = 'left' }) => marks[align]).join(' | ')} |`,
    ...rows.map(line),
  ].join('\n')
}

function cell(text: string): string {
  return escaped(text).replaceAll('\n', ' ')
}

function named({ bytes, caption }: FlowPhoto, photos: MarkdownPhoto[]): string {
  const ending = readPicture(bytes)?.mime === 'image/png' ? 'png' : 'jpg'
  const name = `foto-${photos.length + 1}.${ending}`
  photos.push({ name, caption })
  return `![${escaped(caption)}](${name})`
}

function signature({ place, above, office, name, below }: SignedBlock): string {
  const lines = [place, above, ...office].filter((line) => line !== null && line !== '')
  return [...lines.map(String).map(escaped), `**${escaped(name)}**`, ...below.map(escaped)].join('\\\n')
}

function runsText(runs: readonly Run[]): string {
  return runs
    .map((run) =>
      run.bold && plainRuns([run]).trim() !== '' ? `**${escaped(run.text)}**` : escaped(run.text),
    )
    .join('')
}

/** What Markdown would take for its own, and what would end a line. */
function escaped(text: string): string {
  return cleanText(text)
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
    .replace(
      /^(\s*)([-+]|\d+\.)(?=\s)/gm,
      (_, space: string, mark: string) =>
        `${space}${mark.length > 1 ? mark.replace('.', '\\.') : `\\${mark}`}`,
    )
    .replaceAll('\n', '\\\n')
}
