import type {PreviewDocument} from '../../evaluate-page.ts'
import type {ProblemRule} from '../problem-rule.ts'
import {picturesOf} from '../reading/pictures.ts'
import {type Fields, fieldsOf} from '../reading/values.ts'

/** What networks ask for: below it a card is small, or has no picture. */
const CARD_WIDTH = 1200

/** The main picture is what cards show; a stand-in never gets there. */
export const smallSocialPicture: ProblemRule = {
  name: 'small-social-picture',
  find: ({document, lookUp}) => {
    const hero = picturesOf(document).find(({path}) => path[0] === 'heroImage')
    if (hero === undefined || hero.fields['standIn'] === true) return []
    const width = croppedWidth(lookUp(hero.assetId), fieldsOf(hero.fields['crop']))
    if (width === undefined || width >= CARD_WIDTH) return []
    return [
      {
        grade: 'warning',
        path: hero.path,
        text: {key: 'problem.small-social-picture', values: {width, limit: CARD_WIDTH}},
      },
    ]
  },
}

function croppedWidth(asset: PreviewDocument | null | undefined, {left, right}: Fields): number | undefined {
  const {width} = fieldsOf(fieldsOf(asset?.['metadata'])['dimensions'])
  if (typeof width !== 'number') return undefined
  return Math.round(width * (1 - share(left) - share(right)))
}

function share(value: unknown): number {
  return typeof value === 'number' && value > 0 && value < 1 ? value : 0
}
