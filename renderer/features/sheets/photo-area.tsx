/** Where photos and scans are dropped or chosen, several at once. */
import { useRef } from 'react'
import { Button, FileButton, Text, Title } from '@mantine/core'
import { IconPhotoScan } from '@tabler/icons-react'
import classes from './sheets-page.module.css'

type PhotoAreaProps = {
  hovering: boolean
  busy: boolean
  onChoose: (files: File[]) => void
  onCancel: () => void
}

export function PhotoArea({ hovering, busy, onChoose, onCancel }: PhotoAreaProps) {
  const forget = useRef<() => void>(null)
  function choose(files: File[]): void {
    // The same file again has to be heard of, too.
    forget.current?.()
    if (files.length > 0) onChoose(files)
  }
  return (
    <section
      className={classes.drop}
      data-hovering={hovering || undefined}
      aria-label="Foto atau hasil pindai"
    >
      <IconPhotoScan size={44} stroke={1.25} aria-hidden />
      <div className={classes.words}>
        <Title order={2}>{hovering ? 'Lepaskan untuk membaca' : 'Foto atau hasil pindai'}</Title>
        <Text size="sm" c="dimmed">
          Letakkan di sini, banyak sekaligus. Seluruh halaman dengan keempat kotak sudut harus terlihat;
          miring, terbalik, atau agak gelap tidak apa-apa. Sel yang meragukan ditanyakan, tidak ditebak.
        </Text>
      </div>
      {busy && (
        <Button variant="default" onClick={onCancel}>
          Hentikan
        </Button>
      )}
      <FileButton
        multiple
        accept="image/jpeg,image/png,image/webp,application/pdf,.jpg,.jpeg,.png,.webp,.pdf"
        resetRef={forget}
        onChange={choose}
        inputProps={{ 'aria-label': 'Foto lembar tanda tangan' }}
      >
        {(props) => <Button {...props}>Pilih foto …</Button>}
      </FileButton>
    </section>
  )
}
