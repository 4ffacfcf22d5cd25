import { run } from '../page/bench.ts'
import { withFeatureState } from '../page/withFeatureState.ts'

await run(withFeatureState(true))
