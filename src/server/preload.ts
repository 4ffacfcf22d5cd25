import type { HtmlTagDescriptor, Plugin } from 'vite'

/** What the first picture needs beside the first script, by how a file of it begins. */
const FETCHED = ['atlas-', 'first-']
const FONTS = /\.woff2$/
const MAP = ['maplibre-', 'mexicoMap-']

/**
 * Puts links into the page, so that a browser asks for the first tables, the fonts and the map while it still reads the
 * first script; without one of these files the build fails.
 */
export const preload = (): Plugin => ({
  name: 'preload',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle, chunk }) {
      if (!bundle || !chunk) return []
      const files = Object.keys(bundle)
      const find = (begins: string, ends: RegExp): string => {
        const found = files.filter((file) => file.startsWith(`assets/${begins}`) && ends.test(file))
        if (found.length !== 1)
          throw new Error(`preload: expected one file ${begins}, got ${found.join(', ') || 'none'}`)
        return found[0] as string
      }
      const link = (href: string, attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
        tag: 'link',
        attrs: { ...attrs, crossorigin: true, href: `./${href}` },
        injectTo: 'head',
      })
      return [
        ...FETCHED.map((name) => link(find(name, /\.(json|bin)$/), { rel: 'preload', as: 'fetch' })),
        ...files
          .filter((file) => FONTS.test(file))
          .map((file) => link(file, { rel: 'preload', as: 'font', type: 'font/woff2' })),
        ...MAP.map((name) => link(find(name, /\.js$/), { rel: 'modulepreload', fetchpriority: 'low' })),
      ]
    },
  },
})
