import type {AdPosition, ShareChannel} from '../documents/seed-document.ts'
import {findByName, type Vocabulary} from '../vocabulary/vocabulary.ts'
import type {PageRegion, PlacedLine} from './divide-page.ts'
import {
  configuration,
  derived,
  dropped,
  droppedWithWarning,
  joinNotes,
  reading,
  type Notes,
  type Reading,
} from './notes.ts'

export interface Furniture {
  shareChannels: ShareChannel[]
  adPositions: AdPosition[]
}

/** Reads the lines that surround every story and accounts for them wherever they stand, inside the text too. */
export function readFurniture(page: readonly PlacedLine[], vocabulary: Vocabulary): Reading<Furniture> {
  const shareBar = readShareBar(page, vocabulary)
  const advertisements = readAdvertisements(page)
  return reading({shareChannels: shareBar.value, adPositions: advertisements.value}, [
    shareBar.notes,
    advertisements.notes,
    readFixedLines(page),
  ])
}

function readShareBar(page: readonly PlacedLine[], vocabulary: Vocabulary): Reading<ShareChannel[]> {
  const [first, ...others] = page.filter((line) => line.kind === 'shareBar')
  const labels = vocabulary.shareChannels.map(({label, channel}) => ({name: label, channel}))
  if (first === undefined) {
    return reading(
      [],
      [{absent: [{field: settings('shareChannels'), because: 'the capture has no share bar'}]}],
    )
  }
  const words = first.clean.split(/\s+/)
  const channels = words.flatMap((word) => findByName(labels, word)?.channel ?? [])
  const unknown = words.filter((word) => findByName(labels, word) === undefined)
  return reading(
    [...new Set(channels)],
    [
      {
        fates: [
          configuration(first, 'siteSettings', 'shareChannels'),
          ...others.map((line) =>
            derived(line, 'siteSettings', 'shareChannels', `share bar again, as on line ${first.number}`),
          ),
        ],
        warnings: [
          ...(unknown.length === 0
            ? []
            : [
                {
                  lines: [first.number],
                  message: `Share channels not known and left out: ${unknown.join(', ')}.`,
                },
              ]),
          ...others
            .filter((line) => line.clean !== first.clean)
            .map((line) => ({
              lines: [first.number, line.number],
              message: 'Two share bars differ; the first counts.',
            })),
        ],
      },
    ],
  )
}

const AD_ORDER: readonly AdPosition[] = ['top', 'masthead', 'afterTopics', 'afterOnward']

/** Lines say only “Advertisement”; the slot follows from the place. Over the story there are two, told apart by order. */
function readAdvertisements(page: readonly PlacedLine[]): Reading<AdPosition[]> {
  const taken = new Set<AdPosition>()
  const notes: Partial<Notes>[] = page
    .filter((line) => line.kind === 'advertisement')
    .map((line) => {
      const position = slotsOf(line.region).find((slot) => !taken.has(slot))
      if (position === undefined) {
        return droppedWithWarning(line, 'the page has no further place for an advertisement here')
      }
      taken.add(position)
      return {fates: [configuration(line, 'siteSettings', 'adPositions')]}
    })
  const positions = AD_ORDER.filter((position) => taken.has(position))
  return reading(positions, [
    ...notes,
    positions.length === 0
      ? {absent: [{field: settings('adPositions'), because: 'the capture has no advertisement'}]}
      : {
          assumptions: [
            {
              field: settings('adPositions'),
              value: positions.join(', '),
              because: 'advertisements are captured without a name: their places on the page name them',
            },
          ],
        },
  ])
}

function slotsOf(region: PageRegion): readonly AdPosition[] {
  switch (region) {
    case 'masthead':
    case 'head':
      return ['top', 'masthead']
    case 'afterSource':
    case 'topics':
    case 'afterTopics':
      return ['afterTopics']
    case 'onward':
    case 'newsletter':
    case 'footer':
      return ['afterOnward']
    case 'dates':
    case 'body':
    case 'source':
      return []
  }
}

function readFixedLines(page: readonly PlacedLine[]): Notes {
  const firstMenu = page.find((line) => line.kind === 'menu')
  return joinNotes(
    page.map((line): Partial<Notes> => {
      switch (line.kind) {
        case 'blank':
          return {fates: [dropped(line, 'blank line')]}
        case 'logo':
          return {fates: [dropped(line, 'the name of an image that the capture does not carry')]}
        case 'menu':
          return {
            fates: [
              line === firstMenu
                ? configuration(line, 'siteSettings', 'navigation')
                : derived(line, 'siteSettings', 'navigation', 'menu again'),
            ],
          }
        case 'placeholder':
          return {fates: [dropped(line, 'placeholder of a list that had not loaded')]}
        case 'topicsHeading':
          return line.region === 'topics'
            ? {fates: [derived(line, 'article', 'topics', 'the page sets this heading over the topics')]}
            : droppedWithWarning(line, 'the heading of the topics stands outside its place')
        case 'onwardHeading':
          return line.region === 'onward'
            ? {fates: [dropped(line, 'heading of a list that the page queries; it is never stored')]}
            : droppedWithWarning(line, 'the heading of the onward list stands outside its place')
        default:
          return {}
      }
    }),
  )
}

function settings(path: string): {document: string; path: string} {
  return {document: 'siteSettings', path}
}
