import type {PictureShape} from '../format/picture-sources.ts'
import type {PictureView} from '../reading/story-view.ts'
import type {Audience} from './audience.ts'
import {Caption} from './caption.tsx'
import {editBlock, editField} from './edit-target.ts'
import {memoByValue} from './memo-by-value.ts'
import {Picture} from './picture.tsx'
import {Placeholder} from './placeholder.tsx'

const HERO_SHAPE: PictureShape = {
  widths: [320, 480, 640, 800, 1024, 1280, 1600, 2000],
  minimumRatio: 1.25,
  maximumRatio: 1.91,
}

const BODY_SHAPE: PictureShape = {
  widths: [320, 480, 640, 800, 1024, 1280],
  minimumRatio: 0.8,
  maximumRatio: 2.4,
}

interface StoryPictureProps {
  readonly picture: PictureView
  readonly audience: Audience
}

/** The main picture under the headline. */
export const HeroPicture = memoByValue(function HeroPicture({picture, audience}: StoryPictureProps) {
  const edit = editField('heroImage')
  if (picture.file === undefined) {
    return (
      <Placeholder audience={audience} edit={edit}>
        No file for the main picture yet
      </Placeholder>
    )
  }
  return (
    <figure className={figureClass('hero', picture)} {...edit}>
      <Picture
        picture={picture}
        shape={HERO_SHAPE}
        sizes="(min-width: 76rem) 54.5rem, (min-width: 64rem) calc(100vw - 4rem), 100vw"
        priority
      />
      <Caption picture={picture} edit={(field) => editField(`heroImage.${field}`)} />
    </figure>
  )
})

/** A picture between paragraphs. */
export function BodyPicture({picture, audience, blockKey}: StoryPictureProps & {readonly blockKey: string}) {
  if (picture.file === undefined) {
    return (
      <Placeholder audience={audience} edit={editBlock(blockKey)}>
        No file for this picture yet
      </Placeholder>
    )
  }
  return (
    <figure className={figureClass('body-figure', picture)} {...editBlock(blockKey)}>
      <Picture
        picture={picture}
        shape={BODY_SHAPE}
        sizes="(min-width: 76rem) 38.5rem, (min-width: 40rem) 36.5rem, calc(100vw - 2rem)"
      />
      <Caption picture={picture} edit={(field) => editBlock(blockKey, field)} />
    </figure>
  )
}

function figureClass(place: 'hero' | 'body-figure', {standIn}: PictureView): string {
  return standIn ? `figure ${place} stand-in` : `figure ${place}`
}
