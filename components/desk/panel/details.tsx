'use client';
import { detailsOf, noteOf } from '#lib/newsroom/documents/layout.ts';
import { memo } from 'react';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { useDesk } from '../desk-context.tsx';
import { useDocument } from '../document/use-document.tsx';
import { useSharedText } from '../document/use-shared-text.ts';
import { useSharedValue } from '../document/use-shared.ts';
import { EmbargoField } from './embargo-field.tsx';
import { GateFields } from './gate-fields.tsx';
import { Indicators } from './indicators.tsx';
import { SlugField } from './slug-field.tsx';
import { SharedTags } from './shared-tags.tsx';

const URGENCIES = ['1 – flash', '2 – next hour', '3 – today', '4 – this week', '5 – any time'].map((label, at) => ({ value: String(at + 1), label }));

const options = (choices: { id: string; name: string }[]) => choices.map(({ id, name }) => ({ value: id, label: name }));

function StoryDetails() {
  const { story, sections, languages } = useDesk();
  const doc = useDocument((open) => (open?.ready ? open.doc : undefined));
  const details = (doc && detailsOf(doc));
  const [slugline, setSlugline] = useSharedValue(details, 'slugline', story.first.slugline);
  const [sectionId, setSectionId] = useSharedValue<string | null>(details, 'sectionId', null);
  const [language, setLanguage] = useSharedValue(details, 'language', story.first.language);
  const [urgency, setUrgency] = useSharedValue(details, 'urgency', 3);
  const shut = !story.mayEdit || !doc;
  return (
    <section className="panel-part">
      <h2>Story details</h2>
      <SlugField />
      <TextField label="Slugline" value={slugline} maxLength={80} readOnly={shut} onChange={(event) => setSlugline(event.target.value)} />
      <SelectField label="Section" id="section" value={sectionId ?? ''} empty="None yet" options={options(sections)} disabled={shut} onChange={(event) => setSectionId(event.target.value || null)} />
      <SelectField label="Language" value={language} options={withOwn(languages, language)} disabled={shut} onChange={(event) => setLanguage(event.target.value)} />
      <SelectField label="Urgency" value={String(urgency)} options={URGENCIES} disabled={shut} onChange={(event) => setUrgency(Number(event.target.value))} />
      <EmbargoField />
      <GateFields />
      <SharedTags label="Authors" kind="author" list="authors" />
      <SharedTags label="Agencies" kind="agency" list="agencies" />
    </section>
  );
}

/** A language that the list does not name stays what it is. */
function withOwn(languages: { value: string; label: string }[], own: string) {
  return languages.some(({ value }) => value === own) ? languages : [...languages, { value: own, label: own }];
}

function InternalNote() {
  const { story } = useDesk();
  const note = useDocument((open) => (open?.ready ? noteOf(open.doc) : undefined));
  return (
    <section className="panel-part">
      <h2>For the desk</h2>
      <TextArea label="Internal note" rows={2} maxLength={10_000} readOnly={!story.mayEdit} hint="Never published." ref={useSharedText(note)} />
    </section>
  );
}

/** Every field of the story that is no part of its text, in one place. */
export const Details = memo(() => (
  <>
    <StoryDetails />
    <section className="panel-part">
      <h2>Tags &amp; indicators</h2>
      <SharedTags label="Tags" kind="topic" list="topics" />
      <SharedTags label="Countries" kind="country" list="countries" />
      <Indicators />
    </section>
    <InternalNote />
  </>
));
