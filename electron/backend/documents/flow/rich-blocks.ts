/** Simple rich text as blocks of a paper. */
import { plainRuns, readRich, type RichLine } from '#shared/domain/rich-text.ts'
import type { FlowBlock } from '../kit/flow-block.ts'

/** Points that follow each other are one list. Without anything bold the blocks are those of plain text. */
export function richBlocks(text: string): FlowBlock[] {
  const blocks: FlowBlock[] = []
  let list: RichLine[] = []
  const end = () => {
    if (list.length > 0) blocks.push(listBlock(list))
    list = []
  }
  for (const line of readRich(text)) {
    if (line.kind === 'bullet' || line.kind === 'number') {
      if (list[0] && list[0].kind !== line.kind) end()
      list.push(line)
    } else {
      end()
      blocks.push(line.kind === 'subheading' ? subheading(line) : paragraph(line))
    }
  }
  end()
  return blocks
}

function listBlock(lines: readonly RichLine[]): FlowBlock {
  const isNumbered = lines[0]?.kind === 'number'
  if (isNumbered && !lines.some(hasBold)) {
    return { kind: 'points', points: lines.map(({ runs }) => plainRuns(runs)) }
  }
  return { kind: 'list', isNumbered, items: lines.map(({ runs }) => runs) }
}

function subheading({ runs }: RichLine): FlowBlock {
  return { kind: 'subheading', text: plainRuns(runs) }
}

function paragraph(line: RichLine): FlowBlock {
  if (hasBold(line)) return { kind: 'runs', runs: line.runs }
  return { kind: 'paragraph', text: plainRuns(line.runs) }
}

function hasBold({ runs }: RichLine): boolean {
  return runs.some(({ bold }) => bold)
}
