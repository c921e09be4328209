/** Nothing here yet: says why, and teaches the next step. */
import type { ComponentType, ReactNode } from 'react'
import { Group, Stack, Text, Title } from '@mantine/core'

type EmptyStateProps = {
  icon: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
  title: string
  children: ReactNode
  actions?: ReactNode
}

export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      <Icon size={44} stroke={1.25} aria-hidden />
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed" maw="32rem">
        {children}
      </Text>
      {actions && (
        <Group mt="sm" justify="center">
          {actions}
        </Group>
      )}
    </Stack>
  )
}
