/** A sentence for everything an auditor would ask about. */
import type { AuditWarning } from '../contract/audit-warnings.ts'
import { dayAndDate } from '../domain/time-text.ts'
import { thousands } from '../domain/words.ts'

export function auditSentence(warning: AuditWarning): string {
  switch (warning.code) {
    case 'weekend':
      return `${dayAndDate(warning.day)} adalah akhir pekan. Siapkan dasar pelaksanaannya bila ditanyakan.`
    case 'elsewhere':
      return `${thousands(warning.count)} orang tercatat hadir pula di "${warning.eventTitle}" pada jam yang sama, ${dayAndDate(warning.day)}: ${namesText(warning)}. Periksa kehadirannya sebelum dibayar.`
    case 'broken_signature':
      return `${thousands(warning.count)} tanda tangan gambar tidak sama lagi dengan saat diterima, jadi tidak dicetak; yang lain tetap tercetak. Bandingkan dengan salinan cadangan, lalu minta orangnya menandatangani lembar basah.`
    case 'signed_absent':
      return `${thousands(warning.count)} orang tercatat menandatangani ikrar tetapi tidak tercatat hadir. Periksa presensi atau tanda tangannya.`
  }
}

function namesText({ names, count }: Extract<AuditWarning, { code: 'elsewhere' }>): string {
  const rest = count - names.length
  return rest === 0 ? names.join('; ') : `${names.join('; ')}; dan ${thousands(rest)} orang lain`
}
