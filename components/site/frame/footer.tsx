import { indexPath, listPath } from '#lib/publication/addresses.ts';
import { langOf, langOfMessages, type Page } from '#lib/publication/pages/pages.ts';
import type { Subject } from '#lib/publication/subjects/subjects.ts';
import { Nameplate } from './masthead.tsx';

interface FooterProps {
  page: Page;
  sections: readonly Subject[];
  agencies: readonly Subject[];
}

interface Group {
  title: string;
  links: { path: string; name: string; lang?: ReturnType<typeof langOfMessages> }[];
  lang: ReturnType<typeof langOfMessages>;
}

/** How many names of a kind stand in the footer. */
const FEW = 5;

function groupsOf({ page, sections, agencies }: FooterProps): Group[] {
  const { messages } = page;
  const organisation = langOf(page.organisation.language, page);
  const own = langOfMessages(page);
  const named = (kind: 'section' | 'agency', subjects: readonly Subject[]) =>
    subjects.map(({ slug, name }) => ({ path: listPath(kind, slug), name }));
  return [
    {
      title: messages.sections,
      links: named('section', sections.slice(0, FEW + 1)),
      lang: organisation,
    },
    {
      title: messages.follow,
      lang: own,
      links: [
        { path: '/feeds', name: messages.feeds },
        { path: '/search', name: messages.search },
        { path: indexPath('country'), name: messages.countries },
        { path: indexPath('topic'), name: messages.topics },
      ],
    },
    {
      title: messages.alliance,
      lang: organisation,
      links: [
        ...named('agency', agencies.slice(0, FEW)),
        { path: indexPath('agency'), name: messages.agencies, lang: own },
      ],
    },
    {
      title: messages.trust,
      lang: own,
      links: [
        { path: '/corrections', name: messages.corrections },
        { path: '/indicators', name: messages.howWeMark },
      ],
    },
  ];
}

function LinkGroup({ group, page }: { group: Group; page: Page }) {
  return (
    <div>
      <h2 {...langOfMessages(page)}>{group.title}</h2>
      <ul role="list">
        {group.links.map(({ path, name, lang }) => (
          <li key={path}>
            <a href={path} {...(lang ?? group.lang)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Footer(props: FooterProps) {
  const { page } = props;
  return (
    <footer className="footer">
      <div className="page">
        <div>
          <Nameplate page={page} />
          {page.organisation.tagline && (
            <p>
              <span {...langOf(page.organisation.language, page)}>
                {page.organisation.tagline}.
              </span>
            </p>
          )}
        </div>
        {groupsOf(props).map((group) => (
          <LinkGroup key={group.title} group={group} page={page} />
        ))}
        <p className="footer-fine" {...langOfMessages(page)}>
          {page.organisation.demo && `${page.messages.invented} `}
          {page.messages.promise}
        </p>
      </div>
    </footer>
  );
}
