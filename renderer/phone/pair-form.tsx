/** A device introduces itself. Whoever came by the QR code need not type the digits. */
import { type FormEvent, useState } from 'react'
import { Button } from '@mantine/core'
import type { PairAnswer } from '#shared/contract/desk-link.ts'
import { LONGEST_DESK_NAME, PAIRING_CODE_DIGITS } from '#shared/contract/desk-words.ts'
import { DESK_ROLE_LABELS, type DeskRole } from '#shared/domain/desk-role.ts'
import { askToPair, DeskRefused } from '../bridge/http-link.ts'
import classes from './phone.module.css'
import { WarningExplained } from './warning-explained.tsx'
import { WordsField } from './words-field.tsx'

type Asked = { token: string; words: string[]; role: DeskRole }
type PairFormProps = {
  secret: string | null
  /** Null where the device does not know yet for what it is invited. */
  role: DeskRole | null
  onAsked: (asked: Asked) => void
  onWrongSecret: () => void
}

export function PairForm({ secret, role, onAsked, onWrongSecret }: PairFormProps) {
  const [name, setName] = useState(guessedName)
  const [operator, setOperator] = useState('')
  const [witness, setWitness] = useState('')
  const [code, setCode] = useState('')
  const { ask, problem, isAsking } = useAskToPair(onAsked, secret === null ? undefined : onWrongSecret)
  const digits = code.replace(/\D/g, '')
  const isReady =
    name.trim() !== '' && operator.trim() !== '' && (secret !== null || digits.length === PAIRING_CODE_DIGITS)

  function submit(e: FormEvent): void {
    e.preventDefault()
    if (!isReady || isAsking) return
    void ask({ proof: secret === null ? { code: digits } : { secret }, name, operator, witness })
  }
  return (
    <main className={classes.page}>
      <h1 className={classes.title}>Jadikan perangkat ini meja tambahan</h1>
      {role !== null && (
        <p className={classes.sentence}>
          Diundang sebagai <strong>{DESK_ROLE_LABELS[role]}</strong>.
        </p>
      )}
      <form className={classes.form} onSubmit={submit}>
        <WordsField
          label="Nama perangkat"
          description={role === 'layar' ? undefined : 'Misalnya Meja 2 atau Gerbang Timur.'}
          value={name}
          onType={setName}
          maxLength={LONGEST_DESK_NAME}
        />
        <WordsField
          label="Nama petugas yang memegangnya"
          value={operator}
          onType={setOperator}
          maxLength={LONGEST_DESK_NAME}
        />
        {(role === 'penanda_tangan' || role === null) && (
          <WordsField
            label="Nama saksi (opsional)"
            description="Untuk meja tanda tangan; tercatat pada setiap tanda tangan."
            value={witness}
            onType={setWitness}
            maxLength={LONGEST_DESK_NAME}
          />
        )}
        {secret === null && (
          <WordsField
            label="Kode delapan angka di layar laptop"
            value={code}
            onType={setCode}
            inputMode="numeric"
            maxLength={12}
          />
        )}
        {problem !== null && (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        )}
        <Button type="submit" size="lg" fullWidth disabled={!isReady} loading={isAsking}>
          Minta izin ke laptop
        </Button>
      </form>
      <WarningExplained />
    </main>
  )
}

function useAskToPair(onAsked: (asked: Asked) => void, onWrongSecret: (() => void) | undefined) {
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  async function ask(asked: Parameters<typeof askToPair>[0]): Promise<void> {
    setAsking(true)
    setProblem(null)
    try {
      const answer = await askToPair(asked)
      if (answer.kind === 'asked') return onAsked(answer)
      onWrongSecret?.()
      setProblem(PROBLEMS[answer.kind])
    } catch (error) {
      const isTooOften = error instanceof DeskRefused && error.refusal === 'too_often'
      setProblem(isTooOften ? TOO_OFTEN : NOT_REACHED)
    } finally {
      setAsking(false)
    }
  }
  return { ask, problem, isAsking }
}

const PROBLEMS: Readonly<Record<Exclude<PairAnswer['kind'], 'asked'>, string>> = {
  wrong:
    'Kode itu tidak atau sudah tidak berlaku. Tidak ada yang berubah. Ketik delapan angka yang sekarang tampil di laptop.',
  too_many_waiting:
    'Masih ada permintaan yang menunggu di laptop. Tidak ada yang berubah. Mintalah petugas menjawabnya dahulu, lalu coba lagi.',
}
const TOO_OFTEN =
  'Terlalu banyak percobaan dari perangkat ini. Tidak ada yang berubah. Tunggu satu menit, lalu coba lagi.'
const NOT_REACHED =
  'Laptop belum terjangkau. Tidak ada yang hilang. Pastikan Wi-Fi perangkat ini sama dengan laptop, lalu coba lagi.'

function guessedName(): string {
  if (/iPad|Tablet/.test(navigator.userAgent)) return 'Tablet'
  return Math.min(window.screen.width, window.screen.height) >= 600 ? 'Tablet' : 'HP'
}
