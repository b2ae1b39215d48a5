import type {StoryByIdQueryResult} from '../../queries/sanity.types.generated.ts'
import {formatCredit} from '../format/credit.ts'
import {pictureDisclosures} from '../format/disclosure.ts'
import {safeWebUrl} from '../format/safe-url.ts'
import type {PictureView} from './story-view.ts'
import {text, texts} from './values.ts'

type HeroImage = NonNullable<NonNullable<StoryByIdQueryResult>['heroImage']>

/** A picture as queries give it; the body's have a key besides. */
export type PictureResult = Omit<HeroImage, '_type'>

/** A picture with its caption, credit and disclosures; `publishedAt` decides what is a file photo. */
export function readPicture(picture: PictureResult, publishedAt: unknown): PictureView {
  const photographer = text(picture.photographer)
  const standIn = picture.standIn === true
  const url = safeWebUrl(picture.asset?.url)
  return {
    file:
      url === undefined
        ? undefined
        : {
            url,
            width: picture.asset?.width,
            height: picture.asset?.height,
          },
    framing: {
      crop: sides(picture.crop),
      hotspot: spot(picture.hotspot),
    },
    lqip: safeDataImage(picture.asset?.lqip),
    alt: picture.decorative === true ? '' : (text(picture.alt) ?? ''),
    caption: text(picture.caption),
    credit: formatCredit({
      creditLine: text(picture.creditLine),
      photographer,
      creditChain: texts(picture.creditChain),
      supplier: text(picture.supplier),
    }),
    photographer,
    disclosures: pictureDisclosures(
      {
        dateCreated: picture.dateCreated,
        stateAgency: picture.stateAgency === true,
        handout: picture.handout === true,
        standIn,
      },
      publishedAt,
    ),
    standIn,
  }
}

function sides(crop: PictureResult['crop']): PictureView['framing']['crop'] {
  if (crop === null || crop === undefined) return undefined
  return {top: crop.top, bottom: crop.bottom, left: crop.left, right: crop.right}
}

function spot(hotspot: PictureResult['hotspot']): PictureView['framing']['hotspot'] {
  if (hotspot === null || hotspot === undefined) return undefined
  return {x: hotspot.x, y: hotspot.y, width: hotspot.width, height: hotspot.height}
}

/** The value ends up inside CSS, so only what base64 can contain passes. */
function safeDataImage(value: unknown): string | undefined {
  const pattern = /^data:image\/(?:png|jpeg|webp|avif|gif);base64,[A-Za-z0-9+/=]{1,20000}$/
  return typeof value === 'string' && pattern.test(value) ? value : undefined
}
