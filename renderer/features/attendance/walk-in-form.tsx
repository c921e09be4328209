/** A guest who stands in no list: looked for first, then added and checked in with one Enter. */
import { type FormEvent, useEffect, useRef } from 'react'
import { Autocomplete, Button, Group, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Participant } from '#shared/contract/participants.ts'
import { CATEGORIES, CATEGORY_LABELS } from '#shared/domain/category.ts'
import type { Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import findClasses from '../../ui/find-person/find-field.module.css'
import { PersonLine } from '../../ui/find-person/find-lines.tsx'
import type { CheckIn } from './use-check-in.ts'
import { EMPTY_WALK_IN, type WalkInDraft } from './walk-in-draft.ts'
import classes from './walk-in-form.module.css'

type WalkInFormProps = {
  eventId: string
  day: string | undefined
  zone: Zone
  walkIn: CheckIn['walkIn']
  /** The guest is in the list after all. */
  onPerson: (participantId: string) => void
}

export function WalkInForm({ walkIn, ...alike }: WalkInFormProps) {
  function save(e: FormEvent): void {
    e.preventDefault()
    if (walkIn.draft.name.trim() !== '') walkIn.save()
  }
  return (
    <form
      className={classes.card}
      onSubmit={save}
      onKeyDown={(e) => e.key === 'Escape' && walkIn.close()}
      aria-label="Tamu baru"
    >
      <div className={classes.fields}>
        <h2 className={classes.title}>Tamu baru</h2>
        <Fields eventId={alike.eventId} draft={walkIn.draft} onDraft={walkIn.put} />
        <Group gap="sm" mt="xs">
          <Button type="submit" disabled={walkIn.draft.name.trim() === ''}>
            Catat hadir
          </Button>
          <Button variant="default" onClick={walkIn.discard}>
            Batal
          </Button>
        </Group>
      </div>
      <Alike {...alike} name={walkIn.draft.name} />
    </form>
  )
}

type FieldsProps = { eventId: string; draft: WalkInDraft; onDraft: (draft: WalkInDraft) => void }

function Fields({ eventId, draft, onDraft }: FieldsProps) {
  const name = useRef<HTMLInputElement>(null)
  const units = useAsk(ask.participants.facets.queryOptions({ input: { eventId } })).data?.units ?? []
  useEffect(() => name.current?.focus(), [])
  const put = (change: Partial<WalkInDraft>): void => onDraft({ ...draft, ...change })
  return (
    <>
      <TextInput
        ref={name}
        label="Nama lengkap"
        value={draft.name}
        onChange={(e) => put({ name: e.currentTarget.value })}
        maxLength={300}
        autoComplete="off"
        required
      />
      <Autocomplete
        label="OPD atau instansi"
        value={draft.unit}
        onChange={(unit) => put({ unit })}
        data={units.map(({ label }) => label)}
        limit={6}
        maxLength={300}
      />
      <TextInput
        label="Jabatan"
        value={draft.position}
        onChange={(e) => put({ position: e.currentTarget.value })}
        maxLength={300}
        autoComplete="off"
      />
      <Select
        label="Kategori"
        value={draft.category}
        onChange={(category) => put({ category: category ?? EMPTY_WALK_IN.category })}
        data={CATEGORIES.map((category) => ({ value: category, label: CATEGORY_LABELS[category] }))}
        allowDeselect={false}
        searchable
      />
    </>
  )
}

type AlikeProps = Omit<WalkInFormProps, 'walkIn'> & { name: string }

const PAUSE_MS = 150
const LIMIT = 5
const SHORTEST_NAME = 2

/** People of the list with that name, so that nobody is entered twice. */
function Alike({ eventId, day, zone, name, onPerson }: AlikeProps) {
  const [query] = useDebouncedValue(name.trim(), PAUSE_MS)
  const wanted = query.length >= SHORTEST_NAME
  const found = useAsk(
    ask.participants.page.queryOptions({
      input: { eventId, filter: { query, day }, sort: 'name', descending: false, offset: 0, limit: LIMIT },
      enabled: wanted,
    }),
  )
  const people = wanted ? (found.data?.rows ?? []) : []
  return (
    <div className={classes.alike} aria-live="polite">
      <h3 className={classes.subtitle}>
        {people.length > 0 ? 'Mungkin sudah ada dalam daftar' : 'Dicari dulu dalam daftar'}
      </h3>
      {people.length === 0 && (
        <p className={classes.hint}>
          {wanted && found.isSuccess
            ? 'Tidak ada nama seperti itu. Lengkapi isian, lalu tekan Enter.'
            : 'Ketik namanya; orang yang sudah terdaftar muncul di sini.'}
        </p>
      )}
      {people.map((person: Participant) => (
        <button key={person.id} type="button" className={classes.person} onClick={() => onPerson(person.id)}>
          <span className={`${findClasses.line} ${classes.line}`}>
            <PersonLine person={person} zone={zone} />
          </span>
        </button>
      ))}
    </div>
  )
}
