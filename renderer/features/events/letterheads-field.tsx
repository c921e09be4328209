/** Papers that are signed by another unit stand under its letterhead. */
import { ActionIcon, Button, Group, Input, Select, Stack } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { DocumentKind } from '#shared/contract/document-options/index.ts'
import type { Office } from '#shared/contract/office.ts'

/** Papers with a letterhead, in the words of the screen. */
const PAPERS: readonly { value: DocumentKind; label: string }[] = [
  { value: 'invitations', label: 'Undangan' },
  { value: 'speaker_request', label: 'Surat permohonan narasumber' },
  { value: 'assignment_letter', label: 'Surat tugas' },
  { value: 'rundown', label: 'Susunan acara' },
  { value: 'attendance_list', label: 'Daftar hadir' },
  { value: 'pledge_sheet', label: 'Lembar ikrar' },
  { value: 'integrity_pact', label: 'Pakta integritas' },
  { value: 'official_record', label: 'Berita acara' },
  { value: 'minutes', label: 'Notula' },
  { value: 'activity_report', label: 'Laporan kegiatan' },
  { value: 'press_release', label: 'Siaran pers' },
  { value: 'payment_receipts', label: 'Tanda terima' },
]

type LetterheadsFieldProps = {
  offices: readonly Office[]
  letterheads: Readonly<Record<string, string>>
  onChange: (letterheads: Record<string, string>) => void
}

export function LetterheadsField({ offices, letterheads, onChange }: LetterheadsFieldProps) {
  const chosen = Object.entries(letterheads)
  const free = PAPERS.filter(({ value }) => letterheads[value] === undefined)
  const [nextPaper] = free
  const names = offices.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Input.Wrapper
      label="Naskah dengan kop lain"
      labelElement="div"
      description="Untuk naskah yang ditandatangani pejabat dari unit lain."
    >
      <Stack gap="xs" mt="xs">
        {chosen.map(([kind, officeId]) => (
          <Group key={kind} gap="xs" wrap="nowrap" role="group" aria-label={labelOf(kind)}>
            <Select
              flex={1}
              aria-label="Naskah"
              data={PAPERS.filter(({ value }) => value === kind || free.some((one) => one.value === value))}
              value={kind}
              allowDeselect={false}
              onChange={(next) => next !== null && onChange(renamed(letterheads, kind, next))}
            />
            <Select
              flex={1}
              aria-label={`Instansi untuk ${labelOf(kind)}`}
              data={names}
              value={officeId}
              allowDeselect={false}
              onChange={(next) => next !== null && onChange({ ...letterheads, [kind]: next })}
            />
            <ActionIcon
              aria-label={`Kembalikan ${labelOf(kind)} ke kop kegiatan`}
              onClick={() => onChange(without(letterheads, kind))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            disabled={!nextPaper || offices.length === 0}
            onClick={() =>
              nextPaper && onChange({ ...letterheads, [nextPaper.value]: offices.at(-1)?.id ?? '' })
            }
          >
            Tambah naskah
          </Button>
        </Group>
      </Stack>
    </Input.Wrapper>
  )
}

function labelOf(kind: string): string {
  return PAPERS.find(({ value }) => value === kind)?.label ?? kind
}

function without(letterheads: Readonly<Record<string, string>>, kind: string): Record<string, string> {
  return Object.fromEntries(Object.entries(letterheads).filter(([other]) => other !== kind))
}

/** The same line for another paper, in its place. */
function renamed(
  letterheads: Readonly<Record<string, string>>,
  from: string,
  to: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(letterheads).map(([kind, officeId]) => [kind === from ? to : kind, officeId]),
  )
}
