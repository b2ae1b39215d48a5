/** How marks look on any page: told apart by lines as well as by colour, and light on dark where the page is dark. */
export const CHANGES_STYLE = `
body > :not([data-story-preview]) { display: none !important; }
[data-story-preview='changes'] { display: contents; }
[data-change] { border-radius: 0.125em; }
ins[data-change] { background: #c8f0d2; color: #0a3d1c; text-decoration: underline 0.1em; text-underline-offset: 0.15em; }
del[data-change] { background: #ffd8d3; color: #6e130b; text-decoration: line-through 0.08em; }
ins[data-change='altered'], del[data-change='altered'] { background: #ffecb3; color: #453300; }
del[data-change='altered'] { margin-inline-end: 0.25em; }
[data-change]:has(> img) { display: block; outline: 0.25rem solid #1e8e4a; outline-offset: -0.25rem; }
del[data-change]:has(> img) { outline-color: #c62f1f; }
del[data-change] > img { filter: grayscale(1); opacity: 0.5; }
ins[data-change='altered']:has(> img) { outline-color: #b27b00; }
[data-change-current] { outline: 0.1875rem solid currentcolor; outline-offset: 0.0625rem; }
[data-change]::before {
  content: ' ' attr(data-change-label) ' ';
  position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}
@media (prefers-color-scheme: dark) {
  ins[data-change] { background: #123d22; color: #c8f0d2; }
  del[data-change] { background: #561a14; color: #ffd8d3; }
  ins[data-change='altered'], del[data-change='altered'] { background: #4a3800; color: #ffecb3; }
}
`
