import { type SyntheticEvent, useState } from 'react'
import { Button, Group, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'

type LaptopNameProps = { laptop: { name: string; words: string } }

/** How this laptop presents itself to others: a name that anybody may change, and words that nobody can. */
export function LaptopName({ laptop }: LaptopNameProps) {
  const queries = useQueryClient()
  const [name, setName] = useState(laptop.name)
  const [shown, setShown] = useState(laptop.name)
  const rename = useTell(ask.transfers.nameLaptop.mutationOptions(), { done: 'Nama laptop disimpan.' })
  const isChanged = name.trim() !== '' && name.trim() !== shown

  function submit(e: SyntheticEvent): void {
    e.preventDefault()
    if (!isChanged) return
    rename.mutate(
      { name: name.trim() },
      {
        onSuccess: (named) => {
          setShown(named.name)
          void queries.invalidateQueries({ queryKey: ask.transfers.history.key() })
        },
      },
    )
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label="Nama laptop ini"
          maxLength={60}
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
        />
        {isChanged && (
          <Button type="submit" variant="default" loading={rename.isPending}>
            Simpan nama
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        Kata pengenalnya: <b>{laptop.words}</b>. Laptop lain menanyakannya saat pertama kali mengambil.
      </Text>
    </form>
  )
}
