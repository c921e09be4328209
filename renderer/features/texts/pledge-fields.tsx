import { Stack, Textarea } from '@mantine/core'
import type { TextBody } from '#shared/contract/text-body.ts'
import type { TextFinding } from '#shared/domain/text-check.ts'
import { LineList } from '../../ui/line-list/line-list.tsx'
import { Section } from '../../ui/section.tsx'
import { PlaceFindings } from './place-findings.tsx'

export type PledgeBody = Extract<TextBody, { kind: 'pledge' }>
export const LONGEST = 1000

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
        <LineList
          label="Judul"
          lines={body.title}
          onChange={(title) => change({ title })}
          lineLabel="Baris judul"
          addLabel="Tambah baris judul"
          maxLength={LONGEST}
          under={(index) => at(`title.${index}`)}
        />
        {body.title.length === 0 && at('title.0')}
        <div>
          <Textarea
            label="Pembuka"
            autosize
            maxLength={LONGEST}
            value={body.opening}
            onChange={(e) => change({ opening: e.currentTarget.value })}
          />
          {at('opening')}
        </div>
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
        <div>
          <Textarea
            label="Penutup"
            autosize
            maxLength={LONGEST}
            value={body.closing}
            onChange={(e) => change({ closing: e.currentTarget.value })}
          />
          {at('closing')}
        </div>
      </Stack>
    </Section>
  )
}
