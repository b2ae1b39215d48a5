import type {PictureShape} from '../format/picture-sources.ts'
import type {CardView} from '../reading/story-view.ts'
import {memoByValue} from './memo-by-value.ts'
import {Picture} from './picture.tsx'

const CARD_SHAPE: PictureShape = {widths: [200, 320, 480, 640], minimumRatio: 1.5, maximumRatio: 1.5}

/** Stories to go on with. Nothing when there are none. */
export const AlsoWorthReading = memoByValue(function AlsoWorthReading({
  cards,
}: {
  readonly cards: readonly CardView[]
}) {
  if (cards.length === 0) return null
  return (
    <section className="onward" aria-labelledby="also-worth-reading">
      <h2 className="onward-heading" id="also-worth-reading">
        Also worth reading
      </h2>
      <ul className="card-list">
        {cards.map((card) => (
          <li key={card.id}>
            <Card card={card} />
          </li>
        ))}
      </ul>
    </section>
  )
})

/** Stand-ins are kept out of cards. */
function Card({card: {headline, path, kicker, picture, published}}: {readonly card: CardView}) {
  return (
    <article className="card">
      {picture?.file === undefined || picture.standIn ? null : (
        <Picture
          picture={{...picture, alt: ''}}
          shape={CARD_SHAPE}
          sizes="(min-width: 64rem) 18rem, (min-width: 40rem) 45vw, 30vw"
        />
      )}
      <div className="card-words">
        {kicker === undefined ? null : <p className="card-kicker">{kicker}</p>}
        <h3 className="card-headline">
          <a href={path}>{headline}</a>
        </h3>
        {published === undefined ? null : (
          <p className="card-date">
            <time dateTime={published.iso}>{published.day}</time>
          </p>
        )}
      </div>
    </article>
  )
}
