import { defineConfig } from 'vite'
import { chunks } from './src/server/chunks.ts'
import { offline } from './src/server/offline/plugin.ts'
import { previewTags } from './src/server/pages/preview.ts'
import { siteOf } from './src/server/pages/sitemap.ts'
import { preload } from './src/server/preload.ts'

/** Packages that the first picture needs: in a chunk of their own, so that one can tell how much of the code is ours. */
const FIRST_PACKAGES =
  /node_modules[\\/](preact|@preact|d3-[a-z]+|@leeoniya|topojson-client|point-in-polygon-hao|robust-predicates|@turf[\\/](boolean-point-in-polygon|destination|distance|helpers|invariant))[\\/]/

const kept = offline()
const listed = chunks()

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  base: './',
  plugins: [
    { name: 'previews', transformIndexHtml: () => previewTags(siteOf(process.env.SITE_ADDRESS)) },
    preload(),
    ...kept.plugins,
    ...listed.plugins,
  ],
  worker: { plugins: () => [...kept.inWorkers(), ...listed.inWorkers()] },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/ },
            { name: 'packages', test: FIRST_PACKAGES },
          ],
        },
      },
    },
  },
})
