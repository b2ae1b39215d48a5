import {TextInput} from '@sanity/ui'
import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'

import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import {Labelled} from './labelled.tsx'

interface PublicationNoteProps {
  /** Of the input. */
  id: string
  note: string
  onChange: (note: string) => void
  /** The key that leads there, if one does. */
  shortcut?: string
}

/** What an update changes, in a sentence for readers. */
export function PublicationNote({id, note, onChange, shortcut}: PublicationNoteProps): ReactNode {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  return (
    <Labelled
      htmlFor={id}
      label={t('publish.note')}
      hint={t('publish.note.hint')}
      {...(shortcut === undefined ? {} : {shortcut})}
    >
      <TextInput
        data-testid="publish-note"
        fontSize={1}
        id={id}
        onChange={({currentTarget}) => onChange(currentTarget.value)}
        value={note}
      />
    </Labelled>
  )
}
