import {UndoIcon} from '@sanity/icons/Undo'
import {useCallback, useMemo, useState} from 'react'
import {useTranslation} from 'sanity'

import {OnlyOnce} from '../dialogs/only-once.tsx'
import {RestoreDialog} from '../dialogs/restore-dialog.tsx'
import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import {isWithdrawn} from '../rules/withdrawal.ts'
import type {DocumentActionComponent} from '../studio/studio-adapter.ts'

/** Brings a withdrawn story back. */
export const useRestoreStory: DocumentActionComponent = ({id, published}) => {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const open = useCallback(() => setOpen(true), [])
  return useMemo(() => {
    if (published === null || !isWithdrawn(published)) return null
    return {
      label: t('restore.action'),
      icon: UndoIcon,
      onHandle: open,
      dialog: isOpen && {
        type: 'custom',
        component: (
          <OnlyOnce name={`restore ${id}`}>
            <RestoreDialog id={id} published={published} onClose={close} />
          </OnlyOnce>
        ),
      },
    }
  }, [t, id, published, isOpen, open, close])
}
useRestoreStory.displayName = 'RestoreStory'
