'use client'
import { useState } from 'react'
import { Said } from '@/components/announce/said'
import { TextField } from '@/components/ui/text-field'
import { formatNumber } from '@/lib/words/numbers'
import { examples, readField, type ExampleName } from './examples'

/** Fields whose answer follows every keystroke; the model itself reckons. */
export function LiveExample({ name }: { readonly name: ExampleName }) {
  const { legend, fields, answer } = examples[name]
  const [texts, setTexts] = useState<readonly string[]>(fields.map(({ start }) => formatNumber(start, 3)))
  const read = fields.map((field, nth) => readField(field, texts[nth] ?? ''))
  const values = read.flatMap((part) => (part.ok ? [part.value] : []))
  return (
    <fieldset className="rounded-sheet border border-line bg-sheet px-4 pt-3 pb-4 font-(family-name:--font-sans) text-[15px] leading-[22px]">
      <legend className="px-1.5 text-[14px] font-semibold">{legend}</legend>
      <div className="grid grid-cols-3 items-end gap-x-4 gap-y-3 max-sm:grid-cols-2">
        {fields.map((field, nth) => {
          const part = read[nth]
          return (
            <TextField
              key={field.label}
              label={field.label}
              inputMode="decimal"
              value={texts[nth] ?? ''}
              onChange={(text) => setTexts(texts.map((old, other) => (other === nth ? text : old)))}
              error={part?.ok === false ? part.message : undefined}
            />
          )
        })}
      </div>
      <Said as="span" on="change" className="mt-4 block space-y-1">
        {values.length === fields.length
          ? answer(values).map((line) => <span key={line} className="block">{line}</span>)
          : <span className="block text-ink2">The example goes on when every field holds a number.</span>}
      </Said>
    </fieldset>
  )
}
