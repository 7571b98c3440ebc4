// Suggestions below each search box as one types: a combobox with a list box, by the ARIA Authoring Practices Guide
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Without this script the form leads to the page of results.

const PAUSE = 120;

document.querySelectorAll("form.search").forEach(suggesting);

function suggesting(form, number) {
  const input = form.querySelector("input");
  const list = form.appendChild(element("ul", { id: `suggestions-${number}`, role: "listbox", "aria-label": "Suggestions" }));
  const said = form.appendChild(element("span", { class: "skip", role: "status" }));
  let options = [];
  let chosen = -1;
  let waiting;
  let asked = 0;

  list.hidden = true;
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-controls": list.id, "aria-expanded": "false", "aria-autocomplete": "list", autocomplete: "off",
  })) {
    input.setAttribute(name, value);
  }

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", pressed);
  input.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) go(option);
  });

  async function ask() {
    const words = input.value.trim();
    const mine = ++asked;
    if (!words) return close();
    try {
      const answer = await fetch(`/suggest?q=${encodeURIComponent(words)}`);
      const found = answer.ok ? await answer.json() : [];
      if (mine === asked && document.activeElement === input) show(found);
    } catch {
      close();
    }
  }

  function show(found) {
    chosen = -1;
    options = found.map((hit, i) => {
      const option = element("li", { id: `${list.id}-${i}`, role: "option", "aria-selected": "false", "data-href": hit.href });
      option.append(element("span", {}, hit.name), element("small", {}, [hit.kind, hit.note].filter(Boolean).join(" · ")));
      return option;
    });
    list.replaceChildren(...options);
    open(options.length > 0);
    said.textContent = options.length === 1 ? "1 suggestion" : `${options.length || "no"} suggestions`;
  }

  function pressed(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && list.hidden) {
      event.preventDefault();
      ask();
    } else if (event.key in steps) {
      event.preventDefault();
      const all = options.length + 1;
      choose(((chosen + 1 + steps[event.key] + all) % all) - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      go(options[chosen]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  }

  function choose(next) {
    chosen = next;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
    if (chosen < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", options[chosen].id);
      options[chosen].scrollIntoView({ block: "nearest" });
    }
  }

  function open(isOpen) {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    input.removeAttribute("aria-activedescendant");
  }

  function close() {
    asked++;
    chosen = -1;
    open(false);
  }

  function go(option) {
    location.assign(option.dataset.href);
  }
}

function element(name, attributes, text = "") {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.textContent = text;
  return made;
}
