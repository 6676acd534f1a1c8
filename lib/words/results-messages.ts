// Templates of what the model's results say (questions.md section 4). Neutral forms stand beside each: nothing is announced that the numbers do not show.

export const listMessages = {
  headlineGain: '{count}, worth {points} to you',
  headlineGainOther: '{count}, worth {points} by the answers of {view}',
  headlineEmpty: 'By your answers no ask on this board is worth its delay',
  headlineEmptyOther: 'By the answers of {view} no ask on this board is worth its delay',
  headlineNoCards: 'The board has no cards yet',
  chance: 'By your own answers, the chance of no catastrophe goes from {none} to {package}.',
  chanceOther: 'By these answers, the chance of no catastrophe goes from {none} to {package}.',
  smallWhole: 'By your answers all {m} together add {points}; the choice hardly matters.',
  why: 'why?',
  flipsComputing: 'Looking for the least change of one answer that would move it…',
  flipsFailed: 'Which answer would move it could not be worked out: {reason}',
  limit: 'The list holds {m}. Adding one of these would change the total by:',
  cutShort: 'On a board this large, lists of more than {m} were not looked at. Adding one of these would change the total by:',
  notFull: 'More asks would add nothing. Adding one of these would change the total by:',
  nearBestMany: 'Many lists are nearly as good: {n} more come within 2{nbsp}% of what this one gains.',
  nearBestSingle: 'One more list is nearly as good: it comes within 2{nbsp}% of what this one gains.',
  nearBestOne: 'No other list one step away comes within 2{nbsp}% of what this one gains.',
  levelRule: 'A grey rule at the left joins asks whose worth is practically level.',
  nearBestAsk: '*{ask}* is in {k} of the {n} lists that are nearly as good as the best.',
} as const

export const whyMessages = {
  inList: '*{ask}* is on your list: it adds {points}',
  mostly: ', mostly where “{story}” ({share} of them).',
  mostlyPlain: ', mostly where “{story}”.',
  nearlyAll: ', nearly all of it where “{story}”.',
  largest: ', the largest part where “{story}” ({share} of them).',
  largestPlain: ', spread over several stories.',
  wouldLeave: 'It would leave if {question} went from {from} to {to}.',
  noneRemoves: 'No answer within your ranges would remove it.',
  wouldEnter: 'It would be on your list if {question} went from {from} to {to}.',
  noneAdds: 'No answer within your ranges would put it on your list.',
  notInList: '*{ask}* is not on your list: as one more ask it would add {points}, less than *{last}* ({lastPoints}).',
  levelWithLast: '*{ask}* is not on your list: as one more ask it would add {points}, practically level with *{last}*. Either could be there.',
  noSwap: '*{ask}* is not on your list: as one more ask it would add {points}, but your list holds {m}, and no swap gains.',
  addsNothing: '*{ask}* is not on your list: as one more ask it would add next to nothing.',
  covered: '*{other}* already covers the same failures.',
  notCarriedOut: 'In “{story}” it would not be carried out: it costs {cost}, they accept {budget}.',
  crowdsOut: 'Asking for *{ask}* would crowd out *{other}* in “{story}”: {points} lost.',
  costsMore: '*{ask}*: by your answers its delay costs more than it protects: {points}.',
  notInListPlain: '*{ask}* is not on your list: as one more ask it would add {points}, less than *{last}*.',
  carriedBy: 'It is carried out in {k} of the {n} stories.',
  carriedByAll: 'It is carried out in every story.',
  carriedByOne: 'It is carried out only where “{story}”.',
  carriedByNone: 'It is hardly carried out in any story.',
} as const

export const roomMessages = {
  onePersonTitle: 'Disagreement needs two',
  onePerson: 'Invite someone, or look at the sample.',
  shareTwo: 'You share {s}.',
  upTo: 'Each of you would push for up to {m} asks.',
  everyone: '**{c} on everybody’s list; any two of you share {s} on average.**',
  sameOrder: 'Two of you, two asks: you’d put them in the same order {k} times in 10 (chance: 5).',
  headAll: 'All {n} lists hold {asks}.',
  headAllMany: 'All {n} lists hold the same {c} asks.',
  headBoth: 'Both lists hold {asks}.',
  headBothMany: 'Both lists hold the same {c} asks.',
  headNone: 'No ask is on everybody’s list.',
  headDivide: '{count} {verb} you, and **{question}** is the question to talk about.',
  headDivideOnly: '{count} {verb} you; no single question explains it.',
  headUnited: 'No ask divides you.',
  alike: 'Your lists are the same.',
} as const

export const cruxMessages = {
  first: '**The question that matters most: {question}.**',
  next: '**{question}.**',
  gain: 'If you all held the middle view on it and kept the rest, taking somebody else’s list would cost you {after} of what your own list gains, not {before}; any two of you would share {sharedAfter} asks, not {shared}.',
  gainSameShared: 'If you all held the middle view on it and kept the rest, taking somebody else’s list would cost you {after} of what your own list gains, not {before}; any two of you would still share {shared} asks.',
  gainTwo: 'If you both held the middle view on it and kept the rest, taking the other’s list would cost you {after} of what your own list gains, not {before}; you would share {sharedAfter} asks, not {shared}.',
  gainTwoSameShared: 'If you both held the middle view on it and kept the rest, taking the other’s list would cost you {after} of what your own list gains, not {before}; you would still share {shared} asks.',
  called: 'Such a question is called a *crux*.',
  negative: 'If you settled {question}, your lists would differ *more*: today two differences cancel out.',
  negativeWith: 'Talk about it together with {other}.',
  even: 'Settling {question} would hardly change how far apart your lists are.',
  changesNothing: '**You differ on {question} ({range}), and it moves nothing that matters.** You can leave it.',
  notTested: '**Not tested:** only {n} of {N} answered {question}.',
  nobodyDiffers: 'Nobody differs on {questions}.',
  titleGain: 'Settle {question}, and another’s list costs you {after} instead of {before}',
  titleNone: 'No single question would bring your lists much closer',
  twin: 'What taking somebody else’s list costs, as a share of what one’s own list gains, if all held the middle view on one question. Filled: closer. Hollow: further apart. Ring: no change.',
} as const

export const labelMessages = {
  agreed: 'nearly everyone gains by it ({n} of {N})',
  contested: 'some gain by it, some don’t ({n} of {N})',
  leftOut: 'others come first ({n} of {N} gain by it)',
  opposed: 'nearly everyone would lose by it ({n} of {N} gain)',
  notTheSameAsAgainst: 'Not the same as *against*: lists hold {m}.',
  titleBoth: '{agreed} agreed, {contested} contested',
  titleAgreed: '{agreed} agreed, none contested',
  titleContested: '{contested} contested, none agreed',
  titleNeither: 'No ask is agreed, and none is contested',
  headAgreed: 'Agreed: {count}',
  headContested: 'Contested: {count}',
  headLeftOut: 'Others come first: {count}',
  headOpposed: 'Nearly everyone would lose by it: {count}',
} as const

export const commonGroundMessages = {
  compromise: '**A list that costs nobody more than {max} of what their own list gains:** {asks}.',
  compromiseTitle: 'One list would cost nobody more than {max}',
  compromiseNone: 'No list of this board serves everybody: any would cost somebody all they gain.',
  core: '**{count} in every list that is nearly as good as somebody’s best:** {asks}.',
  coreNone: 'No ask is in every nearly-best list of everybody.',
  camps: '{n} groups whose lists look alike',
  campsNone: 'No clear groups',
  campsNoneText: 'No split of you explains enough to speak of groups.',
  camp: '**{letter}:** {people}. More often on their lists: {asks}.',
  campPlain: '**{letter}:** {people}.',
  compromiseNoneTitle: 'No list would serve everybody',
  pairsTitle: 'Closest: {closest}. Farthest: {farthest}',
  pairsOne: 'Taking each other’s list costs {cost}',
  pairsEqual: 'Everyone is about equally far from everyone',
  pairsNone: 'Nobody to compare',
  lossTwin: 'Row: who judges. Column: whose list they would take. Cell: the share of their own list’s gain they would lose by their own answers, in %.',
} as const

export const storyMessages = {
  title: 'This list buys {gain} where “{most}”, {leastGain} where “{least}”',
  titleLevel: 'What each story carries out, and what it buys',
} as const

export const beliefMessages = {
  title: 'You differ widest on {belief}, from {low} to {high}',
  titleSame: 'Your best guesses agree',
  twin: 'Each line is one view’s 8-in-10 range, the mark its best guess. The dashed line is the middle of those who answered. Diamond and thick line: you.',
  same: 'Everyone who answered said the same: {labels}.',
  weightsTwin: 'A ring for each view, the diamond is you, the dashed line the middle of those who answered.',
  noWeights: 'Nobody has said how decisions get made.',
} as const

export const stakeMessages = {
  titleEveryone: '{ask} is on every list',
  titleMost: '{ask} is on {n} of {N} lists, more than any other ask',
  titleNone: 'Nobody’s list holds an ask',
  twin: 'How much of what a list gains hangs on having the ask, in %. Filled: on that view’s list, darker is more. Outlined: you.',
} as const

export const slopeMessages = {
  title: '{ask}: {high} for {highView}, {low} for {lowView}',
  titleSame: 'All views put the asks in one order',
  twin: 'Each line is an ask, each column a view, most at stake on top. Filled: on that view’s list. Where lines meet, asks are practically level. You first, then whoever’s list is nearest to the one before.',
  twinOther: 'Each line is an ask, each column a view, most at stake on top. Filled: on that view’s list. Where lines meet, asks are practically level. Views stand beside those whose lists are nearest.',
  level: 'level at {first} to {last}',
  allLevel: 'level with all others',
  follow: 'Follow one ask',
  chart: 'The order of the asks in each view; {ask} is drawn strong',
  chartPlain: 'The order of the asks in each view',
  caption: 'Place of each ask by what is at stake in each view; * on that list',
} as const

export const talkMessages = {
  belief: '{belief}: **{high}** for {highView}, **{low}** for {lowView}. What would each have to see?',
  weight: '“{story}”: **{high}** of decisions for {highView}, **{low}** for {lowView}. What would each have to see?',
} as const

export const waitingMessages = {
  headline: 'Waiting for the reveal',
  noRound: 'Answers are not collected yet.',
  nextRound: 'Round {round} is being answered: {n} of {N} in. What you see here is round {before}.',
  seats: 'Hatched: in. Nobody sees who, or what.',
  seatsLead: 'Hatched: in. Your people list shows who; nobody sees what.',
  nothingToReveal: 'Nobody has submitted yet.',
  reveal: 'Reveal round {round}',
  confirmTitle: 'Reveal round {round}?',
  confirm: '{n} of {N} are in. Everyone in the room sees the answers {naming}, and the round closes. A reveal cannot be taken back.',
  wait: 'Not yet',
  onlyOne: 'One view is open. Disagreement needs two.',
} as const

export const flipMessages = {
  weight: 'your count of decisions by “{story}”',
  budget: 'the slowdown they accept where “{story}”',
  sincerity: 'what is done in earnest where “{story}”',
} as const

export const outlookMessages = {
  waitingTitle: 'Against the best possible',
  waiting: 'Working out what is possible at each slowdown, and what else would move the outcome…',
  failed: 'What is possible at each slowdown could not be worked out: {reason}',
  frontierTitle: '“{most}” leaves {mostRisk} risk, “{least}” {leastRisk}',
  frontierTitleEven: 'Every story leaves about {risk} risk',
  frontierTwin: 'The line is the best possible at each slowdown, everything done in earnest. A mark is what one story makes of this list.',
  frontierNone: 'no asks, {risk}',
  frontierX: 'speed given up',
  frontierY: 'risk of catastrophe from this developer',
  frontierGap: 'The line is the best found; nothing can be more than {gap} below it.',
  theatreTitle: '“{ask}” is agreed easily and does {effect} if done only to count',
  theatreTitlePlain: 'What is agreed easily, and what it does if done only to count',
  theatreTwin: 'Filled: on this list. Bottom right: agreed easily, small effect.',
  theatreX: 'how easily it gets agreed →',
  theatreY: 'points of risk removed if done only to count',
  theatreNone: 'No story here is decided by how easily an ask gets agreed.',
  leversTitle: '{lever} would add most: {change}',
  leversTitleNone: 'No single change would move the outcome by 0.1 points',
  leversTwin: 'Change of the list’s worth, in points, when one thing moves and the list is chosen again. The best of each kind.',
  budget: 'One more point of slowdown where “{story}”',
  sincerity: 'More done in earnest where “{story}”',
  persuasion: 'Seeing it as this view does where “{story}”',
  technologyCost: '{ask}: a fifth cheaper',
  technologyEffect: '{ask}: a quarter more effective',
  legibility: '{ask}: easier to explain',
  support: '{ask}: more welcome to {who}',
  capability: 'A developer a tenth more powerful',
  evidence: 'Learning for certain whether the AI hides its aims',
} as const

export const drawMessages = {
  range: 'We tried {n} worlds inside your ranges: in 8 of 10 the list is worth between {low} and {high}.',
  rangeOther: 'We tried {n} worlds inside these ranges: in 8 of 10 the list is worth between {low} and {high}.',
  ask: 'We tried {n} worlds inside your ranges. *{ask}* is on the list in {tenths}.',
  eitherWay: 'It could go either way.',
  progress: '{done} of {total} worlds tried',
  starting: 'Trying other worlds inside the ranges…',
} as const

export const rankMessages = {
  title: '“{ask}” is among the first three in {tenths} worlds',
  none: 'No world tried yet',
  twin: 'How often each ask takes which place in the worlds tried. Solid: places 1 to 3. Pale: places {from} to {to}. Outlined: later.',
  twinShort: 'How often each ask takes which place in the worlds tried. Solid: places 1 to 3. Outlined: later.',
  caption: 'In how many worlds of a hundred each ask takes which place',
  ask: 'Ask',
  first: 'Places 1 to 3',
  middle: 'Places {from} to {to}',
  later: 'Later',
} as const

export const figuresMessages = {
  title: 'Group figures',
  computing: 'Working out the group figures…',
  failed: 'The group figures could not be worked out. Nothing was shown to anyone.',
  headline: 'Any two of you share {s} asks on average; another’s list costs you {loss}',
  twin: 'Group figures of {n} answers. No view, no pair and no name is shown.',
  questions: 'Which question matters most',
  questionsTwin: 'What another’s list would cost on average, if all held the middle view on one question. Now: {now}.',
  asks: 'Who gains by which ask',
} as const
