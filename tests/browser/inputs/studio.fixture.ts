import {defineArrayMember, defineConfig, defineField, defineType, renderStudio} from 'sanity'
import {structureTool} from 'sanity/structure'

import {studioWorkspace} from '../../../config/studio-workspace.ts'

const root = document.getElementById('studio')
// Written out: the build replaces these very words.
const lakeUrl = process.env.SANITY_STUDIO_LAKE_URL
if (root === null) throw new TypeError('The page has no place for a Studio')

const person = defineArrayMember({
  name: 'person',
  type: 'object',
  fields: [defineField({name: 'name', type: 'string'}), defineField({name: 'age', type: 'number'})],
})

const flag = defineArrayMember({
  name: 'flag',
  type: 'object',
  fields: [defineField({name: 'country', type: 'string'})],
})

/** One field of each type of input that Sanity brings. */
const specimen = defineType({
  name: 'specimen',
  type: 'document',
  fields: [
    defineField({name: 'title', type: 'string'}),
    defineField({name: 'slug', type: 'slug', options: {source: 'title'}}),
    defineField({name: 'text', type: 'text', rows: 2}),
    defineField({name: 'number', type: 'number'}),
    defineField({name: 'day', type: 'date'}),
    defineField({name: 'moment', type: 'datetime'}),
    defineField({name: 'switch', type: 'boolean'}),
    defineField({name: 'words', type: 'array', of: [defineArrayMember({type: 'string'})]}),
    defineField({name: 'people', type: 'array', of: [person]}),
    defineField({
      name: 'place',
      type: 'object',
      fields: [defineField({name: 'street', type: 'string'}), defineField({name: 'town', type: 'string'})],
    }),
    defineField({name: 'other', type: 'reference', to: [{type: 'specimen'}]}),
    defineField({name: 'picture', type: 'image', options: {hotspot: true}}),
    defineField({name: 'file', type: 'file'}),
    defineField({
      name: 'body',
      type: 'array',
      of: [defineArrayMember({type: 'block', of: [flag]})],
    }),
  ],
})

/** Saved without drafts. */
const setting = defineType({
  name: 'setting',
  type: 'document',
  liveEdit: true,
  fields: [defineField({name: 'title', type: 'string'})],
})

renderStudio(
  root,
  defineConfig({
    name: 'inputs',
    title: 'Inputs',
    ...studioWorkspace({projectId: undefined, dataset: undefined, lakeUrl}),
    plugins: [structureTool()],
    schema: {types: [specimen, setting]},
  }),
)
