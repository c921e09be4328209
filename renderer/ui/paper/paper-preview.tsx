/** The paper as it will be printed, with a magnifying glass, and what is going on while it is drawn. */
import { useState } from 'react'
import { ActionIcon, Alert, Button, Group, Text, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconRefresh, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { thousands } from '#shared/domain/words.ts'
import { PdfView } from '../pdf-view/pdf-view.tsx'
import { TaskProgress } from '../task-progress.tsx'
import { useNow } from '../use-now.ts'
import classes from './paper-preview.module.css'
import type { Drawing, PaperState } from './use-paper.ts'

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const
const FIT = 2

type PaperPreviewProps = { drawing: Drawing; title: string }

export function PaperPreview({ drawing, title }: PaperPreviewProps) {
  const [zoom, setZoom] = useState(FIT)
  const { state, shown } = drawing
  return (
    // In a dialog the keyboard begins here: the buttons of a paper that is still drawn take no focus.
    <div className={classes.preview} tabIndex={-1} data-autofocus>
      <Group className={classes.bar} justify="space-between" wrap="nowrap">
        <Text size="sm" c="dimmed" aria-live="polite">
          {state.state === 'drawing' ? 'Menyusun halaman …' : shown && pagesText(shown.issue.pages)}
        </Text>
        <Group gap={4} wrap="nowrap">
          <Tool label="Susun ulang dengan data terbaru" icon={IconRefresh} onClick={drawing.drawAgain} />
          <Tool label="Perkecil" icon={IconZoomOut} onClick={() => setZoom(Math.max(0, zoom - 1))} />
          <Text size="sm" w="3rem" ta="center">
            {Math.round((ZOOMS[zoom] ?? 1) * 100)}%
          </Text>
          <Tool
            label="Perbesar"
            icon={IconZoomIn}
            onClick={() => setZoom(Math.min(ZOOMS.length - 1, zoom + 1))}
          />
        </Group>
      </Group>
      <div className={classes.paper}>
        {state.state === 'drawing' && <UnderWay state={state} onCancel={drawing.cancel} />}
        {state.state === 'failed' && <NotDrawn sentence={state.sentence} onAgain={drawing.drawAgain} />}
        {state.state === 'cancelled' && (
          <NotDrawn sentence="Penyusunan dibatalkan. Tidak ada yang berubah." onAgain={drawing.drawAgain} />
        )}
        {shown && state.state !== 'failed' && (
          <PdfView file={shown.file} label={title} zoom={ZOOMS[zoom] ?? 1} />
        )}
      </div>
    </div>
  )
}

type ToolProps = { label: string; icon: typeof IconRefresh; onClick: () => void }

function Tool({ label, icon: Icon, onClick }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

/** Short work shows nothing but its words above; only what takes long gets a bar and a way out. */
const LONG_MS = 600

function UnderWay({ state, onCancel }: { state: PaperState & { state: 'drawing' }; onCancel: () => void }) {
  if (useNow(200) - state.sinceMs < LONG_MS) return null
  return (
    <div className={classes.underWay}>
      <TaskProgress
        task={state.task}
        startedAt={state.sinceMs}
        label="Menyusun halaman"
        unit="bagian"
        onCancel={onCancel}
      />
    </div>
  )
}

function NotDrawn({ sentence, onAgain }: { sentence: string; onAgain: () => void }) {
  return (
    <Alert
      className={classes.notDrawn}
      variant="default"
      icon={<IconAlertTriangle aria-hidden />}
      title="Halaman belum tersusun"
    >
      <Text size="sm" mb="sm">
        {sentence}
      </Text>
      <Button variant="default" onClick={onAgain}>
        Susun lagi
      </Button>
    </Alert>
  )
}

function pagesText(pages: number): string {
  return `${thousands(pages)} halaman`
}
