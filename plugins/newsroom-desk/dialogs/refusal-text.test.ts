import {expect, test} from 'vitest'

import {englishTexts} from '../i18n/resources-en.ts'
import type {Refusal} from '../rules/refusal.ts'
import {refusalText, type Translate} from './refusal-text.ts'

const translate: Translate = (key, values = {}) =>
  englishTexts[key].replaceAll(/\{\{(\w+)\}\}/g, (_match, name: string) => values[name] ?? '')

const claim = {_id: 'other', headline: ' Trade slows down ', isCurrent: true}

test.each<[Refusal, string]>([
  [
    {type: 'embargo', embargo: {until: '2023-01-03T06:00:00Z', timeZone: 'Europe/London'}},
    'Under embargo until 3 Jan 2023, 6.00am GMT (3 Jan 2023, 2.00pm SGT). It cannot be published before, in this way or any other.',
  ],
  [
    {type: 'embargo', embargo: {until: undefined, timeZone: undefined}},
    'Under an embargo without an end. It cannot be published until the embargo is lifted.',
  ],
  [
    {type: 'slugTaken', slug: 'trade', claim},
    'The address “trade” is that of “Trade slows down”. Choose another on the tab “Page and search”.',
  ],
  [
    {type: 'slugTaken', slug: 'trade', claim: {...claim, headline: null, isCurrent: false}},
    'Links to a story without a headline still use the address “trade”. Choose another on the tab “Page and search”.',
  ],
  [
    {type: 'silentCorrection', texts: ['It was 40.', 'It was 41.']},
    'A correction is an update, not a silent edit: “It was 40.” “It was 41.”',
  ],
  [
    {type: 'unexplainedCorrection', texts: ['It was 40.']},
    'A published correction changes or goes: “It was 40.” Tell readers why, in the note on the update.',
  ],
  [
    {type: 'silentTime'},
    'You set another time of publication. Readers know the old one, so this is an update, not a silent edit.',
  ],
  [
    {type: 'scheduled', publishAt: '2023-01-03T06:00:00Z'},
    'A copy of this story is scheduled for 3 Jan 2023, 2.00pm SGT and would undo what you publish now. Move or cancel the schedule first.',
  ],
  [
    {type: 'otherKind', offered: ['update']},
    'Somebody published or unpublished the story meanwhile. Close this and choose again.',
  ],
])('%j', (refusal, words) => {
  expect(refusalText(refusal, translate, 'Asia/Singapore')).toBe(words)
})
