/** A titled part of a screen on its own sheet. */
import { type ReactNode, useId } from 'react'
import { Group, Text, Title } from '@mantine/core'
import { keepFocus } from './keyboard/keep-focus.ts'
import classes from './section.module.css'

type SectionProps = { title: string; note?: ReactNode; actions?: ReactNode; children: ReactNode }

export function Section({ title, note, actions, children }: SectionProps) {
  const headingId = useId()
  return (
    <section ref={keepFocus} aria-labelledby={headingId} className={classes.section}>
      <Group justify="space-between" align="flex-start" mb="md">
        <div className={classes.words}>
          <Title order={2} id={headingId}>
            {title}
          </Title>
          {note && (
            <Text size="sm" c="dimmed" component="div">
              {note}
            </Text>
          )}
        </div>
        {actions}
      </Group>
      {children}
    </section>
  )
}
