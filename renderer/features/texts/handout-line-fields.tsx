import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core'
import { CERTAINTIES, CERTAINTY_LABELS } from '#shared/domain/certainty.ts'
import {
  HANDOUT_LINE_KINDS,
  HANDOUT_LINE_LABELS,
  HANDOUT_OCCASION_LABELS,
  HANDOUT_OCCASIONS,
  type HandoutLine,
} from '#shared/domain/handout.ts'
import { RowActions } from '../../ui/line-list/row-actions.tsx'
import { LONGEST } from './body-fields.tsx'
import classes from './text-editor.module.css'

const KINDS = HANDOUT_LINE_KINDS.map((value) => ({ value, label: HANDOUT_LINE_LABELS[value] }))
const OCCASIONS = HANDOUT_OCCASIONS.map((value) => ({ value, label: HANDOUT_OCCASION_LABELS[value] }))
const SURE = CERTAINTIES.filter((value) => value !== 'design').map((value) => ({
  value,
  label: CERTAINTY_LABELS[value],
}))

type HandoutLineFieldsProps = {
  /** "Baris 2.3" */
  name: string
  line: HandoutLine
  isFirst: boolean
  isLast: boolean
  onChange: (line: HandoutLine) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

export function HandoutLineFields({ name, line, onChange, ...row }: HandoutLineFieldsProps) {
  const change = (patch: Partial<HandoutLine>): void => onChange({ ...line, ...patch })
  return (
    <fieldset className={classes.line} aria-label={name}>
      <div className={classes.lineHead}>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <RowActions name={name} {...row} />
      </div>
      <Textarea
        className={classes.wide}
        aria-label={`Kalimat ${name}`}
        placeholder="Kalimat"
        autosize
        maxLength={LONGEST}
        value={line.text}
        onChange={(e) => change({ text: e.currentTarget.value })}
      />
      <Choice
        label={`Jenis ${name}`}
        choices={KINDS}
        value={line.kind}
        onChoose={(kind) => change({ kind })}
      />
      <Choice
        label={`Berlaku untuk ${name}`}
        choices={OCCASIONS}
        value={line.occasion}
        onChoose={(occasion) => change({ occasion })}
      />
      <Choice
        label={`Kepastian ${name}`}
        choices={SURE}
        value={line.certainty}
        onChoose={(certainty) => change({ certainty })}
      />
      <TextInput
        className={classes.wide}
        label={line.kind === 'abu_abu' ? 'Siapa yang menyatakan dan kapan' : 'Pasal'}
        maxLength={LONGEST}
        value={line.article}
        onChange={(e) => change({ article: e.currentTarget.value })}
      />
      <TextInput
        className={classes.wide}
        label="Sumber"
        maxLength={LONGEST}
        value={line.source}
        onChange={(e) => change({ source: e.currentTarget.value })}
      />
    </fieldset>
  )
}

type ChoiceProps<Value extends string> = {
  label: string
  choices: readonly { value: Value; label: string }[]
  value: Value
  onChoose: (value: Value) => void
}

/** A sheet has a hundred of them: the plain one of the browser keeps typing quick. */
function Choice<Value extends string>({ label, choices, value, onChoose }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      aria-label={label}
      data={choices.map((choice) => ({ ...choice }))}
      value={value}
      onChange={(e) => {
        const chosen = choices.find((choice) => choice.value === e.currentTarget.value)
        if (chosen) onChoose(chosen.value)
      }}
    />
  )
}
