"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const [form, search, status, view, address, chosen] = ["valg", "soeg", "antal", "visning", "adresse", "valgt"].map(byId);
  const told = byId("poster");
  if (!form || !told) return;
  const { anchors, values } = JSON.parse(told.textContent);
  const language = document.documentElement.lang;
  const selects = [...form.querySelectorAll("select")];
  const places = values.map(() => []);
  for (const one of document.querySelectorAll("[data-record]")) places[one.dataset.record]?.push(one);
  // What holds records goes with the last of them; what adds up all of them says nothing of some.
  const groups = [...document.querySelectorAll(".chapter table, .chapter figure, article, .part, .chapter")]
    .filter((one) => !one.closest("[data-record]"))
    .map((one) => [one, [...one.querySelectorAll("[data-record]")]])
    .filter(([one, records]) => records.length > 0 || one.matches("table, figure") || one.querySelector("table, figure"))
    .reverse();
  const sums = [...document.querySelectorAll("tr.total, tr.grand")]
    .filter((row) => row.closest("table").querySelector("[data-record]"));
  const link = document.createElement("a");
  link.textContent = view.dataset.first;
  let texts = null;
  const lower = (text) => text.toLocaleLowerCase(language);
  const textOf = (at) => {
    texts ??= places.map((all) => lower(all.map((one) => one.textContent).join("\n")));
    return texts[at];
  };

  const apply = (note = "") => {
    const wanted = selects.map((one) => one.value);
    const words = lower(search.value).split(/\s+/).filter(Boolean);
    const isChosen = words.length > 0 || wanted.some((one) => one !== "*");
    let shown = 0;
    let first = "";
    values.forEach((own, at) => {
      const fits = wanted.every((one, filter) => one === "*" || own[filter].includes(Number(one))) &&
        words.every((word) => textOf(at).includes(word));
      for (const one of places[at]) one.hidden = !fits;
      if (fits) shown += 1;
      if (fits && !first && places[at].length) first = anchors[at];
    });
    for (const row of sums) row.hidden = isChosen;
    for (const [one, records] of groups) one.hidden = isChosen && records.every((each) => each.hidden);
    document.documentElement.classList.toggle("some", isChosen);
    const count = status.dataset.words.replace("{shown}", shown).replace("{total}", values.length);
    status.textContent = [note, count, isChosen && status.dataset.whole].filter(Boolean).join(" ");
    view.hidden = !isChosen;
    chosen.hidden = !isChosen;
    link.remove();
    if (first) {
      link.href = `#${first}`;
      view.prepend(link);
    }
    const said = [...selects.filter((one) => one.value !== "*"), search].filter((one) => one.value.trim());
    const name = (one) => `${one.labels[0].textContent}: ${one === search ? one.value.trim() : one.selectedOptions[0].text}`;
    chosen.textContent = chosen.dataset.words.replace("{what}", () => said.map(name).join(" · "));
    address.value = `${location.href.split("#")[0]}#${state()}`;
  };

  // The address bears the choice: "#status=Afsluttet". It never loads, so it works from a disk, too.
  const state = () => {
    const all = new URLSearchParams();
    for (const one of selects) if (one.value !== "*") all.set(one.name, one.selectedOptions[0].text);
    if (search.value.trim()) all.set(search.name, search.value.trim());
    return all.toString();
  };
  const isView = () => location.hash.includes("=");
  const change = (note) => {
    apply(note);
    const now = state();
    if (!now && !isView()) return;
    try {
      history.replaceState(null, "", location.href.split("#")[0] + (now && `#${now}`));
    } catch { /* a page inside another one may have no address of its own */ }
  };
  const clear = () => {
    for (const one of selects) one.value = "*";
    search.value = "";
  };
  const read = () => {
    clear();
    const unknown = [];
    for (const [key, value] of new URLSearchParams(location.hash.slice(1))) {
      if (key === search.name) {
        search.value = value;
        continue;
      }
      const select = selects.find((one) => one.name === key);
      const option = [...select?.options ?? []].find((one) => one.value !== "*" && one.text === value);
      if (option) select.value = option.value;
      else unknown.push(`${key}=${value}`);
    }
    apply(unknown.length ? form.dataset.unknown.replace("{what}", () => unknown.join(", ")) : "");
    form.scrollIntoView();
  };
  const named = () => {
    try {
      return byId(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  };
  const follow = () => {
    if (isView()) {
      read();
      return;
    }
    if (!location.hash) { // back to where nothing was chosen
      clear();
      apply();
      return;
    }
    const found = named();
    if (!found) return;
    const isAway = found.closest("[hidden]") !== null;
    if (isAway) {
      clear();
      apply(status.dataset.given);
    }
    for (let one = found.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
    if (isAway) {
      found.tabIndex = -1;
      found.focus({ preventScroll: true });
    }
    found.scrollIntoView();
  };

  for (const one of document.querySelectorAll("[data-view]")) {
    const to = document.createElement("a");
    to.href = `#${one.dataset.view}`;
    to.append(...one.childNodes);
    one.append(to);
  }
  for (const one of [form, status, ...document.querySelectorAll(".by-script")]) one.hidden = false;
  form.addEventListener("input", () => change());
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(change));
  byId("kopier").addEventListener("click", async () => {
    let isCopied = true;
    try {
      await navigator.clipboard.writeText(address.value);
    } catch {
      address.focus();
      address.select();
      isCopied = document.execCommand("copy");
    }
    status.textContent = isCopied ? status.dataset.copied : status.dataset.marked;
  });
  addEventListener("hashchange", follow);
  apply();
  follow();
})();
