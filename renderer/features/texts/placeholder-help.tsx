import { PLACEHOLDER_LABELS, PLACEHOLDERS } from '#shared/domain/placeholders.ts'
import { Section } from '../../ui/section.tsx'
import classes from './text-editor.module.css'

/** What may stand in braces, and what it becomes at an event. */
export function PlaceholderHelp({ isPakta }: { isPakta: boolean }) {
  return (
    <Section
      title="Isian otomatis"
      note="Ditulis di dalam kurung kurawal, lalu terisi menurut kegiatannya. Dengan begitu satu naskah cocok untuk setiap pemilihan."
    >
      <dl className={classes.placeholders}>
        {PLACEHOLDERS.filter((name) => isPakta || name !== 'IDENTITAS').map((name) => [
          <dt key={name}>
            <code>{`{${name}}`}</code>
          </dt>,
          <dd key={`${name} menjadi`}>{PLACEHOLDER_LABELS[name]}</dd>,
        ])}
      </dl>
    </Section>
  )
}
