import type {SocialPicture} from '../page/page-metadata.ts'

/** How a network lays out a card: the picture over the words, a small one beside them, or none. */
export type CardLayout = 'large' | 'small' | 'none'

/** The least size, in pixels, that a network shows large; below it the picture is small and square. */
export interface LeastSize {
  width: number
  height: number
}

/** A page that does not state its picture's size is taken at its word: networks then look at the file. */
export function cardLayout(picture: SocialPicture | undefined, least: LeastSize): CardLayout {
  if (picture === undefined) return 'none'
  const {width = least.width, height = least.height} = picture
  return width >= least.width && height >= least.height ? 'large' : 'small'
}
