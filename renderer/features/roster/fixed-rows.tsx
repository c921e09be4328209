/** Numbers the clerk has typed; each can be taken back. */
import { Button, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { formatNip } from '#shared/domain/nip.ts'
import { thousands } from '../../ui/format.ts'
import type { Fix } from './conversation.ts'
import type { NipPlace } from './corrections.ts'
import classes from './import-page.module.css'

export function FixedRows({ fixes, onUnfix }: { fixes: readonly Fix[]; onUnfix: (place: NipPlace) => void }) {
  if (fixes.length === 0) return null
  return (
    <section className={classes.groups} aria-label="NIP yang sudah diketik">
      <div className={classes.groupHead}>
        <IconCircleCheck size={18} aria-hidden />
        <span className={classes.groupTitle}>{thousands(fixes.length)} NIP diketik</span>
        <span className={classes.quiet}>Disimpan bersama yang lain pada langkah terakhir.</span>
      </div>
      {fixes.map((fix) => (
        <div key={`${fix.sheet} ${fix.row}`} className={classes.line}>
          <span className={classes.quiet}>baris {thousands(fix.row)}</span>
          <span>{fix.name}</span>
          <span className={classes.before}>{fix.seen}</span>
          <Text size="sm" fw={600}>
            {formatNip(fix.nip)}
          </Text>
          <Button variant="default" onClick={() => onUnfix(fix)}>
            Batalkan
          </Button>
        </div>
      ))}
    </section>
  )
}
