/** Sheets that left the app, to choose one whose rows are ticked. */
import { Button, Skeleton, Text } from '@mantine/core'
import { IconSignature } from '@tabler/icons-react'
import type { SheetLine } from '#shared/contract/sheets.ts'
import { dayAndDate, momentText } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Section } from '../../ui/section.tsx'
import rows from '../../ui/rows.module.css'
import classes from './sheets-page.module.css'

type IssuedSheetsProps = { eventId: string; zone: Zone; onOpen: (serial: string) => void }

export function IssuedSheets({ eventId, zone, onOpen }: IssuedSheetsProps) {
  const sheets = useAsk(ask.sheets.list.queryOptions({ input: { eventId } }))
  return (
    <Section
      title="Centang baris tanpa foto"
      note="Pindai kode di kiri bawah halamannya, atau pilih lembarnya di sini, lalu ketik nomor barisnya."
    >
      {sheets.sentence !== null && <Text size="sm">{sheets.sentence}</Text>}
      {sheets.isPending && <Skeleton height={56} />}
      {sheets.data?.length === 0 && (
        <EmptyState
          icon={IconSignature}
          title="Belum ada lembar yang dicetak atau disimpan"
          actions={
            <LinkButton to="/kegiatan/$eventId/dokumen" params={{ eventId }}>
              Buka Dokumen
            </LinkButton>
          }
        >
          Cetak atau simpan daftar hadir, lembar ikrar, atau pakta integritas; sejak itu lembarnya dikenal di
          sini.
        </EmptyState>
      )}
      {sheets.data && sheets.data.length > 0 && (
        <ul className={rows.list}>
          {sheets.data.map((line) => (
            <li key={line.serial} className={`${rows.row} ${classes.issued}`}>
              <div className={rows.words}>
                <Text size="sm" fw={650}>
                  {line.title}
                </Text>
                <Text size="sm" c="dimmed">
                  {aboutOf(line, zone)}
                </Text>
              </div>
              <Text size="sm" className={classes.figures}>
                {thousands(line.signed)} dari {thousands(line.people)}
              </Text>
              <Button
                variant="default"
                onClick={() => onOpen(line.serial)}
                aria-label={`Centang baris ${line.title}`}
              >
                Centang baris
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** The title of a pledge sheet names what is signed; that of an attendance list not its day. */
export function aboutOf({ day, pages, issuedAt }: SheetLine, zone: Zone): string {
  const facts = [`${thousands(pages)} halaman bertanda tangan`, `keluar ${momentText(issuedAt, zone)}`]
  return [...(day === null ? [] : [dayAndDate(day)]), ...facts].join(' · ')
}
