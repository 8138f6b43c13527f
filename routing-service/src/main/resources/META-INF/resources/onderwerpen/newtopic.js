// Makes a topic: what it must have; the rest is filled in on its own page.
import { Refused, send } from '/theme/ask.js';
import { byId, element, say } from '/theme/dom.js';
import { NOT_NOW, clear, object, prepare } from './objections.js';
import { Products } from './products.js';

const dialog = byId('new-dialog');
const form = byId('new-form');
const error = byId('new-error');

const asCode = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 64);
const options = (entries) => [element('option', { value: '' }, 'Kies'), ...entries.map(({ code, name }) => element('option', { value: code }, name))];

/**
 * @param choices gives groups and departments
 * @param onMade called with the topic
 */
export const prepareNewTopic = (choices, onMade) => {
  const { name, code, group, department, upl } = form.elements;
  let codeIsTyped = false;
  const followName = () => {
    if (!codeIsTyped) {
      code.value = asCode(name.value);
    }
  };
  const products = new Products(upl, (product) => {
    if (!name.value.trim()) {
      name.value = product.name[0].toUpperCase() + product.name.slice(1);
      followName();
    }
  });
  prepare(form, false);
  name.addEventListener('input', followName);
  code.addEventListener('input', () => { codeIsTyped = Boolean(code.value); });
  byId('new').addEventListener('click', () => {
    const { groups, departments } = choices();
    if (!group.options.length) { // what was typed before stays
      group.replaceChildren(...options(groups));
      department.replaceChildren(...options(departments));
    }
    dialog.showModal();
  });
  byId('new-close').addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => byId('new').focus());
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    clear(form, error);
    const missing = [['name', name, 'Vul een naam in.'], ['code', code, 'Vul een code in.'], ['group', group, 'Kies een groep.'], ['department', department, 'Kies een afdeling.']]
      .filter(([, field]) => !field.value.trim()).map(([field, , message]) => ({ field, message }));
    if (missing.length) {
      object(form, error, { violations: missing });
      return;
    }
    byId('new-save').disabled = true;
    try {
      const product = upl.value.trim();
      const { topic } = await send('PUT', `/routing/v1/topics/${encodeURIComponent(code.value.trim())}`, { name: name.value.trim(), group: group.value, department: department.value,
        ...(product ? { upl: product } : {}), ...(products.address(product) ? { uplUri: products.address(product) } : {}) });
      form.reset();
      group.replaceChildren();
      codeIsTyped = false;
      dialog.close();
      onMade(topic);
    } catch (refusal) {
      if (refusal instanceof Refused) {
        object(form, error, refusal.status === 409 ? { violations: [{ field: 'code', message: 'Deze code bestaat al. Kies een andere.' }] } : refusal.problem, { uplUri: 'upl' });
      } else {
        say(error, NOT_NOW);
      }
    } finally {
      byId('new-save').disabled = false;
    }
  });
};
