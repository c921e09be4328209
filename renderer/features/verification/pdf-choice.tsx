/** The file itself, every byte of which is looked at. */
import { Text } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { FileChoice } from '../../ui/file-choice.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './pdf-choice.module.css'

type PdfChoiceProps = { onChoose: (file: File) => void; hovering: boolean }

export function PdfChoice({ onChoose, hovering }: PdfChoiceProps) {
  return (
    <Section title="Berkas PDF" note="Cara yang paling kuat: satu huruf saja yang berubah akan ketahuan.">
      <div className={classes.drop} data-hovering={hovering || undefined}>
        <IconFileTypePdf size={36} stroke={1.25} aria-hidden />
        <Text size="sm" className={classes.words}>
          {hovering ? 'Lepaskan untuk memeriksa' : 'Letakkan berkas di layar ini, atau pilih.'}
        </Text>
        <FileChoice label="Berkas PDF" accept="application/pdf,.pdf" onChoose={onChoose}>
          Pilih berkas PDF
        </FileChoice>
      </div>
    </Section>
  )
}
