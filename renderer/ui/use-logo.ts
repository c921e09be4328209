import { useEffect, useState } from 'react'
import type { Office } from '#shared/contract/office.ts'
import { ask } from '../bridge/api.ts'
import { useAsk } from '../bridge/ask.ts'

export type LogoSide = 'left' | 'right'

/** An address for the picture, as long as it is shown; null where there is none. */
export function useLogo(office: Office, side: LogoSide): string | null {
  const hasLogo = side === 'left' ? office.hasLeftLogo : office.hasRightLogo
  const logo = useAsk(ask.offices.logo.queryOptions({ input: { id: office.id, side }, enabled: hasLogo }))
  const picture = hasLogo ? (logo.data ?? null) : null
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!picture) return undefined
    const made = URL.createObjectURL(picture)
    setAddress(made)
    return () => {
      URL.revokeObjectURL(made)
      setAddress(null)
    }
  }, [picture])
  return address
}
