import {renderToStaticMarkup} from 'react-dom/server'
import {describe, expect, test, vi} from 'vitest'

import {allForms} from './fixtures/all-forms.ts'
import {cardWith} from './fixtures/cards.ts'
import {malformedStories} from './fixtures/malformed.ts'
import {pageOutline} from './fixtures/page-outline.ts'
import {pictureWith} from './fixtures/picture.ts'
import {putinXiVisit} from './fixtures/putin-xi-visit.ts'
import {correctedStory, withdrawnStory} from './fixtures/record.ts'
import {siteSettings} from './fixtures/settings.ts'
import {textBlock} from './fixtures/text-blocks.ts'
import {StoryPage, type StoryPageProps} from './story-page.tsx'

test('The shipped story, from top to bottom', () => {
  const html = render({story: putinXiVisit, alsoWorthReading: []})
  expect(pageOutline(html)).toEqual([
    "title: Putin says Russia expects China's Xi to make state visit in spring – Dateline",
    '<aside> Advertisement at the top',
    'p: Advertisement',
    '<header>',
    'p: Dateline',
    'p: Best News Website or Mobile ServiceWAN-IFRA Digital Media Awards Worldwide',
    '<nav> Sections',
    'summary: Menu',
    ...['World', 'Asia', 'Singapore', 'Business', 'Climate', 'Sport'].map((name) => `li: ${name}`),
    '<aside> Advertisement under the masthead',
    'p: Advertisement',
    '<main>',
    '<article>',
    '<header>',
    'p: World',
    "h1: Putin says Russia expects China's Xi to make state visit in spring",
    '<figure>',
    'p: Russian President Vladimir Putin attends a meeting with Chinese President Xi Jinping in Beijing, China, Feb 4, 2022.',
    'li: Stand-in picture: caption and credit are those of the original',
    'li: File photo, 4 Feb 2022',
    'li: Handout from a state agency',
    'p: Photo: Sputnik/Aleksey Druzhinin/Kremlin via Reuters',
    'p: Published 30 Dec 2022, 7.19pm SGT Updated 30 Dec 2022, 7.23pm SGT',
    'li: Share on WhatsApp',
    'li: Share on Telegram',
    'li: Share on Facebook',
    'li: Share on X (Twitter)',
    'li: Share by email',
    'li: Share on LinkedIn',
    "p: MOSCOW: Russian President Vladimir Putin said on Friday (Dec 30) he was expecting Chinese President Xi Jinping to make a state visit to Russia in spring 2023, in what would be a public show of solidarity from Beijing amid Russia's flailing military campaign in Ukraine.",
    'p: In introductory remarks from a video conference between the two leaders broadcast on state television, Putin said: "We are expecting you, dear Mr Chairman, dear friend, we are expecting you next spring on a state visit to Moscow."',
    'p: He said the visit would "demonstrate to the world the closeness of Russian-Chinese relations".',
    'p: Speaking for around eight minutes, Putin said Russia-China relations were growing in importance as a stabilising factor, and that he aimed to deepen military cooperation between the two countries.',
    'p: In a response that lasted around a quarter as long, Xi said China was ready to increase strategic cooperation with Russia against the backdrop of what he called a "difficult" situation in the world at large.',
    'p: The relationship between Russia and China, which the two sides have hailed as a "no limits" partnership, has taken on great significance since Moscow sent its armed forces into Ukraine on Feb 24.',
    "p: Though Western countries imposed unprecedented sanctions on Russia, China has refrained from condemning Moscow's military campaign, instead stressing the need for peace.",
    "p: Russian energy exports to China have risen significantly since the outbreak of the conflict, with Russia now China's single largest oil supplier.",
    'p: However, Beijing has so far been careful not to provide the sort of direct material support that could provoke Western sanctions against China.',
    'p: At a September summit in Uzbekistan, Putin acknowledged his Chinese counterpart\'s "concerns" about the situation in Ukraine.',
    '<footer>',
    'p: Source: Reuters/lk',
    'h2: Related topics',
    'li: Vladimir Putin',
    'li: Xi Jinping',
    'li: Russia',
    'li: China',
    'p: Advertisement',
    'p: Advertisement',
    '<section>',
    'h2: Pressed for time? Stay informed with our newsletters',
    'p: Be among the first to know the breaking news',
    '<form>',
    'label: Email address',
    'button: Subscribe',
    "p: This service is not intended for persons residing in the E.U. By clicking subscribe, I agree to receive news updates and promotional material from Dateline and Dateline's partners.",
    '<footer>',
    'p: Dateline',
    ...['World', 'Asia', 'Singapore', 'Business', 'Climate', 'Sport'].map((name) => `li: ${name}`),
  ])
})

test('The shipped story to the letter', async () => {
  const html = render({story: putinXiVisit, alsoWorthReading: [cardWith('a-card')]})
  await expect(html.replaceAll('><', '>\n<')).toMatchFileSnapshot('./fixtures/putin-xi-visit.markup.txt')
})

test('Every form of the body', () => {
  expect(bodyOf(render({story: allForms}))).toMatchInlineSnapshot(
    `"<p data-field="body" data-key="intro"><span class="dateline" data-field="dateline">IRKUTSK, RUSSIA:</span> The operator of the pipeline plans to double its exports.</p><h2 data-field="body" data-key="numbers">Trade in numbers</h2><p data-field="body" data-key="marked">It says so in <a href="https://example.com/report"><em>a report</em></a>, by <a href="mailto:press@example.com">mail</a><strong> and firmly</strong>, not by script. See <a href="/stories/an-earlier-story">an earlier story</a> and one that is gone.</p><blockquote data-field="body" data-key="quote"><p>We will build it.</p></blockquote><div class="related" data-field="body" data-key="related"><p class="related-heading">Related</p><ul class="related-list" aria-label="Related"><li><a href="/stories/an-earlier-story">An earlier story</a></li><li><a href="https://example.com/report">The report</a></li></ul></div><figure class="figure body-figure" data-field="body" data-key="map"><img class="picture" alt="A map" src="https://cdn.sanity.io/images/dateline/production/0c5cf3b5e0f3a5b1d9c2a7e4f6b8d0a1c3e5f709-1600x1067.png?w=1280&amp;fit=max&amp;auto=format" srcSet="https://cdn.sanity.io/images/dateline/production/0c5cf3b5e0f3a5b1d9c2a7e4f6b8d0a1c3e5f709-1600x1067.png?w=320&amp;fit=max&amp;auto=format 320w, https://cdn.sanity.io/images/dateline/production/0c5cf3b5e0f3a5b1d9c2a7e4f6b8d0a1c3e5f709-1600x1067.png?w=480&amp;fit=max&amp;auto=format 480w, https://cdn.sanity.io/images/dateline/production/0c5cf3b5e0f3a5b1d9c2a7e4f6b8d0a1c3e5f709-1600x1067.png?w=640&amp;fit=max&amp;auto=format 640w, https://cdn.sanity.io/images/dateline/production/0c5cf3b5e0f3a5b1d9c2a7e4f6b8d0a1c3e5f709-1600x1067.png?w=800&amp;fit=max&amp;auto=format 800w, https://cdn.sanity.io/images/dateline/production/0c5cf3b5e0f3a5b1d9c2a7e4f6b8d0a1c3e5f709-1600x1067.png?w=1024&amp;fit=max&amp;auto=format 1024w, https://cdn.sanity.io/images/dateline/production/0c5cf3b5e0f3a5b1d9c2a7e4f6b8d0a1c3e5f709-1600x1067.png?w=1280&amp;fit=max&amp;auto=format 1280w" width="1280" height="854" sizes="(min-width: 76rem) 38.5rem, (min-width: 40rem) 36.5rem, calc(100vw - 2rem)" loading="lazy" decoding="async"/><figcaption class="caption"><p class="caption-text" dir="auto" data-field="body" data-key="map" data-subfield="caption">The route.</p><ul class="disclosures"><li lang="en" dir="ltr">File photo, 1 Mar 2021</li><li lang="en" dir="ltr">Handout</li></ul><p class="credit" dir="auto" data-field="body" data-key="map" data-subfield="creditLine">Photo: Reuters</p></figcaption></figure><h3 data-field="body" data-key="list">By country</h3><ul><li data-field="body" data-key="one">China<ul><li data-field="body" data-key="two">Mongolia</li></ul></li></ul><ol><li data-field="body" data-key="first">Gas</li></ol><p data-field="body" data-key="end">The operator did not reply.</p>"`,
  )
})

test.each([
  ['the shipped story', putinXiVisit],
  ['a story with every form', allForms],
  ['a story that was corrected', correctedStory],
  ['a story that was withdrawn', withdrawnStory],
])('Readers and editors see the same page of %s', (_what, story) => {
  const alsoWorthReading = [cardWith('a-card')]
  expect(render({story, alsoWorthReading, audience: 'preview'})).toBe(render({story, alsoWorthReading}))
})

test('Editors are told what readers do not see', () => {
  const story = {
    ...malformed('blocks and objects of unknown type'),
    headline: '',
    heroImage: pictureWith({asset: null, caption: 'A caption'}),
  }
  expect(placeholdersOf(render({story, audience: 'preview'}))).toEqual([
    'No headline yet',
    'No file for the main picture yet',
    'Unknown block “poll”: readers do not see it',
    'Unknown inline “ticker”: readers do not see it',
    'Unknown block “&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#x27;&amp;”: readers do not see it',
  ])
  expect(placeholdersOf(render({story, audience: 'reader'}))).toEqual([])
  expect(placeholdersOf(render({story: {...putinXiVisit, body: []}, audience: 'preview'}))).toEqual([
    'No text yet',
  ])
})

describe('A page that lacks things', () => {
  test('has its frame without story and settings', () => {
    expect(pageOutline(render({story: null, settings: null}))).toEqual([
      'title: Dateline',
      '<header>',
      'p: Dateline',
      '<main>',
      '<article>',
      '<header>',
      '<footer>',
      'p: Dateline',
    ])
  })

  test('has a dateline that waits for its first paragraph', () => {
    const story = {...putinXiVisit, body: [textBlock('h', 'A heading', {style: 'h2'})]}
    expect(bodyOf(render({story}))).toBe(
      '<p><span class="dateline" data-field="dateline">MOSCOW:</span></p><h2 data-field="body" data-key="h">A heading</h2>',
    )
  })

  test('has no share links before it has an address', () => {
    expect(render({story: {...putinXiVisit, slug: null}})).not.toContain('share-link')
    expect(render({settings: {...siteSettings, baseUrl: null}})).not.toContain('share-link')
  })

  test('shows an update only when readers can tell it from the publication', () => {
    expect(datesOf('2022-12-30T11:19:00Z', '2022-12-30T11:19:30Z')).toEqual([
      'p: Published 30 Dec 2022, 7.19pm SGT',
    ])
    expect(datesOf('2022-12-30T11:19:00Z', '2022-12-30T11:00:00Z')).toEqual([
      'p: Published 30 Dec 2022, 7.19pm SGT',
    ])
    expect(datesOf(null, '2022-12-30T11:23:00Z')).toEqual(['p: Updated 30 Dec 2022, 7.23pm SGT'])
    expect(datesOf(null, null)).toEqual([])
  })
})

test('A story that was updated and corrected says so: an urgent correction over its text, others under it', () => {
  const outline = pageOutline(render({story: correctedStory}))
  expect(
    outline.slice(
      outline.findIndex((line) => line.startsWith('p: By Jane Doe')),
      -1,
    ),
  ).toEqual([
    'p: By Jane Doe',
    'p: Published 30 Dec 2022, 7.19pm SGT Updated 31 Dec 2022, 10.05am SGT',
    'p: Adds the operator’s statement and corrects who made the plans.',
    ...SHARE_LINES,
    'p: Correction 31 Dec 2022, 10.05am SGT',
    'p: The headline and first paragraph gave the plans as those of the government. They are the operator’s.',
    'p: IRKUTSK, RUSSIA: The operator of the pipeline plans to double its exports.',
    ...outline.slice(
      outline.indexOf('h2: Trade in numbers'),
      outline.indexOf('p: The operator did not reply.'),
    ),
    'p: The operator did not reply.',
    'p: Clarification 30 Dec 2022, 8.40pm SGT',
    'p: An earlier version did not say that exports double by volume, not by value.',
    ...outline.slice(outline.findIndex((line) => line === 'h2: Related topics') - 1, -1),
  ])
})

test('A note on an update that readers do not see is not shown either', () => {
  expect(render({story: {...correctedStory, updatedAt: null}})).not.toContain('update-note')
})

test('A withdrawn story is its notice, and links to it are plain text', () => {
  const html = render({story: withdrawnStory, alsoWorthReading: [cardWith('one')]})
  expect(pageOutline(html.slice(html.indexOf('<main'), html.indexOf('class="newsletter"')))).toEqual([
    '<main>',
    '<article>',
    'p: World',
    'h1: This story has been withdrawn',
    'p: The operator’s statement that this story rested on turned out to be forged. We regret that we did not check it before publication.',
    'p: Withdrawn 3 Jan 2023, 2.00pm SGT',
    '<section>',
    'h2: Also worth reading',
    '<article>',
    'p: Asia',
    'h3: Headline of one',
    'p: 29 Dec 2022',
  ])
  expect(adPositionsOf({story: withdrawnStory})).toEqual([])
  expect(bodyOf(render({story: allForms}))).toContain('</a> and one that is gone.')
})

test('Advertising stands where the settings say, and nowhere on a story that must not have it', () => {
  expect(adPositionsOf({})).toEqual(['top', 'masthead', 'afterTopics', 'afterOnward'])
  expect(adPositionsOf({settings: {...siteSettings, adPositions: ['afterTopics', 'nowhere']}})).toEqual([
    'afterTopics',
  ])
  expect(adPositionsOf({story: {...putinXiVisit, showAds: false}})).toEqual([])
})

test('The newsletter waits for its address and its consent text, and for a section that offers it', () => {
  const {newsletter} = siteSettings
  const button = (values: NonNullable<typeof newsletter>) =>
    /<button.*?<\/button>|Sign-up is not open yet/g.exec(
      render({settings: {...siteSettings, newsletter: values}}),
    )?.[0]
  expect(button({...newsletter})).toBe('<button class="newsletter-button" type="submit">Subscribe</button>')
  const disabled = '<button class="newsletter-button" type="submit" disabled="">Subscribe</button>'
  expect(button({...newsletter, action: 'http://insecure.example.com'})).toBe(disabled)
  expect(button({heading: 'News', action: 'https://newsletter.example.com'})).toBe(disabled)
  const section = {_id: 's', name: 'World', slug: 'world', showNewsletter: false}
  expect(render({story: {...putinXiVisit, section}})).not.toContain('newsletter')
})

test('Stories to go on with: each once, never this one, without stand-ins', () => {
  const alsoWorthReading = [
    cardWith('one'),
    cardWith('one', {_id: 'again'}),
    cardWith('this', {slug: putinXiVisit.slug}),
    cardWith('no-headline', {headline: ' '}),
    cardWith('no-slug', {slug: null}),
    cardWith('stand-in', {heroImage: pictureWith({standIn: true}), kicker: null, publishedAt: null}),
  ]
  const html = render({alsoWorthReading})
  const rail = html.slice(html.indexOf('<section class="onward"'), html.indexOf('</section>'))
  expect(pageOutline(rail)).toEqual([
    '<section>',
    'h2: Also worth reading',
    '<article>',
    'p: Asia',
    'h3: Headline of one',
    'p: 29 Dec 2022',
    '<article>',
    'h3: Headline of stand-in',
  ])
  expect(rail.match(/<img/g)).toHaveLength(1)
})

test.each(Object.entries(malformedStories))('A story with %s is shown as far as it goes', (_fault, story) => {
  const complaints = vi.spyOn(console, 'error')
  for (const audience of ['reader', 'preview'] as const) {
    const html = render({story, audience})
    expect(html).toContain('<main class="main" id="story">')
    expect(html).not.toContain('<img src=x')
    expect(html.match(/<\/script>/g)).toHaveLength(1)
  }
  expect(complaints).not.toHaveBeenCalled()
  complaints.mockRestore()
})

const SHARE_LINES = ['WhatsApp', 'Telegram', 'Facebook', 'X (Twitter)']
  .map((network) => `li: Share on ${network}`)
  .concat('li: Share by email', 'li: Share on LinkedIn')

function render(props: Partial<StoryPageProps>): string {
  return renderToStaticMarkup(<StoryPage story={putinXiVisit} settings={siteSettings} {...props} />)
}

function bodyOf(html: string): string {
  return (
    /<div class="story-body" data-field="body">(.*)<\/div><footer class="story-end">/.exec(html)?.[1] ?? ''
  )
}

function adPositionsOf(props: Partial<StoryPageProps>): readonly (string | undefined)[] {
  return [...render(props).matchAll(/data-ad-position="(\w+)"/g)].map(([, position]) => position)
}

function datesOf(publishedAt: string | null, updatedAt: string | null): readonly string[] {
  const outline = pageOutline(render({story: {...putinXiVisit, publishedAt, updatedAt}}))
  return outline.filter((line) => line.includes('SGT'))
}

function placeholdersOf(html: string): readonly (string | undefined)[] {
  return [...html.matchAll(/class="placeholder"[^>]*>([^<]*)</g)].map(([, words]) => words)
}

function malformed(fault: string) {
  const story = malformedStories[fault]
  if (story === undefined) throw new RangeError(`No fixture has the fault “${fault}”.`)
  return story
}
