'use client'
import { useState } from 'react'
import { Said } from '@/components/announce/said'
import { SentenceText } from '@/components/charts/sentence-text'
import { useCommand } from '@/components/doc/use-command'
import { Button } from '@/components/ui/button'
import { voteResultMessages as say } from '@/lib/words/messages-vote'
import { dependsSentence, differing, type RuleOutcome } from '@/lib/words/vote-rules'
import { plain } from '@/lib/words/results-text'

/** A facilitator's button; after it everyone reads what depends on the rule. */
export function ShowRulesButton({ vote }: { readonly vote: string }) {
  const command = useCommand()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const show = async () => {
    setBusy(true)
    const sent = await command('show-vote-rules', { vote })
    setBusy(false)
    setProblem(sent.ok ? null : sent.message)
  }
  return (
    <div className="mt-4 border-t border-line pt-3">
      <Button busy={busy} onClick={() => void show()}>{say.others}</Button>
      <p className="twin mt-1.5">{say.othersLead}</p>
      {problem !== null && <Said trouble className="text-[13px] text-bad">{problem}</Said>}
    </div>
  )
}

export function WhatDepends({ outcomes, titleOf }: { readonly outcomes: readonly RuleOutcome[]; readonly titleOf: (ask: string) => string }) {
  const [decisive, ...others] = outcomes
  if (decisive === undefined) return null
  const none = differing(outcomes).length === 0
  return (
    <section aria-label={say.depends} className="mt-4 border-t border-line pt-3 text-[13px] leading-[19px] max-sm:text-[15px] max-sm:leading-[22px]">
      <h3 className="font-semibold">{say.depends}</h3>
      {none
        ? <p className="mt-1"><SentenceText sentence={[plain(say.nothingDepends)]} /></p>
        : <ul className="mt-1 grid gap-1">{others.map((other) => <li key={other.rule}><SentenceText sentence={dependsSentence(decisive, other, titleOf)} /></li>)}</ul>}
    </section>
  )
}
