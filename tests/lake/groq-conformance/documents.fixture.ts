/** What `now()` is. */
export const NOW = new Date('2026-01-02T03:04:05.678Z')

export const parameters = {n: 18, ids: ['bob', 'nobody'], word: 'line'}

export const documents: (Record<string, unknown> & {_id: string; _type: string})[] = [
  {
    _id: 'ann',
    _type: 'person',
    name: 'Ann',
    age: 34,
    born: '1991-05-01T10:00:00Z',
    tags: ['a', 'b'],
    knows: [{_type: 'reference', _key: 'k', _ref: 'bob'}],
  },
  {_id: 'bob', _type: 'person', name: 'Bob', age: 17, address: {city: 'Oslo', lines: ['1', '2']}},
  {_id: 'drafts.cyd', _type: 'person', name: 'Cyd'},
  {
    _id: 'fir',
    _type: 'story',
    title: 'Fir trees, and more',
    author: {_type: 'reference', _ref: 'ann'},
    lost: {_type: 'reference', _ref: 'nobody', _weak: true},
    none: null,
    body: [
      {
        _type: 'block',
        _key: 'x',
        children: [
          {_type: 'span', _key: 's', text: 'One '},
          {_type: 'span', _key: 't', text: 'line'},
        ],
      },
      {_type: 'image', _key: 'i', alt: 'A fir'},
      {_type: 'block', _key: 'y', children: [{_type: 'span', _key: 'u', text: 'Next'}]},
    ],
  },
  {_id: 'versions.rSpring.fir', _type: 'story', title: 'Fir trees in spring'},
]

/** An expression, and what the specification makes of it. */
export type Row = [expression: string, value: unknown]
