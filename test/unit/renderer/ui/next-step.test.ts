import { describe, expect, it } from 'vitest'
import { nextStep, type WorkSoFar } from '../../../../renderer/ui/shell/next-step.ts'

const prepared: WorkSoFar = {
  stage: 'before',
  hasVenue: true,
  people: 1243,
  present: 0,
  badgesPrinted: false,
  upcoming: undefined,
}

describe('the next step', () => {
  it('begins with the people', () => {
    expect(nextStep({ ...prepared, people: 0 })?.text).toBe('impor daftar peserta')
  })

  it('names how many badges there are to print', () => {
    expect(nextStep(prepared)?.text).toBe('cetak kartu untuk 1.243 peserta')
  })

  it('is not guessed while it is unknown whether badges were printed', () => {
    expect(nextStep({ ...prepared, badgesPrinted: undefined })).toBeUndefined()
  })

  it('leads to the door on the day, then to what follows on the agenda', () => {
    expect(nextStep({ ...prepared, stage: 'during' })?.to).toBe('/kegiatan/$eventId/presensi')
    const upcoming = { title: 'Pembacaan ikrar', time: '09.30' }
    expect(nextStep({ ...prepared, stage: 'during', present: 3, upcoming })?.text).toBe(
      'Pembacaan ikrar pukul 09.30',
    )
  })

  it('is the minutes afterwards', () => {
    expect(nextStep({ ...prepared, stage: 'after', present: 812 })?.to).toBe('/kegiatan/$eventId/notula')
  })
})
