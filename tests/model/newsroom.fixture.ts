/** A small newsroom that has one of everything, and of some things nothing. */

export const PICTURE = {
  _id: 'image-0123456789012345678901234567890123456789-1600x900-png',
  _type: 'sanity.imageAsset',
  url: 'https://example.test/picture.png',
  mimeType: 'image/png',
  creditLine: 'The file’s own credit',
  metadata: {dimensions: {width: 1600, height: 900}, lqip: 'data:image/png;base64,AAAA'},
}

const reference = (id: string) => ({_type: 'reference', _ref: id})
/** Weak, as a reference must be that outlives what it refers to. */
const broken = (id = 'gone') => ({_type: 'reference', _ref: id, _weak: true})
const listed = (...ids: string[]) => ids.map((id) => ({_type: 'reference', _key: `to-${id}`, _ref: id}))
const slug = (current: string) => ({_type: 'slug', current})
const block = (key: string, text: string) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span', _key: `${key}-0`, text, marks: []}],
})

const stories = [
  {
    _id: 'full',
    headline: 'Ships wait at the strait',
    standfirst: 'Nobody says for how long.',
    slug: slug('ships-wait'),
    section: reference('world'),
    heroImage: {
      _type: 'imageWithCredit',
      asset: reference(PICTURE._id),
      alt: 'A row of ships',
      caption: 'Ships at the strait.',
      hotspot: {_type: 'sanity.imageHotspot', x: 0.5, y: 0.25, width: 1, height: 0.5},
      stateAgency: true,
    },
    publishedAt: '2024-05-02T08:00:00Z',
    updatedAt: '2024-05-02T09:00:00Z',
    dateline: 'Singapore',
    source: reference('wire'),
    signOffs: ['lk'],
    topics: [...listed('sea', 'trade'), {...broken(), _key: 'lost'}],
    body: [
      block('first', 'The queue is long.'),
      {
        _type: 'block',
        _key: 'linked',
        style: 'normal',
        children: [{_type: 'span', _key: 'linked-0', text: 'Read more', marks: ['in', 'out', 'lost']}],
        markDefs: [
          {_type: 'storyLink', _key: 'in', story: {...broken('second')}},
          {_type: 'link', _key: 'out', href: 'https://example.test/'},
          {_type: 'storyLink', _key: 'lost', story: broken()},
        ],
      },
      {_type: 'imageWithCredit', _key: 'picture', asset: reference(PICTURE._id), creditLine: 'Ada'},
      {
        _type: 'relatedLinks',
        _key: 'related',
        heading: 'Related',
        links: [
          {_type: 'relatedLink', _key: 'ours', kind: 'story', story: broken('second')},
          {
            _type: 'relatedLink',
            _key: 'named',
            kind: 'story',
            story: broken('second'),
            title: 'The other one',
          },
          {_type: 'relatedLink', _key: 'out', kind: 'url', url: 'https://example.test/', title: 'Outside'},
          {_type: 'relatedLink', _key: 'lost', kind: 'story', story: broken()},
        ],
      },
    ],
    language: 'en',
    showAds: false,
  },
  {
    _id: 'second',
    headline: 'Trade slows down',
    standfirst: 'The strait is one reason.',
    slug: slug('trade-slows'),
    kicker: 'Analysis',
    section: reference('business'),
    source: reference('staff'),
    publishedAt: '2024-05-03T08:00:00Z',
    topics: listed('trade'),
    body: [block('first', 'Ships are late.')],
  },
  {
    _id: 'third',
    headline: 'Fishing villages at sea and in trade',
    slug: slug('fishing-villages'),
    section: reference('world'),
    source: reference('wire'),
    publishedAt: '2024-05-01T08:00:00Z',
    topics: listed('sea', 'trade'),
  },
  {_id: 'timeless', headline: 'A recipe', slug: slug('a-recipe'), section: reference('world')},
  {
    _id: 'broken',
    headline: 'All is lost',
    slug: slug('all-is-lost'),
    section: broken(),
    source: broken(),
    heroImage: {_type: 'imageWithCredit', asset: broken('image-gone-1x1-png')},
    topics: [{...broken(), _key: 'lost'}],
    publishedAt: '2024-04-01T08:00:00Z',
    body: [
      {_type: 'imageWithCredit', _key: 'picture'},
      {_type: 'relatedLinks', _key: 'related'},
      {_type: 'block', _key: 'block'},
    ],
  },
  {_id: 'empty'},
  {
    _id: 'drafts.second',
    headline: 'Trade stops',
    slug: slug('trade-slows'),
    publishedAt: '2024-05-03T08:00:00Z',
  },
  {
    _id: 'drafts.unseen',
    headline: 'Nobody knows yet',
    slug: slug('nobody-knows'),
    publishedAt: '2024-05-04T08:00:00Z',
  },
]

export const newsroom: {_id: string; _type: string; [field: string]: unknown}[] = [
  PICTURE,
  {_id: 'world', _type: 'section', name: 'World', slug: slug('world')},
  {_id: 'business', _type: 'section', name: 'Business', slug: slug('business'), showNewsletter: false},
  {_id: 'wire', _type: 'bylineSource', name: 'Wire', category: 'wire', display: 'sourceLine', noindex: true},
  {_id: 'staff', _type: 'bylineSource', name: 'Staff', category: 'staff', display: 'byline'},
  {
    _id: 'sea',
    _type: 'topic',
    name: 'Sea',
    slug: slug('sea'),
    kind: 'place',
    sameAs: ['https://example.test/sea'],
  },
  {_id: 'trade', _type: 'topic', name: 'Trade', slug: slug('trade'), kind: 'subject'},
  ...stories.map((story) => Object.assign(story, {_type: 'article'})),
]

export const settings = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  siteName: 'Dateline',
  baseUrl: 'https://news.example.test',
  logo: {_type: 'image', asset: reference(PICTURE._id)},
  timeZone: 'Asia/Singapore',
  language: 'en',
  award: {title: 'Best website', awardedBy: 'A jury'},
  navigation: [...listed('world', 'business'), {...broken(), _key: 'lost'}],
  shareChannels: ['email'],
  adPositions: ['top'],
  newsletter: {heading: 'Every morning', consentText: 'I agree.'},
}
