import {expect, test} from 'vitest'

import {formatDateline} from './dateline.ts'

test.each([
  ['Moscow', 'en', {place: 'Moscow', capitals: 'MOSCOW'}],
  ['  Kuala   Lumpur: ', 'en', {place: 'Kuala Lumpur', capitals: 'KUALA LUMPUR'}],
  ['Washington —', 'en', {place: 'Washington', capitals: 'WASHINGTON'}],
  ['Moscow/Beijing', 'en', {place: 'Moscow/Beijing', capitals: 'MOSCOW/BEIJING'}],
  ['izmir', 'tr', {place: 'izmir', capitals: 'İZMİR'}],
  ['北京：', 'zh-Hans', {place: '北京', capitals: '北京'}],
  [' : ', 'en', undefined],
])('%j in %s', (place, language, dateline) => {
  expect(formatDateline(place, language)).toEqual(dateline)
})
