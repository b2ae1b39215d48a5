import {useEffect, useMemo, useRef, useSyncExternalStore} from 'react'

import type {PreviewDocument} from '../evaluate-page.ts'
import {typedTexts} from './typed-texts.ts'
import {withValueAt} from './with-value-at.ts'

/**
 * The document with what is being typed into its texts. The Studio's text editor tells the form of it after a pause of a
 * quarter of a second, or once in a second: too late for a page that is to follow each key.
 */
export function useTypedText(publishedId: string, document: PreviewDocument): PreviewDocument {
  const texts = useSyncExternalStore(typedTexts.subscribe, () => typedTexts.of(publishedId))
  const last = useRef(document)
  useEffect(() => {
    if (last.current === document) return
    last.current = document
    // Another document of the form's: what it has been told is in it.
    typedTexts.forgetTold(publishedId)
  }, [publishedId, document])
  return useMemo(
    () => texts.reduce((typed, {path, value}) => withValueAt(typed, path, value), document),
    [document, texts],
  )
}
