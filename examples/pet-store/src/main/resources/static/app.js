const pageSize = 20;
const find = (selector, within = document) => within.querySelector(selector);
const list = find('#pets');
const form = find('#add');
const faces = { dog: '🐶', cat: '🐱', bird: '🐦' };

/** Asks the service; a problem it answers with is thrown. */
async function call(path, options = {}) {
  const response = await fetch(path, options);
  const text = await response.text();
  const body = text ? JSON.parse(text) : undefined;
  if (!response.ok) {
    throw body ?? { title: response.statusText };
  }
  return body;
}

function about(pet) {
  const { animal } = pet;
  const kind = {
    dog: () => animal.breed === 'Mixed' ? 'Mixed breed' : animal.breed,
    cat: () => animal.indoor ? 'Indoor cat' : 'Cat',
    bird: () => `Bird, ${animal.wingspanCm} cm across`,
  }[animal.kind]();
  const price = pet.price.toLocaleString(undefined, { minimumFractionDigits: 2 });
  return `${kind} · ${price}${pet.ownerId ? ' · has a home' : ''}`;
}

function item(pet) {
  const node = find('#pet').content.cloneNode(true).firstElementChild;
  node.dataset.id = pet.id;
  find('.face', node).textContent = faces[pet.animal.kind];
  find('h3', node).textContent = pet.name;
  find('.about', node).textContent = about(pet);
  find('.tags', node).append(...pet.tags.map(tag => {
    const chip = document.createElement('li');
    chip.textContent = tag;
    return chip;
  }));
  const remove = find('.remove', node);
  remove.setAttribute('aria-label', `Remove ${pet.name}`);
  remove.addEventListener('click', () => removePet(pet, remove));
  return node;
}

async function removePet(pet, button) {
  button.disabled = true;
  try {
    await call(`pets/${pet.id}`, { method: 'DELETE' });
    await show();
  } catch (problem) {
    button.disabled = false;
    say(problem);
  }
}

let shown = pageSize;

/** Shows the pets from the latest on, as many as were asked for. */
async function show() {
  const items = [];
  let page;
  do {
    page = await call(`pets?limit=${pageSize}&offset=${items.length}`);
    items.push(...page.items);
  } while (items.length < Math.min(shown, page.total) && page.items.length > 0);
  list.replaceChildren(...items.map(item));
  find('#total').textContent = page.total === 1 ? '1 pet' : `${page.total} pets`;
  find('#nobody').hidden = page.total > 0;
  find('#more').hidden = items.length >= page.total;
}

function say(problem) {
  const place = find('#problem');
  place.replaceChildren(problem.detail ?? problem.title ?? 'The store cannot be reached.');
  if (problem.errors?.length > 1) {
    const errors = document.createElement('ul');
    errors.append(...problem.errors.map(error => {
      const line = document.createElement('li');
      line.textContent = `${error.pointer ?? error.name}: ${error.message}`;
      return line;
    }));
    place.append(errors);
  }
  place.hidden = false;
}

function animal(fields) {
  switch (fields.get('kind')) {
    case 'cat': return { kind: 'cat', indoor: fields.has('indoor') };
    case 'bird': return { kind: 'bird', wingspanCm: Number(fields.get('wingspanCm')) };
    default: return { kind: 'dog', breed: fields.get('breed') };
  }
}

async function add(event) {
  event.preventDefault();
  const fields = new FormData(form);
  const tags = fields.get('tags').split(',').map(tag => tag.trim()).filter(tag => tag);
  find('#problem').hidden = true;
  try {
    await call('pets', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        name: fields.get('name'),
        animal: animal(fields),
        price: Number(fields.get('price')),
        tags,
      }),
    });
    form.reset();
    showFieldsOfKind();
    form.elements.name.focus();
    await show();
  } catch (problem) {
    say(problem);
  }
}

function showFieldsOfKind() {
  for (const label of form.querySelectorAll('[data-kind]')) {
    label.hidden = label.dataset.kind !== form.elements.kind.value;
  }
}

const words = {
  'pet.added': 'A pet came',
  'pet.changed': 'A pet has changed',
  'pet.adopted': 'A pet found a home',
  'pet.removed': 'A pet left',
};

/** Shows what happens, whoever did it, in the list as well. */
function listen() {
  const events = new EventSource('events');
  events.onopen = () => { find('#connection').textContent = 'connected'; };
  events.onerror = () => { find('#connection').textContent = 'reconnecting'; };
  for (const name of Object.keys(words)) {
    events.addEventListener(name, () => {
      const line = document.createElement('li');
      const time = document.createElement('time');
      time.textContent = new Date().toLocaleTimeString();
      line.append(time, words[name]);
      find('#events').prepend(line);
      [...find('#events').children].slice(8).forEach(old => old.remove());
      show().catch(say);
    });
  }
}

form.addEventListener('submit', add);
form.elements.kind.addEventListener('change', showFieldsOfKind);
find('#more').addEventListener('click', () => { shown += pageSize; show().catch(say); });
showFieldsOfKind();
show().catch(say);
listen();
