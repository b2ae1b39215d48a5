import {pictureSources, type PictureShape} from '../format/picture-sources.ts'
import type {PictureView} from '../reading/story-view.ts'

interface PictureProps {
  readonly picture: PictureView
  readonly shape: PictureShape
  /** How wide the picture stands at each width of the page (`sizes`). */
  readonly sizes: string
  /** The first picture is wanted at once, the others when they come near. */
  readonly priority?: boolean
}

/** The `<img>` of a picture over its blurred likeness; nothing when there is no file. */
export function Picture({picture, shape, sizes, priority = false}: PictureProps) {
  const sources = pictureSources(picture.file, picture.framing, shape)
  if (sources === undefined) return null
  return (
    <img
      className="picture"
      alt={picture.alt}
      {...sources}
      {...(sources.srcSet === undefined ? {} : {sizes})}
      loading={priority ? 'eager' : 'lazy'}
      decoding="async"
      {...(priority ? {fetchPriority: 'high' as const} : {})}
      {...(picture.lqip === undefined ? {} : {style: {backgroundImage: `url("${picture.lqip}")`}})}
    />
  )
}
