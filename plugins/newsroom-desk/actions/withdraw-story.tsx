import {RemoveCircleIcon} from '@sanity/icons/RemoveCircle'
import {useCallback, useMemo, useState} from 'react'
import {useTranslation} from 'sanity'

import {OnlyOnce} from '../dialogs/only-once.tsx'
import {WithdrawDialog} from '../dialogs/withdraw-dialog.tsx'
import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import {isWithdrawn} from '../rules/withdrawal.ts'
import type {DocumentActionComponent} from '../studio/studio-adapter.ts'

/** Takes a published story back, with a notice to readers; for one that is withdrawn, changes the notice. */
export const useWithdrawStory: DocumentActionComponent = ({id, published}) => {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const open = useCallback(() => setOpen(true), [])
  return useMemo(() => {
    if (published === null) return null
    return {
      label: t(isWithdrawn(published) ? 'withdraw.action.again' : 'withdraw.action'),
      icon: RemoveCircleIcon,
      tone: 'critical',
      onHandle: open,
      dialog: isOpen && {
        type: 'custom',
        component: (
          <OnlyOnce name={`withdraw ${id}`}>
            <WithdrawDialog id={id} published={published} onClose={close} />
          </OnlyOnce>
        ),
      },
    }
  }, [t, id, published, isOpen, open, close])
}
useWithdrawStory.displayName = 'WithdrawStory'
