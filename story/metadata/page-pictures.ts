import {pictureSources, type PictureShape} from '../format/picture-sources.ts'
import type {PictureView} from '../reading/story-view.ts'

/** As the editor cropped it, as large as search engines look at. */
const STRUCTURED_SHAPE: PictureShape = {widths: [1600], minimumRatio: 0.2, maximumRatio: 5}

/** The frame social networks cut to. */
const SOCIAL_SHAPE: PictureShape = {widths: [1200], minimumRatio: 1200 / 630, maximumRatio: 1200 / 630}

/** The main picture as a schema.org `ImageObject`; `undefined` for a stand-in, which is no picture of the story. */
export function structuredPicture(picture: PictureView | undefined) {
  const sources = realPicture(picture, STRUCTURED_SHAPE)
  if (picture === undefined || sources === undefined) return undefined
  return {
    '@type': 'ImageObject',
    contentUrl: sources.src,
    url: sources.src,
    width: sources.width,
    height: sources.height,
    caption: picture.caption,
    creditText: picture.credit,
    creator: picture.photographer === undefined ? undefined : {'@type': 'Person', name: picture.photographer},
    copyrightNotice: picture.credit,
  }
}

/** The main picture for `og:image` and its kin; `undefined` for a stand-in. */
export function socialPicture(picture: PictureView | undefined) {
  return realPicture(picture, SOCIAL_SHAPE)
}

function realPicture(picture: PictureView | undefined, shape: PictureShape) {
  return picture === undefined || picture.standIn
    ? undefined
    : pictureSources(picture.file, picture.framing, shape)
}
