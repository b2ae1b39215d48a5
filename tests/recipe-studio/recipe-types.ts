import {defineArrayMember, defineField, defineType} from 'sanity'

export const recipeTypes = [
  defineType({
    name: 'recipe',
    type: 'document',
    fields: [
      defineField({name: 'title', type: 'string'}),
      defineField({name: 'cook', type: 'reference', to: [{type: 'cook'}]}),
      defineField({
        name: 'steps',
        type: 'array',
        of: [
          defineArrayMember({
            name: 'step',
            type: 'object',
            fields: [defineField({name: 'text', type: 'string'})],
          }),
        ],
      }),
    ],
  }),
  defineType({
    name: 'menu',
    type: 'document',
    fields: [defineField({name: 'title', type: 'string'})],
  }),
  defineType({name: 'cook', type: 'document', fields: [defineField({name: 'name', type: 'string'})]}),
]
