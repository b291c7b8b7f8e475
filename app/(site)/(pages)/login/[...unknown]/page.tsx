/**
 * Below `/login` and `/api`, where forms may be sent too, what nothing answers is a page's 404 and
 * no feed's.
 */
export { default } from '../../[...unknown]/page.tsx';
