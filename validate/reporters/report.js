"use strict";
(() => {
  const form = document.querySelector("form.filter");
  const count = document.getElementById("count");
  if (!form || !count) return;
  const rows = [...document.querySelectorAll("table.findings tbody tr")];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const total = rows.reduce((sum, row) => sum + Number(row.dataset.count), 0);
  const chosen = (name) => form.elements[name].value;
  const fits = (row, at, words) =>
    ["centre", "severity", "rule"].every((key) => chosen(key) === "*" || row.dataset[key] === chosen(key)) &&
    words.every((word) => texts[at].includes(word));
  const apply = () => {
    const words = chosen("text").toLowerCase().split(/\s+/).filter(Boolean);
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
