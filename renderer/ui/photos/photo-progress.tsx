/** How far the photos are, and those that were not kept, each with its reason. */
import { Alert, Button, Group, Progress, Text } from '@mantine/core'
import type { PhotoQueueState } from './photo-queue.ts'
import classes from './photos.module.css'

type PhotoProgressProps = { state: PhotoQueueState; onCancel: () => void; onForget: () => void }

export function PhotoProgress({ state: { total, done, refused }, onCancel, onForget }: PhotoProgressProps) {
  return (
    <>
      {done < total && (
        <div role="group" aria-label="Foto sedang disimpan" className={classes.progress}>
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" role="status">
              Menyimpan foto {done + 1} dari {total}
            </Text>
            <Button variant="default" onClick={onCancel}>
              Batalkan
            </Button>
          </Group>
          <Progress.Root size="md">
            <Progress.Section value={(done / total) * 100} aria-label="Foto yang sudah disimpan" />
          </Progress.Root>
        </div>
      )}
      {refused.length > 0 && (
        <Alert
          variant="default"
          title={`${refused.length} dari ${total} berkas tidak disimpan`}
          withCloseButton
          closeButtonLabel="Tutup"
          onClose={onForget}
        >
          <ul className={classes.refused}>
            {refused.map(({ name, sentence }, place) => (
              // Two files may have one name.
              <li key={place}>
                <strong>{name}</strong>: {sentence}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  )
}
