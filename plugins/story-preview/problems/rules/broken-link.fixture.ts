import {brokenLink} from './broken-link.ts'
import {paragraph, relatedLinks, type RuleFixture, subject} from './rule.fixture.ts'

const body = (href: string, url: string) => [
  paragraph('p1', 'Words.', {markDefs: [{_type: 'link', _key: 'm1', href}]}),
  relatedLinks('b1', [{_type: 'relatedLink', _key: 'l1', kind: 'url', title: 'Elsewhere', url}]),
]

export const brokenLinkFixture: RuleFixture = {
  rule: brokenLink,
  faulty: subject({
    story: {body: body('https:/example.com', 'javascript:alert(1)'), canonicalUrl: 'www.example.com/story'},
  }),
  findings: [
    {
      grade: 'error',
      path: ['body', {_key: 'p1'}, 'markDefs', {_key: 'm1'}, 'href'],
      text: {key: 'problem.broken-link', values: {address: 'https:/example.com'}},
    },
    {
      grade: 'error',
      path: ['body', {_key: 'b1'}, 'links', {_key: 'l1'}, 'url'],
      text: {key: 'problem.broken-link', values: {address: 'javascript:alert(1)'}},
    },
    {
      grade: 'error',
      path: ['canonicalUrl'],
      text: {key: 'problem.broken-link', values: {address: 'www.example.com/story'}},
    },
  ],
  sound: subject({
    story: {
      body: body('mailto:desk@news.example.com?subject=Rain', 'https://例え.jp:8443/天気?q=雨#top'),
      canonicalUrl: 'http://news.example.com./story',
    },
  }),
}
