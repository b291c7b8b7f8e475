import { indexPath, listPath } from '#lib/publication/addresses.ts';
import { spokenIn, wordsIn, type Page } from '#lib/publication/pages/pages.ts';
import type { Subject } from '#lib/publication/subjects/subjects.ts';
import { Nameplate } from './masthead.tsx';

interface FooterProps { page: Page; sections: readonly Subject[]; agencies: readonly Subject[] }

interface Group { title: string; links: { path: string; name: string; spoken?: ReturnType<typeof wordsIn> }[]; spoken: ReturnType<typeof wordsIn> }

/** How many names of a kind stand in the footer. */
const FEW = 5;

function groupsOf({ page, sections, agencies }: FooterProps): Group[] {
  const { words } = page;
  const house = spokenIn(page.house.language, page);
  const own = wordsIn(page);
  const named = (kind: 'section' | 'agency', subjects: readonly Subject[]) =>
    subjects.map(({ slug, name }) => ({ path: listPath(kind, slug), name }));
  return [
    { title: words.sections, links: named('section', sections.slice(0, FEW + 1)), spoken: house },
    { title: words.follow, spoken: own, links: [{ path: '/feeds', name: words.feeds }, { path: '/search', name: words.search }, { path: indexPath('country'), name: words.countries }, { path: indexPath('topic'), name: words.topics }] },
    { title: words.alliance, spoken: house, links: [...named('agency', agencies.slice(0, FEW)), { path: indexPath('agency'), name: words.agencies, spoken: own }] },
    { title: words.trust, spoken: own, links: [{ path: '/corrections', name: words.corrections }, { path: '/indicators', name: words.howWeMark }] },
  ];
}

function LinkGroup({ group, page }: { group: Group; page: Page }) {
  return (
    <div>
      <h2 {...wordsIn(page)}>{group.title}</h2>
      <ul role="list">{group.links.map(({ path, name, spoken }) => <li key={path}><a href={path} {...(spoken ?? group.spoken)}>{name}</a></li>)}</ul>
    </div>
  );
}

export function Footer(props: FooterProps) {
  const { page } = props;
  return (
    <footer className="footer">
      <div className="page">
        <div><Nameplate page={page} />{page.house.tagline && <p><span {...spokenIn(page.house.language, page)}>{page.house.tagline}.</span></p>}</div>
        {groupsOf(props).map((group) => <LinkGroup key={group.title} group={group} page={page} />)}
        <p className="footer-fine" {...wordsIn(page)}>{page.house.demo && `${page.words.invented} `}{page.words.promise}</p>
      </div>
    </footer>
  );
}
