import type {SanityClient} from '@sanity/client'
import sharp from 'sharp'

/** Documents of one transaction. */
const AT_ONCE = 250
const PARAGRAPHS = 8
const WORDS_OF_A_PARAGRAPH = 60
const WIDTH = 1200
const HEIGHT = 800

/** Words of the generated stories, so that they compress about as prose does. */
const VOCABULARY = Array.from({length: 2000}, (_, index) => wordOf(index))

export interface Amounts {
  documents: number
  images: number
}

/**
 * Fills a seeded dataset with stories: paragraphs with marks and keys, a section, a picture, and a draft of every tenth. The
 * same every time.
 */
export async function fillNewsroom(client: SanityClient, {documents, images}: Amounts): Promise<void> {
  const next = randomNumbers()
  const pictures: string[] = []
  for (let index = 0; index < images; index += 1) {
    const {_id} = await client.assets.upload('image', await photograph(next), {filename: `${index}.jpg`})
    pictures.push(_id)
  }
  for (let first = 0; first < documents; first += AT_ONCE) {
    const numbers = Array.from({length: Math.min(AT_ONCE, documents - first)}, (_, index) => first + index)
    await client.mutate(
      numbers.map((number) => ({create: story(number, pictures[number % images] ?? '', next)})),
      {returnDocuments: false},
    )
  }
}

function story(number: number, picture: string, next: () => number) {
  const _id = number % 10 === 0 ? `drafts.story-${number}` : `story-${number}`
  return {
    _id,
    _type: 'article',
    headline: words(9, next),
    standfirst: words(25, next),
    slug: {_type: 'slug', current: `story-${number}`},
    publishedAt: new Date(Date.UTC(2020, 0, 1) + number * 3_600_000).toISOString(),
    section: {_type: 'reference', _ref: 'section-world'},
    heroImage: {
      _type: 'imageWithCredit',
      alt: words(8, next),
      asset: {_type: 'reference', _ref: picture},
      hotspot: {_type: 'sanity.imageHotspot', x: 0.5, y: 0.4, width: 0.3, height: 0.2},
    },
    body: Array.from({length: PARAGRAPHS}, (_, index) => ({
      _type: 'block',
      _key: `p${index}`,
      style: 'normal',
      markDefs: [],
      children: [
        {_type: 'span', _key: 'a', marks: [], text: words(WORDS_OF_A_PARAGRAPH - 5, next)},
        {_type: 'span', _key: 'b', marks: ['strong'], text: words(5, next)},
      ],
    })),
  }
}

/** Coarse noise, which takes about the room of a photograph. */
function photograph(next: () => number): Promise<Buffer> {
  const [width, height] = [WIDTH / 8, HEIGHT / 8]
  const pixels = Uint8Array.from({length: width * height * 3}, () => Math.floor(next() * 256))
  return sharp(pixels, {raw: {width, height, channels: 3}})
    .resize(WIDTH, HEIGHT)
    .jpeg({quality: 80})
    .toBuffer()
}

function words(count: number, next: () => number): string {
  // The squares make some words common and others rare.
  return Array.from({length: count}, () => VOCABULARY[Math.floor(next() ** 2 * VOCABULARY.length)]).join(' ')
}

function wordOf(index: number): string {
  const syllables = ['la', 'ne', 'ro', 'ti', 'mu', 'sen', 'dor', 'kas', 'vil', 'ber']
  return [...String(index)].map((digit) => syllables[Number(digit)]).join('')
}

/** Numbers from 0 to 1, the same each time: a linear congruential generator (Numerical Recipes). */
function randomNumbers(): () => number {
  let state = 1
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
