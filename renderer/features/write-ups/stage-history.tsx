/** Who took which step when, and the number and hash of an approved text. */
import { IconAlertTriangle } from '@tabler/icons-react'
import { Alert, Text } from '@mantine/core'
import type { WriteUpState } from '#shared/contract/write-ups.ts'
import { momentText } from '#shared/domain/time-text.ts'
import { WRITE_UP_STAGE_LABELS } from '#shared/domain/write-up/stage.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { ApprovedApart } from './approved-apart.tsx'
import classes from './write-ups.module.css'

type StageHistoryProps = {
  state: WriteUpState
  /** Opens one that was approved apart; undefined the one that counts. */
  onApproval: (approval: string | undefined) => void
}

export function StageHistory({ state, onApproval }: StageHistoryProps) {
  const { zone } = useEvent()
  const { approved, stages, changedSinceChecked } = state
  return (
    <>
      {changedSinceChecked && (
        <Alert variant="default" icon={<IconAlertTriangle aria-hidden />} title="Isi berubah sejak diperiksa">
          Data kegiatan berubah sesudah naskah diperiksa. Baca lagi, lalu tandai diperiksa sekali lagi sebelum
          disahkan.
        </Alert>
      )}
      {approved && (
        <dl className={classes.approved}>
          <div>
            <dt>Nomor</dt>
            <dd>{approved.number}</dd>
          </div>
          <div>
            <dt>Disahkan</dt>
            <dd>
              {momentText(approved.at, zone)} oleh {approved.by}
            </dd>
          </div>
          <div>
            <dt>Sidik SHA-256</dt>
            <dd className={classes.hash}>{approved.hash}</dd>
          </div>
        </dl>
      )}
      <ApprovedApart state={state} onApproval={onApproval} />
      {approved && !approved.isIntact && (
        <Alert
          color="red"
          icon={<IconAlertTriangle aria-hidden />}
          title="Naskah tidak cocok dengan sidiknya"
        >
          Isi yang tersimpan tidak lagi sama dengan yang disahkan. Jangan memakai naskah ini: pakai cetakan
          yang disahkan, atau ambil naskahnya dari salinan yang dibuat sebelumnya.
        </Alert>
      )}
      {stages.length > 0 && (
        <details className={classes.history}>
          <summary>Riwayat tahap</summary>
          <ol>
            {stages.map(({ stage, at, by, reason }, place) => (
              <li key={place}>
                <Text size="sm">
                  {WRITE_UP_STAGE_LABELS[stage]} · {momentText(at, zone)}
                  {by !== '' && ` · ${by}`}
                  {reason !== '' && `: ${reason}`}
                </Text>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
