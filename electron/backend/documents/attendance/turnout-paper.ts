/** What the papers about turnout have in common: a title, the event, blocks of running text, who signs. */
import type { SignerOptions } from '#shared/contract/document-options/signers.ts'
import { daysText } from '#shared/domain/time-text.ts'
import { chosenSigners } from '../chosen-signers.ts'
import type { LoadContext, Loaded } from '../document.ts'
import type { FlowData } from '../flow/flow-paper.ts'
import type { FlowBlock } from '../kit/flow-block.ts'
import type { Label } from '../kit/label-block.ts'
import type { Page } from '../kit/page-size.ts'

type TurnoutPaper = {
  title: string
  label: string
  labels: Label[]
  blocks: FlowBlock[]
  /** The days it is about. */
  days: readonly string[]
}

export function turnoutPaper(
  options: SignerOptions & { paper: Page },
  context: LoadContext,
  { title, label, labels, blocks, days }: TurnoutPaper,
): Loaded<FlowData> {
  return {
    title,
    label,
    page: options.paper,
    letterhead: context.letterhead,
    content: {
      title: title.toUpperCase(),
      under: [],
      labels,
      blocks,
      signatures: chosenSigners(options, context, days.at(-1) ?? context.day),
      after: [],
    },
    runningHead: [title, daysText(days), context.event.title].join(' · '),
  }
}
