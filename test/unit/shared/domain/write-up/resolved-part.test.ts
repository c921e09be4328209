import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WriteUpPart } from '#shared/domain/write-up/part.ts'
import { type Edit, resolveParts } from '#shared/domain/write-up/resolved-part.ts'

const hashOf = (text: string) => `#${text}`
const part = (key: string, text: string): WriteUpPart => ({ kind: 'text', key, title: '', text })
const KEYS = ['a', 'b', 'c', 'd'] as const

/** What the data tell at some time are some of the parts in whatever order, each with whatever text. */
const told = fc
  .shuffledSubarray([...KEYS])
  .chain((keys) => fc.tuple(...keys.map((key) => fc.string({ maxLength: 5 }).map((text) => part(key, text)))))
const act = fc.oneof(
  fc.record({ kind: fc.constant('data' as const), told }),
  fc.record({
    kind: fc.constantFrom('write' as const, 'keep' as const, 'take' as const),
    key: fc.constantFrom(...KEYS),
    text: fc.string({ maxLength: 5 }),
  }),
)

describe('an edit', () => {
  test('is never lost by any sequence of changes in the data', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let data: readonly WriteUpPart[] = KEYS.map((key) => part(key, key))
        const newest = new Map<string, Edit>()
        const written = new Map<string, string>()
        for (const [at, one] of acts.entries()) {
          if (one.kind === 'data') data = one.told
          else {
            const shown = resolveParts(data, [...newest.values()], hashOf)
            const index = shown.findIndex(({ key }) => key === one.key)
            const found = shown[index]
            if (found?.kind !== 'text') continue
            const text = one.kind === 'write' ? one.text : one.kind === 'keep' ? found.text : null
            newest.set(one.key, {
              ...{ id: String(at), part: one.key, text, title: '', after: shown[index - 1]?.key ?? '', at },
              ...{ source: found.source, sourceHash: hashOf(found.source) },
            })
            if (text === null) written.delete(one.key)
            else written.set(one.key, text)
          }
          const shown = resolveParts(data, [...newest.values()], hashOf)
          for (const [key, text] of written)
            expect(shown.filter((two) => two.key === key)).toMatchObject([{ text }])
          // Whatever nobody wrote over says what the data tell.
          for (const two of shown)
            if (two.kind === 'text' && !written.has(two.key)) expect(two.text).toBe(two.source)
        }
      }),
    )
  })

  test('of a part that the data no longer tell stands where it stood', () => {
    const edit: Edit = {
      ...{ id: '1', part: 'b', text: 'B', title: 'Judul', after: 'a', source: 'b', sourceHash: '#b', at: 1 },
    }
    const shown = resolveParts([part('a', 'a'), part('c', 'c')], [edit], hashOf)
    expect(shown.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
    expect(shown[1]).toMatchObject({ state: 'gone', text: 'B', title: 'Judul' })
  })
})
