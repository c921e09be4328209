/** A sheet over the whole page for one thing; Escape and the back arrow leave it. */
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconArrowLeft } from '@tabler/icons-react'
import classes from './panel.module.css'

type PanelProps = { title: string; onClose: () => void; children: ReactNode }

export function Panel({ title, onClose, children }: PanelProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className={classes.panel}
      aria-labelledby={titleId}
      onCancel={(e) => {
        e.preventDefault()
        onClose()
      }}
    >
      <header className={classes.head}>
        <button type="button" className={classes.back} aria-label="Kembali" onClick={onClose}>
          <IconArrowLeft size={24} aria-hidden />
        </button>
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
      </header>
      <div className={classes.body}>{children}</div>
    </dialog>
  )
}
