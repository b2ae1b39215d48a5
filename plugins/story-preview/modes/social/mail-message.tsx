import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'
import {styled} from 'styled-components'

import {STORY_PREVIEW_NAMESPACE} from '../../i18n/namespace.ts'
import type {MailDraft} from './read-mail-link.ts'

/** A message as a reader's mail program opens it. */
export function MailMessage({subject, body}: MailDraft): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  return (
    <Window>
      <Field>
        <Label>{t('social.mail.to')}</Label>
      </Field>
      <Field>
        <Label>{t('social.mail.subject')}</Label> <span dir="auto">{subject}</span>
      </Field>
      <Body dir="auto">{body}</Body>
    </Window>
  )
}

const Window = styled.div`
  overflow: hidden;
  border: 1px solid #d5d7da;
  border-radius: 8px;
  background: #fff;
  color: #1d1d1f;
  font-family: -apple-system, system-ui, 'Segoe UI', Roboto, sans-serif;
  font-size: 14px;
  line-height: 20px;
`

const Field = styled.div`
  padding: 8px 16px;
  border-block-end: 1px solid #e4e6eb;
  overflow-wrap: anywhere;
`

const Label = styled.span`
  color: #5c5f64;
`

const Body = styled.div`
  min-block-size: 96px;
  padding: 12px 16px;
  overflow-wrap: anywhere;
  white-space: pre-wrap;
`
