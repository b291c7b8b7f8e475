'use client';
import type { ComponentType, ReactNode } from 'react';
import { detailsOf, writtenIn } from '#lib/newsroom/collaboration/protocol/layout.ts';
import type { Declared, FieldKey } from '#lib/story/fields/fields.ts';
import type { Kind } from '#lib/story/forms/form.ts';
import { SelectField, TextArea, TextField } from '../../ui/fields/field.tsx';
import { useDesk } from '../desk-context.tsx';
import { useReadyDocument } from '../document/use-document.tsx';
import { useSharedText } from '../document/shared/use-shared-text.ts';
import { useSharedValue } from '../document/shared/use-shared.ts';
import { useOpening } from '../opening/use-opening.ts';
import { Indicators } from './indicators/indicators.tsx';
import { SharedTags } from './tags/shared-tags.tsx';
import { SlugField } from './slug/slug-field.tsx';

/** A text that several people may write in. */
function WrittenField({ of: { key, field, form } }: { of: Declared<'text'> }) {
  const { story, facts } = useDesk();
  const doc = useReadyDocument()?.doc;
  const ref = useSharedText(doc && writtenIn(doc, form));
  const shared = {
    label: field.label ?? field.name,
    maxLength: form.most,
    ...(field.hint && { hint: field.hint }),
    readOnly: !story.mayEdit,
    ...useOpening(),
    ref,
  };
  if (form.lines === 'many') return <TextArea rows={2} {...shared} />;
  return <TextField {...(key !== 'note' && { defaultValue: facts.content[key] })} {...shared} />;
}

/** A value that is chosen from a list; before the document is there, as the server knows it. */
function useChosen<Value>(key: string, first: Value, otherwise: Value) {
  const doc = useReadyDocument()?.doc;
  const { story } = useDesk();
  const [value, set] = useSharedValue<Value>(doc && detailsOf(doc), key, doc ? otherwise : first);
  return { value, set, disabled: !story.mayEdit || !doc };
}

function ChoiceField({ of: { key, field, form } }: { of: Declared<'choice'> }) {
  const { facts, sections } = useDesk();
  const { value, set, disabled } = useChosen<string | null>(form.key, facts.content[key], null);
  const options = sections.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField
      label={field.name}
      id={form.of}
      value={value ?? ''}
      empty="None yet"
      options={options}
      disabled={disabled}
      onChange={(event) => set?.(event.target.value || null)}
    />
  );
}

/** A language that the list does not name stays what it is. */
function withOwn(languages: { value: string; label: string }[], own: string) {
  return languages.some(({ value }) => value === own)
    ? languages
    : [...languages, { value: own, label: own }];
}

function LanguageField({ of: { key, field, form } }: { of: Declared<'language'> }) {
  const { facts, languages } = useDesk();
  const first = facts.content[key];
  const { value, set, disabled } = useChosen(form.key, first, first);
  return (
    <SelectField
      label={field.name}
      value={value}
      options={withOwn(languages, value)}
      disabled={disabled}
      onChange={(event) => set?.(event.target.value)}
    />
  );
}

function NumberField({ of: { key, field, form } }: { of: Declared<'number'> }) {
  const { facts } = useDesk();
  const { value, set, disabled } = useChosen<number>(form.key, facts.content[key], form.first);
  const options = form.words.map((word, at) => ({
    value: String(at + 1),
    label: `${at + 1} – ${word}`,
  }));
  return (
    <SelectField
      label={field.name}
      value={String(value)}
      options={options}
      disabled={disabled}
      onChange={(event) => set?.(Number(event.target.value))}
    />
  );
}

/** Fields that know more than their kind does. */
const OWN: Partial<Record<FieldKey, ComponentType>> = { slug: SlugField };

const CONTROLS: { [K in Kind]: (of: Declared<K>) => ReactNode } = {
  text: (of) => <WrittenField of={of} />,
  choice: (of) => <ChoiceField of={of} />,
  language: (of) => <LanguageField of={of} />,
  number: (of) => <NumberField of={of} />,
  ids: ({ key }) => <SharedTags list={key} />,
  uses: () => <Indicators />,
  // These stand on the galley, not in the panel.
  photo: () => null,
  body: () => null,
};

const controlOf = <K extends Kind>(of: Declared<K>): ReactNode => CONTROLS[of.kind](of);

/** The control of a field in the panel, made from its declaration. */
export function DetailField({ of }: { of: Declared }) {
  const Own = OWN[of.key];
  return Own ? <Own /> : controlOf(of);
}
