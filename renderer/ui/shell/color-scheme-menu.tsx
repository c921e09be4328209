import { ActionIcon, Menu, type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconDeviceLaptop, IconMoon, IconSun } from '@tabler/icons-react'

const SCHEMES = [
  { scheme: 'light', label: 'Terang', icon: IconSun },
  { scheme: 'dark', label: 'Gelap', icon: IconMoon },
  { scheme: 'auto', label: 'Ikuti laptop', icon: IconDeviceLaptop },
] as const satisfies readonly { scheme: MantineColorScheme; label: string; icon: typeof IconSun }[]

export function ColorSchemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Current = SCHEMES.find(({ scheme }) => scheme === colorScheme)?.icon ?? IconDeviceLaptop
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 100 }}>
      <Menu.Target>
        <ActionIcon aria-label="Tampilan terang atau gelap">
          <Current size={20} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(({ scheme, label, icon: Icon }) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={18} stroke={1.5} aria-hidden />}
            rightSection={scheme === colorScheme && <IconCheck size={16} aria-label="dipakai" />}
            onClick={() => setColorScheme(scheme)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
