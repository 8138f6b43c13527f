// Who asks, by the form of what was typed: nobody chooses a kind.

const digits = (text) => text.replace(/[\s.\-–/()]/g, '');

/** The check of a citizen service number (elfproef). */
const isBsn = (number) => /^\d{9}$/.test(number) && number !== '000000000'
  && [...number].reduce((sum, digit, at) => sum + (at === 8 ? -1 : 9 - at) * Number(digit), 0) % 11 === 0;

const PHONE = /^(\+|00)?\d{9,14}$/;

/** @returns `type` and `value`; null when it is nobody, or nothing that is known here */
export const personOf = (typed) => {
  const text = typed.trim();
  const number = digits(text);
  if (/^\S+@\S+\.\S+$/.test(text)) {
    return { type: 'EMAIL', value: text };
  }
  if (isBsn(number)) {
    return { type: 'BSN', value: number };
  }
  if (/^\d{8}$/.test(number) || /^\d{8}\/\d{12}$/.test(text.replaceAll(' ', ''))) {
    return { type: 'KVK', value: text.replaceAll(' ', '') };
  }
  return PHONE.test(number) && /^(\+|0)/.test(number) ? { type: 'PHONE', value: text } : null;
};

export const KINDS = { EMAIL: 'E-mailadres', BSN: 'Burgerservicenummer', KVK: 'KvK-nummer', PHONE: 'Telefoonnummer' };
