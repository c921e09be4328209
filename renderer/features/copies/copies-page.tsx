/** The verified copies: how old, where, one more now, a second folder, and the way back. */
import { Button, Stack, Title } from '@mantine/core'
import { IconCopyCheck } from '@tabler/icons-react'
import { incompleteCopySentence } from '#shared/texts/copies.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { CopyList } from '../../ui/copy-list.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { CopyPlaces } from './copy-places.tsx'
import { ProtectionSection } from './protection-section.tsx'

export function CopiesPage() {
  const make = useTell(ask.copies.make.mutationOptions(), {
    done: (made) => (incompleteCopySentence(made) === null ? 'Salinan dibuat dan sudah diperiksa.' : null),
    problem: incompleteCopySentence,
  })
  return (
    <>
      <PageHeader
        title="Salinan"
        purpose="Salinan utuh dari semua data, dibuat sendiri dan diperiksa satu per satu. Bila laptop bermasalah, dari sini pekerjaan dilanjutkan."
        actions={
          <>
            <LinkButton to="/ambil-usb" variant="default">
              Ambil dari USB
            </LinkButton>
            <Button
              leftSection={<IconCopyCheck size={18} aria-hidden />}
              loading={make.isPending}
              onClick={() => make.mutate(undefined)}
            >
              Buat salinan sekarang
            </Button>
          </>
        }
      />
      <Stack gap="lg" maw="60rem">
        <CopyPlaces />
        <ProtectionSection />
        <section aria-labelledby="daftar-salinan">
          <Title order={2} id="daftar-salinan" mb="xs">
            Pulihkan dari salinan
          </Title>
          <CopyList />
        </section>
      </Stack>
    </>
  )
}
