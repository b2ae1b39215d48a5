import {useCallback} from 'react'
import {useTranslation} from 'sanity'

import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import type {Refusal} from '../rules/refusal.ts'
import {useNewsroomZone} from '../studio/use-newsroom-zone.ts'
import {refusalText} from './refusal-text.ts'

/** Puts refusals in the editor's language, with times in the newsroom's zone. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const zone = useNewsroomZone()
  return useCallback((refusal) => refusalText(refusal, (key, values = {}) => t(key, values), zone), [t, zone])
}
