import Link from 'next/link'
import { Definition } from './definition'
import { LiveExample } from './live-example'

/** The model in words: what goes in, what comes out of it and how, what it leaves out; with small examples to play with. */
export function AboutModel() {
  return (
    <main className="mx-auto max-w-[680px] px-6 pt-10 pb-20 max-sm:px-4">
      <Link href="/" className="serif text-[22px] leading-none font-bold max-sm:-my-3 max-sm:inline-block max-sm:self-start max-sm:py-3 tracking-[-0.01em]">Parley</Link>
      <h1 className="mt-12 mb-4 text-[34px] leading-[42px] max-sm:mt-8 max-sm:text-[28px] max-sm:leading-9">What the model does with your answers</h1>
      <div className="serif space-y-6 text-[18px] leading-[29px] max-sm:text-[17px] max-sm:leading-[27px]">
        <p>Parley does not know which measures are right. It takes what one person believes, works out which list of asks follows from it, and does the same for everyone else. Then it looks for the question that, were you all to hold the middle view on it, would bring your lists closest together.</p>
        <Definition title="What goes in">
          <p><b>The board</b>, shared by all: each possible ask with how much it slows the work, how much it prevents if the AI hides its aims and if it does not, and how easy it is to explain, to check and to do only on paper.</p>
          <p><b>Your answers</b>, sealed until the reveal: four chances, what a delay does to the danger from others, how ten decisions would be settled, and what slowdown would be accepted.</p>
        </Definition>
        <Definition
          title="A range"
          formula={['g = log-odds for chances, logarithm for quantities', 'x(z) = g⁻¹( g(mid) + s·z ),  s = (g(mid) − g(low)) / 1.28 below the middle, (g(high) − g(mid)) / 1.28 above', 'central number = mean of x over 64 equal slices']}
          source="Wichura (1988), algorithm AS 241, for z; the spread on each side meets your low and high exactly"
        >
          <p>Each chance is a range: 1 time in 10 you would be surprised below its low, 1 in 10 above its high. Where one number is needed the model takes the <b>mean</b>, not the middle, because what is at stake sits in the far end.</p>
          <LiveExample name="range" />
        </Definition>
        <Definition
          title="How much in earnest"
          formula={['effect = r · (σ + (1 − σ) · robustness)']}
          source="“Efficient tradeoffs and the safety-usefulness tradeoff model”: techniques that survive an insincere developer"
        >
          <p>A measure prevents a share r of the danger if it is done in earnest (σ = 1). Done only to count, what is left of it is its robustness. The slowdown is paid in full either way.</p>
          <LiveExample name="earnest" />
        </Definition>
        <Definition
          title="Two risks"
          formula={['ours = p · P(catastrophe if it hides its aims) + (1 − p) · P(catastrophe if not)', 'speed = (1 − cost of one) · (1 − cost of the next) · …', 'others’ = 1 − (1 − their chance) ^ (speed ^ −η)', 'getting through = (1 − ours) · (1 − others’)']}
          source="The post’s appendix: action risk and inaction risk; η says how fast the danger from others grows as this developer falls behind"
        >
          <p>A catastrophe may be caused by this developer’s AI, or by somebody else’s, whose chance grows as the developer falls behind. A measure lowers the one and, by its delay, raises the other.</p>
          <LiveExample name="risks" />
        </Definition>
        <Definition
          title="Stories"
          formula={['a deal with a ceiling: the set that helps most, within the slowdown accepted', 'pressure: the set that pleases most, within the slowdown accepted']}
          source="The post: efficient concessions, and why pressure from third parties leads to something else"
        >
          <p>A list of asks goes through each <b>story</b> of how decisions get made. In one, the people who decide share your view; in another, there is a ceiling on cost; in others, what is easy to explain or to check goes first, or a law names measures in advance, or an assessor’s figure must stay under a line. Here are three asks in two of the stories.</p>
          <LiveExample name="stories" />
        </Definition>
        <Definition
          title="Your list, and points"
          formula={['worth of a list = Σ over stories: weight · chance of getting through', 'worth of an ask = what leaving it out of the list would lose']}
          source="Expected value over stories; the search looks at every list where it can"
        >
          <p>The chance of getting through, averaged over your stories, is what a list is worth. <b>Your list</b> is the one worth most, within the limit on asks. An ask is counted in <b>points</b>: chances in 100 of getting through. Below 0.05 points two asks are called practically level.</p>
        </Definition>
        <Definition
          title="Why you differ"
          formula={['distance = mean over pairs: share of my own gain that your list would cost me', 'middle of chances = mean of their log-odds', 'crux of a question = distance now − distance if all held its middle']}
          source="Logarithmic pool: Genest and Zidek (1986). Between two people, the same is split exactly by Shapley values (1953)"
        >
          <p>Taking somebody else’s list would cost you part of what your own gains. Averaged over everyone, that is the distance in the room. For each question the model gives all of you the middle view, keeps the rest of what each believes, and measures the distance again. The question with the largest fall stands on top. Some differences, large as they look, move nothing: you can leave those.</p>
          <LiveExample name="middle" />
        </Definition>
        <Definition title="What it leaves out">
          <p>It looks at one developer and one period. Measures in one group overlap by one number for all. It does not know politics beyond its six stories, nor anything that is not on a card. The figures of the library and the sample are made up; they describe no real person, organisation or survey.</p>
          <p>The same answers always give the same result, to the last digit, on any machine: a saved file can be worked out again by anyone.</p>
        </Definition>
      </div>
    </main>
  )
}
