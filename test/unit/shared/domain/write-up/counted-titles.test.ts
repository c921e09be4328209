import { describe, expect, test } from 'vitest'
import { countedTitles } from '#shared/domain/write-up/counted-titles.ts'
import type { TitleLevel, WriteUpPart } from '#shared/domain/write-up/part.ts'

const title = (level: TitleLevel, text: string): WriteUpPart => ({ kind: 'title', key: text, level, text })
const words = (key: string, text: string, own = ''): WriteUpPart => ({ kind: 'text', key, title: own, text })

describe('titles', () => {
  test('are counted by their level, each beginning anew below the next higher', () => {
    const parts = [
      ...[
        title('chapter', 'SATU'),
        title('heading', 'a'),
        words('1', 'x'),
        title('heading', 'b'),
        words('2', 'x'),
      ],
      ...[title('chapter', 'DUA'), title('heading', 'c'), words('3', 'x', 'Butir'), words('4', 'x', 'Lain')],
      ...[title('section', 'Lampiran'), title('plain', 'Polos'), words('5', 'x')],
    ]
    expect([...countedTitles(parts).values()]).toEqual([
      ...['I. SATU', 'A. a', 'B. b', 'II. DUA', 'A. c', '1. Butir', '2. Lain', 'Lampiran', 'Polos'],
    ])
  })

  test('over nothing are not there, but for a chapter', () => {
    const parts = [title('chapter', 'SATU'), title('heading', 'a'), words('1', ' '), title('heading', 'b')]
    expect([...countedTitles(parts).values()]).toEqual(['I. SATU'])
  })
})
