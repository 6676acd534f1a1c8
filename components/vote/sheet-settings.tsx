'use client'
import { ChoiceCards } from '@/components/ui/choice-cards'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { tieRules } from '@/lib/voting/ballot'
import { fill } from '@/lib/words/fill'
import { voteSheetMessages as say, voteTieMessages } from '@/lib/words/messages-vote'
import { formatWeeks } from '@/lib/words/numbers'
import { parseNumber } from '@/lib/words/parse-number'
import { slowdownOf } from '@/lib/words/vote-words'
import type { SheetForm } from './sheet-form-values'

const minuteChoices = ['2', '3', '5', '8', '10', '15', '20'] as const
type Change = (change: Partial<SheetForm>) => void

/** The settings that the chosen method has, in the order they matter. `together` is what all chosen asks cost, in frozen units. */
export function SheetSettings({ form, together, voters, onChange }: { readonly form: SheetForm; readonly together: number; readonly voters: number; readonly onChange: Change }) {
  return (
    <div className="grid gap-5">
      <div className="grid gap-4 sm:grid-cols-3"><MethodSettings form={form} together={together} onChange={onChange} /></div>
      <ChoiceCards
        label={say.secrecy}
        columns={2}
        value={form.secret ? 'secret' : 'named'}
        onChange={(value) => onChange({ secret: value === 'secret' })}
        options={[{ value: 'secret', label: say.secret, text: voters < 3 ? say.secretFew : say.secretText }, { value: 'named', label: say.named, text: say.namedText }]}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectField
          label={say.timer}
          value={form.minutes}
          onChange={(minutes) => onChange({ minutes })}
          options={[...minuteChoices.map((minutes) => ({ value: minutes, label: fill(say.minutes, { n: minutes }) })), { value: '', label: say.noTimer }]}
        />
        <NumberField label={say.quorum} value={form.quorum} placeholder={say.noQuorum} onChange={(quorum) => onChange({ quorum })} />
        <SelectField
          label={say.tie}
          value={form.tieRule}
          onChange={(value) => onChange({ tieRule: tieRules.find((rule) => rule === value) ?? 'show' })}
          options={tieRules.map((rule) => ({ value: rule, label: voteTieMessages[rule].name }))}
          hint={voteTieMessages[form.tieRule].what}
        />
      </div>
    </div>
  )
}

function MethodSettings({ form, together, onChange }: { readonly form: SheetForm; readonly together: number; readonly onChange: Change }) {
  const places = <NumberField label={say.places} value={form.seats} onChange={(seats) => onChange({ seats })} />
  switch (form.method) {
    case 'approval':
      return <>{places}<NumberField label={say.ticks} value={form.ticks} placeholder={say.noLimit} onChange={(ticks) => onChange({ ticks })} /></>
    case 'score':
      return <>{places}<NumberField label={say.most} value={form.maxScore} onChange={(maxScore) => onChange({ maxScore })} /></>
    case 'dots':
      return (
        <>
          {places}
          <NumberField label={say.dots} value={form.dots} onChange={(dots) => onChange({ dots })} />
          <NumberField label={say.cap} value={form.cap} placeholder={say.noLimit} onChange={(cap) => onChange({ cap })} />
        </>
      )
    case 'quadratic':
      return <>{places}<NumberField label={say.credits} value={form.credits} onChange={(credits) => onChange({ credits })} /></>
    case 'ranking':
      return places
    case 'budget':
      return (
        <>
          <SelectField
            label={say.budgetKind}
            value={form.budgetUnit}
            onChange={(unit) => onChange({ budgetUnit: unit === 'asks' ? 'asks' : 'cost' })}
            options={[{ value: 'cost', label: say.budgetSpeed }, { value: 'asks', label: say.budgetAsks }]}
          />
          {form.budgetUnit === 'asks'
            ? <NumberField label={say.budgetCount} value={form.budgetCount} onChange={(budgetCount) => onChange({ budgetCount })} />
            : <TextField label={`${say.budgetShare}, %`} inputMode="decimal" value={form.budgetShare} onChange={(budgetShare) => onChange({ budgetShare })} hint={shareHint(form.budgetShare, together)} className="sm:col-span-2" inputClassName="sm:max-w-40" />}
        </>
      )
  }
}

function shareHint(typed: string, together: number): string | undefined {
  const parsed = parseNumber(typed, 'percent')
  return parsed.kind === 'number' && parsed.value > 0 && parsed.value < 1 ? fill(say.budgetShareHint, { weeks: formatWeeks(parsed.value), all: slowdownOf(together) }) : undefined
}

function NumberField(props: { readonly label: string; readonly value: string; readonly placeholder?: string; readonly onChange: (value: string) => void }) {
  return <TextField inputMode="numeric" {...props} />
}
