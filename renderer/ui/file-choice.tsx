/** A button that opens the file dialog of the system; the same file again is heard of, too. */
import { type ReactNode, useRef } from 'react'
import { Button, FileButton } from '@mantine/core'

type FileChoiceProps = {
  /** For those who cannot see the button, what kind of file. */
  label: string
  accept: string
  loading?: boolean
  onChoose: (file: File) => void
  children: ReactNode
}

export function FileChoice({ label, accept, loading = false, onChoose, children }: FileChoiceProps) {
  const forget = useRef<() => void>(null)
  function choose(file: File | null): void {
    forget.current?.()
    if (file) onChoose(file)
  }
  return (
    <FileButton accept={accept} resetRef={forget} onChange={choose} inputProps={{ 'aria-label': label }}>
      {(props) => (
        <Button {...props} variant="default" loading={loading} flex="none">
          {children}
        </Button>
      )}
    </FileButton>
  )
}
