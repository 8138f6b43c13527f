// Says which files are too many or too large as soon as they are chosen, so that nothing is sent and lost in vain. Where no script
// runs, the server says so.
const flaw = (files, { most, largest, largestText }) => {
  const large = files.find((file) => file.size > Number(largest));
  return files.length > Number(most) ? `U kunt hoogstens ${most} bestanden meesturen.`
    : large ? `Het bestand ${large.name} is te groot. Kies bestanden van elk hoogstens ${largestText}.` : '';
};

document.querySelectorAll('input[type=file][data-largest]').forEach((input) => input.addEventListener('change', () => {
  input.setCustomValidity(flaw([...input.files], input.dataset));
  input.reportValidity();
}));
