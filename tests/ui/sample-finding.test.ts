import { expect, it } from 'vitest'
import sampleFile from '@/lib/workshop/sample-workshop.json'
import { parseWorkshopFile } from '@/lib/workshop/file'
import { evaluateWorkshop } from '@/lib/disagreement/results'
import { agenda, cruxEffect, cruxSentence, cruxTitle } from '@/lib/words/results-cruxes'
import { questionWords } from '@/lib/words/results-questions'
import { rangeWords } from '@/lib/words/results-ranges'

// The start page shows a finding at once, without computing it on a phone: it is stored, and recomputed here.
// When the model or the sample changes on purpose: vitest run tests/ui/sample-finding.test.ts -u
it('UI-18 the finding on the start page is what the model gives for the sample', { timeout: 120_000 }, async () => {
  const parsed = parseWorkshopFile(sampleFile)
  if (!parsed.ok) throw new Error(`${parsed.path} ${parsed.rule}`)
  const { disagreement } = evaluateWorkshop(parsed.workshop)
  if (disagreement === null) throw new Error('The sample has six views to compare.')
  const cruxes = agenda(disagreement)
  const [first] = cruxes
  if (first === undefined) throw new Error('The sample has a question that matters.')
  const stored = {
    workshop: parsed.workshop.title,
    title: cruxTitle(disagreement),
    sentence: cruxSentence(disagreement, first, true),
    now: round(disagreement.distance),
    bars: cruxes.map((crux) => ({
      key: crux.group,
      label: questionWords[crux.group].label,
      after: round(crux.distance),
      effect: cruxEffect(disagreement.distance, crux),
      range: rangeWords(crux.group, parsed.workshop) ?? 'nobody differs',
    })),
  }
  await expect(`${JSON.stringify(stored, null, 2)}\n`).toMatchFileSnapshot('../../components/start/sample-finding.json')
})

const round = (value: number) => Number(value.toFixed(4))
