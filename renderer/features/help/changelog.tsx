import { Text } from '@mantine/core'
import { longDate } from '#shared/domain/time-text.ts'
import changelog from '../../../resources/changelog.json'
import classes from './help-page.module.css'

/** One human line per visible change, newest version first. */
export function Changelog() {
  return changelog.map(({ version, date, changes }) => (
    <article key={version} aria-label={`Versi ${version}`}>
      <Text size="sm" fw={600}>
        Versi {version} · {longDate(date)}
      </Text>
      <ul className={classes.changes}>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </article>
  ))
}
