import {useEffect} from 'react'
import {useTranslation} from 'sanity'

import type {KnownDocuments} from '../document-set.ts'
import type {PreviewDocument} from '../evaluate-page.ts'
import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'
import {draftMarkRules} from './draft-marks.ts'
import {setPageStyle} from './page-style.ts'

/** A pause in typing: the marks are kept off the way from a key to the page. */
const PAUSE_IN_MILLISECONDS = 200

/** Marks on the page what comes from referenced drafts, now and whenever one becomes one or is published. */
export function useDraftMarks(
  page: Document | undefined,
  document: PreviewDocument,
  known: KnownDocuments,
): void {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)

  useEffect(() => {
    if (page === undefined) return
    const pause = setTimeout(() => {
      const {lookUp, standing} = known
      const labels = {
        draft: t('references.draft'),
        unpublished: t('references.unpublished'),
        version: t('references.version'),
      }
      setPageStyle(page, 'drafts', draftMarkRules({page, source: {document, lookUp}, standing, labels}))
    }, PAUSE_IN_MILLISECONDS)
    return () => clearTimeout(pause)
  }, [page, document, known, t])
}
