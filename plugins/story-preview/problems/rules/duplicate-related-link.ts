import {safeWebUrl} from '../../../../story/index.ts'
import {publishedIdOf} from '../../overlay-id.ts'
import type {Finding} from '../problem.ts'
import type {ProblemRule} from '../problem-rule.ts'
import {relatedLinksOf} from '../reading/links.ts'
import {type Fields, referenceOf} from '../reading/values.ts'

/** Readers are sent to each place once, and never to the page they are on. */
export const duplicateRelatedLink: ProblemRule = {
  name: 'duplicate-related-link',
  find: ({document}) => {
    const seen = new Set([publishedIdOf(document._id)])
    return relatedLinksOf(document).flatMap(({path, fields}): Finding[] => {
      const destination = destinationOf(fields)
      if (destination === undefined) return []
      if (!seen.has(destination)) {
        seen.add(destination)
        return []
      }
      const reason = destination === publishedIdOf(document._id) ? 'itself' : 'twice'
      const field = fields['kind'] === 'url' ? 'url' : 'story'
      return [
        {
          grade: 'warning',
          path: [...path, field],
          text: {key: `problem.duplicate-related-link.${reason}`},
        },
      ]
    })
  },
}

function destinationOf({kind, url, story}: Fields): string | undefined {
  if (kind === 'url') return safeWebUrl(url)
  const id = referenceOf(story)
  return id === undefined ? undefined : publishedIdOf(id)
}
