// An installation in which nobody has logged anything yet: what to do first, in place of figures of nothing.
import { ask } from '/theme/ask.js';
import { byId } from '/theme/dom.js';
import { signedIn } from '/theme/shell.js';

let asking = null; // whether there is anything at all; asked when there is nothing to see

const nothingAtAll = async () => {
  const { municipalities, channels } = await ask('/kpi/v1/kpi/dimensions');
  return municipalities.length + channels.length === 0;
};

const turn = (empty) => {
  byId('empty').hidden = !empty;
  ['now', 'meer'].forEach((part) => { byId(part).hidden = empty; });
};

/** @param nothing whether the period holds nothing */
export const showWhenEmpty = async (nothing) => {
  if (!nothing) {
    asking = null;
    turn(false);
    return;
  }
  asking ??= nothingAtAll().catch(() => false);
  const mine = asking;
  const empty = await mine;
  if (mine === asking) {
    turn(empty);
    byId('empty-ask').hidden = (await signedIn).roles.includes('agent');
  }
};
