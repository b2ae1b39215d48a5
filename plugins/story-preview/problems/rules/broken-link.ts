import {safeLinkUrl} from '../../../../story/index.ts'
import type {ProblemRule} from '../problem-rule.ts'
import {outsideLinksOf} from '../reading/links.ts'

/** `https://` and a host with a dot in it, or `mailto:` and a mailbox. Browsers mend more than this, and guess wrongly. */
const ADDRESS =
  /^(?:https?:\/\/[^\s/?#@]+\.[^\s/?#@.]+\.?(?::\d+)?(?:[/?#]\S*)?|mailto:[^\s@]+@[^\s@?]+(?:\?\S*)?)$/iu

/** A link that cannot lead anywhere: its words stay on the page, without the link. */
export const brokenLink: ProblemRule = {
  name: 'broken-link',
  find: ({document}) =>
    outsideLinksOf(document)
      .filter(({address}) => !ADDRESS.test(address) || safeLinkUrl(address) === undefined)
      .map(({path, address}) => ({
        grade: 'error',
        path,
        text: {key: 'problem.broken-link', values: {address}},
      })),
}
