import {expect, test} from 'vitest'

import {SHARE_CHANNELS, shareLink} from './share-links.ts'

test('Each network gets address and headline in its own form', () => {
  const links = SHARE_CHANNELS.map((channel) =>
    shareLink(channel, 'https://news.example.com/stories/a?b=1&c', 'Q&A: "why" 50%'),
  )
  expect(links).toEqual([
    {
      channel: 'whatsapp',
      label: 'Share on WhatsApp',
      href: 'https://wa.me/?text=Q%26A%3A%20%22why%22%2050%25%20https%3A%2F%2Fnews.example.com%2Fstories%2Fa%3Fb%3D1%26c',
    },
    {
      channel: 'telegram',
      label: 'Share on Telegram',
      href: 'https://t.me/share/url?url=https%3A%2F%2Fnews.example.com%2Fstories%2Fa%3Fb%3D1%26c&text=Q%26A%3A%20%22why%22%2050%25',
    },
    {
      channel: 'facebook',
      label: 'Share on Facebook',
      href: 'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fnews.example.com%2Fstories%2Fa%3Fb%3D1%26c',
    },
    {
      channel: 'x',
      label: 'Share on X (Twitter)',
      href: 'https://x.com/intent/post?url=https%3A%2F%2Fnews.example.com%2Fstories%2Fa%3Fb%3D1%26c&text=Q%26A%3A%20%22why%22%2050%25',
    },
    {
      channel: 'email',
      label: 'Share by email',
      href: 'mailto:?subject=Q%26A%3A%20%22why%22%2050%25&body=https%3A%2F%2Fnews.example.com%2Fstories%2Fa%3Fb%3D1%26c',
    },
    {
      channel: 'linkedin',
      label: 'Share on LinkedIn',
      href: 'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fnews.example.com%2Fstories%2Fa%3Fb%3D1%26c',
    },
  ])
})

test('Half an emoji in a headline does not break the link', () => {
  expect(shareLink('telegram', 'https://a.example/', '\uD83D').href).toBe(
    'https://t.me/share/url?url=https%3A%2F%2Fa.example%2F&text=%EF%BF%BD',
  )
})
