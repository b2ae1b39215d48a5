import type {ShareChannel} from '../format/share-links.ts'

/** Strokes on a 24 × 24 grid, drawn for this page: signs for the networks, not their logos. */
const STROKES: {readonly [channel in ShareChannel]: string} = {
  whatsapp:
    'M4 20l1.3-4.2A8 8 0 1 1 8.6 19zM9 9.2c.3 3 2.6 5.4 5.8 5.9l1-1.5-2-1.2-1 .9a5 5 0 0 1-1.9-1.9l.9-1-1.1-2z',
  telegram: 'M21 4L3 11.4l5.6 2L18 7.2l-6.8 7.4v4.9l2.7-3.2 4.2 3.2z',
  facebook: 'M14 21v-8h3l.5-3.5H14V7.6c0-1.2.5-1.9 2-1.9h1.6V3H15c-3 0-4.5 1.6-4.5 4.3v2.2H7.5V13h3v8',
  x: 'M4.5 4h3.7l11.3 16h-3.7zM4.8 20l6.3-7M13 10.9L18.9 4',
  email: 'M3.5 5.5h17v13h-17zM3.5 6.5L12 13l8.5-6.5',
  linkedin: 'M5 10v9M5 5.4v.2M10 19v-9M10 13.6c.6-2.2 2-3.4 4-3.4 2.4 0 4 1.5 4 4.6V19',
}

/** The sign of a network; the link around it carries the name. */
export function ShareGlyph({channel}: {readonly channel: ShareChannel}) {
  return (
    <svg className="share-glyph" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={STROKES[channel]} />
    </svg>
  )
}
