import { useKeyDown } from '../../ui/use-key-down.ts'

/** Ctrl+S stores, as everybody's fingers expect. */
export function useSaveKey(save: () => void): void {
  useKeyDown((e) => {
    if (!(e.ctrlKey || e.metaKey) || e.code !== 'KeyS') return
    e.preventDefault()
    save()
  })
}
