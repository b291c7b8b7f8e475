export { agencies } from './agencies.ts';
export { contributors } from './contributors.ts';
export { desks, organisation, sections } from './organisation.ts';
export { staff } from './staff.ts';
export { demoStories } from './stories/index.ts';
export { topics } from './topics.ts';
export type { Change, DemoStory, Step } from './types.ts';
export type { StaffKey } from './staff.ts';
export type { Block } from './write.ts';
