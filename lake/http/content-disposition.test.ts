import {expect, test} from 'vitest'

import {asAttachment} from './content-disposition.ts'

test.each([
  ['front page.jpg', `filename="front page.jpg"; filename*=UTF-8''front%20page.jpg`],
  ['café.jpg', `filename="caf_.jpg"; filename*=UTF-8''caf%C3%A9.jpg`],
  ['../../etc/passwd', `filename="passwd"; filename*=UTF-8''passwd`],
  ['C:\\photos\\a.jpg', `filename="a.jpg"; filename*=UTF-8''a.jpg`],
  ['a"b\'c.jpg', `filename="a_b'c.jpg"; filename*=UTF-8''a%22b%27c.jpg`],
  ['a\r\nSet-Cookie: b=c', `filename="aSet-Cookie: b=c"; filename*=UTF-8''aSet-Cookie%3A%20b%3Dc`],
  ['gpj.\u202eexe', `filename="gpj.exe"; filename*=UTF-8''gpj.exe`],
  ['broken \ud800.jpg', `filename="broken _.jpg"; filename*=UTF-8''broken%20%EF%BF%BD.jpg`],
  ['..', `filename="download"; filename*=UTF-8''download`],
  ['', `filename="download"; filename*=UTF-8''download`],
])('%j is saved under a name that is one', (name, expected) => {
  expect(asAttachment(name)).toBe(`attachment; ${expected}`)
})
