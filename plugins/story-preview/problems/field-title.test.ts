import {createSchema, defineType} from 'sanity'
import {expect, test} from 'vitest'

import {fieldTitle} from './field-title.ts'

const schema = createSchema({
  name: 'test',
  types: [
    defineType({
      name: 'post',
      type: 'document',
      fields: [
        {
          name: 'cover',
          title: 'Cover picture',
          type: 'object',
          fields: [{name: 'caption', type: 'text'}],
        },
        {
          name: 'body',
          title: 'Text',
          type: 'array',
          of: [
            {type: 'block'},
            {
              name: 'links',
              title: 'Related links',
              type: 'object',
              fields: [{name: 'heading', type: 'string'}],
            },
          ],
        },
      ],
    }),
  ],
})

const post = {
  _type: 'post',
  body: [
    {_type: 'block', _key: 'p1'},
    {_type: 'links', _key: 'l1'},
  ],
}

test.each([
  [[], ''],
  [['cover', 'caption'], 'Cover picture › Caption'],
  [['body', {_key: 'p1'}], 'Text'],
  [['body', {_key: 'l1'}, 'heading'], 'Text › Related links › Heading'],
  [['body', 1, 'heading'], 'Text › Related links › Heading'],
  [['body', {_key: 'p1'}, 'markDefs', {_key: 'm1'}, 'href'], 'Text'],
  [['gone', 'caption'], ''],
])('the form calls %j “%s”', (path, title) => {
  const type = schema.get('post')
  expect(type && fieldTitle(type, post, path)).toBe(title)
})
