import { Text } from '@mantine/core'
import type { SendingPreview } from '#shared/contract/central.ts'
import { fieldName, partName } from '#shared/texts/central.ts'
import { thousands } from '../../ui/format.ts'
import classes from './central.module.css'

/** What would be sent: every part with its rows and fields, and the fields that stay on the laptop. */
export function PreviewList({ preview }: { preview: SendingPreview }) {
  const { parts, hidden, total, state } = preview
  return (
    <div>
      <Text size="sm" mb="xs" role="status">
        {STATES[state]} Seluruhnya {thousands(total)} baris.
      </Text>
      <table className={classes.parts} aria-label="Isi kiriman">
        <thead>
          <tr>
            <th scope="col">Bagian</th>
            <th scope="col">Baris</th>
            <th scope="col">Isian</th>
          </tr>
        </thead>
        <tbody>
          {parts
            .filter(({ rows }) => rows > 0)
            .map(({ part, rows, fields }) => (
              <tr key={part}>
                <th scope="row">{partName(part)}</th>
                <td>{thousands(rows)}</td>
                <td>{fields.map(fieldName).join(', ')}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <Text size="sm" mt="xs">
        <strong>Tidak dikirim:</strong> {hidden.map(fieldName).join(', ')}.
      </Text>
    </div>
  )
}

const STATES: Readonly<Record<SendingPreview['state'], string>> = {
  never: 'Belum ada di pusat dengan pilihan ini.',
  same: 'Sudah sama dengan yang terakhir dikirim.',
  changed: 'Ada yang berubah sejak terakhir dikirim; hanya itu yang dikirim.',
}
