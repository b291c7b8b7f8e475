'use client';
import { detailsOf, listOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { useDesk } from '../desk-context.tsx';
import { useDocument } from '../document/use-document.tsx';
import { useSharedList } from '../document/shared/use-shared-list.ts';
import { useSharedValue } from '../document/shared/use-shared.ts';
import { useNames } from '../panel/tags/use-names.ts';
import { Part } from './part.tsx';

/** Authors as readers will see them; they are chosen in the details. */
export function Byline() {
  const { story } = useDesk();
  const doc = useDocument((open) => (open?.ready ? open.doc : undefined));
  const [language] = useSharedValue(doc && detailsOf(doc), 'language', story.first.language);
  const { ids } = useSharedList(doc && listOf(doc, 'authors'));
  const names = useNames('author', ids).map(({ name }) => name);
  // As on the reader's page: no comma before the last name in English.
  const printed = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, {
    type: 'conjunction',
  }).format(names);
  return (
    <Part name="Byline">
      <p className="byline">
        {names.length > 0 ? `By ${printed}` : <span className="quiet">Nobody is named yet</span>}
      </p>
    </Part>
  );
}
