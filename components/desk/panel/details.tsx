'use client';
import { memo } from 'react';
import { declaredOn, type Declared } from '#lib/story/fields/fields.ts';
import { DetailField } from './detail-field.tsx';
import { EmbargoField } from './gate/embargo-field.tsx';
import { GateFields } from './gate/gate-fields.tsx';

const DETAILS = declaredOn('details');

const fieldsFor = (all: readonly Declared[]) =>
  all.map((of) => <DetailField key={of.key} of={of} />);

/** Every field of the story that is no part of its text, in one place. */
export const Details = memo(() => (
  <>
    <section className="panel-part">
      <h2>Story details</h2>
      {fieldsFor(DETAILS.filter(({ kind }) => kind !== 'ids'))}
      <EmbargoField />
      <GateFields />
      {fieldsFor(DETAILS.filter(({ kind }) => kind === 'ids'))}
    </section>
    <section className="panel-part">
      <h2>Tags &amp; indicators</h2>
      {fieldsFor(declaredOn('tags'))}
    </section>
    <section className="panel-part">
      <h2>For the desk</h2>
      {fieldsFor(declaredOn('note'))}
    </section>
  </>
));
