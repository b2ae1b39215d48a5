import {type ReactNode, useState} from 'react'
import {useTranslation} from 'sanity'
import {styled} from 'styled-components'

import {STORY_PREVIEW_NAMESPACE} from '../../i18n/namespace.ts'
import type {SocialPicture} from '../page/page-metadata.ts'

interface CardPictureProps {
  picture: SocialPicture
  /** Width divided by height. Networks cut what is outside off evenly: the page has cut to the hotspot before. */
  ratio: number
}

/** The page's picture as a network cuts it. */
export function CardPicture({picture: {url, alt}, ratio}: CardPictureProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const [failedUrl, setFailedUrl] = useState<string>()
  const style = {aspectRatio: ratio}
  if (failedUrl === url) return <Failed style={style}>{t('social.picture-failed')}</Failed>
  return <Picture src={url} alt={alt} style={style} onError={() => setFailedUrl(url)} />
}

const Picture = styled.img`
  display: block;
  inline-size: 100%;
  background: #e4e6eb;
  object-fit: cover;
`

const Failed = styled.div`
  display: grid;
  place-items: center;
  padding: 8px;
  background: #e4e6eb;
  color: #3a3b3c;
  font-size: 12px;
  text-align: center;
`
