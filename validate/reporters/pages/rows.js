"use strict";
(() => {
  const form = document.querySelector("form.filter");
  const count = document.getElementById("count");
  if (!form || !count) return;
  const rows = [...document.querySelectorAll("[data-count]")];
  const selects = [...form.querySelectorAll("select")];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const total = rows.reduce((sum, row) => sum + Number(row.dataset.count), 0);
  const fits = (row, at, words) =>
    selects.every(({ name, value }) => value === "*" || row.dataset[name] === value) &&
    words.every((word) => texts[at].includes(word));
  const apply = () => {
    const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, at) => {
      row.hidden = !fits(row, at, words);
      if (!row.hidden) shown += Number(row.dataset.count);
    });
    count.textContent = count.dataset.words.replace("{shown}", shown).replace("{total}", total);
  };
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  apply();
})();
