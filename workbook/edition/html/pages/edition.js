"use strict";
(() => {
  const form = document.querySelector("form.filter");
  const count = document.getElementById("antal");
  const told = document.getElementById("poster");
  if (!form || !count || !told) return;
  const { anchors, values } = JSON.parse(told.textContent);
  const places = values.map(() => []);
  for (const one of document.querySelectorAll("[data-record]")) places[one.dataset.record]?.push(one);
  const groups = [...document.querySelectorAll("table, article, .part, section.chapter")]
    .map((one) => [one, [...one.querySelectorAll("[data-record]")]])
    .filter(([one, records]) => records.length > 0 && !("record" in one.dataset)).reverse();
  const sums = [...document.querySelectorAll("tr.total, tr.grand")]
    .filter((row) => row.closest("table").querySelector("[data-record]"));
  const selects = [...form.querySelectorAll("select")];
  let texts = null;
  const textOf = (at) => {
    texts ??= places.map((all) => all.map((one) => one.textContent).join("\n").toLocaleLowerCase(document.documentElement.lang));
    return texts[at];
  };
  const apply = () => {
    const chosen = selects.map((one) => one.value);
    const words = form.elements.text.value.toLocaleLowerCase(document.documentElement.lang).split(/\s+/).filter(Boolean);
    const isChosen = words.length > 0 || chosen.some((one) => one !== "*");
    let shown = 0;
    let first = "";
    values.forEach((own, at) => {
      const fits = chosen.every((one, filter) => one === "*" || own[filter].includes(Number(one))) &&
        words.every((word) => textOf(at).includes(word));
      for (const one of places[at]) one.hidden = !fits;
      if (fits) shown += 1;
      if (fits && !first && places[at].length) first = anchors[at];
    });
    for (const row of sums) row.hidden = isChosen;
    for (const [one, records] of groups) one.hidden = isChosen && records.every((each) => each.hidden);
    count.textContent = count.dataset.words.replace("{shown}", shown).replace("{total}", values.length);
    if (!isChosen) return;
    count.append(` ${count.dataset.whole}`);
    if (!first) return;
    const link = document.createElement("a");
    link.href = `#${first}`;
    link.textContent = count.dataset.first;
    count.append(" ", link);
  };
  const reveal = () => {
    const found = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!found) return;
    if (found.closest("[hidden]")) {
      form.reset();
      apply();
    }
    for (let one = found.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
    found.scrollIntoView();
  };
  form.hidden = false;
  count.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  addEventListener("hashchange", reveal);
  apply();
  reveal();
})();
