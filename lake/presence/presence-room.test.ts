import {expect, test} from 'vitest'

import {createPresenceRoom, type PresenceEvent} from './presence-room.ts'

test('tells the others, and not oneself, what one does', () => {
  const room = createPresenceRoom()
  const heard: Record<'ada' | 'bob', PresenceEvent[]> = {ada: [], bob: []}
  const ada = room.join((event) => heard.ada.push(event))
  const bob = room.join((event) => heard.bob.push(event))

  ada.rollCall('ada', 'session-a')
  bob.announce('bob', 'session-b', [{type: 'document', documentId: 'story'}])
  ada.disconnect('ada', 'session-a')

  expect(heard).toEqual({
    ada: [
      {
        type: 'state',
        i: 'bob',
        m: {sessionId: 'session-b', locations: [{type: 'document', documentId: 'story'}]},
      },
    ],
    bob: [
      {type: 'rollCall', i: 'ada', session: 'session-a'},
      {type: 'disconnect', i: 'ada', m: {session: 'session-a'}},
    ],
  })
})

test('says goodbye for a connection that broke, once', () => {
  const room = createPresenceRoom()
  const heard: PresenceEvent[] = []
  const ada = room.join(() => {})
  room.join((event) => heard.push(event))

  ada.announce('ada', 'session-a', [])
  ada.leave()

  expect(heard).toEqual([
    {type: 'state', i: 'ada', m: {sessionId: 'session-a', locations: []}},
    {type: 'disconnect', i: 'ada', m: {session: 'session-a'}},
  ])
})
