import {Card, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'
import {styled} from 'styled-components'

import {STORY_PREVIEW_NAMESPACE} from '../../i18n/namespace.ts'
import {usePageReading} from '../page/use-page-reading.ts'
import type {PanelProps} from '../preview-mode.ts'
import {type CopyBlock, readCopy} from './read-copy.ts'

/** What people read in a minute, silently, of news in English (Brysbaert 2019). */
const WORDS_PER_MINUTE = 238

/** The text of the story and nothing else, as it is read before it goes out. */
export function ReadingPanel({page}: PanelProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const {blocks, words, lang, dir} = usePageReading(page, readCopy)
  return (
    <Card padding={4} style={{minBlockSize: '100%', boxSizing: 'border-box'}}>
      <Text muted size={1} align="center">
        {words === 0
          ? t('reading.empty')
          : t('reading.length', {
              words: t('reading.words', {count: words}),
              minutes: t('reading.minutes', {count: Math.max(1, Math.round(words / WORDS_PER_MINUTE))}),
            })}
      </Text>
      <Column lang={lang} dir={dir}>
        {blocks.map((block, index) => (
          // Blocks are told apart by their place alone.
          // oxlint-disable-next-line react/no-array-index-key
          <Block key={index} block={block} />
        ))}
      </Column>
    </Card>
  )
}

function Block({block: {kind, text}}: {block: CopyBlock}): ReactNode {
  switch (kind) {
    case 'headline':
      return <h1>{text}</h1>
    case 'heading':
      return <h2>{text}</h2>
    case 'quote':
      return <blockquote>{text}</blockquote>
    case 'item':
      return <p data-item>{text}</p>
    case 'caption':
      return <p data-caption>{text}</p>
    case 'paragraph':
      return <p>{text}</p>
    default:
      return assertUnreachable(kind)
  }
}

function assertUnreachable(kind: never): never {
  throw new TypeError(`Unknown kind of copy ${JSON.stringify(kind)}`)
}

const Column = styled.article`
  max-inline-size: 36rem;
  margin: 2rem auto;
  color: var(--card-fg-color);
  font-family: Charter, 'Bitstream Charter', 'Iowan Old Style', Georgia, serif;
  font-size: 1.125rem;
  line-height: 1.6;
  overflow-wrap: anywhere;

  & > * {
    margin: 0 0 1em;
  }

  h1 {
    font-size: 1.75rem;
    line-height: 1.2;
    text-wrap: balance;
  }

  h2 {
    margin-block-start: 1.6em;
    font-size: 1.25rem;
    line-height: 1.3;
  }

  blockquote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--card-border-color);
    font-style: italic;
  }

  [data-item] {
    padding-inline-start: 1.25em;
    position: relative;
  }

  [data-item]::before {
    content: '–';
    position: absolute;
    inset-inline-start: 0;
  }

  [data-caption] {
    color: var(--card-muted-fg-color);
    font-family: inherit;
    font-size: 0.9375rem;
    line-height: 1.45;
    padding-inline-start: 1em;
    border-inline-start: 1px solid var(--card-border-color);
  }
`
