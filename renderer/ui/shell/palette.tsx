/** Ctrl+K: finds people, screens and papers by what is typed; arrows choose, Enter goes. */
import { type KeyboardEvent, useId, useState } from 'react'
import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { Event } from '#shared/contract/events.ts'
import classes from './palette.module.css'
import { type Finding, useFindings } from './use-findings.ts'

type PaletteProps = { event: Event | undefined; opened: boolean; onClose: () => void }

export function Palette({ event, opened, onClose }: PaletteProps) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size="36rem"
      yOffset="12vh"
      transitionProps={{ duration: 100 }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label="Cari">
        <Modal.Body p={0}>
          <PaletteBody event={event} onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function PaletteBody({ event, onClose }: Omit<PaletteProps, 'opened'>) {
  const listId = useId()
  const [query, setQuery] = useState('')
  const [marked, setMarked] = useState(0)
  const groups = useFindings(event, query)
  const findings = groups.flatMap((group) => group.findings)
  const chosen = findings[Math.min(marked, findings.length - 1)]

  function go(finding: Finding): void {
    onClose()
    finding.open()
  }
  function hear(e: KeyboardEvent): void {
    if (e.key === 'ArrowDown') setMarked((marked + 1) % Math.max(1, findings.length))
    else if (e.key === 'ArrowUp') setMarked((marked + findings.length - 1) % Math.max(1, findings.length))
    else if (e.key === 'Enter' && chosen) go(chosen)
    else return
    e.preventDefault()
  }

  return (
    <>
      <div className={classes.field}>
        <IconSearch size={20} aria-hidden />
        <input
          data-autofocus
          className={classes.input}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={chosen && `${listId}-${chosen.key}`}
          aria-label="Cari peserta, layar, atau dokumen"
          placeholder={event ? 'Nama, NIP, layar, atau dokumen …' : 'Layar …'}
          value={query}
          onChange={(e) => {
            setQuery(e.currentTarget.value)
            setMarked(0)
          }}
          onKeyDown={hear}
        />
      </div>
      <div id={listId} role="listbox" aria-label="Hasil pencarian" className={classes.list}>
        {groups.map((group) => (
          <div key={group.heading} role="group" aria-label={group.heading}>
            <div className={classes.heading} aria-hidden>
              {group.heading}
            </div>
            {group.findings.map((finding) => (
              <button
                type="button"
                tabIndex={-1}
                key={finding.key}
                id={`${listId}-${finding.key}`}
                role="option"
                aria-selected={finding === chosen}
                className={classes.option}
                onPointerMove={() => setMarked(findings.indexOf(finding))}
                onClick={() => go(finding)}
              >
                <span className={classes.label}>{finding.label}</span>
                <span className={classes.detail}>{finding.detail}</span>
              </button>
            ))}
          </div>
        ))}
      </div>
      {findings.length === 0 && (
        <p className={classes.nothing} role="status">
          Tidak ada yang cocok. Coba sebagian nama, atau angka terakhir NIP.
        </p>
      )}
    </>
  )
}
