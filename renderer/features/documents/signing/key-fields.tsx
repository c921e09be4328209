/** The file that holds the key of an official, and its passphrase. */
import { Group, PasswordInput, Text } from '@mantine/core'
import { FileChoice } from '../../../ui/file-choice.tsx'

type KeyFieldsProps = {
  hasFile: boolean
  passphrase: string
  /** Why it could not be opened; null while all is well. */
  problem: string | null
  onFile: (file: File) => void
  onPassphrase: (passphrase: string) => void
}

/** The name of the file is not shown: it often names its owner. */
export function KeyFields({ hasFile, passphrase, problem, onFile, onPassphrase }: KeyFieldsProps) {
  return (
    <>
      <Group gap="sm">
        <FileChoice label="Berkas kunci" accept=".p12,.pfx,application/x-pkcs12" onChoose={onFile}>
          Pilih berkas kunci
        </FileChoice>
        <Text size="sm" aria-live="polite">
          {hasFile ? 'Berkas kunci dipilih.' : 'Belum ada yang dipilih.'}
        </Text>
      </Group>
      <PasswordInput
        label="Kata sandi berkas kunci"
        value={passphrase}
        autoComplete="off"
        error={problem}
        onChange={(e) => onPassphrase(e.currentTarget.value)}
      />
    </>
  )
}
