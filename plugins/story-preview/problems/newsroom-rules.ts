import type {ProblemRule} from './problem-rule.ts'
import {referenceRules} from './reference-rules.ts'
import {brokenLink} from './rules/broken-link.ts'
import {captionFullStop} from './rules/caption-full-stop.ts'
import {doubleSpace} from './rules/double-space.ts'
import {duplicateRelatedLink} from './rules/duplicate-related-link.ts'
import {futureDate} from './rules/future-date.ts'
import {longDescription} from './rules/long-description.ts'
import {longSearchTitle} from './rules/long-search-title.ts'
import {missingAlt} from './rules/missing-alt.ts'
import {missingCredit} from './rules/missing-credit.ts'
import {missingHeadline} from './rules/missing-headline.ts'
import {mixedQuotes} from './rules/mixed-quotes.ts'
import {smallSocialPicture} from './rules/small-social-picture.ts'
import {unknownBlock} from './rules/unknown-block.ts'
import {updatedBeforePublished} from './rules/updated-before-published.ts'

/** What a story of this newsroom is looked through for, in the order in which it is shown. */
export const newsroomRules: readonly ProblemRule[] = [
  missingHeadline,
  missingAlt,
  missingCredit,
  ...referenceRules,
  unknownBlock,
  brokenLink,
  duplicateRelatedLink,
  updatedBeforePublished,
  futureDate,
  smallSocialPicture,
  longSearchTitle,
  longDescription,
  captionFullStop,
  mixedQuotes,
  doubleSpace,
]
