/** What is signed, large enough to be read aloud. */
import { Box } from '@mantine/core'
import type { SigningPurpose, SigningText } from '#shared/contract/signing.ts'
import { purposeLabel } from '#shared/texts/signing.ts'
import classes from './signing-words.module.css'

export function SigningWords({ text, purpose }: { text: SigningText | null; purpose: SigningPurpose }) {
  if (!text) return <p className={classes.none}>{wordless(purpose)}</p>
  return (
    // It scrolls, so the keyboard must reach it.
    <Box component="section" className={classes.words} aria-label="Naskah" tabIndex={0}>
      <h3 className={classes.title}>
        {text.title.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h3>
      {text.opening !== '' && <p>{text.opening}</p>}
      <ol>
        {text.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ol>
      {text.closing !== '' && <p>{text.closing}</p>}
    </Box>
  )
}

function wordless(purpose: SigningPurpose): string {
  return purpose.kind === 'attendance'
    ? `Dengan tanda tangan ini saya menyatakan hadir. ${purposeLabel(purpose)}.`
    : 'Naskah ini dibacakan atau ditunjukkan oleh panitia; teksnya belum ditulis di aplikasi ini.'
}
