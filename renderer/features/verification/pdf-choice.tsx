/** The file itself, every byte of which is looked at. */
import { Button, FileButton, Text } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
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
        <FileButton
          accept="application/pdf,.pdf"
          onChange={(file) => file && onChoose(file)}
          inputProps={{ 'aria-label': 'Berkas PDF' }}
        >
          {(props) => (
            <Button {...props} variant="default">
              Pilih berkas PDF
            </Button>
          )}
        </FileButton>
      </div>
    </Section>
  )
}
