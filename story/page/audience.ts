/** Who looks at the page. Editors also see placeholders where readers see nothing; all else is the same for both. */
export type Audience = 'reader' | 'preview'
