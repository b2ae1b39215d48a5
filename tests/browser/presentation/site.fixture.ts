import {enableVisualEditing} from '@sanity/visual-editing'

/** Runs in the page of the site: overlays that lead to the Studio, and what is new as soon as it is saved. */
enableVisualEditing({
  history: {
    subscribe(navigate) {
      const tell = () => navigate({type: 'pop', url: location.href})
      addEventListener('popstate', tell)
      return () => removeEventListener('popstate', tell)
    },
    update: ({type, url}) => {
      if (type === 'push') history.pushState(null, '', url)
      else if (type === 'replace') history.replaceState(null, '', url)
      else history.back()
    },
  },
  refresh: async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
    const [shown, fresh] = [document.querySelector('main'), page.querySelector('main')]
    if (shown && fresh) shown.replaceWith(fresh)
  },
})
