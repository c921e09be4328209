/** A device introduces itself. Whoever came by the QR code need not type the digits. */
import { type FormEvent, useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import type { PairAnswer } from '#shared/contract/desk-link.ts'
import { LONGEST_DESK_NAME, PAIRING_CODE_DIGITS } from '#shared/contract/desk-words.ts'
import { askToPair, DeskRefused } from '../bridge/http-link.ts'
import classes from './phone.module.css'

type PairFormProps = {
  secret: string | null
  onAsked: (token: string, words: string[]) => void
  onWrongSecret: () => void
}

export function PairForm({ secret, onAsked, onWrongSecret }: PairFormProps) {
  const [name, setName] = useState(guessedName)
  const [operator, setOperator] = useState('')
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const digits = code.replace(/\D/g, '')
  const isReady =
    name.trim() !== '' && operator.trim() !== '' && (secret !== null || digits.length === PAIRING_CODE_DIGITS)

  async function ask(e: FormEvent): Promise<void> {
    e.preventDefault()
    if (!isReady || isAsking) return
    setAsking(true)
    setProblem(null)
    try {
      const answer = await askToPair({
        proof: secret === null ? { code: digits } : { secret },
        name,
        operator,
      })
      if (answer.kind === 'asked') return onAsked(answer.token, answer.words)
      if (secret !== null) onWrongSecret()
      setProblem(PROBLEMS[answer.kind])
    } catch (error) {
      const isTooOften = error instanceof DeskRefused && error.refusal === 'too_often'
      setProblem(isTooOften ? TOO_OFTEN : NOT_REACHED)
    } finally {
      setAsking(false)
    }
  }

  return (
    <main className={classes.page}>
      <h1 className={classes.title}>Jadikan perangkat ini meja tanda tangan</h1>
      <form className={classes.form} onSubmit={(e) => void ask(e)}>
        <TextInput
          size="lg"
          label="Nama perangkat"
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
          maxLength={LONGEST_DESK_NAME}
          autoComplete="off"
        />
        <TextInput
          size="lg"
          label="Nama petugas yang memegangnya"
          description="Tercatat pada setiap tanda tangan."
          value={operator}
          onChange={(e) => setOperator(e.currentTarget.value)}
          maxLength={LONGEST_DESK_NAME}
          autoComplete="off"
        />
        {secret === null && (
          <TextInput
            size="lg"
            label="Kode delapan angka di layar laptop"
            value={code}
            onChange={(e) => setCode(e.currentTarget.value)}
            inputMode="numeric"
            autoComplete="off"
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
      <p className={classes.small}>
        Tidak ada data peserta yang disimpan di perangkat ini. Peringatan peramban tadi muncul karena laptop
        memakai sertifikat buatannya sendiri, tanpa internet.
      </p>
    </main>
  )
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
