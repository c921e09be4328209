/** Where signatures are about to be collected on a laptop whose data anybody who holds it could read. */
import { Alert } from '@mantine/core'
import { IconLockOpen } from '@tabler/icons-react'
import { ask } from '../bridge/api.ts'
import { useAsk } from '../bridge/ask.ts'
import { TextLink } from './link-button.tsx'

export function UnlockedNotice() {
  const { data } = useAsk(ask.protection.state.queryOptions())
  if (data?.folder !== 'plain') return null
  return (
    <Alert variant="default" mb="md" style={{ flex: 'none' }} icon={<IconLockOpen size={18} aria-hidden />}>
      Data di laptop ini belum dikunci, jadi tanda tangan pun tersimpan tanpa kunci. Sebaiknya{' '}
      <TextLink to="/salinan" inherit>
        kunci data dengan kata sandi
      </TextLink>
      .
    </Alert>
  )
}
