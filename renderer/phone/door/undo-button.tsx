/** Whoever let somebody in by mistake takes it back at once, without asking anybody. */
import { useEffect, useState } from 'react'
import { Button } from '@mantine/core'
import { OWN_UNDO_MS } from '#shared/domain/desk-role.ts'

/** `since`: when the verdict came, by this device's own clock. */
export function UndoButton({ since, onUndo }: { since: number; onUndo: () => void }) {
  const leftS = useSecondsLeft(since + OWN_UNDO_MS)
  if (leftS === 0) return null
  return (
    <Button variant="default" size="md" onClick={onUndo}>
      Batalkan ({leftS})
    </Button>
  )
}

export function useSecondsLeft(until: number): number {
  const [leftS, setLeftS] = useState(() => secondsUntil(until))
  useEffect(() => {
    const timer = setInterval(() => {
      const left = secondsUntil(until)
      setLeftS(left)
      if (left === 0) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [until])
  return leftS
}

function secondsUntil(until: number): number {
  return Math.max(0, Math.ceil((until - Date.now()) / 1000))
}
