/** What the columns of a sheet mean to one row of it. */
import type { RosterField } from './fields.ts'
import { ROSTER_FIELD_LABELS } from './fields.ts'
import { foldLabel, readLabel } from './header-label.ts'
import type { RosterColumn } from './mapping.ts'
import { identities, listLetter, listNumber } from './name-cell.ts'
import type { RowColumns } from './row-person.ts'
import type { SheetFacts } from './sheet-facts.ts'

export function columnsOf(facts: SheetFacts): RowColumns {
  const { columns } = facts.layout
  const byField = new Map<RosterField, RosterColumn>()
  for (const column of columns) if (column.field !== null) byField.set(column.field, column)
  const isUnclear = (column: number) => facts.layout.unclear.has(column)
  const lastName = lastNameBeside(byField.get('name'), columns)
  return {
    unclaimed: columns
      .filter((one) => one.field === null && one !== lastName && !facts.nipBoxes.includes(one.column))
      .map(({ column, label, conflict }) => ({
        column,
        label,
        kind: isUnclear(column) ? 'unclear' : kindOfColumn(label, conflict),
      })),
    isList: facts.layout.kind === 'list',
    labelOf: (field) => byField.get(field)?.label ?? ROSTER_FIELD_LABELS[field],
    identityLabel:
      (byField.get('nip') ?? byField.get('id') ?? byField.get('nik'))?.label ?? ROSTER_FIELD_LABELS.id,
    identityParts: (['nip', 'id', 'nik'] as const).flatMap((field) => byField.get(field)?.parts ?? []),
    hasUnitColumn: byField.has('unit'),
    name: {
      parts: byField.get('name')?.parts ?? [],
      above: partsAboveName(byField.get('name')),
      counter: counterOf(facts),
    },
    lastName: lastName?.column ?? null,
  }
}

function counterOf({ namesLettered, namesCounted, isNumbered }: SheetFacts): RegExp | null {
  if (namesLettered) return listLetter
  return namesCounted || !isNumbered ? listNumber : null
}

/** `Last Name` beside `First Name`. */
function lastNameBeside(
  name: RosterColumn | undefined,
  columns: readonly RosterColumn[],
): RosterColumn | undefined {
  if (name === undefined || !/^(?:first|given) name$|^nama depan$/.test(foldLabel(name.label)))
    return undefined
  return columns.find(
    ({ field, label }) =>
      field === null && /^(?:last|family) name$|^surname$|^nama (?:belakang|akhir)$/.test(foldLabel(label)),
  )
}

/** `Jabatan / Nama`: the header says that the name comes second. */
function partsAboveName(name: RosterColumn | undefined): RosterField[] {
  const pieces = name?.label.split('/').map((piece) => readLabel(piece)?.field) ?? []
  const above = pieces.slice(0, Math.max(pieces.indexOf('name'), 0))
  return (name?.parts ?? []).filter((part) => above.includes(part) && !identities.includes(part))
}

const signature = /tanda\s*tangan|paraf|ttd|t\.t\.d|signature/i

function kindOfColumn(label: string, conflict: RosterField | null): RowColumns['unclaimed'][number]['kind'] {
  if (signature.test(label.replaceAll('-', ''))) return 'signature'
  return conflict === 'number' || conflict === 'name' ? conflict : 'text'
}
