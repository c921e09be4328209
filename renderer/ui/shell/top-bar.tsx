import { ActionIcon, Text } from '@mantine/core'
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Event } from '#shared/contract/events.ts'
import { daysText } from '#shared/domain/time-text.ts'
import { ColorSchemeMenu } from './color-scheme-menu.tsx'
import classes from './top-bar.module.css'

type TopBarProps = {
  event: Event | undefined
  navigationOpen: boolean
  onNavigation: () => void
  onSearch: () => void
}

export function TopBar({ event, navigationOpen, onNavigation, onSearch }: TopBarProps) {
  return (
    <div role="banner" className={classes.bar}>
      <ActionIcon
        className={classes.menu}
        aria-label={navigationOpen ? 'Tutup menu' : 'Buka menu'}
        aria-expanded={navigationOpen}
        aria-controls="menu-utama"
        onClick={onNavigation}
      >
        <IconMenu2 size={20} aria-hidden />
      </ActionIcon>
      <Link to="/" className={classes.name} title="Semua kegiatan">
        Ikrar
      </Link>
      <Text size="sm" c="dimmed" truncate className={classes.event}>
        {event && `${event.title}  ·  ${daysText(event.days.map(({ day }) => day))}  ·  ${event.zone}`}
      </Text>
      <ColorSchemeMenu />
      <button type="button" className={classes.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <IconSearch size={16} aria-hidden className={classes.glass} />
        <span className={classes.prompt}>{event ? 'Cari peserta, dokumen …' : 'Cari layar …'}</span>
        <kbd>Ctrl K</kbd>
      </button>
    </div>
  )
}
