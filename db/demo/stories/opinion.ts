import { days, hours, published } from '../life.ts';
import type { DemoStory } from '../types.ts';
import { h2, p, pull, ul } from '../write.ts';

const world = { by: 'second', editor: 'editor' } as const;

export const opinionStories: readonly DemoStory[] = [
  {
    slug: 'a-recount-is-a-rehearsal-not-a-verdict',
    slugline: 'OPINION-MBENGUE',
    kicker: 'Opinion',
    headline: 'A recount is a rehearsal, and we should stop applauding it like a premiere',
    standfirst:
      'The box is only as honest as the road by which it came. A returning officer on what a second count cannot mend.',
    section: 'opinion',
    desk: 'World',
    dateline: 'Saint-Louis (AMD)',
    authors: ['aida-mbengue'],
    agencies: ['AMD'],
    topics: ['recounts', 'observers', 'vote-counting'],
    countries: ['SN'],
    indicators: [],
    urgency: 4,
    body: [
      p(
        'I have counted votes in four elections, and in one of them twice. So I know the pleasure of a recount. The hall is full. The lamps are on. Everyone who was asleep the first time is awake, and a sheet of paper that nobody looked at is now held up to the light like a banknote.',
      ),
      p(
        'It is a fine thing, and we should ask for it, and when a court grants it we should send it tea. But we should stop treating it as the happy end.',
      ),
      h2('The road'),
      p(
        'A ballot box is a small room into which people put their trust for one night. A recount opens the room and finds what is in it. It cannot find the woman who was told at the gate that her name had moved. It cannot find the bus that was not sent. It counts to the last paper with great exactness, and the paper that was never handed out it does not count at all.',
      ),
      pull('The paper that was never handed out it does not count at all.', 'Aïda Mbengue'),
      p(
        'In my second election the recount confirmed the first result to the vote. There was applause. I was applauding too, until I saw the fisherman at the back whose whole quarter had been registered in a school across the river on the day when the ferry is painted. He was applauding out of politeness.',
      ),
      h2('Three things to watch instead'),
      ul(
        'Watch the register, in the dull months. That is where elections are lost by the hundred.',
        'Watch the timetable of buses, boats and schools in the week before.',
        'Watch who is _not_ in the hall at the count, and ask them why at their own door.',
      ),
      p(
        'And then, by all means, watch the count. Bring a chair. Knock on the table if they let you. A recount is how a country rehearses being trusted. The performance is on another day, in the morning, when nobody has come to look.',
      ),
    ],
    life: published(world, hours(29)),
  },
  {
    slug: 'minute-the-empty-chair',
    slugline: 'OPINION-VASKOVIC',
    kicker: 'Opinion',
    headline: 'Minute the empty chair',
    standfirst:
      'A walk-out is a speech. Parliaments that do not write it down are deaf in one ear.',
    section: 'opinion',
    desk: 'World',
    dateline: 'Ljubljana (kp)',
    authors: ['leon-vaskovic'],
    agencies: ['kp'],
    topics: ['parliaments'],
    countries: ['SI', 'MN'],
    indicators: [],
    urgency: 4,
    photo: {
      picture: 'chair',
      alt: 'An empty high-backed chair stands in a cone of light on a dark stage, a microphone before it.',
      caption: 'It says more than most who sat in it.',
      credit: 'Illustration: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'For nine years I wrote down what was said in a parliament, at 400 syllables a minute, and was paid extra for interruptions. Laughter had its sign. So had “applause from the left”. For one thing there was no sign at all: people getting up and leaving.',
      ),
      p(
        'I asked. The head of the service, a kind man with a hearing aid, told me that we recorded speech. “An absence,” he said, “is not a speech.” I have thought about this for twenty years, and he was wrong.',
      ),
      p(
        'An absence is the only speech in parliament that cannot be interrupted. It is never too long. Ministers, who sleep through the best of us, wake up when a third of the room stands. And then the record says that the law was passed by those present, as if the others had been at lunch.',
      ),
      p(
        'This week a speaker far to the east had the number of each empty seat read into the minutes. It took longer than the vote. I would have needed no shorthand for it, only a steady hand.',
      ),
      p(
        'I can hear the objection, since I have raised it myself. A walk-out is theatre, and stenographers are not critics. True. But we minute the applause, which is theatre too, and nobody has ever shown me the law that was stopped by clapping.',
      ),
      p('Let us have the sign. It is a small square, drawn with one stroke, open at the top.'),
    ],
    life: published(world, hours(2) + 44),
  },
  {
    slug: 'read-the-village-books-aloud-then-again',
    slugline: 'OPINION-ACHAN',
    kicker: 'Opinion',
    headline: 'Read the village books aloud, then read them again',
    standfirst: 'Accounts are literature of a kind, and people know when they do not rhyme.',
    section: 'opinion',
    desk: 'World',
    dateline: 'Gulu (GLN)',
    authors: ['ruth-achan'],
    agencies: ['GLN'],
    topics: ['village-assemblies', 'audits', 'budgets'],
    countries: ['UG', 'MW'],
    indicators: [],
    urgency: 5,
    body: [
      p(
        'My pupils used to think that bookkeeping was about numbers. In the second week I would read them a page of accounts aloud, slowly, as one reads a story to children, and somewhere between the nails and the timber a hand would go up. “Teacher, where is the roof?”',
      ),
      p('They had never seen the building. They could hear that it had none.'),
      p(
        'An account read silently by one person is a matter of trust. Read aloud to two hundred, it becomes a matter of memory, and memory is the best auditor that a village has. Someone carried those nails. Someone slept under that timber when it was still a tree.',
      ),
      p(
        'So I welcome the new law in the south, and have one request. Read the books twice. The first time, people listen for their own names. Only the second time do they hear the sum.',
      ),
    ],
    life: published(world, days(6) + 400),
  },
  {
    slug: 'the-queue-is-our-oldest-institution',
    slugline: 'OPINION-MBEWE',
    kicker: 'Opinion',
    headline: 'The queue is our oldest institution, and it needs no minister',
    standfirst:
      'It has an order, a memory and a right of appeal. Constitutions have been written with less.',
    section: 'opinion',
    desk: 'World',
    dateline: 'Lusaka (GLN)',
    authors: ['thandiwe-mbewe'],
    agencies: ['GLN'],
    topics: ['administrative-law', 'observers'],
    countries: ['ZM'],
    indicators: [],
    urgency: 5,
    body: [
      p(
        'If you want to know how a country is governed, do not read its constitution. Stand in one of its queues, behind a woman with a folder, at ten to eight.',
      ),
      p(
        'Somebody will have been there since five and will be keeping a list, on a torn page, that nobody has authorised and that everyone obeys. Somebody will be allowed to sit. Somebody will come from the side, with a nephew inside, and there will be a low noise, like bees. That noise is case law.',
      ),
      p(
        'I have counted the rules in the queue at the passport office in Lusaka and found eleven. Places may be kept, but by a person and not by a bag. Whoever goes to drink water says so to the one behind, not to the one in front. A mother with a child moves up by as many places as the child has years less than five, which I have seen worked out aloud.',
      ),
      pull('That noise is case law.', 'Thandiwe Mbewe'),
      p(
        'Then at eight the window opens, and the state begins, and the first thing that it does is to call number forty.',
      ),
      p(
        'I do not ask that offices be abolished. I ask that once a year the official who is responsible for the window should stand on the other side of it, without a card, from five in the morning. He need not do anything. The queue will explain it to him.',
      ),
    ],
    life: published(world, hours(17) + 50),
  },
];
