import {daysBefore, newsDay} from './news-time.ts'

/** A picture taken this many days before the story is not of the event: a file photo. */
export const FILE_PHOTO_AGE_DAYS = 7

interface PictureOrigin {
  readonly dateCreated: unknown
  readonly stateAgency: boolean
  readonly handout: boolean
  readonly standIn: boolean
}

/** What readers are told about a picture besides caption and credit, in the order it is told. */
export function pictureDisclosures(picture: PictureOrigin, publishedAt: unknown): readonly string[] {
  return [standInLine(picture), filePhotoLine(picture, publishedAt), originLine(picture)].filter(
    (line) => line !== undefined,
  )
}

function standInLine({standIn}: PictureOrigin): string | undefined {
  return standIn ? 'Stand-in picture: caption and credit are those of the original' : undefined
}

function filePhotoLine({dateCreated}: PictureOrigin, publishedAt: unknown): string | undefined {
  const age = daysBefore(dateCreated, publishedAt)
  const day = newsDay(dateCreated)
  if (age === undefined || day === undefined || age < FILE_PHOTO_AGE_DAYS) return undefined
  return `File photo, ${day}`
}

function originLine({stateAgency, handout}: PictureOrigin): string | undefined {
  if (stateAgency && handout) return 'Handout from a state agency'
  if (stateAgency) return 'Released by a state agency'
  return handout ? 'Handout' : undefined
}
