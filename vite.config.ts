import { defineConfig } from 'vite'
import { previewTags } from './src/server/pages/preview.ts'
import { siteOf } from './src/server/pages/sitemap.ts'

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  base: './',
  plugins: [{ name: 'previews', transformIndexHtml: () => previewTags(siteOf(process.env.SITE_ADDRESS)) }],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
