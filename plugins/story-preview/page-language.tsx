import {type ReactNode, useEffect} from 'react'

import type {PageDocument} from './preview-page.ts'

interface PageLanguageProps extends PageDocument {
  pageDocument: Document
  children: ReactNode
}

/** Says on the page's document what language its text is in, and which way it runs. */
export function PageLanguage({pageDocument, lang, dir, children}: PageLanguageProps): ReactNode {
  useEffect(() => {
    pageDocument.documentElement.setAttribute('lang', lang)
    pageDocument.documentElement.setAttribute('dir', dir)
  }, [pageDocument, lang, dir])
  return children
}
