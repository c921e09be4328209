/** Title, one line of what the screen is for, and its actions: the primary one stands rightmost. */
import type { ReactNode } from 'react'
import { Group, Text, Title } from '@mantine/core'
import classes from './page-header.module.css'
import { usePageTitle } from './use-page-title.ts'

type PageHeaderProps = { title: string; purpose: ReactNode; actions?: ReactNode; sticky?: boolean }

/** A `sticky` one stays in sight while a long form scrolls. */
export function PageHeader({ title, purpose, actions, sticky = false }: PageHeaderProps) {
  usePageTitle(title)
  return (
    <header className={classes.header} data-sticky={sticky || undefined}>
      <div className={classes.words}>
        <Title order={1}>{title}</Title>
        <Text size="sm" c="dimmed">
          {purpose}
        </Text>
      </div>
      {actions && <Group gap="sm">{actions}</Group>}
    </header>
  )
}
