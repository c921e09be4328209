/** Listens to every key of a scan and says which setting of the scanner to change; one scanner after the other. */
import { useEffect, useRef, useState } from 'react'
import { Button, Group, Text, TextInput } from '@mantine/core'
import type { RehearsalCheck } from '#shared/contract/rehearsal.ts'
import { SCANNER_TEST_CODE } from '#shared/domain/rehearsal.ts'
import { useRawKeys, useScans } from '../../devices/scan-listener.tsx'
import { type ProbedKey, probeScan } from '../../devices/scanner-probe.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import classes from './rehearsal.module.css'
import { Station } from './station.tsx'
import { useKeep } from './use-keep.ts'

/** A scanner that reads a code twice does it within this. */
const OVER_AFTER_MS = 900
const MOST_KEYS = 2_000
const QR_PX = 180

export function ScannerStation({ checks }: { checks: readonly RehearsalCheck[] }) {
  const keep = useKeep()
  const [device, setDevice] = useState('Pemindai 1')
  const [unread, setUnread] = useState(false)
  useProbe((keys) => {
    const probed = probeScan(keys, SCANNER_TEST_CODE)
    // A few keys by hand are no scan that went wrong.
    if (probed) keep.mutate({ device, facts: { station: 'scanner', ...probed } })
    setUnread(!probed && keys.length >= SCANNER_TEST_CODE.length / 2)
  })
  // What is scanned here is for finding out, and belongs to no other screen.
  useScans(() => undefined)

  return (
    <Station
      title="2. Pemindai"
      note="Pindai kode ini dengan setiap pemindai, satu per satu. Tata letak, kecepatan, Caps Lock, awalan, dan akhirannya diperiksa."
      stations={['scanner']}
      checks={checks}
    >
      <Group align="start" wrap="nowrap">
        <QrCode text={SCANNER_TEST_CODE} label="Kode uji untuk pemindai" sizePx={QR_PX} />
        <div className={classes.aside}>
          <TextInput
            label="Nama pemindai yang dicoba"
            value={device}
            onChange={(e) => setDevice(e.currentTarget.value)}
            maxLength={40}
          />
          <Button variant="default" mt="sm" onClick={() => setDevice(nextName)}>
            Pemindai berikutnya
          </Button>
          <Text size="sm" c="dimmed" mt="sm" role="status">
            {unread
              ? 'Yang terbaca bukan kode uji ini. Pindai kode di layar ini, atau yang pada halaman kalibrasi.'
              : 'Menunggu pindaian …'}
          </Text>
        </div>
      </Group>
    </Station>
  )
}

function nextName(name: string): string {
  const number = /(\d+)\s*$/.exec(name)?.[1]
  return number === undefined ? `${name} 2` : name.replace(/\d+\s*$/, String(Number(number) + 1))
}

/** All keys up to a silence. */
function useProbe(onBurst: (keys: ProbedKey[]) => void): void {
  const keys = useRef<ProbedKey[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useRawKeys((e) => {
    if (keys.current.length < MOST_KEYS) keys.current.push(probedKey(e))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onBurst(keys.current.splice(0)), OVER_AFTER_MS)
  })
}

function probedKey(e: KeyboardEvent): ProbedKey {
  return {
    ...{ code: e.code, key: e.key, shift: e.shiftKey, alt: e.altKey },
    capsLock: e.getModifierState('CapsLock'),
    atMs: e.timeStamp,
  }
}
