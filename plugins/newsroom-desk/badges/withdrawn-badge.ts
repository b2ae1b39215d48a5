import {type DocumentBadgeComponent, useTranslation} from 'sanity'

import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import {isWithdrawn} from '../rules/withdrawal.ts'

/** Says that readers get a notice in place of the story. */
export const useWithdrawnBadge: DocumentBadgeComponent = ({published, draft}) => {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const story = published ?? draft
  if (story === null || !isWithdrawn(story)) return null
  return {label: t('badge.withdrawn'), title: t('badge.withdrawn-title'), color: 'danger'}
}
