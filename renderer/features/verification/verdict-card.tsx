/** What was found about a paper: a word, a colour, an icon, what it is, and what to do. */
import type { ComponentType, ReactNode } from 'react'
import {
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconFileSearch,
  IconHelpCircleFilled,
  IconHistory,
} from '@tabler/icons-react'
import type { CheckedPaper, PaperVerdict } from '#shared/contract/verification.ts'
import { PAPER_KINDS } from '#shared/domain/paper-kinds.ts'
import { longDate } from '#shared/domain/time-text.ts'
import { thousands } from '#shared/domain/words.ts'
import {
  issueSentence,
  signatureSentence,
  VERDICT_WORDS,
  verdictSentence,
} from '#shared/texts/verification.ts'
import classes from './verdict-card.module.css'

type Icon = ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>

const LOOKS: Readonly<Record<PaperVerdict['kind'], { tone: 'ok' | 'warn' | 'bad'; icon: Icon }>> = {
  genuine: { tone: 'ok', icon: IconCircleCheckFilled },
  outdated: { tone: 'warn', icon: IconHistory },
  changed: { tone: 'bad', icon: IconCircleXFilled },
  unknown: { tone: 'warn', icon: IconHelpCircleFilled },
}

/** `file` names the one that was opened. */
type VerdictCardProps = { verdict: PaperVerdict | undefined; checking: boolean; file: string | undefined }

export function VerdictCard({ verdict, checking, file }: VerdictCardProps) {
  return (
    <section aria-label="Hasil pemeriksaan" aria-live="polite" aria-atomic="true">
      {verdict && !checking ? (
        <Found verdict={verdict} file={file} />
      ) : (
        <div className={classes.card} data-tone="plain">
          <p className={classes.word}>
            <IconFileSearch size={36} aria-hidden />
            {checking ? 'Memeriksa …' : 'Siap memeriksa'}
          </p>
          {!checking && (
            <p className={classes.sentence}>
              Pindai kode QR di kaki dokumen, ketik kodenya, atau buka berkas PDF-nya.
            </p>
          )}
        </div>
      )}
    </section>
  )
}

function Found({ verdict, file }: { verdict: PaperVerdict; file: string | undefined }) {
  const { tone, icon: Icon } = LOOKS[verdict.kind]
  const paper = 'paper' in verdict ? verdict.paper : null
  return (
    <div className={classes.card} data-tone={tone} data-verdict={verdict.kind}>
      <h2 className={classes.word}>
        <Icon size={44} aria-hidden />
        {VERDICT_WORDS[verdict.kind]}
      </h2>
      <p className={classes.sentence}>{verdictSentence(verdict)}</p>
      {file !== undefined && <p className={classes.file}>{file}</p>}
      {paper && <Facts verdict={verdict} paper={paper} />}
    </div>
  )
}

function Facts({ verdict, paper }: { verdict: PaperVerdict; paper: CheckedPaper }) {
  const issued = 'issued' in verdict ? verdict.issued : null
  const signatures = 'signatures' in verdict ? verdict.signatures : []
  return (
    <dl className={classes.facts}>
      <Fact term="Dokumen">{titleOf(paper)}</Fact>
      <Fact term="Kegiatan">{paper.eventTitle}</Fact>
      {paper.number !== '' && <Fact term="Nomor">{paper.number}</Fact>}
      <Fact term="Tanggal terbit">{longDate(paper.day)}</Fact>
      {paper.pages !== null && <Fact term="Halaman">{thousands(paper.pages)}</Fact>}
      {paper.textVersion !== null && <Fact term="Versi naskah">{paper.textVersion}</Fact>}
      {issued && <Fact term="Tercatat">{issueSentence(issued)}</Fact>}
      {signatures.map((signature) => (
        <Fact key={signature.at} term="Tanda tangan digital">
          {signature.certificate.name}, {signatureSentence(signature, paper.zone)}
        </Fact>
      ))}
      <Fact term="Kode pendek">{paper.shortCode}</Fact>
    </dl>
  )
}

function titleOf({ kind, title }: CheckedPaper): string {
  const label = kind === null ? 'Jenis yang belum dikenal versi ini' : PAPER_KINDS[kind].label
  if (title === '' || title.toLowerCase().startsWith(label.toLowerCase())) return title || label
  return `${label}: ${title}`
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
