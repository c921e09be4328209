import { Button, FileButton, Group, Text } from '@mantine/core'
import type { Office } from '#shared/contract/office.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { Section } from '../../ui/section.tsx'
import classes from './office.module.css'
import { smallerPicture } from './smaller-picture.ts'
import type { LogoSide } from '../../ui/use-logo.ts'

type LogoFieldProps = { office: Office; left: string | null; right: string | null }

export function LogoField({ office, left, right }: LogoFieldProps) {
  return (
    <Section
      title="Logo"
      note="Gambar PNG atau JPEG; yang besar dikecilkan. Untuk penyelenggara bersama, pakai keduanya."
    >
      <div className={classes.logos}>
        <OneLogo office={office} side="left" name="Logo kiri" address={left} />
        <OneLogo office={office} side="right" name="Logo kanan" address={right} />
      </div>
    </Section>
  )
}

type OneLogoProps = { office: Office; side: LogoSide; name: string; address: string | null }

function OneLogo({ office, side, name, address }: OneLogoProps) {
  const set = useTell(ask.offices.setLogo.mutationOptions(), { done: `${name} diganti.` })
  const remove = useTell(ask.offices.setLogo.mutationOptions(), { done: `${name} dilepas.` })
  function choose(picture: File | null): void {
    if (picture)
      void smallerPicture(picture).then((logo) => set.mutate({ id: office.id, side, picture: logo }))
  }
  return (
    <div role="group" aria-label={name} className={classes.logo}>
      <div className={classes.picture}>
        {address === null ? (
          <Text size="sm" c="dimmed">
            Belum ada
          </Text>
        ) : (
          <img src={address} alt={`${name} ${office.name}`} />
        )}
      </div>
      <div>
        <Text size="sm" fw={600} mb="xs">
          {name}
        </Text>
        <Group gap="xs">
          <FileButton
            accept="image/png,image/jpeg,image/webp"
            onChange={choose}
            inputProps={{ 'aria-label': `Berkas ${name}` }}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                loading={set.isPending}
                aria-label={`Pilih gambar untuk ${name}`}
              >
                {address === null ? 'Pilih gambar' : 'Ganti'}
              </Button>
            )}
          </FileButton>
          {address !== null && (
            <Button
              variant="subtle"
              color="gray"
              aria-label={`Lepas ${name}`}
              onClick={() => remove.mutate({ id: office.id, side, picture: null })}
            >
              Lepas
            </Button>
          )}
        </Group>
      </div>
    </div>
  )
}
