import { Stack } from '@mantine/core'
import type { TextBody } from '#shared/contract/text-body.ts'
import type { TextFinding } from '#shared/domain/text-check.ts'
import { LineList } from '../../ui/line-list/line-list.tsx'
import { Section } from '../../ui/section.tsx'
import { BodyPassage, LONGEST, TitleLines } from './body-fields.tsx'
import { PlaceFindings } from './place-findings.tsx'

export type PledgeBody = Extract<TextBody, { kind: 'pledge' }>

type PledgeFieldsProps = {
  body: PledgeBody
  findings: readonly TextFinding[]
  onChange: (body: PledgeBody) => void
}

export function PledgeFields({ body, findings, onChange }: PledgeFieldsProps) {
  const change = (patch: Partial<PledgeBody>): void => onChange({ ...body, ...patch })
  const at = (place: string) => <PlaceFindings findings={findings} place={place} />
  return (
    <Section title="Isi naskah" note="Judul tercetak dengan huruf besar. Enter menambah butir berikutnya.">
      <Stack>
        <TitleLines lines={body.title} findings={findings} onChange={(title) => change({ title })} />
        {body.title.length === 0 && at('title.0')}
        <BodyPassage
          label="Pembuka"
          place="opening"
          text={body.opening}
          findings={findings}
          onChange={(opening) => change({ opening })}
        />
        <LineList
          label="Butir"
          lines={body.points}
          onChange={(points) => change({ points })}
          lineLabel="Butir"
          addLabel="Tambah butir"
          maxLength={LONGEST}
          under={(index) => at(`points.${index}`)}
        />
        {body.points.length === 0 && at('points.0')}
        <BodyPassage
          label="Penutup"
          place="closing"
          text={body.closing}
          findings={findings}
          onChange={(closing) => change({ closing })}
        />
      </Stack>
    </Section>
  )
}
