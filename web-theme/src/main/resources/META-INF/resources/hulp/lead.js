// Leads to the help of the role, at the section of the page where someone was: `/hulp/#cijfers-waarom`.
import { signedIn } from '/theme/shell.js';

/** In the order in which the site leads people with several roles. */
const PAGES = {
  agent: '/hulp/agent/', 'back-office': '/hulp/back-office/', manager: '/hulp/manager/', 'rule-manager': '/hulp/regelbeheer/',
  operator: '/hulp/beheer/', 'privacy-officer': '/hulp/privacy/',
};

const tellsOf = async (page, place) => {
  const answer = await fetch(page);
  return answer.ok && (await answer.text()).includes(`id="${place}"`);
};

/** The page of one's own roles that tells of the place, or else any that does; without one, the page of the first role. */
const lead = async (roles, place) => {
  const own = Object.keys(PAGES).filter((role) => roles.includes(role)).map((role) => PAGES[role]);
  if (/^[a-z]+(-[a-z]+)*$/.test(place)) {
    for (const page of new Set([...own, ...Object.values(PAGES)])) {
      if (await tellsOf(page, place)) {
        return `${page}#${place}`;
      }
    }
  }
  return own[0];
};

if (!new URLSearchParams(location.search).has('alle')) {
  const { roles } = await signedIn;
  const page = await lead(roles, location.hash.slice(1)).catch(() => null); // offline: the list of roles stays
  if (page) {
    location.replace(page);
  }
}
