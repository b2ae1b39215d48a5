import type {DocumentBadgesResolver} from 'sanity'

import {useCorrectionsBadge} from './corrections-badge.ts'
import {useEmbargoBadge} from './embargo-badge.ts'
import {useWithdrawnBadge} from './withdrawn-badge.ts'

/** What stands beside a story's publish button about its state. */
export const storyBadges: DocumentBadgesResolver = (previous, {schemaType}) =>
  schemaType === 'article' ? [...previous, useWithdrawnBadge, useEmbargoBadge, useCorrectionsBadge] : previous
