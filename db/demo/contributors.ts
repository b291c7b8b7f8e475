import type { AgencyCode } from './agencies.ts';
import type { StaffKey } from './staff.ts';

interface Contributor {
  slug: string;
  name: string;
  agency: AgencyCode | null;
  bio: string;
  staff?: StaffKey;
}

/** Names that stand in bylines and credits. All invented. */
export const contributors = [
  {
    slug: 'ines-calderon',
    name: 'Inés Calderón',
    agency: 'SUR',
    staff: 'reporter',
    bio:
      'Reports on electoral authorities in the Andes. Was a school secretary and a poll clerk ' +
      'before she wrote about either.',
  },
  {
    slug: 'tomas-brandt',
    name: 'Tomás Brandt',
    agency: 'kp',
    staff: 'second',
    bio: 'Writes about councils, registers and the people who keep them, from Quito and Vienna.',
  },
  {
    slug: 'khady-mbodj',
    name: 'Khady Mbodj',
    agency: 'AMD',
    staff: 'elections-reporter',
    bio: 'Covers elections between Nouakchott and Libreville; owns eleven observers’ badges.',
  },
  {
    slug: 'mutale-chilufya',
    name: 'Mutale Chilufya',
    agency: 'GLN',
    staff: 'courts-reporter',
    bio: 'Court reporter. Has sat through nine hundred adjournments and can explain most of them.',
  },
  {
    slug: 'nora-sundby',
    name: 'Nora Sundby',
    agency: 'NT',
    staff: 'long-editor',
    bio: 'Edits and writes the long view. Believes that every institution has a caretaker worth talking to.',
  },
  {
    slug: 'marisol-quintanar',
    name: 'Marisol Quintanar',
    agency: 'SUR',
    bio: 'Legal correspondent in La Paz and Lima; trained as a notary.',
  },
  {
    slug: 'joaquim-tavora-lins',
    name: 'Joaquim Távora Lins',
    agency: 'SUR',
    bio: 'Writes in Portuguese and Spanish on public money, from Belém and Praia.',
  },
  {
    slug: 'ines-ferro',
    name: 'Inés Ferro',
    agency: 'SUR',
    bio: 'Draws courtrooms, counting halls and other places where cameras are not let in.',
  },
  {
    slug: 'daria-holm',
    name: 'Daria Holm',
    agency: 'kp',
    bio: 'Reporter and illustrator along the Danube; carries her ink in a thermos.',
  },
  {
    slug: 'leon-vaskovic',
    name: 'Leon Vašković',
    agency: 'kp',
    bio: 'Columnist in Ljubljana. Former parliamentary stenographer, and sceptical of adjectives since.',
  },
  {
    slug: 'hannelore-grieb',
    name: 'Hannelore Grieb',
    agency: 'kp',
    bio: 'Schreibt aus Graz über Verwaltung, Vergabe und Verfahren.',
  },
  {
    slug: 'zofia-malewicz-bak',
    name: 'Zofia Malewicz-Bąk',
    agency: 'BPB',
    bio: 'Pisze o parlamentach i samorządach znad Bałtyku.',
  },
  {
    slug: 'oksana-terlyha',
    name: 'Oksana Terlyha',
    agency: 'BPB',
    bio: 'Reports on local newspapers and local power in Ukraine’s west.',
  },
  {
    slug: 'maarika-tammsoo',
    name: 'Maarika Tammsoo',
    agency: 'BPB',
    bio: 'Islands, ferries and municipal arithmetic in Estonia and Latvia.',
  },
  {
    slug: 'gela-murvanidze',
    name: 'Gela Murvanidze',
    agency: 'BPB',
    bio: 'Radio man turned writer in the Caucasus.',
  },
  {
    slug: 'thandiwe-mbewe',
    name: 'Thandiwe Mbewe',
    agency: 'GLN',
    bio: 'Southern Africa editor of Great Lakes Newswire; reads budgets for pleasure.',
  },
  {
    slug: 'ruth-achan',
    name: 'Ruth Achan',
    agency: 'GLN',
    bio: 'Essayist in Gulu. Taught bookkeeping for sixteen years.',
  },
  {
    slug: 'chisomo-nkhata',
    name: 'Chisomo Nkhata',
    agency: 'GLN',
    bio: 'Illustrator in Zomba; draws assemblies from the second row.',
  },
  {
    slug: 'wanjiru-kibet',
    name: 'Wanjirũ Kibet',
    agency: 'GLN',
    bio: 'Markets and county halls of Kenya.',
  },
  {
    slug: 'dilani-wickramage',
    name: 'Dilani Wickramage',
    agency: 'BUN',
    bio: 'Follows public audits in Colombo from tender to warehouse.',
  },
  {
    slug: 'pema-ghale',
    name: 'Pema Ghale',
    agency: 'BUN',
    bio: 'Cartographer by training, reporter by accident, in Pokhara.',
  },
  {
    slug: 'arindam-shome',
    name: 'Arindam Shome',
    agency: 'BUN',
    bio: 'Registers, rolls and ration cards in five Indian states.',
  },
  {
    slug: 'tsolmon-batjargalyn',
    name: 'Tsolmon Batjargalyn',
    agency: 'SW',
    bio: 'Parliamentary reporter in Ulaanbaatar; knows every exit of the chamber.',
  },
  {
    slug: 'aigerim-toktarkyzy',
    name: 'Aigerim Toktarkyzy',
    agency: 'SW',
    bio: 'Courts and juries on the steppe.',
  },
  {
    slug: 'anahit-sarkisyants',
    name: 'Anahit Sarkisyants',
    agency: 'SW',
    bio: 'Writes from Gyumri on judges, benches and who sits on them.',
  },
  {
    slug: 'tio-berensai',
    name: 'Tio Berensai',
    agency: 'STN',
    bio: 'Sails with ballots, supplies and censuses; draws what he cannot photograph.',
  },
  {
    slug: 'nguyen-ha-my-an',
    name: 'Nguyễn Hà My An',
    agency: 'STN',
    bio: 'Viết về thư viện, sách và đời sống địa phương.',
  },
  {
    slug: 'ligaya-dimasupil',
    name: 'Ligaya Dimasupil',
    agency: 'STN',
    bio: 'Labour reporter in Iloilo; daughter and granddaughter of printers.',
  },
  {
    slug: 'rania-ben-slimane',
    name: 'Rania Ben Slimane',
    agency: 'AMD',
    bio: 'مراسلة قضائية من تونس، تكتب عن المجالس البلدية والمحاكم الإدارية.',
  },
  {
    slug: 'aida-mbengue',
    name: 'Aïda Mbengue',
    agency: 'AMD',
    bio: 'Columnist in Saint-Louis; was returning officer in four elections, and lost her voice in one.',
  },
  {
    slug: 'modibo-kone-sylla',
    name: 'Modibo Koné-Sylla',
    agency: 'AMD',
    bio: 'Écrit d’Abidjan sur les associations, les quartiers et ceux qui les tiennent.',
  },
  {
    slug: 'tekura-ioabo',
    name: 'Tekura Ioabo',
    agency: 'LW',
    bio: 'Lagoon Wire’s correspondent for Kiribati and Tuvalu.',
  },
  {
    slug: 'sefina-leaupepetele',
    name: 'Sefina Leaupepetele',
    agency: 'LW',
    bio: 'Village councils and national ones, from Apia and Nukuʻalofa.',
  },
  {
    slug: 'sigrun-snaeland',
    name: 'Sigrún Snæland',
    agency: 'NT',
    bio: 'Has covered the Althing’s committees from the public bench for twenty years.',
  },
  {
    slug: 'rosaura-melgarejo',
    name: 'Rosaura Melgarejo',
    agency: 'CC',
    bio: 'Ministries and those who wait outside them, in Tegucigalpa.',
  },
  {
    slug: 'katerina-vlachopanou',
    name: 'Κατερίνα Βλαχοπάνου',
    agency: 'kp',
    bio: 'Γράφει από τη Σύρο για τα νησιά και τους δήμους τους.',
  },
] as const satisfies readonly Contributor[];
export type ContributorSlug = (typeof contributors)[number]['slug'];
