import {DateTime} from 'luxon'

import type {HeroImage} from '../documents/seed-document.ts'
import type {Vocabulary} from '../vocabulary/vocabulary.ts'
import {STAND_IN_ALT} from '../stand-in/stand-in-description.ts'
import type {PlacedLine} from './divide-page.ts'
import {derived, droppedWithWarning, reading, type Notes, type Reading} from './notes.ts'
import {readCredit} from './read-credit.ts'
import {PHOTO_CREDIT_OPENING} from './recognise-lines.ts'

/**
 * The words of the main picture: caption and credit from the line over the date line. The picture itself is not in a
 * capture; a stand-in takes its place, and its text alternative says so.
 */
export function readPicture(
  page: readonly PlacedLine[],
  vocabulary: Vocabulary,
): Reading<HeroImage | undefined> {
  const lines = page.filter((line) => line.kind === 'picture')
  const hero = lines.find((line) => line.region === 'head')
  const others = lines
    .filter((line) => line !== hero)
    .map((line): Partial<Notes> =>
      line.clean === hero?.clean
        ? {fates: [derived(line, 'article', 'heroImage.caption', `copy of line ${hero.number}`)]}
        : droppedWithWarning(line, 'the words of a further picture, which the capture does not carry'),
    )
  if (hero === undefined) {
    const because = 'no line over the date line has a caption with “(Photo: …)”'
    return reading(undefined, [
      ...others,
      {
        absent: [{field: {document: 'article', path: 'heroImage'}, because}],
        warnings: [{lines: [], message: 'The story gets no main picture: its caption was not found.'}],
      },
    ])
  }
  const {caption, creditLine} = splitCaption(hero.clean)
  const credit = readCredit(creditLine, vocabulary)
  const dateCreated = readDateTaken(caption)
  const image: HeroImage = {
    _type: 'imageWithCredit',
    alt: STAND_IN_ALT,
    caption,
    creditLine,
    ...(credit.photographer === undefined ? {} : {photographer: credit.photographer}),
    ...(credit.chain.length === 0 ? {} : {creditChain: credit.chain}),
    ...(credit.supplier === undefined ? {} : {supplier: credit.supplier}),
    ...(dateCreated === undefined ? {} : {dateCreated}),
    stateAgency: credit.stateAgency,
    handout: credit.handout,
    standIn: true,
  }
  return reading(image, [accountForHero(hero, image, credit.unknown), ...others])
}

function accountForHero(hero: PlacedLine, image: HeroImage, unknown: readonly string[]): Partial<Notes> {
  const fromCapture = [
    'caption',
    'creditLine',
    'photographer',
    'creditChain',
    'supplier',
    'dateCreated',
  ] as const
  const found = fromCapture.filter((name) => image[name] !== undefined)
  const missing = fromCapture.filter((name) => image[name] === undefined)
  return {
    fates: [
      {
        line: hero.number,
        fate: {
          fate: 'imported',
          into: [...found, 'stateAgency', 'handout'].map(heroField),
          note: 'caption, credit and the date it was taken told apart',
        },
      },
    ],
    absent: [
      ...missing.map((name) => ({field: heroField(name), because: 'the caption and credit do not say'})),
      {field: heroField('asset'), because: 'a capture carries no image file; a stand-in takes its place'},
      {field: heroField('alt'), because: 'captured text has no text alternatives; it describes the stand-in'},
    ],
    warnings: unknown.map((part) => ({
      lines: [hero.number],
      message: `“${part}” in the credit is not known as agency or person; it stays in the credit line only.`,
    })),
  }
}

function heroField(name: string): {document: string; path: string} {
  return {document: 'article', path: `heroImage.${name}`}
}

function splitCaption(clean: string): {caption: string; creditLine: string} {
  const opening = clean.lastIndexOf(PHOTO_CREDIT_OPENING)
  return {
    caption: clean.slice(0, opening).trim(),
    creditLine: clean.slice(opening + PHOTO_CREDIT_OPENING.length, -1).trim(),
  }
}

const DATE_IN_CAPTION = /\b([A-Z][a-z]{2})[a-z]{0,6}\.? (\d{1,2}), (\d{4})\b/g

/** The one date in a caption. Where it names several, which of them is the picture's is not guessed. */
function readDateTaken(caption: string): string | undefined {
  const dates = [...caption.matchAll(DATE_IN_CAPTION)].flatMap(([, month, day, year]) => {
    const date = DateTime.fromFormat(`${month} ${day} ${year}`, 'LLL d yyyy', {zone: 'utc', locale: 'en-US'})
    return date.isValid ? date.toISODate() : []
  })
  const [date, another] = new Set(dates)
  return another === undefined ? date : undefined
}
