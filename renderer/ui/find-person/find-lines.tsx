/** The lines of the list over the field. */
import type { ReactNode } from 'react'
import { Text } from '@mantine/core'
import { IconQrcode } from '@tabler/icons-react'
import type { Participant } from '#shared/contract/participants.ts'
import { clock } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import classes from './find-field.module.css'
import { placeWords } from './place-words.ts'

export function CodeLine({ code }: { code: string }) {
  return (
    <>
      <span className={classes.name}>
        <IconQrcode size={18} aria-hidden /> Periksa kode {code}
      </span>
      <span className={classes.state}>Enter</span>
    </>
  )
}

export function PersonLine({ person, zone }: { person: Participant; zone: Zone }) {
  return (
    <>
      <span className={classes.who}>
        <span className={classes.name}>{person.name}</span>
        <span className={classes.place}>{placeWords(person)}</span>
      </span>
      <span className={classes.state} data-present={person.arrivedAt !== null}>
        {person.arrivedAt === null
          ? 'belum hadir'
          : `${person.substitute ? 'diwakili' : 'hadir'} ${clock(toLocal(person.arrivedAt, zone).time)}`}
      </span>
    </>
  )
}

/** An option too, so that a list without matches still has one. */
export function NobodyLine({ onAdd, isName }: { onAdd: (() => void) | undefined; isName: boolean }) {
  return (
    <li role="presentation">
      <Option selected={false} onTake={(isName && onAdd) || (() => {})}>
        <Text size="sm">{nobodySentence(isName, onAdd !== undefined)}</Text>
      </Option>
    </li>
  )
}

function nobodySentence(isName: boolean, canAdd: boolean): string {
  if (!isName) return 'Tidak ada yang cocok. Periksa lagi kode atau NIP itu, atau ketik namanya.'
  return canAdd
    ? 'Tidak ada yang cocok. Tekan Enter untuk mencatatnya sebagai tamu baru.'
    : 'Tidak ada yang cocok. Periksa ejaannya; tamu baru dicatat di layar Presensi.'
}

type OptionProps = { id?: string; selected: boolean; onTake: () => void; children: ReactNode }

/** A line that can be taken; the focus stays in the field. */
export function Option({ id, selected, onTake, children }: OptionProps) {
  return (
    <button
      id={id}
      type="button"
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      className={classes.line}
      onMouseDown={(e) => e.preventDefault()}
      onClick={onTake}
    >
      {children}
    </button>
  )
}
