import type {SeedDocument} from '../documents/seed-document.ts'

/** What the capture `seed/stories/putin-xi-state-visit.txt` must become, read in Asia/Singapore. */
export const shippedStoryDocuments: SeedDocument[] = [
  {
    _id: 'section-world',
    _type: 'section',
    name: 'World',
    slug: {_type: 'slug', current: 'world'},
    showNewsletter: true,
  },
  {
    _id: 'source-reuters',
    _type: 'bylineSource',
    name: 'Reuters',
    category: 'wire',
    display: 'sourceLine',
    url: 'https://www.reuters.com',
    noindex: false,
  },
  {
    _id: 'topic-vladimir-putin',
    _type: 'topic',
    name: 'Vladimir Putin',
    slug: {_type: 'slug', current: 'vladimir-putin'},
    kind: 'person',
    sameAs: ['https://www.wikidata.org/wiki/Q7747'],
  },
  {
    _id: 'topic-xi-jinping',
    _type: 'topic',
    name: 'Xi Jinping',
    slug: {_type: 'slug', current: 'xi-jinping'},
    kind: 'person',
    sameAs: ['https://www.wikidata.org/wiki/Q15031'],
  },
  {
    _id: 'topic-russia',
    _type: 'topic',
    name: 'Russia',
    slug: {_type: 'slug', current: 'russia'},
    kind: 'place',
    sameAs: ['https://www.wikidata.org/wiki/Q159'],
  },
  {
    _id: 'topic-china',
    _type: 'topic',
    name: 'China',
    slug: {_type: 'slug', current: 'china'},
    kind: 'place',
    sameAs: ['https://www.wikidata.org/wiki/Q148'],
  },
  {
    _id: 'siteSettings',
    _type: 'siteSettings',
    siteName: 'Dateline',
    baseUrl: 'https://dateline.example',
    timeZone: 'Asia/Singapore',
    language: 'en',
    award: {
      title: 'Best News Website or Mobile Service',
      awardedBy: 'WAN-IFRA Digital Media Awards Worldwide',
    },
    navigation: [{_key: '87b238147d88', _type: 'reference', _ref: 'section-world'}],
    shareChannels: ['whatsapp', 'telegram', 'facebook', 'x', 'email', 'linkedin'],
    adPositions: ['top', 'masthead', 'afterTopics', 'afterOnward'],
    newsletter: {
      heading: "Pressed for time? Stay informed with CNA's newsletters",
      text: 'Be among the first to know the Breaking news',
      consentText:
        "This service is not intended for persons residing in the E.U. By clicking subscribe, I agree to receive news updates and promotional material from Mediacorp and Mediacorp's partners.",
    },
  },
  {
    _id: 'article-putin-says-russia-expects-chinas-xi-to-make-state-visit-in-spring',
    _type: 'article',
    headline: "Putin says Russia expects China's Xi to make state visit in spring",
    slug: {_type: 'slug', current: 'putin-says-russia-expects-chinas-xi-to-make-state-visit-in-spring'},
    section: {_type: 'reference', _ref: 'section-world'},
    dateline: 'MOSCOW',
    body: [
      {
        _type: 'block',
        _key: 'e5b81900a636',
        style: 'normal',
        markDefs: [],
        children: [
          {
            _type: 'span',
            _key: '7feed719867d',
            text: "Russian President Vladimir Putin said on Friday (Dec 30) he was expecting Chinese President Xi Jinping to make a state visit to Russia in spring 2023, in what would be a public show of solidarity from Beijing amid Russia's flailing military campaign in Ukraine.",
            marks: [],
          },
        ],
      },
      {
        _type: 'block',
        _key: 'df790698cfe1',
        style: 'normal',
        markDefs: [],
        children: [
          {
            _type: 'span',
            _key: 'ae30fa37dd02',
            text: 'In introductory remarks from a video conference between the two leaders broadcast on state television, Putin said: "We are expecting you, dear Mr Chairman, dear friend, we are expecting you next spring on a state visit to Moscow."',
            marks: [],
          },
        ],
      },
      {
        _type: 'block',
        _key: '7aa7c3858aea',
        style: 'normal',
        markDefs: [],
        children: [
          {
            _type: 'span',
            _key: 'dea797357a9c',
            text: 'He said the visit would "demonstrate to the world the closeness of Russian-Chinese relations".',
            marks: [],
          },
        ],
      },
      {
        _type: 'block',
        _key: '9815e452e0ef',
        style: 'normal',
        markDefs: [],
        children: [
          {
            _type: 'span',
            _key: '2ba21b573579',
            text: 'Speaking for around eight minutes, Putin said Russia-China relations were growing in importance as a stabilising factor, and that he aimed to deepen military cooperation between the two countries.',
            marks: [],
          },
        ],
      },
      {_type: 'relatedLinks', _key: '4475df685ab7', heading: 'Related', links: []},
      {
        _type: 'block',
        _key: '4c5435e99188',
        style: 'normal',
        markDefs: [],
        children: [
          {
            _type: 'span',
            _key: 'd557651bba7a',
            text: 'In a response that lasted around a quarter as long, Xi said China was ready to increase strategic cooperation with Russia against the backdrop of what he called a "difficult" situation in the world at large.',
            marks: [],
          },
        ],
      },
      {
        _type: 'block',
        _key: '0a4d631c0b22',
        style: 'normal',
        markDefs: [],
        children: [
          {
            _type: 'span',
            _key: 'ec5c17792b97',
            text: 'The relationship between Russia and China, which the two sides have hailed as a "no limits" partnership, has taken on great significance since Moscow sent its armed forces into Ukraine on Feb 24.',
            marks: [],
          },
        ],
      },
      {
        _type: 'block',
        _key: '73e652bbef62',
        style: 'normal',
        markDefs: [],
        children: [
          {
            _type: 'span',
            _key: '687ac69fd0f7',
            text: "Though Western countries imposed unprecedented sanctions on Russia, China has refrained from condemning Moscow's military campaign, instead stressing the need for peace.",
            marks: [],
          },
        ],
      },
      {
        _type: 'block',
        _key: '6ec1f05572d1',
        style: 'normal',
        markDefs: [],
        children: [
          {
            _type: 'span',
            _key: '0ea3f3165dff',
            text: "Russian energy exports to China have risen significantly since the outbreak of the conflict, with Russia now China's single largest oil supplier.",
            marks: [],
          },
        ],
      },
      {
        _type: 'block',
        _key: '169ad94caea4',
        style: 'normal',
        markDefs: [],
        children: [
          {
            _type: 'span',
            _key: '7c0d803acd32',
            text: 'However, Beijing has so far been careful not to provide the sort of direct material support that could provoke Western sanctions against China.',
            marks: [],
          },
        ],
      },
      {
        _type: 'block',
        _key: '333ca432a7f6',
        style: 'normal',
        markDefs: [],
        children: [
          {
            _type: 'span',
            _key: '27f5501d8f78',
            text: 'At a September summit in Uzbekistan, Putin acknowledged his Chinese counterpart\'s "concerns" about the situation in Ukraine.',
            marks: [],
          },
        ],
      },
    ],
    heroImage: {
      _type: 'imageWithCredit',
      alt: 'Stand-in picture: grey hills under a pale sun. The photograph is not here yet.',
      caption:
        'Russian President Vladimir Putin attends a meeting with Chinese President Xi Jinping in Beijing, China, Feb 4, 2022.',
      creditLine: 'Sputnik/Aleksey Druzhinin/Kremlin via Reuters',
      photographer: 'Aleksey Druzhinin',
      creditChain: ['Sputnik', 'Kremlin'],
      supplier: 'Reuters',
      dateCreated: '2022-02-04',
      stateAgency: true,
      handout: true,
      standIn: true,
    },
    source: {_type: 'reference', _ref: 'source-reuters'},
    signOffs: ['lk'],
    publishedAt: '2022-12-30T11:19:00.000Z',
    updatedAt: '2022-12-30T11:23:00.000Z',
    topics: [
      {_key: 'ac08edab99b1', _type: 'reference', _ref: 'topic-vladimir-putin'},
      {_key: '2ec129894908', _type: 'reference', _ref: 'topic-xi-jinping'},
      {_key: '9e7def2b4cbc', _type: 'reference', _ref: 'topic-russia'},
      {_key: '24146e0cce62', _type: 'reference', _ref: 'topic-china'},
    ],
    language: 'en',
    showAds: true,
  },
]
