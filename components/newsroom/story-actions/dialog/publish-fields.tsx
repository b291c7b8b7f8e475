'use client';
import { Icon } from '#components/ui/marks/icon.tsx';
import type { Failure } from '#lib/errors.ts';
import { AskedFields, Meant } from './asked-fields.tsx';
import { ChecksList } from './checks-list.tsx';
import { KindOfChangeFields } from './kind-of-change.tsx';
import type { ActionStory } from '../offer.ts';
import { openChecks } from '../required.ts';

const count = (n: number, one: string, many: string) => (n === 1 ? `1 ${one}` : `${n} ${many}`);

function happens(story: ActionStory): string[] {
  const { content } = story;
  const lists = [
    content.topics.length && count(content.topics.length, 'topic', 'topics'),
    content.countries.length && count(content.countries.length, 'country', 'countries'),
    content.authors.length && count(content.authors.length, 'author', 'authors'),
    content.agencies.length && count(content.agencies.length, 'agency', 'agencies'),
  ].filter(Boolean);
  const others = lists.length ? ` and the lists of ${lists.join(', ')}` : '';
  const joins = `It joins the front page’s stories, its section${others}`;
  const held =
    story.readers === 'held'
      ? [
          `The story is released: “being checked” ` +
            `goes${story.scheduled ? ', and so does the time that it waited for' : ''}`,
        ]
      : [];
  const out = story.firstPublishedAt
    ? [
        'Readers see the new text at once; the address stays',
        'Feeds mark the item as updated; its date does not move',
        joins.replace('It joins', 'It stands in'),
      ]
    : [
        `Readers see it at once${content.slug ? ` at /stories/${content.slug}` : ''}`,
        joins,
        'A new item in every feed of these lists. Its date and identity there stay for good',
      ];
  return [...held, ...out];
}

interface FieldsProps {
  story: ActionStory;
  failure: Failure | null;
  onGo: (field: string) => void;
}

function Head({ story, more, blocked }: { story: ActionStory; more: string; blocked: string }) {
  const open = openChecks(story).length;
  return (
    <>
      <div>
        <p className="story-headline sheet-headline">
          {story.content.headline || 'Untitled story'}
        </p>
        <p className="quiet">
          Version {story.number}
          {more}
        </p>
      </div>
      {open > 0 && (
        <div className="note stop">
          <Icon name="stop" />
          <p>
            <b>{blocked}</b> {count(open, 'required check is open.', 'required checks are open.')}
          </p>
        </div>
      )}
    </>
  );
}

const Happens = ({ lines }: { lines: string[] }) => (
  <section className="field">
    <h3 className="label" id="what-will-happen">
      What will happen
    </h3>
    <ul className="happens" role="list" aria-labelledby="what-will-happen">
      {lines.map((line) => (
        <li key={line}>
          <Icon name="out" />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  </section>
);

/** What will happen before what is missing. */
export function PublishFields({ story, failure, onGo }: FieldsProps) {
  return (
    <>
      <Head
        story={story}
        more={story.approval ? `, approved by ${story.approval.by}` : ''}
        blocked="It cannot go out yet."
      />
      {story.firstPublishedAt && <KindOfChangeFields failure={failure} />}
      <Happens lines={happens(story)} />
      <ChecksList story={story} onGo={onGo} />
    </>
  );
}

/** The same before an approval: it asks for all that publication will ask for. */
export function ApproveFields({ story, failure, onGo }: FieldsProps) {
  return (
    <>
      <Head
        story={story}
        more={story.own ? '' : `, written by ${story.editors.join(', ')}`}
        blocked="It cannot be approved yet."
      />
      {story.own && (
        <>
          <Meant action="approve" story={story} />
          <AskedFields action="approve" story={story} failure={failure} optional />
        </>
      )}
      <Happens
        lines={[
          'Exactly this text is approved: whoever changes a word of it voids the approval',
          'Nothing goes out yet. It can be published or scheduled from now on',
        ]}
      />
      <ChecksList story={story} onGo={onGo} />
    </>
  );
}
