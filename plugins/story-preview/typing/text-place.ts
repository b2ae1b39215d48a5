import {createContext} from 'react'

import type {FieldPath} from '../focus/field-path.ts'

/** The document that a form is of; `undefined` outside of forms. */
export const FormDocument = createContext<string | undefined>(undefined)

/** Where in its document a text is that is being edited; `undefined` outside of such texts. */
export const TextPlace = createContext<FieldPath | undefined>(undefined)
