/**
 * The field that finds one person. A short code is checked like a scan; anything else searches while one
 * types. With several matches Enter waits for a choice with the arrow keys: nobody is taken by accident.
 */
import { type KeyboardEvent, useId, useState } from 'react'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData } from '@tanstack/react-query'
import type { Participant } from '#shared/contract/participants.ts'
import { readShortCode, showShortCode } from '#shared/domain/short-code.ts'
import { readTicket } from '#shared/domain/ticket.ts'
import type { Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import classes from './find-field.module.css'
import { CodeLine, NobodyLine, Option, PersonLine } from './find-lines.tsx'
import type { Find } from './use-find.ts'
import { mayBeName } from './may-be-name.ts'

type FindFieldProps = {
  eventId: string
  day: string | undefined
  zone: Zone
  find: Find
  onCode: (code: string) => void
  onPerson: (participantId: string) => void
  /** Nobody was found: whoever stands there may be a walk-in. Without it nobody new is taken. */
  onStranger?: (name: string) => void
}

type Choice = { kind: 'code'; code: string } | { kind: 'person'; person: Participant }

const PAUSE_MS = 80
const LIMIT = 8

export function FindField({ eventId, day, zone, find, onCode, onPerson, onStranger }: FindFieldProps) {
  const listId = useId()
  const { field, text } = find
  const [active, setActive] = useState<number | null>(null)
  const { choices, settled, total } = useChoices(eventId, day, text)
  const chosen = active ?? (settled && choices.length === 1 ? 0 : null)
  const open = text.trim() !== ''

  function put(next: string): void {
    find.put(next)
    setActive(null)
  }
  function take(choice: Choice): void {
    put('')
    if (choice.kind === 'code') onCode(choice.code)
    else onPerson(choice.person.id)
  }
  function onKeyDown(e: KeyboardEvent): void {
    if (e.key === 'Escape') put('')
    else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault()
      setActive(moved(active, e.key === 'ArrowDown' ? 1 : -1, choices.length))
    } else if (e.key === 'Enter') {
      // The form that may open takes the focus, and would take this Enter for its own.
      e.preventDefault()
      const choice = chosen === null ? undefined : choices[chosen]
      if (choice && settled) take(choice)
      else if (settled && choices.length > 0) setActive(0)
      else if (settled && open && mayBeName(text)) onStranger?.(text.trim())
    }
  }

  return (
    <div className={classes.frame}>
      {open && (
        <ul id={listId} role="listbox" aria-label="Peserta yang cocok" className={classes.list}>
          {choices.map((choice, place) => (
            <li key={choice.kind === 'code' ? choice.code : choice.person.id} role="presentation">
              <Option id={`${listId}-${place}`} selected={place === chosen} onTake={() => take(choice)}>
                {choice.kind === 'code' ? (
                  <CodeLine code={showShortCode(choice.code)} />
                ) : (
                  <PersonLine person={choice.person} zone={zone} />
                )}
              </Option>
            </li>
          ))}
          {settled && choices.length === 0 && (
            <NobodyLine isName={mayBeName(text)} onAdd={onStranger && (() => onStranger(text.trim()))} />
          )}
          {total > LIMIT && (
            <li role="presentation" className={classes.hint}>
              {total - LIMIT} orang lagi cocok. Ketik lebih lengkap.
            </li>
          )}
        </ul>
      )}
      <input
        ref={field}
        className={classes.field}
        value={text}
        onChange={(e) => put(e.currentTarget.value)}
        onKeyDown={onKeyDown}
        placeholder="Ketik nama, NIP, atau kode …"
        aria-label="Cari nama, NIP, atau kode"
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(chosen === null ? {} : { 'aria-activedescendant': `${listId}-${chosen}` })}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        autoFocus
      />
    </div>
  )
}

/** What the text may mean. `settled` is false while the list still belongs to an earlier text. */
function useChoices(eventId: string, day: string | undefined, text: string) {
  const typed = text.trim()
  const [query] = useDebouncedValue(typed, PAUSE_MS)
  const found = useAsk(
    ask.participants.page.queryOptions({
      input: { eventId, filter: { query, day }, sort: 'name', descending: false, offset: 0, limit: LIMIT },
      enabled: query !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const people: Choice[] = (found.data?.rows ?? []).map((person) => ({ kind: 'person', person }))
  const code = codeIn(typed)
  const settled = query === typed && !found.isFetching && !found.isPlaceholderData
  return {
    settled,
    choices: code === null ? people : [{ kind: 'code', code } satisfies Choice, ...people],
    total: found.data?.total ?? 0,
  }
}

/** A short code, or a whole ticket that was pasted. */
function codeIn(typed: string): string | null {
  const reading = readShortCode(typed)
  if (reading.ok) return reading.code
  return readTicket(typed).ok ? typed : null
}

function moved(active: number | null, by: 1 | -1, count: number): number | null {
  if (count === 0) return null
  if (active === null) return by === 1 ? 0 : count - 1
  return (active + by + count) % count
}
