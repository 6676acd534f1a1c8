import type { ReactNode } from 'react'
import Link from 'next/link'

/** The model in words: what goes in, what comes out, what it leaves out. */
export function AboutModel() {
  return (
    <main className="mx-auto max-w-[680px] px-6 pt-10 pb-20 max-sm:px-4">
      <Link href="/" className="serif text-[22px] leading-none font-bold tracking-[-0.01em]">Parley</Link>
      <h1 className="mt-12 mb-4 text-[34px] leading-[42px] max-sm:mt-8 max-sm:text-[28px] max-sm:leading-9">What the model does with your answers</h1>
      <div className="serif space-y-4 text-[18px] leading-[29px] max-sm:text-[17px] max-sm:leading-[27px]">
        <p>Parley does not know which measures are right. It takes what one person believes, works out which list of asks follows from it, and does the same for everyone else. Then it looks for the question that, were you all to hold the middle view on it, would bring your lists closest together.</p>
        <Part title="What goes in">
          <p><b>The board</b>, shared by all: each possible ask with how much it slows the work, how much it prevents if the AI hides its aims and if it does not, and how easy it is to explain, to check and to do only on paper.</p>
          <p><b>Your answers</b>, sealed until the reveal: four chances, what a delay does to the danger from others, how ten decisions would be settled, and what slowdown would be accepted. Each chance is a range: 1 time in 10 you would be surprised below its low, 1 in 10 above its high.</p>
        </Part>
        <Part title="What it works out">
          <p>A list of asks goes through each <b>story</b> of how decisions get made. In one, the people who decide share your view; in another, there is a ceiling on cost; in others, what is easy to explain or to check goes first, or a law names measures in advance, or an assessor’s figure must stay under a line. What comes out of a story is what is carried out, and how much in earnest.</p>
          <p>From that follow two risks: a catastrophe caused by this developer’s AI, and one caused by somebody else’s, which grows as the developer falls behind. The chance of getting through without either, averaged over your stories, is what a list is worth. <b>Your list</b> is the one worth most, within the limit on asks.</p>
          <p>An ask is worth to you what leaving it out would lose, in <b>points</b>: chances in 100 of getting through. Below 0.05 points two asks are called practically level.</p>
        </Part>
        <Part title="Why you differ">
          <p>Taking somebody else’s list would cost you part of what your own gains. Averaged over everyone, that is the distance in the room. For each question the model gives all of you the middle view, keeps the rest of what each believes, and measures the distance again. The question with the largest fall stands on top. Some differences, large as they look, move nothing: you can leave those.</p>
        </Part>
        <Part title="What it leaves out">
          <p>It looks at one developer and one period. Measures in one group overlap by one number for all. It does not know politics beyond its six stories, nor anything that is not on a card. The figures of the library and the sample are made up; they describe no real person, organisation or survey.</p>
          <p>The same answers always give the same result, to the last digit, on any machine: a saved file can be worked out again by anyone.</p>
        </Part>
      </div>
    </main>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <section className="space-y-4 border-t border-line pt-5"><h2 className="text-[21px] leading-7 font-bold">{title}</h2>{children}</section>
}
