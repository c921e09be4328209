/** Bantuan: short, for a person with a queue in front of him. */
import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { host } from '../../bridge/host.ts'
import { TextLink } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import { Changelog } from './changelog.tsx'
import classes from './help-page.module.css'
import { KEYS, TOPICS } from './topics.ts'

export function HelpPage() {
  const state = useAsk(ask.app.state.queryOptions())
  const info = useQuery({ queryKey: ['app-info'], queryFn: () => host.appInfo() })
  const version = info.data?.version ?? state.data?.version
  return (
    <>
      <PageHeader
        title="Bantuan"
        purpose={
          version === undefined
            ? 'Cara memakai Ikrar dalam satu halaman.'
            : `Cara memakai Ikrar dalam satu halaman. Ikrar versi ${version}, bekerja tanpa internet.`
        }
      />
      <div className={classes.columns}>
        <Stack>
          {TOPICS.map(({ title, steps }) => (
            <Section key={title} title={title}>
              <ol className={classes.steps}>
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </Section>
          ))}
        </Stack>
        <Stack>
          <Section title="Tombol">
            <dl className={classes.keys}>
              {KEYS.map(({ keys, does }) => (
                <div key={does} className={classes.key}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </Section>
          <Section title="Yang baru">
            <Changelog />
          </Section>
          <Section title="Data Anda">
            <Text size="sm">
              Semua data ada di laptop ini, tidak dikirim ke mana pun. Kode QR hanya berisi nomor acak, tanpa
              nama dan tanpa NIP. Pasang USB sebagai tempat salinan kedua di layar{' '}
              <TextLink to="/salinan">Salinan</TextLink>.
            </Text>
            <Button variant="default" mt="md" onClick={() => void host.openDataFolder()}>
              Buka folder data
            </Button>
          </Section>
        </Stack>
      </div>
    </>
  )
}
