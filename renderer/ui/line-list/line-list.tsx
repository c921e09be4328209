/** Short texts in an order that matters: type, Enter for the next, arrows to move. */
import { type ReactNode, useRef } from 'react'
import { Button, Group, Input, Stack, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { moved } from './moved.ts'
import classes from './line-list.module.css'
import { RowActions } from './row-actions.tsx'

type LineListProps = {
  label?: string
  description?: string
  lines: readonly string[]
  onChange: (lines: string[]) => void
  /** "Penyelenggara": each field is called "Penyelenggara 1" and so on. */
  lineLabel: string
  addLabel: string
  maxLength: number
  /** What stands under a line, such as a warning. */
  under?: (index: number) => ReactNode
  beside?: ReactNode
}

export function LineList({
  label,
  description,
  lines,
  onChange,
  lineLabel,
  addLabel,
  maxLength,
  under,
  beside,
}: LineListProps) {
  const list = useRef<HTMLDivElement>(null)

  function add(): void {
    onChange([...lines, ''])
    // The field is there after the next drawing.
    requestAnimationFrame(() => list.current?.querySelectorAll('textarea')[lines.length]?.focus())
  }
  return (
    <Input.Wrapper {...(label === undefined ? {} : { label, description })} labelElement="div">
      <Stack gap="xs" mt={label === undefined ? 0 : 'xs'} ref={list}>
        {lines.map((line, index) => (
          // Lines have no identity but their place.
          <div key={index}>
            <Group gap="xs" wrap="nowrap" align="flex-start">
              <Textarea
                flex={1}
                aria-label={`${lineLabel} ${index + 1}`}
                autosize
                minRows={1}
                classNames={{ input: classes.line }}
                maxLength={maxLength}
                value={line}
                onChange={(e) => onChange(lines.with(index, e.currentTarget.value))}
                onKeyDown={(e) => {
                  if (e.key !== 'Enter' || e.shiftKey) return
                  e.preventDefault()
                  add()
                }}
              />
              <RowActions
                name={`${lineLabel} ${index + 1}`}
                isFirst={index === 0}
                isLast={index === lines.length - 1}
                onMove={(by) => onChange(moved(lines, index, index + by))}
                onRemove={() => onChange(lines.toSpliced(index, 1))}
              />
            </Group>
            {under?.(index)}
          </div>
        ))}
        <Group>
          <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>
            {addLabel}
          </Button>
          {beside}
        </Group>
      </Stack>
    </Input.Wrapper>
  )
}
