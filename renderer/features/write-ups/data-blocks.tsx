/** What the data tell in tables, labels and photos: to read only, corrected where they come from. */
import { useAsk } from '../../bridge/ask.ts'
import { ask } from '../../bridge/api.ts'
import type { WriteUpPartShown } from '#shared/contract/write-ups.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { BytesPicture } from '../../ui/photos/bytes-picture.tsx'
import { useNearView } from '../../ui/photos/use-near-view.ts'
import classes from './write-ups.module.css'

type Block = Extract<WriteUpPartShown, { kind: 'data' }>['blocks'][number]
type Photo = Extract<Block, { kind: 'photos' }>['photos'][number]

export function DataBlocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <OneBlock key={index} block={block} />)
}

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'subheading':
      return <h4 className={classes.subheading}>{block.text}</h4>
    case 'paragraph':
      return <p className={classes.paragraph}>{block.text}</p>
    case 'points':
      return (
        <ol className={classes.points}>
          {block.points.map((point, index) => (
            <li key={index}>{point}</li>
          ))}
        </ol>
      )
    case 'labels':
      return <Labels labels={block.labels} />
    case 'table':
      return <Table block={block} />
    case 'photos':
      return (
        <div className={classes.photos}>
          {block.photos.map((photo) => (
            <OnePhoto key={photo.photoId} photo={photo} />
          ))}
        </div>
      )
  }
}

export function Labels({ labels }: { labels: readonly { label: string; value: string }[] }) {
  if (labels.length === 0) return null
  return (
    <dl className={classes.labels}>
      {labels.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Table({ block: { columns, rows } }: { block: Extract<Block, { kind: 'table' }> }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map(({ head, share }) => (
            <th key={head} scope="col" style={{ width: `${share * 100}%` }}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={column} style={{ textAlign: columns[column]?.align ?? 'left' }}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function OnePhoto({ photo: { photoId, caption, widthPx, heightPx } }: { photo: Photo }) {
  const event = useEvent()
  const input = { eventId: event.id, photoId, size: 'small' as const }
  const { isNear, watch } = useNearView()
  const { data } = useAsk(ask.photos.picture.queryOptions({ input, staleTime: Infinity, enabled: isNear }))
  return (
    <figure ref={watch}>
      {data ? (
        <BytesPicture file={data} alt={caption} />
      ) : (
        <div className={classes.noPhoto} style={{ aspectRatio: `${widthPx} / ${heightPx}` }} />
      )}
      <figcaption>{caption}</figcaption>
    </figure>
  )
}
