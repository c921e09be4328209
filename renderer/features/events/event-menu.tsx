import { useState } from 'react'
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconCopy,
  IconDots,
  IconMasksTheater,
  IconUsb,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import classes from './event-menu.module.css'

type MenuEvent = { id: string; title: string; archivedAt: number | null; days: readonly { day: string }[] }

/** What can be done with an event as a whole. */
export function EventMenu({ event }: { event: MenuEvent }) {
  const [duplicating, setDuplicating] = useState(false)
  const setArchived = useSetArchived(event.id)
  const navigate = useNavigate()
  const isArchived = event.archivedAt !== null
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 100 }}>
        <Menu.Target>
          <ActionIcon className={classes.target} aria-label={`Tindakan untuk ${event.title}`}>
            <IconDots size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!isArchived && (
            <Menu.Item
              leftSection={<IconMasksTheater size={18} aria-hidden />}
              onClick={() => void navigate({ to: '/kegiatan/$eventId/gladi', params: { eventId: event.id } })}
            >
              Gladi bersih
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconCopy size={18} aria-hidden />} onClick={() => setDuplicating(true)}>
            Salin untuk hari lain
          </Menu.Item>
          <Menu.Item
            leftSection={<IconUsb size={18} aria-hidden />}
            onClick={() => void navigate({ to: '/kegiatan/$eventId/usb', params: { eventId: event.id } })}
          >
            Bawa ke USB
          </Menu.Item>
          <Menu.Item
            leftSection={
              isArchived ? <IconArchiveOff size={18} aria-hidden /> : <IconArchive size={18} aria-hidden />
            }
            onClick={() => setArchived(!isArchived)}
          >
            {isArchived ? 'Keluarkan dari arsip' : 'Arsipkan'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {duplicating && <DuplicateDialog event={event} onClose={() => setDuplicating(false)} />}
    </>
  )
}

/** Archiving is taken back with one click, so nobody is asked whether he is sure. */
function useSetArchived(eventId: string): (archived: boolean) => void {
  const setBack = useTell(ask.events.archive.mutationOptions())
  const set = useTell(ask.events.archive.mutationOptions(), {
    done: ({ archivedAt }) =>
      archivedAt === null
        ? 'Kegiatan dikeluarkan dari arsip.'
        : 'Kegiatan diarsipkan. Isinya tetap dapat dibaca.',
    undo: ({ archivedAt }) => setBack.mutate({ eventId, archived: archivedAt === null }),
  })
  return (archived) => set.mutate({ eventId, archived })
}
