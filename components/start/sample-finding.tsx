import { Tag } from '@/components/ui/tag'

const steps = [
  { title: 'Everyone answers in private', text: 'A low, a high and a best guess, and how decisions really get made. Sealed: no screen shows answers before the reveal.' },
  { title: 'Each sees what their own answers imply', text: 'Which asks make their list, what each one adds, and why.' },
  { title: 'The room sees the question that matters', text: 'Which difference moves which ask, and which differences move nothing, so that nobody spends an hour on them.' },
  { title: 'You leave with what all can sign', text: 'The asks on every list, the ones that are contested, and why.' },
] as const

/** The right half of the start page. */
export function SampleFinding() {
  return (
    <section aria-labelledby="how-it-goes" className="px-14 py-[70px] max-lg:border-t max-lg:border-line max-lg:py-10 max-sm:px-5">
      <div className="max-w-[600px]">
        <p className="mb-4 flex items-center gap-2 text-[12.5px] text-ink2"><Tag>90 MINUTES</Tag>with a room of up to a dozen people</p>
        <h2 id="how-it-goes" className="serif mb-7 text-[27px] leading-[35px]">Not how far apart you are, but which of your differences matter.</h2>
        <ol className="grid gap-0 rounded-sheet border border-line bg-sheet px-[22px] py-2">
          {steps.map((step, index) => (
            <li key={step.title} className="grid grid-cols-[28px_1fr] gap-2 border-t border-line py-4 first:border-t-0">
              <span aria-hidden className="serif text-[19px] leading-6 text-pen">{index + 1}</span>
              <div><h3 className="finding">{step.title}</h3><p className="mt-1 text-ink2">{step.text}</p></div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
