import type {LookUp} from '../../evaluate-page.ts'
import type {ProblemRule} from '../problem-rule.ts'
import {type Picture, picturesOf} from '../reading/pictures.ts'
import {textOf} from '../reading/values.ts'

/** Rights require a credit readers see: the picture's own, or the one kept with its file. */
export const missingCredit: ProblemRule = {
  name: 'missing-credit',
  find: ({document, lookUp}) =>
    picturesOf(document)
      .filter((picture) => !isCredited(picture, lookUp))
      .map(({path}) => ({
        grade: 'error',
        path: [...path, 'creditLine'],
        text: {key: 'problem.missing-credit'},
      })),
}

/** As the page makes a credit; a file that is not known yet may bring one. */
function isCredited({fields, assetId}: Picture, lookUp: LookUp): boolean {
  const asset = lookUp(assetId)
  const chain = Array.isArray(fields['creditChain']) ? fields['creditChain'] : []
  const parts = [
    fields['creditLine'],
    asset?.['creditLine'],
    fields['photographer'],
    ...chain,
    fields['supplier'],
  ]
  return asset === undefined || parts.some((part) => textOf(part) !== undefined)
}
