import {Box, Button, Card, Dialog, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {type KeyboardEvent, type ReactNode, useId} from 'react'
import {useTranslation} from 'sanity'

import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import type {ActPhase} from '../studio/use-act.ts'

interface DeskDialogProps {
  title: string
  onClose: () => void
  /** What the Enter key and the main button do; `undefined` while nothing can be done. */
  onConfirm: (() => void) | undefined
  confirmText: string
  confirmTone?: 'primary' | 'critical'
  /** Other buttons, beside the main one. */
  otherButtons?: ReactNode
  phase: ActPhase
  /** What stands in the way, in sentences. */
  refusals?: readonly string[]
  /** What single keys do where no text is typed, by the key in lower case. */
  keys?: {readonly [key: string]: (() => void) | undefined}
  children: ReactNode
}

/** A dialog of the desk: a question, what stands in the way, and one main button that the Enter key presses. */
export function DeskDialog(props: DeskDialogProps): ReactNode {
  const {title, onClose, onConfirm, confirmText, confirmTone = 'primary', otherButtons, phase} = props
  const {refusals = [], keys = {}, children} = props
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const id = useId()
  const isBusy = phase.type === 'working' || phase.type === 'checking'
  return (
    <Dialog
      // The first that could be focused is the button that closes it, where the Enter key would do that.
      __unstable_autoFocus={false}
      animate
      data-testid="desk-dialog"
      header={title}
      id={id}
      // Closing would not stop what is on its way, only hide what becomes of it.
      {...(isBusy ? {} : {onClose})}
      onKeyDown={(event) => handleKey(event, keys, isBusy ? undefined : onConfirm)}
      width={1}
      footer={
        <Flex gap={2} justify="flex-end" paddingX={4} paddingY={3} wrap="wrap">
          <Button disabled={isBusy} fontSize={1} mode="bleed" onClick={onClose} text={t('act.cancel')} />
          {otherButtons}
          <Button
            data-testid="desk-confirm"
            disabled={isBusy || onConfirm === undefined}
            fontSize={1}
            onClick={onConfirm}
            text={confirmText}
            tone={confirmTone}
          />
        </Flex>
      }
    >
      <Box padding={4} ref={focusOnce} style={{outline: 'none'}} tabIndex={-1}>
        <Stack gap={4}>
          {children}
          {refusals.map((refusal) => (
            <Card
              key={refusal}
              data-testid="desk-refusal"
              padding={3}
              radius={2}
              role="alert"
              tone="critical"
            >
              <Text size={1}>{refusal}</Text>
            </Card>
          ))}
          <Phase phase={phase} />
        </Stack>
      </Box>
    </Dialog>
  )
}

/** Puts the cursor into the dialog when it opens, so that its keys are heard. */
function focusOnce(content: HTMLElement | null): void {
  content?.focus()
}

function Phase({phase}: {phase: ActPhase}): ReactNode {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  switch (phase.type) {
    case 'idle':
      return null
    case 'working':
    case 'checking':
      return (
        <Flex align="center" as="output" data-testid="desk-progress" gap={3}>
          <Spinner muted />
          <Text muted size={1}>
            {t(`act.${phase.type}`)}
          </Text>
        </Flex>
      )
    case 'undone':
    case 'offline':
    case 'failed':
      return (
        <Card data-testid="desk-failure" padding={3} radius={2} role="alert" tone="critical">
          <Text size={1}>
            {phase.type === 'failed' ? t('act.failed', {message: phase.message}) : t(`act.${phase.type}`)}
          </Text>
        </Card>
      )
    default:
      return phase satisfies never
  }
}

function handleKey(
  event: KeyboardEvent<HTMLElement>,
  keys: NonNullable<DeskDialogProps['keys']>,
  confirm: (() => void) | undefined,
): void {
  const {target, key} = event
  if (!(target instanceof HTMLElement)) return
  const isLongText = target instanceof HTMLTextAreaElement
  const hasModifier = event.ctrlKey || event.metaKey
  if (key === 'Enter') {
    // Buttons and lists answer to Enter themselves; in a long text it makes a line.
    if (target instanceof HTMLButtonElement || target instanceof HTMLSelectElement) return
    if (isLongText && !hasModifier) return
    event.preventDefault()
    confirm?.()
    return
  }
  if (hasModifier || event.altKey || isLongText || isTextInput(target)) return
  const act = keys[key.toLowerCase()]
  if (act === undefined) return
  event.preventDefault()
  act()
}

function isTextInput(target: HTMLElement): boolean {
  if (target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && target.type !== 'radio'
}
