import {describe, expect, test} from 'vitest'

import {describeArticle} from './article-preview.ts'
import {correction} from './correction.ts'
import {imageWithCredit} from './image-with-credit.ts'
import {relatedLink} from './related-link.ts'
import {relatedLinks} from './related-links.ts'

/** As the list shows it, in the zone and the words of the editor's machine. */
const listTime = (iso: string) =>
  new Intl.DateTimeFormat('en-GB', {dateStyle: 'medium', timeStyle: 'short'}).format(new Date(iso))

describe('a story in a list', () => {
  const PUBLISHED = '2024-05-02T08:00:00Z'
  const UPDATED = '2024-05-02T09:00:00Z'

  test.each([
    [{}, {title: 'Untitled story', subtitle: 'No section · no publication time', media: undefined}],
    [
      {headline: null, section: null, publishedAt: null, updatedAt: null},
      {title: 'Untitled story', subtitle: 'No section · no publication time', media: undefined},
    ],
    [
      {headline: ' Ships wait ', section: 'World', publishedAt: PUBLISHED},
      {title: 'Ships wait', subtitle: `World · ${listTime(PUBLISHED)}`, media: undefined},
    ],
    [
      {headline: 'Ships wait', section: 'World', publishedAt: PUBLISHED, updatedAt: UPDATED},
      {title: 'Ships wait', subtitle: `World · updated ${listTime(UPDATED)}`, media: undefined},
    ],
    [
      {headline: 'Ships wait', section: 'World', publishedAt: PUBLISHED, updatedAt: PUBLISHED},
      {title: 'Ships wait', subtitle: `World · ${listTime(PUBLISHED)}`, media: undefined},
    ],
    [
      {headline: '  ', section: 'World', publishedAt: 'yesterday'},
      {title: 'Untitled story', subtitle: 'World · unreadable time', media: undefined},
    ],
  ])('%j', (selection, preview) => {
    expect(describeArticle(selection)).toEqual(preview)
  })
})

/** What the Studio selects is `null` where the document has nothing. */
describe('in the text', () => {
  test.each([
    [{caption: ' A ship. ', creditLine: 'Ada', alt: null}, 'A ship.', 'Ada'],
    [{caption: null, creditLine: null, alt: 'Ships'}, 'Ships', 'No credit'],
    [{}, 'Picture without a caption', 'No credit'],
  ])('a picture %j', (selection, title, subtitle) => {
    expect(imageWithCredit.preview?.prepare?.(selection)).toEqual({title, subtitle, media: undefined})
  })

  test.each([
    [{title: null, headline: 'Ships wait', kind: 'story'}, 'Ships wait', 'Story'],
    [{title: 'Named', headline: 'Ships wait', kind: 'story'}, 'Named', 'Story'],
    [{url: 'https://example.test/', kind: 'url'}, 'https://example.test/', 'Outside address'],
    [{title: null, headline: null, url: null, kind: null}, 'Nothing chosen yet', 'Story'],
  ])('a related link %j', (selection, title, subtitle) => {
    expect(relatedLink.preview?.prepare?.(selection)).toEqual({title, subtitle, media: undefined})
  })

  test.each([
    [{heading: 'More', links: [{}, {}]}, 'More', '2 links'],
    [{heading: null, links: [{}]}, 'Related', '1 link'],
    [{heading: ' ', links: null}, 'Related', 'No links yet: readers do not see this block'],
  ])('a block of related links %j', (selection, title, subtitle) => {
    expect(relatedLinks.preview?.prepare?.(selection)).toEqual({title, subtitle})
  })

  test.each([
    [{kind: 'clarification', text: ' It was 40. '}, 'It was 40.', 'Clarification'],
    [{kind: null, text: null}, 'Correction without a text', 'Correction'],
  ])('a correction %j', (selection, title, subtitle) => {
    expect(correction.preview?.prepare?.(selection)).toEqual({title, subtitle})
  })
})
