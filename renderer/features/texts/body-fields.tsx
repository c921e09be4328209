/** What every text begins and ends with, each with what was found in it. */
import { Textarea } from '@mantine/core'
import type { TextFinding } from '#shared/domain/text-check.ts'
import { LineList } from '../../ui/line-list/line-list.tsx'
import { PlaceFindings } from './place-findings.tsx'

export const LONGEST = 1000

type TitleLinesProps = {
  lines: readonly string[]
  findings: readonly TextFinding[]
  onChange: (lines: string[]) => void
}

export function TitleLines({ lines, findings, onChange }: TitleLinesProps) {
  return (
    <LineList
      label="Judul"
      lines={lines}
      onChange={onChange}
      lineLabel="Baris judul"
      addLabel="Tambah baris judul"
      maxLength={LONGEST}
      under={(index) => <PlaceFindings findings={findings} place={`title.${index}`} />}
    />
  )
}

type BodyPassageProps = {
  label: string
  place: 'opening' | 'closing'
  text: string
  findings: readonly TextFinding[]
  onChange: (text: string) => void
}

export function BodyPassage({ label, place, text, findings, onChange }: BodyPassageProps) {
  return (
    <div>
      <Textarea
        label={label}
        autosize
        maxLength={LONGEST}
        value={text}
        onChange={(e) => onChange(e.currentTarget.value)}
      />
      <PlaceFindings findings={findings} place={place} />
    </div>
  )
}
