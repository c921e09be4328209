import { Radio, Stack, Text } from '@mantine/core'
import { ago, fileSize } from '../../ui/format.ts'
import { useNow } from '../../ui/use-now.ts'

type Listed = { name: string; bytes: number; modifiedAt: number }
type PackageChoiceProps = {
  packages: readonly Listed[]
  chosen: string | null
  onChoose: (name: string) => void
}

/** Packages of a folder, newest first. */
export function PackageChoice({ packages, chosen, onChoose }: PackageChoiceProps) {
  const now = useNow(30_000)
  if (packages.length === 0) {
    return (
      <Text size="sm" role="status">
        Belum ada paket kegiatan di folder ini. Di laptop asal pilih “Bawa ke USB”, lalu pasang USB-nya di
        sini.
      </Text>
    )
  }
  return (
    <Radio.Group label="Paket di folder ini" value={chosen} onChange={onChoose}>
      <Stack gap="xs" mt={4}>
        {packages.map(({ name, bytes, modifiedAt }) => (
          <Radio
            key={name}
            value={name}
            label={name}
            description={`${ago(modifiedAt, now)} · ${fileSize(bytes)}`}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
