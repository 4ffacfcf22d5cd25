import { defineConfig } from 'vite'
import { offline } from './src/server/offline/plugin.ts'
import { previewTags } from './src/server/pages/preview.ts'
import { siteOf } from './src/server/pages/sitemap.ts'
import { preload } from './src/server/preload.ts'

const kept = offline()

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  base: './',
  plugins: [
    { name: 'previews', transformIndexHtml: () => previewTags(siteOf(process.env.SITE_ADDRESS)) },
    preload(),
    ...kept.plugins,
  ],
  worker: { plugins: kept.inWorkers },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/ }] } },
    },
  },
})
