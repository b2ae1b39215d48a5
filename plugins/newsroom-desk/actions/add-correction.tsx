import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {useCallback, useMemo, useState} from 'react'
import {useTranslation} from 'sanity'

import {CorrectionDialog} from '../dialogs/correction-dialog.tsx'
import {OnlyOnce} from '../dialogs/only-once.tsx'
import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import type {DocumentActionComponent} from '../studio/studio-adapter.ts'

/** Adds a correction to a story that is published. */
export const useAddCorrection: DocumentActionComponent = ({id, draft, published}) => {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const open = useCallback(() => setOpen(true), [])
  return useMemo(() => {
    if (published === null) return null
    return {
      label: t('correction.add'),
      icon: WarningOutlineIcon,
      onHandle: open,
      dialog: isOpen && {
        type: 'custom',
        component: (
          <OnlyOnce name={`correct ${id}`}>
            <CorrectionDialog id={id} draft={draft ?? undefined} published={published} onClose={close} />
          </OnlyOnce>
        ),
      },
    }
  }, [t, id, draft, published, isOpen, open, close])
}
useAddCorrection.displayName = 'AddCorrection'
