import { Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { isBlocking, type TextFinding, type TextPlace } from '#shared/domain/text-check.ts'
import { textFindingText } from '#shared/texts/text-findings.ts'
import classes from './text-editor.module.css'

/** What was found at one place of the text, in sentences, beside the field. */
export function PlaceFindings({ findings, place }: { findings: readonly TextFinding[]; place: TextPlace }) {
  const here = findings.filter((finding) => finding.place === place)
  return (
    <div role="status">
      {here.map((finding) => (
        <div
          key={textFindingText(finding)}
          className={classes.finding}
          data-blocking={isBlocking(finding) || undefined}
        >
          <IconAlertTriangle size={18} aria-hidden />
          <Text size="sm">{textFindingText(finding)}</Text>
        </div>
      ))}
    </div>
  )
}
