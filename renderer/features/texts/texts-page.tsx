/** Naskah: what is read out, signed and handed out, and which version of it is in use. */
import { Skeleton, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { TextLine } from '#shared/contract/texts.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { PackageActions } from '../../ui/package/package-actions.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import rows from '../../ui/rows.module.css'
import classes from './texts-page.module.css'
import { countOfUsers, factsOf, lineInUse, versionWords } from './version-words.ts'

export function TextsPage() {
  const texts = useAsk(ask.texts.list.queryOptions({ input: {} }))
  return (
    <>
      <PageHeader
        title="Naskah"
        purpose="Yang dibacakan, ditandatangani, dan dibagikan. Setiap perubahan menjadi versi baru; versi lama tetap tersimpan."
        actions={<PackageActions />}
      />
      {texts.sentence !== null && <Text>{texts.sentence}</Text>}
      {texts.isPending && <Skeleton height={320} />}
      {texts.data && (
        <ul className={rows.list}>
          {texts.data.map((text) => (
            <TextRow key={text.id} text={text} />
          ))}
        </ul>
      )}
    </>
  )
}

function TextRow({ text }: { text: TextLine }) {
  const used = lineInUse(text)
  const written = countOfUsers(text)
  return (
    <li className={classes.text}>
      <div className={rows.words}>
        <Link to="/naskah/$textId" params={{ textId: text.id }} className={rows.opens}>
          {text.label}
        </Link>
        <Text size="sm" c="dimmed">
          {used
            ? `${versionWords(used.version)} · ${factsOf(used, text.kind)}`
            : 'Belum ada naskah. Panitia menuliskannya sendiri; contohnya tersedia.'}
        </Text>
      </div>
      <div className={classes.marks}>
        {used?.certainty === 'design' && (
          <Text size="sm" className={classes.doubt}>
            bukan naskah resmi
          </Text>
        )}
        {written > 0 && (
          <Text size="sm" c="dimmed">
            {written} versi sendiri
          </Text>
        )}
        {!used && (
          <Text size="sm" className={classes.doubt}>
            belum ada
          </Text>
        )}
      </div>
    </li>
  )
}
