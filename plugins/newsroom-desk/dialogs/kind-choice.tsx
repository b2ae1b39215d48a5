import {Stack} from '@sanity/ui'
import {type ReactNode, useId} from 'react'
import {useTranslation} from 'sanity'

import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import type {PublicationKind} from '../rules/stamp-publication.ts'
import {Choice} from './choice.tsx'

interface KindChoiceProps {
  /** The suggestion first. */
  offered: readonly PublicationKind[]
  chosen: PublicationKind
  /** Words that the draft alters; `undefined` where nothing is published to compare with. */
  alteredWords: number | undefined
  onChoose: (kind: PublicationKind) => void
}

/** What a publication is: each kind with its key and what it means. */
export function KindChoice({offered, chosen, alteredWords, onChoose}: KindChoiceProps): ReactNode {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const name = useId()
  const suggestion = alteredWords === undefined ? undefined : t('kind.suggested', {count: alteredWords})
  return (
    <Stack aria-label={t('kind.what')} gap={2} role="radiogroup">
      {offered.map((kind, index) => (
        <Choice
          key={kind}
          name={name}
          value={kind}
          title={t(`kind.${kind}`)}
          hint={t(`kind.${kind}.hint`)}
          shortcut={t(`kind.${kind}.key`)}
          note={index === 0 && offered.length > 1 ? suggestion : undefined}
          isChosen={kind === chosen}
          onChoose={() => onChoose(kind)}
        />
      ))}
    </Stack>
  )
}
