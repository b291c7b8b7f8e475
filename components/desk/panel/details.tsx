'use client';
import { detailsOf, detailTextOf, noteOf } from '#lib/newsroom/documents/layout.ts';
import { memo } from 'react';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { useDesk } from '../desk-context.tsx';
import { useReadyDocument } from '../document/use-document.tsx';
import { useSharedText } from '../document/use-shared-text.ts';
import { useSharedValue } from '../document/use-shared.ts';
import { useOpening } from '../opening/use-opening.ts';
import { EmbargoField } from './embargo-field.tsx';
import { GateFields } from './gate-fields.tsx';
import { Indicators } from './indicators.tsx';
import { SlugField } from './slug-field.tsx';
import { SharedTags } from './shared-tags.tsx';

const URGENCIES = ['1 – flash', '2 – next hour', '3 – today', '4 – this week', '5 – any time'].map((label, at) => ({ value: String(at + 1), label }));

const options = (choices: { id: string; name: string }[]) => choices.map(({ id, name }) => ({ value: id, label: name }));

function StoryDetails() {
  const { story, facts, sections, languages } = useDesk();
  const opening = useOpening();
  const doc = useReadyDocument()?.doc;
  const details = (doc && detailsOf(doc));
  const slugline = useSharedText(doc && detailTextOf(doc, 'slugline'));
  const [sectionId, setSectionId] = useSharedValue<string | null>(details, 'sectionId', details ? null : facts.content.sectionId);
  const [language, setLanguage] = useSharedValue(details, 'language', story.first.language);
  const [urgency, setUrgency] = useSharedValue(details, 'urgency', details ? 3 : facts.content.urgency);
  const shut = !story.mayEdit || !doc;
  return (
    <section className="panel-part">
      <h2>Story details</h2>
      <SlugField />
      <TextField label="Slugline" defaultValue={story.first.slugline} maxLength={80} readOnly={shut} {...opening} ref={slugline} />
      <SelectField label="Section" id="section" value={sectionId ?? ''} empty="None yet" options={options(sections)} disabled={shut} onChange={(event) => setSectionId?.(event.target.value || null)} />
      <SelectField label="Language" value={language} options={withOwn(languages, language)} disabled={shut} onChange={(event) => setLanguage?.(event.target.value)} />
      <SelectField label="Urgency" value={String(urgency)} options={URGENCIES} disabled={shut} onChange={(event) => setUrgency?.(Number(event.target.value))} />
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
  const open = useReadyDocument();
  const note = open ? noteOf(open.doc) : undefined;
  return (
    <section className="panel-part">
      <h2>For the desk</h2>
      <TextArea label="Internal note" rows={2} maxLength={10_000} readOnly={!story.mayEdit} hint="Never published." {...useOpening()} ref={useSharedText(note)} />
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
