import type { DemoStory } from '../types.ts';
import { civilSocietyStories } from './civil-society.ts';
import { courtStories } from './courts.ts';
import { electionStories } from './elections.ts';
import { longViewStories } from './long-view.ts';
import { moneyStories } from './money.ts';
import { opinionStories } from './opinion.ts';
import { parliamentStories } from './parliaments.ts';
import { pressStories } from './press.ts';
import { storiesOnTheDesk } from './on-the-desk.ts';
import { storiesToCome } from './to-come.ts';
import { withdrawnStories } from './withdrawn.ts';
import { worldStories } from './world.ts';

export const demoStories: readonly DemoStory[] = [
  ...worldStories,
  ...electionStories,
  ...courtStories,
  ...pressStories,
  ...parliamentStories,
  ...civilSocietyStories,
  ...moneyStories,
  ...opinionStories,
  ...longViewStories,
  ...withdrawnStories,
  ...storiesToCome,
  ...storiesOnTheDesk,
];
