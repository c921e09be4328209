/** Where photos and scans are dropped or chosen, several at once. */
import { useRef } from 'react'
import { Button, Text, Title } from '@mantine/core'
import { IconPhotoScan } from '@tabler/icons-react'
import classes from './sheets-page.module.css'

type PhotoAreaProps = {
  hovering: boolean
  busy: boolean
  onChoose: (files: File[]) => void
  onCancel: () => void
}

export function PhotoArea({ hovering, busy, onChoose, onCancel }: PhotoAreaProps) {
  const input = useRef<HTMLInputElement>(null)
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
      <Button onClick={() => input.current?.click()}>Pilih foto …</Button>
      <input
        ref={input}
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp,application/pdf,.jpg,.jpeg,.png,.webp,.pdf"
        className={classes.hiddenInput}
        tabIndex={-1}
        aria-label="Foto lembar tanda tangan"
        onChange={(e) => {
          const files = [...(e.currentTarget.files ?? [])]
          // The same file again has to be heard of, too.
          e.currentTarget.value = ''
          if (files.length > 0) onChoose(files)
        }}
      />
    </section>
  )
}
