/** Who has come of every OPD or category; by choice those first of whom most are missing. */
import { useState } from 'react'
import { Box, Group, NativeSelect, SegmentedControl, VisuallyHidden } from '@mantine/core'
import type { ArrivalBoard } from '#shared/contract/arrivals.ts'
import { byAlphabet } from '#shared/domain/alphabet.ts'
import { thousands } from '#shared/domain/words.ts'
import classes from './group-progress.module.css'

const VIEWS = [
  { value: 'units', label: 'OPD' },
  { value: 'categories', label: 'Kategori' },
] as const
type View = (typeof VIEWS)[number]['value']

const ORDERS = [
  { value: 'largest', label: 'Undangan terbanyak' },
  { value: 'missing', label: 'Paling banyak belum datang' },
] as const
type Order = (typeof ORDERS)[number]['value']

type GroupProgressProps = Pick<ArrivalBoard, 'byUnit' | 'byCategory'>

export function GroupProgress({ byUnit, byCategory }: GroupProgressProps) {
  const [view, setView] = useState<View>('units')
  const [order, setOrder] = useState<Order>('largest')
  const lines = view === 'units' ? byUnit : byCategory
  const shown =
    order === 'largest'
      ? lines
      : lines.toSorted(
          (a, b) => b.invited - b.present - (a.invited - a.present) || byAlphabet(a.label, b.label),
        )
  return (
    <>
      <Group gap="sm" mb="sm">
        <SegmentedControl
          size="xs"
          data={[...VIEWS]}
          value={view}
          onChange={setView}
          aria-label="Kelompok yang ditampilkan"
        />
        <NativeSelect
          size="xs"
          className={classes.order}
          aria-label="Urutan"
          data={[...ORDERS]}
          value={order}
          onChange={(e) =>
            setOrder(ORDERS.find(({ value }) => value === e.currentTarget.value)?.value ?? 'largest')
          }
        />
      </Group>
      <Box className={classes.lines} tabIndex={0} role="group" aria-label="Hadir per kelompok">
        <table className={classes.table}>
          <colgroup>
            <col />
            <col className={classes.shareColumn} />
            <col className={classes.figureColumn} />
          </colgroup>
          <VisuallyHidden component="thead">
            <tr>
              <th scope="col">{view === 'units' ? 'OPD' : 'Kategori'}</th>
              <th scope="col">Bagian yang hadir</th>
              <th scope="col">Hadir dari diundang</th>
            </tr>
          </VisuallyHidden>
          <tbody>
            {shown.map(({ label, present, invited }) => (
              <tr key={label}>
                <th scope="row" className={classes.label} title={label || 'Tanpa OPD'}>
                  {label || 'Tanpa OPD'}
                </th>
                <td className={classes.share}>
                  <span className={classes.track} aria-hidden>
                    <span style={{ width: `${invited === 0 ? 0 : Math.min(1, present / invited) * 100}%` }} />
                  </span>
                </td>
                <td className={classes.figure}>
                  {thousands(present)}/{thousands(invited)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
    </>
  )
}
