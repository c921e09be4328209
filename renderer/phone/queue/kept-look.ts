/** What this device says of a card by itself. Nothing is green that the laptop has not written down. */
import { IconBarcodeOff, IconCircleXFilled, IconClockCheck, IconHistory } from '@tabler/icons-react'
import { clockAt } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import type { Look } from '../../ui/scan-look.ts'
import type { OwnVerdict } from './scan-queue.ts'

const KEPT_LOOKS: Readonly<Record<OwnVerdict['shown'], Look>> = {
  saved: {
    ...{ word: 'Disimpan, menunggu laptop', tone: 'plain' },
    ...{ icon: IconClockCheck, sound: 'welcome' },
  },
  repeated: {
    ...{ word: 'Sudah dipindai di sini', tone: 'warn' },
    ...{ icon: IconHistory, sound: 'already' },
  },
  unlisted: {
    ...{ word: 'Kartu tidak dikenali', tone: 'bad' },
    ...{ icon: IconCircleXFilled, sound: 'refuse' },
  },
  not_a_code: {
    ...{ word: 'Bukan kode peserta', tone: 'warn' },
    ...{ icon: IconBarcodeOff, sound: 'attention' },
  },
}

export function lookOfKept({ about, shown }: OwnVerdict): Look {
  const look = KEPT_LOOKS[shown]
  return shown === 'repeated' && about !== 'card' ? { ...look, word: 'Sudah dicatat di sini' } : look
}

/** One line of what to do now. */
export function stepAfterKept(verdict: OwnVerdict, zone: Zone): string {
  const { about, shown, firstAt } = verdict
  if (about === 'guest' && shown === 'saved') return GUEST_SAVED
  if (about === 'substitute' && shown === 'saved') return SUBSTITUTE_SAVED
  if (about !== 'card' && shown === 'repeated') return typedAgain(firstAt, zone)
  switch (shown) {
    case 'saved':
      return 'Kartunya asli. Cocokkan nama di kartu dengan orangnya, lalu persilakan masuk; kehadirannya terkirim sendiri begitu laptop terjangkau.'
    case 'repeated':
      return `Kartu ini sudah dipindai di perangkat ini${firstAt === null ? '' : ` pukul ${clockAt(firstAt, zone)}`}. Cocokkan nama dengan orangnya; kehadiran tidak dihitung dua kali.`
    case 'unlisted':
      return 'Kartu ini tidak ada dalam daftar terakhir dari laptop; pindaiannya tetap disimpan. Arahkan orangnya ke meja laptop sebelum dipersilakan masuk.'
    case 'not_a_code':
      return 'Yang terbaca bukan kode kartu peserta. Pindai sekali lagi kode QR pada kartunya, satu kartu setiap kali.'
  }
}

const GUEST_SAVED =
  'Nama tamu tersimpan di perangkat ini. Persilakan masuk; ia masuk daftar sendiri begitu laptop terjangkau.'
const SUBSTITUTE_SAVED =
  'Nama yang mewakili tersimpan di perangkat ini. Persilakan masuk; laptop mencatatnya sendiri begitu terjangkau.'

function typedAgain(firstAt: number | null, zone: Zone): string {
  const when = firstAt === null ? '' : ` pukul ${clockAt(firstAt, zone)}`
  return `Nama yang sama sudah dicatat di perangkat ini${when}. Bila orangnya berbeda, laptop yang memutuskan; tidak ada yang hilang.`
}
