import {type DocumentBadgeComponent, useTranslation} from 'sanity'

import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import {editorialRecord} from '../rules/editorial-record.ts'

/** Counts the corrections that readers see. */
export const useCorrectionsBadge: DocumentBadgeComponent = ({published}) => {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const count = published === null ? 0 : editorialRecord(published).corrections.length
  return count === 0 ? null : {label: t('badge.corrections', {count})}
}
