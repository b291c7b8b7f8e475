import { Fragment } from 'react';

/** Names in a row. Each keeps the direction that it is written in, and the row its own. */
export const Names = ({ names }: { names: readonly string[] }) =>
  names.map((name, at) => (
    <Fragment key={at}>
      {at > 0 && ', '}
      <bdi>{name}</bdi>
    </Fragment>
  ));
