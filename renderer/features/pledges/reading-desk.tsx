/** From here the reading is led: what the hall sees, line by line, and the moment in which it was read. */
import { useState } from 'react'
import { Alert, Button, Modal } from '@mantine/core'
import { IconPresentation } from '@tabler/icons-react'
import { useProjection } from '../../bridge/projection.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { useSteeringKeys } from '../../ui/projection/steering-keys.ts'
import { useReadingSteps } from '../../ui/projection/use-reading-steps.ts'
import { useSteering } from '../../ui/projection/use-steering.ts'
import { ProjectorWindow } from './projector-window.tsx'
import { ReadingControls, TextControls } from './reading-controls.tsx'
import classes from './reading-desk.module.css'
import { ReadingRecord } from './reading-record.tsx'
import { ReadingView } from './reading-view.tsx'

export function ReadingDeskButton() {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button leftSection={<IconPresentation size={18} aria-hidden />} onClick={() => setOpened(true)}>
        Layar &amp; pembacaan
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        fullScreen
        title="Layar & pembacaan"
        classNames={{ title: classes.heading, content: classes.content, body: classes.modal }}
      >
        <ReadingDesk />
      </Modal>
    </>
  )
}

function ReadingDesk() {
  const event = useEvent()
  const projection = useProjection(event.id)
  const { show, act } = useSteering(event.id, projection)
  useSteeringKeys(act)
  const text = useReadingSteps(event.id, projection)
  if (!projection) return null
  return (
    <div className={classes.desk}>
      <div className={classes.hall}>
        <ReadingControls projection={projection} onShow={show} />
        <ReadingView projection={projection} text={text} onAction={act} />
      </div>
      <div className={classes.side}>
        <ProjectorWindow eventId={event.id} />
        {projection.instrument === null ? (
          <Alert variant="default">Kegiatan ini belum memakai naskah yang dibacakan bersama.</Alert>
        ) : (
          <>
            <TextControls projection={projection} onShow={show} />
            <ReadingRecord
              key={projection.instrument}
              instrument={projection.instrument}
              reader={projection.reader}
              onReader={(reader) => show({ reader })}
            />
          </>
        )}
      </div>
    </div>
  )
}
